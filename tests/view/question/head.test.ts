import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../src/bank/question.ts';
import { viewHead } from '../../../src/view/question-screen.ts';
import { asking, prose, samples, screen } from '../../samples.ts';

const head = (question: Question, ...size: Parameters<typeof screen>): string =>
  `\n${viewHead(asking(question), screen(...size)).text}\n`;

describe('the head of a question', () => {
  test('says where we are and what is asked', () => {
    expect(head(samples.single)).toBe(`
Question 3 of 10 · Circuits › Circuit basics

Your colleague says the new circuit "is the fibre the provider pulled last
week". Which statement corrects them?
`);
  });

  test('wraps at 40 columns, and has signs of ASCII where there are no others', () => {
    expect(head(samples.single, 40, 24, false)).toBe(`
Question 3 of 10 - Circuits > Circuit
basics

Your colleague says the new circuit "is
the fibre the provider pulled last
week". Which statement corrects them?
`);
  });

  test('names concept and topic once where they are called the same', () => {
    const same = asking(samples.numeric, { concept: 'Circuits', topic: 'Circuits' });
    expect(viewHead(same, screen()).text.split('\n')[0]).toBe('Question 3 of 10 · Circuits');
  });

  test('says beforehand that there is no way back', () => {
    const oneWay = asking(samples['true-false'], { mode: 'exam', oneWay: true });
    expect(`\n${viewHead(oneWay, screen(40)).text}\n`).toBe(`
Question 3 of 10 · Circuits › Circuit
basics

Part of a series: once you leave it, you
cannot come back to it.

The bandwidth of a circuit is full
duplex.
`);
  });

  test('shows the scenario of a case above the question', () => {
    const scenario = { title: prose('Contoso'), text: prose('Contoso has two sites.') };
    expect(head({ ...samples.numeric, case: scenario })).toBe(`
Question 3 of 10 · Circuits › Circuit basics

Contoso

Contoso has two sites.

How many BGP sessions does a peering have?
`);
  });

  test('a case without a scenario has its title', () => {
    const scenario = { title: prose('Contoso'), text: prose('') };
    expect(head({ ...samples.numeric, case: scenario })).toContain('Contoso\n\nHow many');
  });

  test('shows the title above a question that is code alone', () => {
    const code = { ...samples.numeric, title: prose('What it prints'), titleShown: true };
    expect(head({ ...code, stem: prose('```\nprint(1)\n```') })).toBe(`
Question 3 of 10 · Circuits › Circuit basics

What it prints

  print(1)
`);
  });

  test('shows a title that is all there is once', () => {
    const title = prose('How many?');
    const shown = head({ ...samples.numeric, title, stem: title, titleShown: true });
    expect(shown.match(/How many/g)).toHaveLength(1);
  });

  test('has a line in the place of each blank, never the answer', () => {
    expect(head(samples.cloze)).toContain('A circuit has (1)____ links and one (2)____.');
  });

  test('does not number a single blank', () => {
    const stem = prose('A key is [[secret]].');
    const one = { ...samples.cloze, stem, blanks: [{ accepted: ['secret'], from: 9, to: 19 }] };
    expect(head(one)).toContain('A key is ____.');
  });
});
