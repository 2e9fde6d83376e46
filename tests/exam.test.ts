import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { decodeRecords, encodeRecord } from '../src/session/history.ts';
import { files } from './commands/exam-world.ts';
import { closeAll, open } from './tty.ts';
import { newFolder } from './new-folder.ts';

afterEach(closeAll);

const peerdrill = path.resolve('bin/peerdrill.cjs');
const MINUTE = 60_000;

type Terminal = ReturnType<typeof open>;

/** A learner's own folder with a bank of five questions, and an exam on all of them. */
function newExam() {
  const home = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(home, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(home, name), text);
  }
  const history = path.join(home, 'data', 'history.jsonl');
  const records = () => decodeRecords(readFileSync(history, 'latin1')).records;
  const run = (...words: readonly string[]): Terminal =>
    open(
      [peerdrill, ...words, '-b', path.join(home, 'questions'), '--data', path.dirname(history)],
      {
        rows: 50,
      },
    );
  return {
    sit: (...flags: readonly string[]) => run('exam', '--seed', '4', ...flags),
    run,
    records,
    answers: () =>
      records().flatMap((record) => (record.type === 'answer' ? [record.question] : [])),
    /** Makes all of it have happened so many milliseconds earlier. */
    age: (ms: number): void => {
      const older = records().map((record) => encodeRecord({ ...record, at: record.at - ms }));
      writeFileSync(history, older.join(''), 'latin1');
    },
  };
}

async function press(t: Terminal, steps: readonly (readonly [string, RegExp])[]): Promise<string> {
  for (const [keys, wanted] of steps) {
    t.press(keys);
    await t.sees(wanted);
  }
  return t.screen();
}

const firstTwo = [
  ['a', /❯ A/],
  ['\r', /Question 2 of 5[^]*keys/],
  ['b', /❯ B/],
  ['\r', /Question 3 of 5[^]*keys/],
] as const;

describe('an exam', () => {
  test('killed in the middle goes on with the time that is left, and is submitted with two unanswered', async () => {
    const exam = newExam();
    const t = exam.sit();
    expect(await t.sees(/\? keys/)).toContain(`Practice exam
5 questions in 10 minutes; the pass line is 60 %.`);
    await press(t, firstTwo);
    t.kill('SIGKILL');
    expect(await t.exit).toBe('signal 9');
    exam.age(4 * MINUTE);

    const again = exam.run('exam');
    expect(await again.sees(/Enter: choose/)).toMatch(
      /^You stopped 4 minutes ago, with 2 of 5 answered and (?:6:00|5:\d\d) left\.$/m,
    );
    const series = await press(again, [['\r', /Question 3 of 5[^]*keys/]]);
    expect(series).toContain('Part of a series: once you leave it, you cannot come back to it.');
    expect(series).toMatch(/[56]:\d\d left · \? keys/);
    await press(again, [
      ['p', /there is no way back to this question/],
      ['b', /❯ B/],
      ['\r', /Question 4 of 5[^]*keys/],
      ['s', /Question 5 of 5[^]*keys/],
      ['s', /Review: 3 of 5 answered, [56]:\d\d left/],
      ['3\r', /its series has no way back/],
      ['s', /Questions 4, 5 are unanswered and would count as wrong\. Submit all the same\?/],
    ]);
    again.press('y');
    const end = await again.sees(/Esc done/);
    expect(end).toMatch(/^Two seas · 5 questions, 4 min \d+ s of 10 min, 2 unanswered$/m);
    expect(end).toMatch(/^[✔✘] (?:PASS|FAIL) {2}\d+ % {2}\d of 5 right/m);
    await press(again, [
      ['2', /Results: \d of 5 right/],
      ['5\r', / {2}You {4}skipped[^]*Enter/],
      ['q', /Results:/],
      ['q', /Esc done/],
    ]);
    again.press('q');
    expect(await again.exit).toBe(0);
    expect(again.screen()).toMatch(/^ {2}Next\n {2}peerdrill study \w+ --missed --bank/m);
    expect(exam.records().map(({ type }) => type)).toEqual([
      'start',
      'answer',
      'answer',
      'answer',
      'answer',
      'answer',
      'end',
    ]);
  });

  test('goes back, changes an answer, and counts the last one', async () => {
    const exam = newExam();
    const t = exam.sit();
    await t.sees(/\? keys/);
    await press(t, [
      ['a', /❯ A/],
      ['\r', /Question 2 of 5/],
      ['p', /Question 1 of 5[^]*Question 1 of 5[^]*❯ A[^]*r review/],
      ['b', /❯ B/],
      ['m', /marked/],
      ['\r', /Question 2 of 5[^]*Question 1 of 5[^]*Question 2 of 5[^]*keys/],
      ['r', /Review: 1 of 5 answered/],
      ['\u001b[D', /Question 1: answered, marked\./],
      ['\u001b', /left · r review/],
    ]);
    t.press('\u0003');
    expect(await t.exit).toBe(130);
    expect(t.page()).toMatch(
      /^Stopped with 1 of 5 answered\.\nThe clock runs on: (?:10:00|9:\d\d) left\.$/m,
    );
    expect(exam.answers()).toEqual(['ice/colour', 'ice/colour']);
  });

  test('is submitted when its time is up, with the answers that are there', async () => {
    const exam = newExam();
    const t = exam.sit();
    await t.sees(/\? keys/);
    await press(t, firstTwo);
    t.kill('SIGKILL');
    await t.exit;
    exam.age(10 * MINUTE - 3_000);

    const again = exam.run('exam', '--resume');
    const end = await again.sees(/Esc done/);
    expect(end).toContain('Time is up. What was answered is submitted.');
    expect(end).toMatch(
      /^Two seas · 5 questions, 10 min 0 s of 10 min, time was up, 3 unanswered$/m,
    );
    again.press('\u001b');
    expect(await again.exit).toBe(0);
    expect(exam.records().at(-1)).toMatchObject({ type: 'end', finished: true });
  });

  test('whose time ran out meanwhile is submitted from the home menu', async () => {
    const exam = newExam();
    const t = exam.sit();
    await t.sees(/\? keys/);
    await press(t, firstTwo);
    t.kill('SIGKILL');
    await t.exit;
    exam.age(60 * MINUTE);

    const home = exam.run();
    expect(await home.sees(/q quit/)).toContain('❯ 1 Go on with the exam');
    await press(home, [
      ['\r', /❯ 1 Go through the 4 missed/],
      ['q', /❯ 1 Study/],
    ]);
    expect(home.page()).toContain('Time is up. What was answered is submitted.');
  });
});
