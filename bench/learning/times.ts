import { bankOf } from './bank.ts';
import { mean, ratio, type Estimate } from './estimate.ts';
import { policies, shuffle } from './policies/index.ts';
import { minutesToMost, MOST_MINUTES } from './scenario.ts';
import { studentOf } from './student.ts';
import { models } from './students/index.ts';

const SIZES = [60, 120, 300];

export interface Time {
  readonly policy: string;
  readonly questions: number;
  readonly minutes: number;
  readonly againstShuffle: Estimate;
  /** The share of students who did not get there in 150 days, counted with what they had spent. */
  readonly never: number;
}

/** Minutes of study until 90 % is known, for every policy and size of bank, on the same students. */
export function times(students: number): readonly Time[] {
  return SIZES.flatMap((questions, place) => {
    const bank = bankOf(questions);
    const people = models.flatMap((model, kind) =>
      Array.from({ length: students }, (_, index) =>
        studentOf(model, bank, 200_000_000 + place * 10_000_000 + kind * 1_000_000 + index),
      ),
    );
    const base = people.map((student) => minutesToMost(bank, student, shuffle));
    return policies.map((policy) => {
      const own =
        policy === shuffle ? base : people.map((student) => minutesToMost(bank, student, policy));
      return {
        policy: policy.name,
        questions,
        minutes: mean(own),
        againstShuffle: ratio(own.map((minutes, index) => [minutes, base[index] ?? 0])),
        never: mean(own.map((minutes) => Number(minutes >= MOST_MINUTES))),
      };
    });
  });
}
