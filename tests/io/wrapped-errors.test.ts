import { expect, test } from '@jest/globals';
import { wrapped } from '../../src/io/wrapped-errors.ts';
import { visible } from '../../src/view/safe-text.ts';

const at40 = (text: string) => wrapped(visible(text), 40, 'npx peerdrill').text;

test('what fits stays as it is', () => {
  expect(at40('\npeerdrill: There is no topic a.\n')).toBe('\npeerdrill: There is no topic a.\n');
});

test('what does not fit breaks between words', () => {
  expect(at40('peerdrill: 3 lines of the history cannot be read and are left out.\n')).toBe(
    'peerdrill: 3 lines of the history cannot\nbe read and are left out.\n',
  );
});

test('a command to copy is not broken', () => {
  const command = 'npx peerdrill study --bank a-folder-of-some-length --data another';
  expect(
    at40(`peerdrill: No answers yet on this bank of some length. Begin with: ${command}\n`),
  ).toBe(`peerdrill: No answers yet on this bank\nof some length. Begin with:\n${command}\n`);
});
