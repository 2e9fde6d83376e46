import type { Choice, Kind, Question, QuestionOf, Topic } from '../bank/question.ts';
import { slug } from '../bank/ids.ts';
import type { Prose } from '../markdown/lines.ts';

/** A topic and its questions, to be written as a file of ours. */
export interface TopicWriting {
  readonly topic: Topic;
  readonly questions: readonly Question[];
  /** The language of the bank, which is not said again. */
  readonly lang: string;
  /** Lines of the study note that are remarks. */
  readonly remarks?: readonly string[];
}

/** The text of a question file: what `readFile` makes of it is the same topic with the same questions. */
export function topicMarkdown({ topic, questions, lang, remarks = [] }: TopicWriting): string {
  const blocks = [
    frontMatter(topic, lang),
    ...remarks.map((remark) => `<!-- ${remark} -->`),
    ...topic.suppressions.map(
      ({ rule, reason }) => `<!-- check-disable-file ${rule}: ${reason} -->`,
    ),
    ...(topic.note.text === '' ? [] : [topic.note.text]),
    '<!-- questions -->',
    ...sections(topic, questions),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Each case begins with its text. */
function sections(topic: Topic, questions: readonly Question[]): readonly string[] {
  return questions.flatMap((question, index) => {
    const scenario = question.case;
    const before = questions[index - 1]?.case;
    const isBegun =
      scenario?.text.text === before?.text.text && scenario?.title.text === before?.title.text;
    const begun = scenario === undefined || isBegun ? [] : [caseMarkdown(scenario)];
    return [...begun, questionMarkdown(question, topic)];
  });
}

function caseMarkdown({ title, text }: { readonly title: Prose; readonly text: Prose }): string {
  return text.text === '' ? `# ${title.text}` : `# ${title.text}\n\n${text.text}`;
}

function frontMatter(topic: Topic, lang: string): string {
  const { id, title, description, objective, requires, tags, references, checked } = topic;
  const fields: readonly (readonly [string, string | readonly string[] | undefined])[] = [
    ['title', title],
    ['id', id],
    ['description', description],
    ['objective', objective],
    ['requires', requires],
    ['tags', tags],
    ['references', references],
    ['checked', checked],
    ['lang', topic.lang === lang ? undefined : topic.lang],
  ];
  const lines = fields.flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : `${key}: ${yaml(value)}`,
  );
  return ['---', ...lines, '---'].join('\n');
}

/** A value of YAML that also stands in a comment: no sign of it ends one. */
function yaml(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map(yaml).join(', ')}]`;
  if (/^[a-z][a-z-]*$/.test(value) && !WORDS.has(value)) return value;
  return JSON.stringify(value).replaceAll('>', '\\u003e');
}

/** What YAML may take for no text. */
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

function questionMarkdown(question: Question, topic: Topic): string {
  const { title, titleShown, stem, hints, explanation } = question;
  const isTitleAsked = !titleShown && stem.text === title.text;
  const hinted = hints.map(({ text }) => quoted(`[!TIP]\n${text}`));
  return [
    `## ${title.text}`,
    ...comments(question, topic),
    ...(isTitleAsked ? [] : [stem.text]),
    ...hinted,
    ...answersOf(question),
    ...(explanation === undefined ? [] : [explanation.text]),
  ].join('\n\n');
}

function comments(question: Question, topic: Topic): readonly string[] {
  const { suppressions } = question;
  const settings = settingsOf(question, topic).flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : `${key}: ${yaml(value)}`,
  );
  return [
    ...(settings.length === 0 ? [] : [`<!-- ${settings.join(', ')} -->`]),
    ...suppressions.map(({ rule, reason }) => `<!-- check-disable ${rule}: ${reason} -->`),
  ];
}

/** What is not told by the rest of the file. */
function settingsOf(
  question: Question,
  topic: Topic,
): readonly (readonly [string, string | readonly string[] | undefined])[] {
  const { id, title, kind, difficulty, tags, facts, checked, lang } = question;
  const name = id.slice(topic.id.length + 1);
  return [
    ['id', name === slug(title.text.replace(/[`*]/g, '')) ? undefined : name],
    ['kind', isKindSaid(question) ? kind : undefined],
    ['difficulty', difficulty === undefined ? undefined : String(difficulty)],
    ['tags', tags.filter((tag) => !topic.tags.includes(tag))],
    ['volatile', question.volatile ? 'true' : undefined],
    ['shuffle', question.shuffle ? undefined : 'false'],
    ['facts', facts],
    ['checked', checked === topic.checked ? undefined : checked],
    ['lang', lang === topic.lang ? undefined : lang],
  ];
}

/** Whether the shape of the answers does not tell the kind, or might be taken for a slip. */
function isKindSaid(question: Question): boolean {
  const { kind } = question;
  if (kind === 'multiple') {
    const right = question.choices.filter(({ correct }) => correct).length;
    return right === 1 || right === question.choices.length;
  }
  return kind === 'typed' || kind === 'ordering' || kind === 'matching';
}

/** The bullet that no list around the answers has: with the same one they would be one list. */
function bulletFor({ stem, explanation }: Question): string {
  const around = `${stem.text}\n${explanation?.text ?? ''}`;
  const bullets = ['-', '*', '+'];
  return bullets.find((bullet) => !around.includes(`${bullet} `)) ?? '-';
}

function indented(text: string, indent: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

interface BoxedAnswer {
  readonly text: Prose;
  readonly correct: boolean;
  readonly feedback?: Prose;
}

function boxed(question: Question, answers: readonly BoxedAnswer[]): readonly string[] {
  const bullet = bulletFor(question);
  const lines = answers.map(({ text, correct, feedback }) => {
    const box = `${bullet} [${correct ? 'x' : ' '}]`;
    const said = feedback === undefined ? '' : `\n  ${indented(quoted(feedback.text), '  ')}`;
    return `${box}${BLOCK.test(text.text) ? '\n  ' : ' '}${indented(text.text, '  ')}${said}`;
  });
  return [lines.join('\n')];
}

/** The beginning of what is a block of its own only on a line of its own. */
const BLOCK = /^(?:`{3}|~{3}|\|| {4}|\t|<)/;

function ofChoices(
  question: Question & { readonly choices: readonly Choice[] },
): readonly string[] {
  return boxed(question, question.choices);
}

const answers: { readonly [One in Kind]: (question: QuestionOf<One>) => readonly string[] } = {
  single: ofChoices,
  multiple: ofChoices,
  'true-false': ofChoices,
  typed: ofChoices,
  numeric: (question) =>
    boxed(
      question,
      question.ranges.map((range) => ({ ...range, correct: true })),
    ),
  ordering: ({ items }) => [
    items
      .map(({ text }, index) => {
        const number = `${index + 1}. `;
        return number + indented(text, ' '.repeat(number.length));
      })
      .join('\n'),
  ],
  matching: ({ heads, rows }) => [
    [
      row(heads),
      row(['---', '---']),
      ...rows.map(({ left, right }) => row([left.text, right.text])),
    ].join('\n'),
  ],
  cloze: () => [],
};

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A text in which nothing divides cells. */
function cell(text: string): string {
  return text.replace(/\\[^]|\||\n/g, (sign) => (sign === '|' ? '\\|' : sign.replace('\n', ' ')));
}

function answersOf<One extends Kind>(question: QuestionOf<One>): readonly string[] {
  return answers[question.kind](question);
}
