import type { Bank } from '../bank/question.ts';
import type { Quality, QuestionQuality } from '../memory/quality.ts';
import { viewJson } from './json.ts';
import type { SafeText } from './safe-text.ts';

/**
 * The quality of questions as data, for `report --bank-quality --json`; schemas/quality.schema.json
 * says what is in it. A change of meaning raises `version`.
 */
export function viewQualityJson(bank: Bank, told: Quality): SafeText {
  return viewJson({
    version: 1,
    bank: { id: bank.id, title: bank.title, version: bank.version },
    learners: told.learners,
    answers: told.answers,
    questions: told.questions.map(questionData),
  });
}

function questionData(one: QuestionQuality) {
  const { question, answers, correct, interval, guess, rival = null, unpicked, findings } = one;
  return {
    id: question.id,
    file: question.place.file,
    line: question.place.line,
    answers,
    correct,
    share: correct / answers,
    low: interval.low,
    high: interval.high,
    guess,
    rival,
    unpicked,
    biserial: one.biserial ?? null,
    findings,
  };
}
