import type { Attempt } from '../session/attempt.ts';
import type { Report } from '../session/report.ts';
import { viewJson } from './json.ts';
import type { SafeText } from './safe-text.ts';

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
