import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { decodeRecords, encodeRecord } from '../src/session/history.ts';
import { everyKind, rightAnswers } from './commands/every-kind.ts';
import { closeAll, open, type Setting } from './tty.ts';
import { newFolder } from './new-folder.ts';

afterEach(closeAll);

type Terminal = ReturnType<typeof open>;

const peerdrill = path.resolve('bin/peerdrill.cjs');
const LEFT = '\u001b[D';
const RIGHT = '\u001b[C';

/** A learner's own folder with a bank of every kind; without the series, and with one blank in a sentence. */
function newLearner() {
  const home = newFolder();
  const bank = path.join(home, 'questions');
  const history = path.join(home, 'data', 'history.jsonl');
  const [kinds = ''] = everyKind['questions/kinds.md'].split('# A beach');
  mkdirSync(bank);
  writeFileSync(path.join(bank, 'index.md'), everyKind['questions/index.md']);
  writeFileSync(path.join(bank, 'kinds.md'), kinds.replace('[[ground]]', 'ground'));
  const words = ['-b', bank, '--data', path.dirname(history)];
  const records = () => decodeRecords(readFileSync(history, 'latin1')).records;
  return {
    words,
    run: (command: string, setting: Setting = {}): Terminal =>
      open([peerdrill, ...command.split(' '), ...words], { rows: 50, ...setting }),
    /** The records but for the first, as "answer single [0]". */
    kept: () =>
      records().flatMap((record) => {
        if (record.type === 'end') return ['end'];
        if (record.type !== 'answer' && record.type !== 'draft') return [];
        const name = record.question.replace('kinds/', '');
        const type = record.type === 'answer' && record.skipped ? 'skip' : record.type;
        return [`${type} ${name} ${JSON.stringify(record.picked)}`];
      }),
    /** Makes all of it have happened so many milliseconds earlier. */
    age: (ms: number): void => {
      const older = records().map((record) => encodeRecord({ ...record, at: record.at - ms }));
      writeFileSync(history, older.join(''), 'latin1');
    },
  };
}

/** In the order of the file: single, choose-two, all-that-apply, whether, typed and so on. */
const study = 'study --order file -n 9 --seed 1';
/** In this order: whether, single, choose-two, numeric, typed and so on. */
const exam = 'exam --seed 6 --minutes 10';

async function press(t: Terminal, steps: readonly (readonly [string, RegExp])[]): Promise<void> {
  for (const [keys, wanted] of steps) {
    t.press(keys);
    await t.sees(wanted);
  }
}

/** What is right, by what is asked: a text to type, or the choices to pick. */
const right: readonly (readonly [RegExp, string | readonly string[]])[] = [
  [/colour/, ['Blue']],
  [/Which two/, ['The North Sea', 'The Red Sea']],
  [/Which of these/, ['Ice', 'Oil']],
  [/Ice floats/, ['True']],
  [/frozen water/, 'Ice'],
  [/How many/, '2'],
  [/in order/, ['Snow', 'Water', 'Steam']],
  [/Match/, ['Desert', 'Sea', 'River']],
  [/Ice is/, 'frozen'],
];

/** The keys for what is on the screen now: letters before the texts, or the text itself. */
function keysFor(screen: string): string {
  const here = screen.slice(screen.lastIndexOf('\nQuestion '));
  const answer = right.find(([asked]) => asked.test(here))?.[1] ?? '';
  if (typeof answer === 'string') return answer;
  const letters = answer.map((text) => new RegExp(`([A-D])\\. ${text}$`, 'm').exec(here)?.[1]);
  return letters.join('').toLowerCase();
}

