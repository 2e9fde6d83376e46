import type { ClozeQuestion } from '../bank/question.ts';
import { type Attempt, textsOf } from '../answer/attempt.ts';
import { fills } from '../answer/cloze.ts';
import type { Picker } from '../answer/state.ts';
import { plainText } from '../markdown/plain-text.ts';
import { UNFORESEEN, type DrawnKind, fillIn } from './drawn-kind.ts';
import { typedParts, type FeedbackPart } from './feedback-parts.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** The blanks filled so far, and below them the line where the next one is typed. */
function viewBlanks(of: number, { blank, text, texts }: Picker, screen: Screen): SafeText {
  const filled = texts
    .slice(0, blank)
    .map((word, index) => hang(safe`  Blank ${index + 1} of ${of}: `, safe`${word}`, screen.width));
  return joined([
    ...filled,
    safe`  ${of === 1 ? 'Blank' : `Blank ${blank + 1} of ${of}`}: ${text}`,
  ]);
}

/** A line to write on, which is no mark whatever stands beside it. */
const BLANK = String.raw`\_\_\_\_`;

/** A line in each blank's place; blanks are numbered where there are several. */
function withBlanks({ stem: { text }, blanks }: ClozeQuestion): string {
  const before = blanks.map(({ from }, index) => {
    const number = blanks.length > 1 ? `(${index + 1})` : '';
    return `${text.slice(blanks[index - 1]?.to ?? 0, from)}${number}${BLANK}`;
  });
  return `${before.join('')}${text.slice(blanks.at(-1)?.to ?? 0)}`;
}

/** The blanks one after the other. */
function clozeParts({ blanks, lang }: ClozeQuestion, attempt: Attempt): readonly FeedbackPart[] {
  const texts = textsOf(attempt.picked);
  return blanks.flatMap((blank, index) => {
    const mine = texts[index] ?? '';
    const head = blanks.length > 1 ? `${index + 1}. ` : '';
    return typedParts({
      head,
      mine,
      accepted: blank.accepted,
      correct: fills(blank, mine, lang),
      skipped: attempt.skipped,
    });
  });
}

/** So many ways to fill the blanks are written out; beyond that only the first answer of each. */
const MOST_PATTERNS = 64;

function blankPatterns({ blanks }: ClozeQuestion): readonly string[] {
  const ways = blanks.reduce((count, { accepted }) => count * accepted.length, 1);
  const lists = blanks.map(({ accepted }) =>
    ways > MOST_PATTERNS ? accepted.slice(0, 1) : accepted,
  );
  const all = lists.reduce<readonly (readonly string[])[]>(
    (rows, texts) => rows.flatMap((row) => texts.map((text) => [...row, text])),
    [[]],
  );
  return all.map((texts) => texts.map(plainText).join('[,]'));
}

/** Blanks to fill. */
export const drawnCloze: DrawnKind<ClozeQuestion> = {
  ...UNFORESEEN,
  view: ({ blanks }, _, screen, picker) =>
    picker === undefined ? safe`` : viewBlanks(blanks.length, picker, screen),
  stem: withBlanks,
  verb: 'type',
  soFar: ({ texts }) => texts.filter((text) => text !== '').join(', '),
  next: () => '',
  whole: () => 'all filled',
  wanted: ({ parts }, { blank }) => (parts === 1 ? 'Blank' : `Blank ${blank + 1} of ${parts}`),
  parts: (question, _, attempt) => clozeParts(question, attempt),
  picked: (_, picked) => textsOf(picked),
  correct: ({ blanks }) => blanks.map(({ accepted }) => accepted[0] ?? ''),
  lines: true,
  interaction: (question) => fillIn(blankPatterns(question)),
  response: (_, picked) => textsOf(picked).join('[,]'),
};
