import { expect, test } from '@jest/globals';
import { loadText } from './reading.ts';

const answers = '- [x] a\n- [ ] b\n';

const toldOf = (body: string) =>
  loadText(`---\ntitle: T\n---\n\n## One\n\nWhat?\n\n${body}`).diagnostics.map(
    ({ place, rule, message }) => `${place.line} ${rule}: ${message}`,
  );

test('headings of another level that have answers are told of once, with how many there are', () => {
  expect(toldOf(`${answers}\n### Two\n\n${answers}\n### Three\n\n${answers}`)).toEqual([
    '12 heading-malformed: This heading has 3 "#", and answers of its own. A question begins with "## Title". So does 1 more heading of this section.',
  ]);
  const [three] = toldOf(
    ['', '### Two', '### Three', '### Four'].join(`\n\n${answers}\n`) + `\n\n${answers}`,
  );
  expect(three).toContain('So do 2 more headings of this section.');
});

test('another bullet is told of with the one to write', () => {
  expect(toldOf('- [x] a\n* [ ] b\n')).toEqual([
    '10 checkbox-missing: Another bullet begins another list. Write "-" in front of all answers of a question.',
  ]);
});

test('quotes at the start of their lines are told of once, with how many there are', () => {
  expect(toldOf('- [x] a\n\n> yes\n\n- [ ] b\n\n> no\n\n- [ ] c\n')).toEqual([
    '11 choices-split: This quote begins at the start of its line, which ends the answers. Indent it to belong to the answer above it. So does 1 more of this question.',
  ]);
  const [three] = toldOf('- [x] a\n\n> yes\n\n- [ ] b\n\n> no\n\n- [ ] c\n\n> nor\n\n- [ ] d\n');
  expect(three).toContain('So do 2 more of this question.');
});
