import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { newFolder } from './new-folder.ts';
import { closeAll, open, type Setting } from './tty.ts';

afterEach(closeAll);

const peerdrill = path.resolve('bin/peerdrill.cjs');

const topic = (title: string) => `---
title: ${title}
---

What to know of ${title}.

## A heading

${Array.from({ length: 40 }, (_, line) => `Line ${line + 1} of the note.\n`).join('\n')}
## Another heading

The end of ${title}.

<!-- questions -->

## Number of ${title}

What is the number of ${title}?

- [x] One
- [ ] None
  > It has one.
`;

/** A bank of fifteen topics, with a question each, started in its own folder. */
function bank() {
  const home = newFolder();
  mkdirSync(path.join(home, 'some'));
  writeFileSync(path.join(home, 'index.md'), '---\ntitle: Numbers\n---\n');
  for (let number = 10; number < 25; number++)
    writeFileSync(path.join(home, 'some', `n${number}.md`), topic(`Topic ${number}`));
  const data = path.join(home, 'data');
  return {
    data,
    run: (words: readonly string[], setting: Setting = {}) =>
      open([peerdrill, ...words], {
        ...setting,
        cwd: home,
        env: { PEERDRILL_DATA: data, ...setting.env },
      }),
  };
}

describe('find', () => {
  test('opens a question without its answer, then the answer, the note, and goes back', async () => {
    const { data, run } = bank();
    const t = run(['find', 'topic']);
    expect(await t.sees(/q back$/)).toContain('15 questions, 15 notes with "topic"');
    expect(t.screen()).toContain('1 to 16 of 30, more below');
    t.press('2');
    await t.sees(/❯ {2}2 new/);
    t.press('\r');
    const asked = await t.sees(/Enter answer · n note · q back$/);
    expect(asked).toContain('What is the number of Topic 11?');
    expect(asked).not.toContain('Right');
    t.press('\r');
    expect(await t.sees(/Right {2}One/)).toContain('It has one.');
    t.press('n');
    expect(await t.sees(/1 to 22 of/)).toMatch(/^Topic 11\n/);
    t.press('q');
    await t.sees(/Right {2}One/);
    t.press('q');
    await t.sees(/❯ {2}2 new/);
    t.press('q');
    expect(await t.exit).toBe(0);
    expect(existsSync(path.join(data, 'history.jsonl'))).toBe(false);
  });

  test('goes to headings and words of a note', async () => {
    const t = bank().run(['find', 'end of topic 12'], { cols: 40, rows: 12 });
    await t.sees(/❯ {2}1 note/);
    t.press('3');
    await t.sees(/of \d+ · [^]*q back$/);
    expect(t.screen()).toMatch(/end of|Topic 12/i);
    t.press('\u001b[H');
    await t.sees(/1 to 10 of/);
    t.press('\u001b[C');
    expect(await t.sees(/ 5 to 14 of/)).toMatch(/^## A heading|^A heading/);
    t.press('/');
    await t.sees(/Find: _$/);
    t.press('line 30 of');
    await t.sees(/Find: line 30 of_$/);
    t.press('\r');
    expect(await t.sees(/q back$/)).toMatch(/^Line 30 of the note/);
  });
});

describe('home', () => {
  test('is left with q, Escape and Ctrl-C', async () => {
    const { run } = bank();
    for (const [key, code] of [
      ['q', 0],
      ['\u001b', 0],
      ['\u0003', 130],
    ] as const) {
      const t = run([]);
      expect(await t.sees(/q quit$/)).toBe(`Numbers
  15 questions · none met yet

❯ 1 Study  new questions, about 8 minutes
  2 Missed (0)        3 Marked (0)        4 Topics            5 Practice exam
  6 Find              7 Notes             8 Progress
  q Quit

  a number, a letter, or arrows and Enter · / find · q quit`);
      t.press(key);
      expect(await t.exit).toBe(code);
    }
  });

  test('a letter, a number and arrows choose; an empty tick list says so and stays', async () => {
    const t = bank().run([], { cols: 40, rows: 24, env: { LANG: 'C', NO_COLOR: '1' } });
    await t.sees(/> 1 Study/);
    t.press('n');
    expect(await t.sees(/Study notes[^]*q\s+back$/)).toContain('>  1 Topic 10');
    t.press('q');
    await t.sees(/> 1 Study/);
    t.press('4');
    await t.sees(/Which concepts or topics/);
    t.press('\r');
    await t.sees(/Nothing is ticked\./);
    t.press('\u001b');
    await t.sees(/> 1 Study/);
    t.press('\u001b[B\u001b[C');
    await t.sees(/> 3 Marked/);
    t.resize(80, 24);
    await t.sees(/> 3 Marked \(0\) +4 Topics/);
    t.press('\r');
    await t.sees(/No question is marked for review/);
  });

  test('in plain lines', async () => {
    const t = bank().run([], { env: { TERM: 'dumb' } });
    expect(await t.sees(/q quits\): $|q quits\):$/)).toContain('  1. Study\n     new questions');
    t.press('7\r');
    expect(await t.sees(/Enter goes back\):$/)).toContain(' 1. Topic 10');
    t.press('1\r');
    expect(await t.sees(/\(Enter back\)$/)).toContain('The end of Topic 10.');
    t.press('\r');
    await t.sees(/Enter goes back\):$/);
    t.press('\r');
    await t.sees(/q quits\):$/);
    t.press('q\r');
    expect(await t.exit).toBe(0);
  });
});
