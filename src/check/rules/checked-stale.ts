import type { Bank } from '../../bank/question.ts';
import type { Finding, Rule } from '../rule.ts';

/** Months after which facts want checking, and those that are known to change. */
const MONTHS = 12;
const VOLATILE_MONTHS = 6;

export const checkedStale: Rule = {
  id: 'checked-stale',
  severity: 'warning',
  scope: 'question',
  *check({ topics, questions }, { today }) {
    yield* staleTopics(topics, today);
    const checked = new Map(topics.map((topic) => [topic.id, topic.checked]));
    for (const { id, topic, checked: own, volatile, place } of questions) {
      if (own === undefined) continue;
      const isTopics = own === checked.get(topic);
      if (isTopics && (isStale(own, MONTHS, today) || isAhead(own, today))) continue;
      if (isAhead(own, today)) yield { message: aheadOf(own), place, question: id };
      if (!isStale(own, volatile ? VOLATILE_MONTHS : MONTHS, today)) continue;
      const often = volatile
        ? `, and ${VOLATILE_MONTHS} months are the limit for what is volatile`
        : '';
      const message = `Last checked on ${own}${often}. Check the facts, then set "checked" to that day.`;
      yield { message, place, question: id };
    }
  },
};

function* staleTopics(topics: Bank['topics'], today: string): Iterable<Finding> {
  for (const { checked, checkedAt, place } of topics) {
    if (checked === undefined) continue;
    const isToCome = isAhead(checked, today);
    if (!isToCome && !isStale(checked, MONTHS, today)) continue;
    const message = isToCome
      ? aheadOf(checked)
      : `Last checked on ${checked}. Check the facts of this file, then set "checked" to that day.`;
    yield { message, place: checkedAt ?? place };
  }
}

/** Whether a day is still to come; where the sun rises first it is tomorrow already. */
function isAhead(day: string, today: string): boolean {
  return Date.parse(day) - Date.parse(today) > DAY;
}

/** In milliseconds. */
const DAY = 86_400_000;

function aheadOf(day: string): string {
  return `${day} is still to come. Set "checked" to the day on which the facts were checked.`;
}

/** Whether a day lies more than so many months before another, both YYYY-MM-DD: such texts sort like days. */
function isStale(day: string, months: number, today: string): boolean {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return today > `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
