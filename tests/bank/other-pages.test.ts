import { expect, test } from '@jest/globals';
import { load } from '../../src/bank/load.ts';
import { readers } from '../../src/formats/index.ts';

const GOOD = '---\ntitle: T\n---\n\n<!-- questions -->\n\n## A\n\nb?\n\n- [x] a\n- [ ] b\n';
const PAGE = '# How to\n\nWrite:\n\n```md\n<quiz>\nq\n- [x] a\n- [ ] b\n</quiz>\n```\n';

const told = (files: Readonly<Record<string, string>>) =>
  load(
    Object.entries(files).map(([name, text]) => ({
      file: name,
      path: name === 'index.md' ? name : `one/${name}`,
      content: new TextEncoder().encode(text),
    })),
    readers,
  );
const INDEX = '---\ntitle: B\npass: 70\n---\n';
const brief = ({ diagnostics }: ReturnType<typeof told>) =>
  diagnostics.map(({ rule, severity, place }) => `${place.file} ${severity} ${rule}`);

test('a page that only shows a quiz in code is mentioned, and nothing is left out for it', () => {
  const read = told({
    'index.md': INDEX,
    'good.md': GOOD,
    'page.md': PAGE,
    'plain.md': '# Page\n\nText.\n',
  });
  expect(brief(read)).toEqual([
    'page.md info front-matter-place',
    'plain.md info front-matter-place',
  ]);
  expect(read.left).toEqual([]);
  expect(read.bank.questions).toHaveLength(1);
});

test.each([
  ['a page where no file has a question', { 'page.md': PAGE }],
  [
    'answers without front matter',
    { 'good.md': GOOD, 'page.md': '## A\n\nb?\n\n- [x] a\n- [ ] b\n' },
  ],
  ['front matter that comes too late', { 'good.md': GOOD, 'page.md': `Text\n${GOOD}` }],
])('%s is an error', (_, files) => {
  expect(brief(told({ 'index.md': INDEX, ...files }))).toEqual([
    'page.md error front-matter-place',
  ]);
});

test.each([
  ['of ours', '---\ntitle: X\n---\n\nA note.\n'],
  ['with tags', '# Quiz\n\n</quiz>\n\n<quiz>\n'],
  ['with a tag that is never closed', '# Quiz\n\n</quiz>\n\n<quiz>\nq\n\n- [x] a\n- [ ] b\n'],
  ['of knowledge checks', '# Check\n\n<i class="fas fa-square"></i> a\n\n#### 1. Which?\n\ntext\n'],
])('a file %s of which no question was made is told of', (_, text) => {
  const read = told({ 'index.md': INDEX, 'good.md': GOOD, 'other.md': text });
  expect(brief(read).filter((one) => one.startsWith('other.md error'))).not.toEqual([]);
  expect(read.bank.questions).toHaveLength(1);
});
