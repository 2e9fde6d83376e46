import type { Bank } from '../../src/bank/question.ts';
import { bankOf } from './bank.ts';
import { draw, stream } from './random.ts';
import type { Policy } from './policy.ts';
import { headOf, knowledge, type Student } from './student.ts';
import { sit } from './study.ts';

/** A course of study, a session a day, and how many days after the last one knowledge is measured. */
export interface Scenario {
  readonly name: string;
  readonly bank: Bank;
  readonly sessions: number;
  readonly minutes: number;
  readonly delay: number;
}

export const scenarios: readonly Scenario[] = [
  { name: 'cram', bank: bankOf(120), sessions: 3, minutes: 20, delay: 1 },
  { name: 'week', bank: bankOf(120), sessions: 7, minutes: 15, delay: 3 },
  { name: 'long', bank: bankOf(120), sessions: 60, minutes: 5, delay: 14 },
  { name: 'large', bank: bankOf(340), sessions: 30, minutes: 10, delay: 7 },
];

/** Nobody sits down at the same minute every day: the session of a day begins within two hours of it. */
export function startOf({ seed }: Student, day: number): number {
  return day + (draw(seed, 5, day) - 0.5) / 6;
}

/** How much more of the bank is known on the day of the exam than was at the start. */
export function gainOf(scenario: Scenario, student: Student, { teacher }: Policy): number {
  const head = headOf(student);
  const exam = scenario.sessions - 1 + scenario.delay;
  const before = knowledge(head, startOf(student, 0));
  const setting = { bank: scenario.bank, random: stream(student.seed, 6), head, exam };
  const taught = teacher(setting);
  for (let day = 0; day < scenario.sessions; day += 1) {
    sit(head, taught, startOf(student, day), scenario.minutes);
  }
  return knowledge(head, exam) - before;
}

const MOST_DAYS = 150;
const DAILY_MINUTES = 15;

/** What is counted for who never gets there. */
export const MOST_MINUTES = MOST_DAYS * DAILY_MINUTES;

/**
 * Minutes of study, 15 a day, until 90 % of the bank is known the day after; at most 150 days are
 * tried. Between two days the time is interpolated.
 */
export function minutesToMost(bank: Bank, student: Student, { teacher }: Policy): number {
  const head = headOf(student);
  const taught = teacher({ bank, random: stream(student.seed, 6), head, exam: MOST_DAYS });
  let before = knowledge(head, startOf(student, 0));
  for (let day = 0; day < MOST_DAYS; day += 1) {
    sit(head, taught, startOf(student, day), DAILY_MINUTES);
    const after = knowledge(head, startOf(student, day) + 1);
    if (after >= 0.9) return (day + (0.9 - before) / (after - before)) * DAILY_MINUTES;
    before = after;
  }
  return MOST_MINUTES;
}
