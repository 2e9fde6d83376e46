import { plain } from '../../bank/plain.ts';
import type { Prose } from '../../bank/place.ts';
import type {
  ChoiceQuestion,
  ClozeQuestion,
  MatchingQuestion,
  NumericQuestion,
  Question,
} from '../../bank/question.ts';
import { plainText } from '../../session/same-text.ts';

/** Texts by language tag. */
type LanguageMap = Readonly<Record<string, string>>;

/** Something that can be picked; ids are positions in the author's order, from 0. */
interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

/** A question as xAPI describes interactions: its kind, what there is to pick, and what is correct. */
export interface Interaction {
  readonly interactionType:
    'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'numeric';
  readonly correctResponsesPattern: readonly string[];
  readonly choices?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

/**
 * The interaction of a question.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-activities
 */
export function interactionOf(question: Question): Interaction {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choiceInteraction(question);
    case 'true-false':
      return trueFalse(question);
    case 'typed':
      return fillIn(
        question.choices.filter(({ correct }) => correct).map(({ text }) => plainText(text.text)),
      );
    case 'cloze':
      return fillIn(blankPatterns(question));
    case 'numeric':
      return numeric(question);
    case 'ordering':
      return {
        interactionType: 'sequencing',
        correctResponsesPattern: [listed([...question.items.keys()])],
        choices: components(question.items, question.lang),
      };
    case 'matching':
      return matching(question);
  }
}

/** Positions as a pattern or a response lists them. */
export function listed(positions: readonly number[]): string {
  return positions.join('[,]');
}

/** A target for each row. */
export function paired(targets: readonly number[]): string {
  return targets.map((target, row) => `${row}[.]${target}`).join('[,]');
}

/** Equal right-hand cells are one target: the first of them. */
export function targetOf({ rows }: MatchingQuestion, cell: number): number {
  const text = rows[cell]?.right.text;
  return rows.findIndex(({ right }) => right.text === text);
}

/** Whether a choice means yes. */
export function isTrue({ choices }: ChoiceQuestion, position: number): boolean {
  return /^(?:true|yes)$/i.test(plain(choices[position]?.text.text ?? ''));
}

function choiceInteraction({ choices, lang }: ChoiceQuestion): Interaction {
  const correct = [...choices.keys()].filter((position) => choices[position]?.correct === true);
  return {
    interactionType: 'choice',
    correctResponsesPattern: [listed(correct)],
    choices: components(
      choices.map(({ text }) => text),
      lang,
    ),
  };
}

function trueFalse(question: ChoiceQuestion): Interaction {
  const correct = question.choices.findIndex((choice) => choice.correct);
  return {
    interactionType: 'true-false',
    correctResponsesPattern: [String(isTrue(question, correct))],
  };
}

/** Case is folded in what is typed. */
function fillIn(patterns: readonly string[]): Interaction {
  return {
    interactionType: 'fill-in',
    correctResponsesPattern: patterns.map((pattern) => `{case_matters=false}${pattern}`),
  };
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

function numeric({ ranges }: NumericQuestion): Interaction {
  return {
    interactionType: 'numeric',
    correctResponsesPattern: ranges.map(({ low, high }) =>
      low === high ? String(low) : `${low}[:]${high}`,
    ),
  };
}

function matching(question: MatchingQuestion): Interaction {
  const { rows, lang } = question;
  const targets = [...rows.keys()].map((cell) => targetOf(question, cell));
  const rights = components(
    rows.map(({ right }) => right),
    lang,
  );
  return {
    interactionType: 'matching',
    correctResponsesPattern: [paired(targets)],
    source: components(
      rows.map(({ left }) => left),
      lang,
    ),
    target: rights.filter((_, cell) => targets[cell] === cell),
  };
}

function components(texts: readonly Prose[], lang: string): readonly Component[] {
  return texts.map(({ text }, position) => ({
    id: String(position),
    description: { [languageTag(lang)]: plain(text) },
  }));
}

/** A language tag, or "und" for what is none. */
export function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : 'und';
}
