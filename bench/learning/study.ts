import type { Teacher } from './policy.ts';
import { ask, type Head } from './student.ts';

/** One session: questions until the time is up. The last one is finished. */
export function sit(head: Head, teacher: Teacher, start: number, minutes: number): void {
  const end = start + minutes / 1_440;
  let at = start;
  teacher.begin(at);
  while (at < end) {
    const index = teacher.next(at);
    if (index === undefined) return;
    const { right, took } = ask(head, index, at);
    at += took;
    teacher.answered(index, right, at);
  }
}