describe('an exam', () => {
  test('answered with letters and arrows only, without one Enter, is graded as chosen', async () => {
    const { run, kept } = newLearner();
    const t = run(exam);
    for (let number = 1; number <= 9; number++) {
      const screen = await t.sees(new RegExp(`Question ${number} of 9[^]*keys$`));
      t.press(keysFor(screen));
      await t.sees(new RegExp(`Question ${number} of 9[^]*Enter or → next`));
      t.press(RIGHT);
    }
    await t.sees(/All are answered/);
    expect(kept().sort()).toEqual(
      Object.entries(rightAnswers)
        .filter(([id]) => !/dig|dredge/.test(id))
        .map(([id, picked]) => [
          id.replace('kinds/', ''),
          id.endsWith('cloze') ? ['frozen'] : picked,
        ])
        .map(([name, picked]) => `answer ${String(name)} ${JSON.stringify(picked)}`)
        .sort(),
    );
    await press(t, [['s', /Submit now/]]);
    await press(t, [['y', /Esc done/]]);
    t.press('q');
    expect(await t.exit).toBe(0);
    expect(t.screen()).toMatch(/100 % {2}9 of 9 right/);
  });

  test('counts what stands on the screen when its time is up', async () => {
    const { run, kept, age } = newLearner();
    const t = run(exam);
    await t.sees(/Question 1 of 9[^]*keys$/);
    await press(t, [
      ['b', /B chosen/],
      [RIGHT, /Question 2 of 9[^]*keys$/],
    ]);
    t.kill('SIGKILL');
    await t.exit;
    age(10 * 60_000 - 3_000);

    const again = run('exam --resume');
    await again.sees(/Question 2 of 9[^]*keys$/);
    await press(again, [['a', /A chosen/]]);
    await again.sees(/Esc done/);
    again.press('q');
    expect(await again.exit).toBe(0);
    expect(again.page()).toContain('Time is up.');
    expect(kept()).toEqual(['answer whether [1]', 'answer single [0]', 'end']);
  });

  test('killed between two questions has all drafts when it goes on', async () => {
    const { run, kept } = newLearner();
    const t = run(exam);
    await t.sees(/Question 1 of 9[^]*keys$/);
    await press(t, [
      ['b', /B chosen/],
      [RIGHT, /Question 2 of 9[^]*keys$/],
      [RIGHT, /Question 3 of 9[^]*keys$/],
      ['d', /\[x\] D/],
      [RIGHT, /Question 4 of 9[^]*keys$/],
    ]);
    t.kill('SIGKILL');
    expect(await t.exit).toBe('signal 9');
    expect(kept()).toEqual([
      'answer whether [1]',
      'skip single []',
      'skip choose-two []',
      'draft choose-two [3]',
    ]);

    const again = run('exam --resume');
    await again.sees(/Question 4 of 9[^]*keys$/);
    await press(again, [
      [LEFT, /Question 3 of 9[^]*\[x\] D[^]*keys$/],
      ['r', /Question 3: incomplete\./],
      ['s', /Incomplete: 3\. Unanswered: 2, 4-9\./],
      ['n\r', /choose 2 · r review/],
      ['a', /A D chosen/],
      [LEFT, /Question 2 of 9[^]*keys$/],
      [LEFT, /Question 1 of 9[^]*B chosen/],
      [LEFT, /This is the first question\.\n {2}\S+ left · B chosen/],
    ]);
    expect(kept().slice(4)).toEqual(['answer choose-two [0,3]']);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 'signal 1'],
  ])('ended by %s has counted what stood there', async (signal, code) => {
    const { run, kept } = newLearner();
    const t = run(exam);
    await t.sees(/Question 1 of 9[^]*keys$/);
    await press(t, [['b', /B chosen/]]);
    t.kill(signal);
    expect(await t.exit).toBe(code);
    expect(kept()).toEqual(['answer whether [1]']);
  });
});

describe('a study session', () => {
  test('keeps what is ticked through p, another size and Ctrl-C', async () => {
    const { run, kept } = newLearner();
    const t = run(study);
    await t.sees(/Question 1 of 9[^]*keys$/);
    await press(t, [
      ['b', /❯ B/],
      ['p', /❯ B[^]*This is the first question\./],
      ['\r', /Enter goes on/],
      ['p', /This is the first question\.\n {2}Enter goes on/],
      ['\r', /Question 2 of 9[^]*keys$/],
      ['c', /\[x\] C/],
      ['p', /your answer, not correct[^]*Enter goes on/],
      ['\r', /Question 2 of 9[^]*\[x\] C[^]*keys$/],
      ['a', /\[x\] A/],
    ]);
    t.resize(40, 24);
    await t.sees(/choose 2[^]*keys$/);
    t.press('\u0003');
    expect(await t.exit).toBe(130);
    expect(kept()).toEqual(['answer single [1]', 'draft choose-two [2]', 'draft choose-two [0,2]']);

    const again = run('study --resume', { cols: 40, rows: 24 });
    expect(await again.sees(/keys$/)).toContain(`[x] A. The North Sea
  [ ] B. The Red Sea
  [x] C. Lake Geneva
  [ ] D. The Rhine

  choose 2 · ? keys`);
  });

  test('keeps what is ticked through Ctrl-Z and fg', async () => {
    const { words, kept } = newLearner();
    const t = open(['--norc', '-i'], { command: 'bash', rows: 50, env: { PS1: '$ ' } });
    t.press(`${[process.execPath, peerdrill, ...study.split(' '), ...words].join(' ')}\r`);
    await t.sees(/Question 1 of 9[^]*keys$/);
    await press(t, [
      ['c', /❯ C/],
      ['\u001a', /Stopped/],
      ['clear\r', /^\$$/],
      ['fg\r', /❯ C[^]*keys$/],
      ['\u0003', /Stopped after[^]*\$$/],
    ]);
    expect(kept()).toEqual(['draft single [2]']);
  });
});
