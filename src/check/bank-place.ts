import type { Place } from '../markdown/place.ts';
import type { Bank } from '../bank/question.ts';

/** Where a finding about all of a bank stands: the start of `index.md`, otherwise of the first file; nothing where there is none. */
export function bankPlace({ introduction, topics }: Bank): Place | undefined {
  if (!hasIndex({ introduction })) return topics[0]?.place;
  return { file: introduction.file, line: 1, column: 1, endLine: 1, endColumn: 4 };
}

/** Whether the bank has an `index.md` that could be read. */
export function hasIndex({ introduction }: Pick<Bank, 'introduction'>): boolean {
  return introduction.file !== '';
}
