import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAll, open, type Setting } from './tty.ts';
import { newFolder } from './new-folder.ts';

afterEach(closeAll);

const peerdrill = path.resolve('bin/peerdrill.cjs');

type Terminal = ReturnType<typeof open>;

const question = (number: number) => `## What is number ${number}

What is number ${number} of all these questions?

- [x] This one
- [ ] Another one
  > Number ${number} it is not.
- [ ] No number
  > It has one.
`;

const topic = (title: string, from: number, to: number) => `---
title: ${title}
---

What to know of ${title}.

<!-- questions -->

${Array.from({ length: to - from + 1 }, (_, index) => question(from + index)).join('\n')}`;

/** A bank of sixty questions, whose correct choice is the first of the file, in three concepts. */
function newBank() {
  const home = newFolder();
  const files = {
    'index.md': '---\ntitle: Numbers\nexam: { questions: 50, minutes: 60 }\n---\n',
    'low/few.md': topic('Few', 1, 20),
    'middle/some.md': topic('Some', 21, 40),
    'high/many.md': topic('Many', 41, 60),
  };
  writeFileSync(path.join(home, 'answers.json'), '{}');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(home, 'questions', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return (words: readonly string[], setting: Setting = {}): Terminal =>
    open([peerdrill, ...words], {
      ...setting,
      cwd: home,
      env: { PEERDRILL_DATA: path.join(home, 'data'), ...setting.env },
    });
}

/** Answers so many questions with A, one after the other, up to the end of the session. */
async function answerAll(t: Terminal, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await t.sees(new RegExp(`Question ${number} of ${count}[^]*keys$`));
    t.press('a');
    await t.sees(/❯ A/);
    t.press('\r');
    await t.sees(/Enter goes on/);
    t.press('\r');
  }
}

const study = (count: number) => ['study', '-n', `${count}`, '--seed', '7'];

/** Score, concepts, what is due and the command to go on with, whatever the size. */
const whole = (count: number) =>
  new RegExp(
    `^ {2}\\d+ of ${count} right {2}\\d+ %$[^]*^ {2}(?:Low|Middle|High) \\d+/\\d+[^]*^ {2}Due {6}[^]*^ {2}Next\\s+peerdrill study`,
    'm',
  );

describe('the last screen', () => {
  test.each([
    [3, 80, 24],
    [10, 80, 24],
    [20, 80, 24],
    [10, 40, 24],
    [10, 40, 12],
  ])('after %d questions on %d by %d has the whole result', async (count, cols, rows) => {
    const t = newBank()(study(count), { cols, rows });
    await answerAll(t, count);
    await t.sees(/right {2}\d+ %[^]*Next[^]*❯ 1 [^]*Done/);
    t.press('q');
    expect(await t.exit).toBe(0);
    expect(t.screen()).toMatch(whole(count));
    expect(t.screen()).not.toMatch(/❯|Done|PASS|FAIL/);
  });

  test('after an exam of 50 has the whole result, with signs for all of them', async () => {
    const t = newBank()(['exam', '--seed', '7']);
    await t.sees(/Question 1 of 50[^]*keys$/);
    for (const [keys, wanted] of [
      ['a', /A chosen/],
      ['\r', /Question 2 of 50[^]*keys$/],
      ['m', /marked/],
      ['r', /Review: 1 of 50/],
      ['s', /Submit all the same\?/],
      ['y', /Esc done/],
      ['2', /Results: \d of 50 right/],
      ['m', /showing 1 marked[^]*Question 2: unanswered, marked/],
      ['\r', /Question 2 · 1 of 1 · [^]* {2}You {4}skipped|no answer/],
      ['\r', /Results: \d of 50 right, showing 1 marked/],
      ['\u001b', /Esc done/],
    ] as const) {
      t.press(keys);
      await t.sees(wanted);
    }
    t.press('\u0003');
    expect(await t.exit).toBe(130);
    const screen = t.screen();
    expect(screen).toMatch(/^Numbers · 50 questions, \d+ s of 60 min, 49 unanswered$/m);
    expect(screen).toMatch(/^✘ FAIL {2}\d %\s+\d of 50 right {2}pass line 70 %$/m);
    expect(screen).toMatch(/^ {2}[✔✘]○{4}(?: ○{5}){9}$/m);
    expect(screen).toMatch(/^ {2}Next {5}peerdrill study \w+ --missed$/m);
    expect(screen).toMatch(/^ {11}and \d\d more$/m);
  });
});

describe('the menu', () => {
  test('goes through what was missed, and asks it again', async () => {
    const t = newBank()(study(5));
    await answerAll(t, 5);
    const end = await t.sees(/❯ 1 /);
    const missed = Number(/Go through the (\d) missed/.exec(end)?.[1]);
    t.press('\r');
    const first = await t.sees(/Enter next/);
    expect(first).toMatch(/✘ You {4}(?:Another one|No number)\n[^]*✔ Right {2}This one\n {2}Not/);
    for (let at = 2; at <= missed; at++) {
      t.press('\r');
      await t.sees(new RegExp(`· ${at} of ${missed} ·[^]*(?:next|result)`));
    }
    t.press('\r');
    await t.sees(/❯ 1 /);
    t.press('2');
    await t.sees(new RegExp(`Question 1 of ${missed}[^]*keys$`));
    t.press('q');
    expect(await t.exit).toBe(0);
    expect(t.page()).toMatch(new RegExp(`Stopped after 0 of ${missed}\\. Go on with: peerdrill$`));
  });

  test('is drawn anew on another size of the terminal, and moves', async () => {
    const t = newBank()(study(3));
    await answerAll(t, 3);
    await t.sees(/❯ 1 /);
    t.press('\u001b[B');
    await t.sees(/❯ 2 /);
    t.resize(40, 12);
    await t.sees(/of 3 right[^]*Next[^]*❯ 1 [^]*Done/);
    t.press('\u001b');
    expect(await t.exit).toBe(0);
    expect(t.screen()).toMatch(/of 3 right[^]*Next/);
  });

  test('is a list of lines in plain mode', async () => {
    const t = newBank()([...study(5), '--plain']);
    for (let number = 1; number <= 5; number++) {
      await t.sees(new RegExp(`Question ${number} of 5[^]*keys\\):$`));
      t.press('a\r');
      await t.sees(/q quit\n {2}>$/);
      t.press('\r');
    }
    await t.sees(/1\. Go through the \d missed[^]*Number \(Enter for none\):$/);
    t.press('\r');
    expect(await t.exit).toBe(0);
    expect(t.screen()).toMatch(whole(5));
  });

  test('is not there with a file of answers, where the result stands below all the rest', async () => {
    const t = newBank()([...study(10), '--answers', 'answers.json']);
    expect(await t.exit).toBe(0);
    expect(t.page()).toContain('10 questions to look at again');
    expect(t.screen()).toMatch(whole(10));
  });
});
