import type { Choice, Kind, NumberRange, Question, QuestionOf } from '../bank/question.ts';
import type { Prose } from '../markdown/lines.ts';
import { plainText } from '../markdown/plain-text.ts';
import { literal } from './foreign-topic.ts';
import { gift } from './gift.ts';
import { askedText, byTopic, categoryPath, type TopicGroup, type Writer } from './writer.ts';

/** Moodle's text format. Every question says its id, so that it keeps it; texts are Markdown. */
export const giftWriter: Writer = {
  name: 'GIFT',
  refuses: ({ kind }) => REFUSED[kind],
  write: (writing) => byTopic(writing).map(groupText).join(''),
  reader: gift,
};

const REFUSED: Readonly<Partial<Record<Kind, string>>> = {
  ordering: 'GIFT has no questions to put in order.',
  cloze: 'GIFT has no texts with several blanks.',
};

function groupText({ category, questions }: TopicGroup): string {
  return [`$CATEGORY: ${categoryPath(category)}\n\n`, ...questions.map(questionText)].join('');
}

function questionText(question: Question): string {
  const { id, tags, title, explanation } = question;
  const named = tags.map((tag) => ` [tag:${tag.replace(/[\]\s]+/g, ' ')}]`).join('');
  const lines = [
    `// [id:${id}]${named}`,
    `::${escaped(title.text)}::[markdown]${escaped(askedText(question))} {${answersOf(question)}`,
    ...(explanation === undefined ? [] : [`####${escaped(explanation.text)}`]),
  ];
  return `${lines.join('\n')}}\n\n`;
}

/** A text of GIFT on one line. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}

function said(feedback: Prose | undefined): string {
  return feedback === undefined ? '' : `#${escaped(feedback.text)}`;
}

function lines(signs: readonly string[]): string {
  return signs.map((sign) => `\n${sign}`).join('');
}

/** Right ones share the points, and a wrong one takes them all. */
function multiple(choices: readonly Choice[]): string {
  const right = choices.filter(({ correct }) => correct).length;
  const share = Number((100 / right).toFixed(5));
  return lines(
    choices.map(
      ({ text, correct, feedback }) =>
        `~%${correct ? share : -100}%${escaped(text.text)}${said(feedback)}`,
    ),
  );
}

/** Of an option that begins like a weight the weight is written. */
function single(choices: readonly Choice[]): string {
  return lines(
    choices.map(({ text, correct, feedback }) => {
      const weight = text.text.startsWith('%') ? `%${correct ? 100 : 0}%` : '';
      return `${correct ? '=' : '~'}${weight}${escaped(text.text)}${said(feedback)}`;
    }),
  );
}

function truth(choices: readonly Choice[]): string {
  const [first, second] = choices;
  if (first?.text.text !== 'True' || second?.text.text !== 'False') return single(choices);
  const [right, wrong] = first.correct ? [first, second] : [second, first];
  const feedback = `${said(wrong.feedback) || (right.feedback ? '#' : '')}${said(right.feedback)}`;
  return `${first.correct ? 'TRUE' : 'FALSE'}${feedback}`;
}

/** What is typed has no marks of Markdown in other programs. */
function typed(choices: readonly Choice[]): string {
  return lines(
    choices.map(({ text, correct, feedback }) => {
      const words = plainText(text.text);
      const format = literal(words) === words ? '' : '[plain]';
      return `=%${correct ? 100 : 0}%${format}${escaped(words)}${said(feedback)}`;
    }),
  );
}

function numeric(ranges: readonly NumberRange[]): string {
  const options = ranges.map(
    ({ low, high, feedback }) => `=${low === high ? low : `${low}..${high}`}${said(feedback)}`,
  );
  return `#${lines(options)}`;
}

const answers: { readonly [One in Kind]: (question: QuestionOf<One>) => string } = {
  single: ({ choices }) => single(choices),
  multiple: ({ choices }) => multiple(choices),
  'true-false': ({ choices }) => truth(choices),
  typed: ({ choices }) => typed(choices),
  numeric: ({ ranges }) => numeric(ranges),
  matching: ({ rows }) =>
    lines(rows.map(({ left, right }) => `=${escaped(left.text)} -> ${escaped(right.text)}`)),
  ordering: () => '',
  cloze: () => '',
};

function answersOf<One extends Kind>(question: QuestionOf<One>): string {
  return answers[question.kind](question);
}
