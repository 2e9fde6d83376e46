import { describe, expect, test } from '@jest/globals';
import { good, poor, runIn, topic } from './check-bank.ts';

const NUMBERS = `## Numbers

How many?

- [ ] 30
  > Too many.
- [x] 4
- [ ] 12

Four.
`;
const SORTED = `## Numbers

How many?

- [x] 4
- [ ] 12
- [ ] 30
  > Too many.

Four.
`;
const LABELLED = `## Labels

Which of these?

- [ ] A. Ports
- [x] B. Links
- [ ] C. Racks

Links.
`;
const UNLABELLED = LABELLED.replaceAll(/[ABC]\. /g, '');
const BOXES = `## Boxes

Which one?

- [X] This one
- [] That one
-[ ] Another

This.
`;
const MENDED_BOXES = BOXES.replace('[] ', '[ ] ').replace('-[ ]', '- [ ]');

const fix = (text: string, words = '--fix') =>
  runIn(`check ${words}`, { files: { 'questions/a.md': text } });

describe('--fix mends', () => {
  test.each([
    ['numbers out of order, each with its feedback', NUMBERS, SORTED],
    ['letters of answers', LABELLED, UNLABELLED],
    ['check boxes', BOXES, MENDED_BOXES],
    [
      'all of it, around what is good',
      `${NUMBERS}\n${poor()}\n${LABELLED}\n${BOXES}`,
      `${SORTED}\n${poor()}\n${UNLABELLED}\n${MENDED_BOXES}`,
    ],
  ])('%s', async (_name, before, after) => {
    expect((await fix(topic(before))).text('questions/a.md')).toBe(topic(after));
  });

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['trailing spaces elsewhere', (text: string) => text.replace('How many?', 'How many?  ')],
  ])('and leaves every other byte alone: %s', async (_name, as) => {
    expect((await fix(as(topic(NUMBERS, BOXES)))).text('questions/a.md')).toBe(
      as(topic(SORTED, MENDED_BOXES)),
    );
  });

  test('nothing the second time', async () => {
    const once = await fix(topic(NUMBERS, LABELLED, BOXES));
    const twice = await fix(once.text('questions/a.md'));
    expect(once.err).toMatch(/^Mended 6 findings in 1 file\.\n/);
    expect(twice.err).toMatch(/^Mended 0 findings in 0 files\.\n/);
    expect(twice.text('questions/a.md')).toBe(once.text('questions/a.md'));
  });

  test('without a word with --quiet', async () => {
    expect(await fix(topic(BOXES), '--fix --quiet')).toMatchObject({ code: 0, err: '' });
  });

  test('and what is left is told', async () => {
    const printed = await fix(topic(BOXES, poor()), '--fix --format compact');
    expect(printed.code).toBe(0);
    expect(printed.out).not.toContain('checkbox-malformed');
    expect(printed.out).toContain('questions/a.md:21:7: warning: ');
  });

  test('only named files', async () => {
    const files = {
      'questions/index.md': '---\ntitle: B\n---\n',
      'questions/c/a.md': topic(NUMBERS),
      'questions/c/b.md': topic(NUMBERS),
    };
    const printed = await runIn('check questions/c/b.md --fix', { files });
    expect(printed.text('questions/c/a.md')).toBe(topic(NUMBERS));
    expect(printed.text('questions/c/b.md')).toBe(topic(SORTED));
  });

  test('no rule that is off', async () => {
    const files = {
      'questions/index.md': '---\ntitle: B\ncheck:\n  numeric-order: off\n---\n',
      'questions/a.md': topic(NUMBERS),
    };
    expect((await runIn('check --fix', { files })).text('questions/a.md')).toBe(topic(NUMBERS));
  });

  test('nothing that would take away a question', async () => {
    const twin = BOXES.replace('## Boxes', '## Protocol').replace('-[ ]', '- [ ]');
    const printed = await fix(topic(twin, good()));
    expect(printed.text('questions/a.md')).toBe(topic(twin, good()));
    expect(printed.err).toMatch(
      /^Mended 0 findings in 0 files\.\nNot mended: checkbox-malformed, because that would change the question a\/protocol\.\n/,
    );
  });
});

describe('--fix --dry-run', () => {
  test('prints what would change, and changes nothing', async () => {
    const printed = await fix(topic(good(), NUMBERS), '--fix --dry-run');
    expect(printed.text('questions/a.md')).toBe(topic(good(), NUMBERS));
    expect(printed.code).toBe(0);
    expect(printed.err).toBe('Would mend 1 finding in 1 file.\n');
    expect(printed.out).toBe(`--- questions/a.md
+++ questions/a.md
@@ -16,9 +16,9 @@
 
 How many?
 
-- [ ] 30
-  > Too many.
 - [x] 4
 - [ ] 12
+- [ ] 30
+  > Too many.
 
 Four.
`);
  });

  test('says by its exit code how the bank is', async () => {
    expect((await fix(topic(BOXES), '--fix --dry-run')).code).toBe(1);
    expect((await fix(topic(BOXES), '--fix')).code).toBe(0);
  });

  test('prints nothing where nothing is to mend', async () => {
    expect(await fix(topic(good()), '--fix --dry-run')).toMatchObject({ code: 0, out: '' });
  });
});

test('a file that cannot be written is remembered', async () => {
  const printed = await runIn('check --fix', {
    files: { 'questions/a.md': topic(NUMBERS) },
    locked: ['/work/questions/a.md'],
  });
  expect(printed.io.output()).toBe('failed');
});

test('a file that changed meanwhile is left, named, and found as bad as before', async () => {
  const before = topic(BOXES);
  const printed = await runIn('check --fix', {
    files: { 'questions/a.md': before, 'questions/b.md': topic(NUMBERS) },
    changing: ['/work/questions/a.md'],
  });
  expect(printed.text('questions/a.md')).toBe(`${before}edited meanwhile\n`);
  expect(printed.text('questions/b.md')).toBe(topic(SORTED));
  expect(printed.err).toContain('peerdrill: questions/a.md has changed meanwhile, not mended.\n');
  expect(printed.err).toContain('Mended 1 finding in 1 file.\n');
  expect(printed.out).toContain('checkbox-malformed');
  expect(printed.code).toBe(1);
});
