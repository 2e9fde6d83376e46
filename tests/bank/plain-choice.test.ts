import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadText, placeless } from './reading.ts';

const SIGNS = [
  'a',
  'B c',
  '1',
  '1.',
  '-',
  '*',
  '+',
  '>',
  '#',
  '`',
  '```',
  '~',
  '<b>',
  '<',
  '[',
  '[x] ',
  ']',
  '|',
  '=',
  ' ',
  '  ',
  '\t',
  '"',
  "'",
  '(',
  'é',
  '\\',
  '_',
  '&',
  '![a](b)',
  '[a](b)',
  '---',
  '[!TIP]',
  '\u00a0',
];
const words = fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 }).map((parts) => parts.join(''));
const bullet = fc.constantFrom('- ', '-  ', ' - ', '-\t', '- ', '- ');
const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', '  ');

test('answers of the usual form are read as all others are', () => {
  fc.assert(
    fc.property(bullet, words, indent, words, (sign, text, margin, quoted) => {
      const body = `## T\n\nS?\n\n${sign}[x] ${text}\n${margin}> ${quoted}\n${sign}[ ] other\n`;
      // A link definition makes the reader take the long way.
      const short = loadText(body);
      const long = loadText(`${body}\n[zz]: https://zz.example\n`);
      const answersIn = ({ bank }: typeof short) =>
        bank.questions.map((one) => ('choices' in one ? one.choices : one.kind));
      expect(answersIn(short)).toEqual(answersIn(long));
      expect(placeless(short.diagnostics)).toEqual(placeless(long.diagnostics));
    }),
    { numRuns: 5000, seed: 11 },
  );
});
