import { expect, test } from '@jest/globals';
import { withoutAddresses } from '../../src/view/links-elsewhere.ts';
import { differences, displayed } from '../torture/display.ts';

const asked = (...lines: readonly string[]): string =>
  ['---', 'title: T', '---', '', '<!-- questions -->', '', '## Q', '', ...lines, ''].join('\n');

test('every word and sign that others show of a question is on the screen, and nothing else', () => {
  const { questions, wrong } = displayed(13, 0, 400);
  expect(wrong).toEqual([]);
  expect(questions).toBeGreaterThan(1_500);
});

test.each([
  ['an entity in an address', ['Which [one](u?a&#61;b)?', '', '- [x] a', '- [ ] b']],
  ['a definition below a box is text', ['Which?', '', '- [ ]', '  [r]: u', '- [x] b']],
  ['a definition in an item serves all', ['A [x][r]?', '', '- [x] a', '', '  [r]: u', '- [ ] b']],
  [
    'a label in code of an item stays',
    ['A?', '', '* w', '', '      [r]', '', '- [x] a', '- [ ] b', '', '[r]: u'],
  ],
  ['an address that would end early', ['A [x][r]?', '', '- [x] a', '- [ ] b', '', '[r]: a\\)b']],
  [
    'a comment of five signs',
    ['<!--> the NOT is shown <!-- c -->', '', 'A?', '', '- [x] a', '- [ ] b'],
  ],
  ['a line across of ticks', ['A?', '', '- [x] ```a', '  b`` c', '- [ ] b']],
  ['the end of a line alone', ['A?', '', '- [x] <br>', '  a', '- [ ] b']],
  ['a number alone', ['A?', '', '- [x] 1.', '  a', '- [ ] b']],
  ['signs below an item', ['A?', '', '- [x] a', '  > - c', '  > --', '- [ ] b']],
  ['code over a line of hashes', ['A?', '', '- [x] a', '  > `c', '  > ###d` e', '- [ ] b']],
  ['hashes behind a deep indent', ['A?', '', '+    a', '    ## b', '', '- [x] a', '- [ ] b']],
  [
    'what is indented below a mark',
    ['A?', '', '> [!TIP]', '>     **a**', '', '- [x] a', '- [ ] b'],
  ],
] as const)('%s', (_, lines) => {
  expect(differences(asked(...lines))).toEqual({ questions: 1, wrong: [] });
});

test('an address that is shown elsewhere is left out of links, and of nothing else', () => {
  const address = 'https://a.b';
  const text = `See [**the** page](${address} "t"), \`[x](${address})\`, ![i](${address}).\n\n    [y](${address})\n\n> [- z](${address})\n`;
  expect(withoutAddresses(text, [address])).toBe(
    `See [**the** page](), \`[x](${address})\`, ![i](${address}).\n\n    [y](${address})\n\n> [- z]()\n`,
  );
  expect(withoutAddresses('[a](b)', ['c'])).toBe('[a](b)');
});
