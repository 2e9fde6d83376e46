import type {
  Bank,
  Question,
  ChoiceQuestion,
  ClozeQuestion,
  MatchingQuestion,
  NumericQuestion,
} from '../bank/question.ts';
import { plain, plainTitle, plainText } from '../markdown/plain-text.ts';
import { positionsOf, textOf, textsOf } from '../answer/picked.ts';
import { numberOf } from '../bank/numbers.ts';
import type { Answered } from '../session/history.ts';
import { viewJsonLine } from './json.ts';
import { joined, type SafeText } from './safe-text.ts';
import { askedText } from './question-screen.ts';
import { uuidOf } from './name-ids.ts';
import type { Prose } from '../markdown/place.ts';

/**
 * Answers as xAPI statements (1.0.3), one a line, for a learning record store. `learner` is a name
 * without a person, the same in every export. Skipped questions were not answered; of one that has
 * been edited since, or is gone, only whether the answer was right is told.
 */
export function viewXapi(bank: Bank, answers: readonly Answered[], learner: string): SafeText {
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const statements = answers
    .filter(({ at, skipped }) => !skipped && at < END)
    .map((answer) => {
      const question = questions.get(answer.question);
      const same = question?.hash === answer.hash ? question : undefined;
      return viewJsonLine(statementOf(answer, bank, same, learner));
    });
  return joined(statements, '');
}

/** UTC milliseconds of the end of the year 9999, beyond which timestamps have no form. */
const END = 253_402_300_800_000;

/** The site of the names in statements: nobody's, by RFC 2606. */
const SITE = 'https://peerdrill.invalid';

function statementOf(
  answer: Answered,
  bank: Bank,
  question: Question | undefined,
  learner: string,
): object {
  const response = question === undefined ? undefined : responseTo(question, answer);
  return {
    id: uuidOf(answer.id),
    actor: { objectType: 'Agent', account: { homePage: SITE, name: learner } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: iri(bank.id, answer.question),
      ...(question === undefined ? {} : { definition: definitionOf(question) }),
    },
    result: {
      score: scoreOf(answer),
      success: answer.correct,
      ...(response === undefined ? {} : { response }),
      ...durationOf(answer),
    },
    context: contextOf(answer, bank),
    timestamp: new Date(answer.at).toISOString(),
  };
}

function contextOf({ session, hash }: Answered, bank: Bank): object {
  const name = { [languageTag(bank.lang)]: bank.title };
  const definition = { type: 'http://adlnet.gov/expapi/activities/assessment', name };
  const parent = [{ objectType: 'Activity', id: iri(bank.id), definition }];
  return {
    registration: uuidOf(session),
    contextActivities: { parent },
    revision: hash,
    platform: 'peerdrill',
  };
}

function definitionOf(question: Question): object {
  const lang = languageTag(question.lang);
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { [lang]: plainTitle(question.title.text) },
    description: { [lang]: plain(askedText(question)) },
    ...interactionOf(question),
  };
}

function scoreOf({ points, maxPoints }: Answered): object {
  return maxPoints === 0
    ? { raw: 0, min: 0 }
    : { scaled: points / maxPoints, raw: points, min: 0, max: maxPoints };
}

/** Seconds to two digits, as ISO 8601 writes them. Nobody is a year on one question. */
function durationOf({ ms }: Answered): { readonly duration?: string } {
  return ms < YEAR ? { duration: `PT${Math.round(ms / 10) / 100}S` } : {};
}

const YEAR = 366 * 86_400_000;

function responseTo(question: Question, { picked }: Answered): string | undefined {
  const positions = positionsOf(picked);
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
      return listed(positions);
    case 'true-false':
      return positions.map((position) => String(isTrue(question, position)))[0];
    case 'matching':
      return paired(positions.map((cell) => targetOf(question, cell)));
    case 'typed':
      return textOf(picked);
    case 'cloze':
      return textsOf(picked).join('[,]');
    case 'numeric':
      return numberOf(textOf(picked))?.toString();
  }
}

/** An identifier of a bank, or of a question in it. */
function iri(...names: readonly string[]): string {
  return [SITE, ...names.map(encodedName)].join('/');
}

function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Texts by language tag. */
type LanguageMap = Readonly<Record<string, string>>;

/** Something that can be picked; ids are positions in the author's order, from 0. */
interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

/** A question as xAPI describes interactions: its kind, what there is to pick, and what is correct. */
interface Interaction {
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
function interactionOf(question: Question): Interaction {
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
function listed(positions: readonly number[]): string {
  return positions.join('[,]');
}

/** A target for each row. */
function paired(targets: readonly number[]): string {
  return targets.map((target, row) => `${row}[.]${target}`).join('[,]');
}

/** Equal right-hand cells are one target: the first of them. */
function targetOf({ rows }: MatchingQuestion, cell: number): number {
  const text = rows[cell]?.right.text;
  return rows.findIndex(({ right }) => right.text === text);
}

/** Whether a choice means yes. */
function isTrue({ choices }: ChoiceQuestion, position: number): boolean {
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
function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : 'und';
}
