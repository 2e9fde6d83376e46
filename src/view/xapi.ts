import type { Bank, Question } from '../bank/question.ts';
import { plain, plainTitle } from '../markdown/plain-text.ts';
import type { Answered } from '../session/history.ts';
import { viewJsonLine } from './json.ts';
import { joined, type SafeText } from './safe-text.ts';
import { askedText } from './question-screen.ts';
import { interactionOf, responseTo } from './kinds.ts';
import { languageTag } from './drawn-kind.ts';
import { v5 } from 'uuid';

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
  const response = question === undefined ? undefined : responseTo(question, answer.picked);
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

/** An identifier of a bank, or of a question in it. */
function iri(...names: readonly string[]): string {
  return [SITE, ...names.map(encodedName)].join('/');
}

function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** A UUID drawn once, so that names of peerdrill clash with nobody's. */
const NAMESPACE = '6f1c3f0a-9d4b-4f6e-8a57-c2b0d1e95a34';

/** The UUID that always belongs to a name: version 5 (RFC 9562, 5.5). */
export function uuidOf(name: string): string {
  return v5(name, NAMESPACE);
}
