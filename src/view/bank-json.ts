import type { Bank, Choice, Kind, Question, QuestionOf } from '../bank/question.ts';
import type { Prose } from '../markdown/lines.ts';
import { viewJson } from './json.ts';
import type { SafeText } from './safe-text.ts';

/**
 * A bank as data, for `export --to json`; schemas/bank.schema.json says what is in it. Texts are
 * Markdown. A change of meaning raises `version`.
 */
export function viewBankJson({ title, concepts, topics, questions }: Bank): SafeText {
  return viewJson({
    version: 1,
    title,
    concepts: concepts.map(({ id, title: own, description, weight }) => ({
      id,
      title: own,
      description,
      weight,
    })),
    topics: topics.map((topic) => ({
      id: topic.id,
      concept: topic.concept,
      title: topic.title,
      description: topic.description,
      note: topic.note.text,
      references: topic.references,
      file: topic.place.file,
    })),
    questions: questions.map(questionData),
  });
}

function questionData(question: Question) {
  const { id, kind, concept, topic, title, stem, hints, explanation, references } = question;
  const { difficulty, tags, shuffle, lang, place } = question;
  return {
    id,
    kind,
    concept,
    topic,
    title: title.text,
    ...(question.case && { case: textsOf([question.case.title, question.case.text]) }),
    stem: stem.text,
    ...answersOf(question),
    hints: textsOf(hints),
    ...(explanation && { explanation: explanation.text }),
    references,
    ...(difficulty && { difficulty }),
    tags,
    shuffle,
    lang,
    file: place.file,
    line: place.line,
  };
}

function textsOf(proses: readonly Prose[]): readonly string[] {
  return proses.map(({ text }) => text);
}

function choicesOf({ choices }: { readonly choices: readonly Choice[] }) {
  return {
    choices: choices.map(({ text, correct, feedback }) => ({
      text: text.text,
      correct,
      ...(feedback && { feedback: feedback.text }),
    })),
  };
}

/** What each kind has to answer with. */
const answers: { readonly [One in Kind]: (question: QuestionOf<One>) => object } = {
  single: choicesOf,
  multiple: choicesOf,
  'true-false': choicesOf,
  typed: (question) => ({
    ...choicesOf(question),
    accepted: question.choices.flatMap(({ correct, text }) => (correct ? text.text : [])),
  }),
  numeric: ({ ranges }) => ({
    ranges: ranges.map(({ low, high, feedback }) => ({
      low,
      high,
      ...(feedback && { feedback: feedback.text }),
    })),
  }),
  ordering: ({ items }) => ({ items: textsOf(items) }),
  matching: ({ heads, rows }) => ({
    heads,
    rows: rows.map(({ left, right }) => ({ left: left.text, right: right.text })),
  }),
  cloze: ({ blanks }) => ({ blanks: blanks.map(({ accepted }) => ({ accepted })) }),
};

function answersOf<One extends Kind>(question: QuestionOf<One>): object {
  return answers[question.kind](question);
}
