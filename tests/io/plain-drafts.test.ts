import { describe, expect, test } from '@jest/globals';
import type { Asking } from '../../src/answer/prompt.ts';
import type { Question } from '../../src/bank/question.ts';
import { asking, samples } from '../samples.ts';
import { openPlain } from './plain.ts';

describe('what stands at a question', () => {
  /** What was kept, line by line, and what the page says before and behind the first prompt. */
  const kept = async (question: Question, lines: readonly string[], part: Partial<Asking> = {}) => {
    const drafts: unknown[] = [];
    const { asker, page } = openPlain(lines);
    await asker.ask(asking(question, { ...part, keep: ({ picked }) => drafts.push(picked) }));
    return { drafts, page: page() };
  };
  const exam = { mode: 'exam' } as const;

  test('is what was refused, where nothing whole stood', async () => {
    const { drafts } = await kept(samples.matching, ['b a', 'z', ':p'], exam);
    expect(drafts).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  test('is not what was refused, where an answer stood', async () => {
    const { drafts } = await kept(samples.multiple, ['b', 'p'], { ...exam, before: [0, 2] });
    expect(drafts).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  test.each<[Question, Partial<Asking>, string]>([
    [samples.single, { draft: { picked: [1], hint: 0 } }, 'B. Enter answers with it.'],
    [samples.multiple, { ...exam, draft: { picked: [1], hint: 0 } }, 'B. It is incomplete.'],
    [samples.multiple, { ...exam, before: [0, 2] }, 'A C. Enter keeps it.'],
    [samples.cloze, { draft: { picked: ['two', ''], hint: 0 } }, 'two. It is incomplete.'],
    [samples.typed, { draft: { picked: 'BGP', hint: 0 } }, 'BGP.'],
  ])('is said when the question comes back: %#', async (question, part, said) => {
    expect((await kept(question, [], part)).page).toContain(`\nYour answer so far: ${said}\n`);
  });

  test('blanks go on where they were left', async () => {
    const draft = { picked: ['two', ''], hint: 0 };
    const { asker } = openPlain(['key']);
    const outcome = await asker.ask(asking(samples.cloze, { draft }));
    expect(outcome).toEqual({ type: 'answer', picked: ['two', 'key'], hint: 0 });
  });

  test('the first question says that it is the first', async () => {
    const { page } = await kept(samples.single, ['p', 'n'], { number: 1 });
    expect(page).toContain(': p\n  This is the first question.\n');
    expect(page).toContain(': n\n  Enter answers; s skips.\n');
  });
});
