import type { Progress } from '../memory/progress.ts';
import { percentOf } from '../session/session.ts';
import { plural } from './words.ts';
import type { ConceptProgress, TopicProgress } from '../memory/progress-concepts.ts';
import type { PastSession } from '../memory/past-sessions.ts';

/** The forecast in words and whole per cents, for a week from now. */
export interface Verdict {
  readonly likely: 'yes' | 'open' | 'no';
  readonly words: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The chance of reaching the pass line: never 0 or 100. */
  readonly chance: number;
}

/** Chances of passing from which on somebody is told that they are likely to pass, or may. */
const LIKELY = 0.7;
const OPEN = 0.3;

/** What to say of the forecast; where there is none, why. */
export function verdictOf({ forecast, bank }: Progress): Verdict | { readonly silence: string } {
  if (!('mean' in forecast)) {
    const { asked, needed } = forecast;
    return { silence: `Not enough answers for a forecast yet: ${asked} of ${needed}` };
  }
  const { mean, low, high, pass } = forecast;
  const likely = pass >= LIKELY ? 'yes' : pass >= OPEN ? 'open' : 'no';
  return {
    likely,
    words: WORDS[likely],
    mean: percentOf({ correct: mean, total: 1 }, bank.pass),
    low: Math.round(100 * low),
    high: Math.round(100 * high),
    chance: Math.min(99, Math.max(1, Math.round(100 * pass))),
  };
}

const WORDS: Readonly<Record<Verdict['likely'], string>> = {
  yes: 'Likely to pass',
  open: 'May pass or fail',
  no: 'Not likely to pass yet',
};

/** What the forecast is about. */
export const CONDITION = 'In a week, without more study, on questions like these.';

/** What the shares of concepts and topics are. */
export const SHARES = 'Answered, and what of it will still be known in a week, luck left out.';

/** "204 of 338 questions answered; 14 due, 134 new". */
export function countsLine({ counts, gone }: Progress): string {
  const { answered, questions, due, new: fresh } = counts;
  return [
    `${answered} of ${plural(questions, 'question')} answered; ${due} due, ${fresh} new`,
    ...(gone.length === 0 ? [] : [`${gone.length} answered before and no longer in the bank`]),
  ].join('; ');
}

/** Why that is the next thing to do. */
export function reasonOf({ next, counts }: Progress): string {
  switch (next.reason) {
    case 'exam open':
      return 'the clock of your exam is running';
    case 'session open':
      return 'you left a session open';
    case 'due':
      return counts.due === 1 ? '1 question is due' : `${counts.due} questions are due`;
    case 'ready':
      return 'you are likely to pass: try it';
    case 'new':
      return counts.new === 1 ? '1 question is new' : `${counts.new} questions are new`;
    case 'nothing due':
      return 'nothing is due: the weakest come first';
  }
}

type Rows = readonly (readonly (string | number)[])[];

/** Concepts in figures, for those who read a table. */
export function conceptTable(concepts: readonly ConceptProgress[]): {
  readonly heads: readonly string[];
  readonly rows: Rows;
} {
  return {
    heads: ['Concept', ...FIGURES, 'In a word'],
    rows: concepts.map((concept) => [concept.title, ...figuresOf(concept), concept.word]),
  };
}

/** The heads of the figures of a topic or a concept. */
export const FIGURES = ['Answered', 'Due', 'New', 'Known'] as const;

/** How far somebody is with a topic or a concept: a cell for each of `FIGURES`. */
export function figuresOf(
  topic: Omit<TopicProgress, 'id' | 'title'>,
): readonly (string | number)[] {
  const { answered, questions, due, percent } = topic;
  const known = percent === undefined ? '–' : `${percent} %`;
  return [`${answered}/${questions}`, due, topic.new, known];
}

/** The last sessions in figures, latest first. */
export function sessionTable(
  sessions: readonly PastSession[],
  most: number,
): { readonly heads: readonly string[]; readonly rows: Rows } {
  const rows = sessions
    .slice(-most)
    .toReversed()
    .map(({ date, mode, correct, total, percent }) => [
      date,
      mode === 'exam' ? 'Exam' : 'Study',
      `${correct}/${total}`,
      `${percent} %`,
    ]);
  return { heads: ['Day', 'Session', 'Right', 'Score'], rows };
}
