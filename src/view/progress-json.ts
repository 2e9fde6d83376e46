import type { Progress } from '../memory/progress.ts';
import { AHEAD } from '../memory/progress.ts';
import type { ConceptProgress, TopicProgress } from '../memory/progress/concepts.ts';
import { viewJson } from './json.ts';
import type { SafeText } from './safe-text.ts';

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
  const { id, title, questions, answered, due, known, percent = null } = topic;
  return { id, title, questions, answered, new: topic.new, due, known, percent };
}
