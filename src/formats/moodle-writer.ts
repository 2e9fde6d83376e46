import type { Choice, Kind, NumberRange, Question, QuestionOf } from '../bank/question.ts';
import { plain, plainText } from '../markdown/plain-text.ts';
import { withEmbedded } from './moodle-cloze.ts';
import { moodleXml } from './moodle-xml.ts';
import { askedText, byTopic, categoryPath, type TopicGroup, type Writer } from './writer.ts';
import { xmlElement as element, type XmlText } from './xml-writer.ts';

/** Moodle's XML. Every question says its id, so that it keeps it; texts are Markdown. */
export const moodleWriter: Writer = {
  name: 'Moodle XML',
  refuses: () => undefined,
  write: (writing) => {
    const questions = byTopic(writing).flatMap(groupOf);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('quiz', {}, ...questions).xml}`;
  },
  reader: moodleXml,
};

function groupOf({ category, questions }: TopicGroup): readonly XmlText[] {
  const path = `$course$/top/${categoryPath(category)}`;
  return [
    element('question', { type: 'category' }, element('category', {}, textOf(path))),
    ...questions.map(questionOf),
  ];
}

function textOf(text: string): XmlText {
  return element('text', {}, text);
}

function markdown(name: string, text: string): XmlText {
  return element(name, { format: 'markdown' }, textOf(text));
}

function questionOf(question: Question): XmlText {
  const { id, title, explanation, hints, tags, shuffle } = question;
  const { type, parts } = answersOf(question);
  return element(
    'question',
    { type },
    element('name', {}, textOf(plain(title.text))),
    markdown('questiontext', asked(question)),
    ...(explanation === undefined ? [] : [markdown('generalfeedback', explanation.text)]),
    element('idnumber', {}, id),
    element('shuffleanswers', {}, String(shuffle)),
    ...parts,
    ...hints.map(({ text }) => markdown('hint', text)),
    element('tags', {}, ...tags.map((tag) => element('tag', {}, textOf(tag)))),
  );
}

function asked(question: Question): string {
  const text = askedText(question);
  return question.kind === 'cloze' ? withEmbedded(text, question) : text;
}

/** A type of Moodle, and what questions of it have. */
interface MoodleAnswers {
  readonly type: string;
  readonly parts: readonly XmlText[];
}

interface MoodleAnswer {
  readonly fraction: number;
  readonly text: string;
  readonly format?: string;
  readonly feedback?: { readonly text: string } | undefined;
}

function answer(
  { fraction, text, format = 'markdown', feedback }: MoodleAnswer,
  ...more: readonly XmlText[]
): XmlText {
  const said = feedback === undefined ? [] : [markdown('feedback', feedback.text)];
  const attributes = { fraction: String(fraction), format };
  return element('answer', attributes, textOf(text), ...said, ...more);
}

/** Right ones share the points, and of several a wrong one takes them all. */
function choices(all: readonly Choice[], isSingle: boolean): MoodleAnswers {
  const right = all.filter(({ correct }) => correct).length;
  const share = Number((100 / right).toFixed(5));
  return {
    type: 'multichoice',
    parts: [
      element('single', {}, String(isSingle)),
      element('answernumbering', {}, 'ABCD'),
      ...all.map(({ text, correct, feedback }) =>
        answer({ fraction: correct ? share : isSingle ? 0 : -100, text: text.text, feedback }),
      ),
    ],
  };
}

function truth(all: readonly Choice[]): MoodleAnswers {
  if (!all.every(({ text }) => text.text === 'True' || text.text === 'False'))
    return choices(all, true);
  return {
    type: 'truefalse',
    parts: all.map(({ text, correct, feedback }) => {
      const word = text.text.toLowerCase();
      return answer({
        fraction: correct ? 100 : 0,
        text: word,
        format: 'moodle_auto_format',
        feedback,
      });
    }),
  };
}

/** What is typed has no marks of Markdown in other programs. */
function typed(all: readonly Choice[]): MoodleAnswers {
  return {
    type: 'shortanswer',
    parts: [
      element('usecase', {}, '0'),
      ...all.map(({ text, correct, feedback }) =>
        answer({
          fraction: correct ? 100 : 0,
          text: plainText(text.text),
          format: 'plain_text',
          feedback,
        }),
      ),
    ],
  };
}

/** Moodle has a number and what it may differ by. */
function numeric(ranges: readonly NumberRange[]): MoodleAnswers {
  return {
    type: 'numerical',
    parts: ranges.map(({ low, high, feedback }) => {
      const middle = String(rounded((low + high) / 2));
      const tolerance = element('tolerance', {}, String(rounded((high - low) / 2)));
      return answer({ fraction: 100, text: middle, format: 'plain_text', feedback }, tolerance);
    }),
  };
}

/** Without what arithmetic leaves in the last digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

const answers: { readonly [One in Kind]: (question: QuestionOf<One>) => MoodleAnswers } = {
  single: (question) => choices(question.choices, true),
  multiple: (question) => choices(question.choices, false),
  'true-false': (question) => truth(question.choices),
  typed: (question) => typed(question.choices),
  numeric: ({ ranges }) => numeric(ranges),
  ordering: ({ items }) => ({
    type: 'ordering',
    parts: items.map(({ text }, index) => answer({ fraction: index + 1, text })),
  }),
  matching: ({ rows }) => ({
    type: 'matching',
    parts: rows.map(({ left, right }) =>
      element(
        'subquestion',
        { format: 'markdown' },
        textOf(left.text),
        element('answer', {}, textOf(plain(right.text))),
      ),
    ),
  }),
  cloze: () => ({ type: 'cloze', parts: [] }),
};

function answersOf<One extends Kind>(question: QuestionOf<One>): MoodleAnswers {
  return answers[question.kind](question);
}
