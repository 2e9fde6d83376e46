import { AHEAD } from '../memory/model.ts';
import type { LeftOut } from '../bank/source-file.ts';
import type { SafeText } from './safe-text.ts';
import type { Attempt } from '../answer/attempt.ts';
import type { Report } from '../session/score-report.ts';
import { type Progress, type ConceptProgress, type TopicProgress } from '../memory/progress.ts';
import type { Bank } from '../bank/question.ts';
import type { Quality, QuestionQuality } from '../memory/question-quality.ts';
import type { TopicCount } from '../memory/next-questions.ts';
import { viewJson } from './json.ts';

/**
 * A score report as data, for `study`, `exam` and `report --json`; schemas/report.schema.json says
 * what is in it. A change of meaning raises `version`.
 */
export function viewReportJson({ session, score, concepts, attempts }: Report): SafeText {
  const { id, mode, bank, seed, startedAt, endedAt, finished } = session;
  const { correct, total, points, maxPoints, percent, pass } = score;
  return viewJson({
    version: 1,
    session: { id, mode, bank, seed, startedAt, endedAt, finished },
    score: { correct, total, points, maxPoints, percent, pass },
    concepts: concepts.map((one) => ({
      id: one.id,
      title: one.title,
      correct: one.correct,
      total: one.total,
    })),
    attempts: attempts.map(attemptData),
  });
}

function attemptData(attempt: Attempt) {
  const { question, picked, correct, points, ms, skipped, hint, sure = null } = attempt;
  return { question, picked, correct, points, ms, skipped, hint, sure };
}

/**
 * Progress as data, for `report --all --json`; schemas/progress.schema.json says what is in it. A
 * change of meaning raises `version`. `next` are arguments for the program.
 */
export function viewProgressJson(progress: Progress, next: readonly string[]): SafeText {
  const { bank, at, today, counts, forecast, outlook, sessions, days, gone } = progress;
  const speaks = 'mean' in forecast;
  return viewJson({
    version: 1,
    bank: { id: bank.id, title: bank.title, version: bank.version, pass: bank.pass },
    at,
    today,
    counts,
    forecast: speaks ? { days: AHEAD, ...forecast } : null,
    silence: speaks ? null : forecast,
    outlook,
    concepts: progress.concepts.map(conceptData),
    sessions,
    days,
    sure: progress.sure.map(({ question, answer, date }) => ({
      question: question.id,
      date,
      at: answer.at,
      picked: answer.picked,
    })),
    gone,
    next: { command: next, reason: progress.next.reason },
  });
}

function conceptData({ topics, word, ...concept }: ConceptProgress) {
  return { ...topicData(concept), word, topics: topics.map(topicData) };
}

function topicData(topic: TopicProgress) {
  const { id, title, questions, answered, learning, due, known, percent = null } = topic;
  return { id, title, questions, answered, new: topic.new, learning, due, known, percent };
}

/**
 * The quality of questions as data, for `report --bank-quality --json`; schemas/quality.schema.json
 * says what is in it. A change of meaning raises `version`.
 */
export function viewQualityJson(bank: Bank, quality: Quality): SafeText {
  return viewJson({
    version: 1,
    bank: { id: bank.id, title: bank.title, version: bank.version },
    learners: quality.learners,
    answers: quality.answers,
    questions: quality.questions.map(questionData),
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

/** `list --json`; a change of meaning raises `version`. */
export function viewListJson(
  bank: Bank,
  counts: readonly TopicCount[],
  left: readonly LeftOut[],
): SafeText {
  const concepts = bank.concepts.map(({ id, title }) => ({
    id,
    title,
    topics: counts
      .filter(({ topic }) => topic.concept === id)
      .map(({ topic, ...count }) => ({ id: topic.id, title: topic.title, ...count })),
  }));
  const questions = bank.questions.map(
    ({ id, concept, topic, kind, difficulty, volatile, place }) => ({
      id,
      concept,
      topic,
      kind,
      difficulty,
      volatile,
      file: place.file,
      line: place.line,
    }),
  );
  return viewJson({ version: 1, title: bank.title, concepts, questions, left });
}
