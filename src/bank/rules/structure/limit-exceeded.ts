import type { Rule } from '../../rule.ts';

export const limitExceeded: Rule = {
  id: 'limit-exceeded',
  severity: 'error',
  scope: 'structure',
  what: 'Something is larger than a question bank needs: a file over 1 MiB, front matter over 256 KiB, a line over 10,000 characters, more than 10,000 files or 1,000 questions in one, more than 26 answers to choose from or 50 to accept, an answer over 2,000 characters.',
  why: 'Limits keep hostile files from stopping the program. What is beyond them is refused, never cut off in silence.',
  bad: 'A question has 27 answers to choose from.',
  good: 'A question has four answers to choose from.',
};
