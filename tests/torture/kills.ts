import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stream, type Random } from '../../bench/learning/random.ts';
import { decodeRecords } from '../../src/session/history.ts';
import { open } from '../tty.ts';

/** How many kills one history lives through. */
const LIVES = 25;

/** Questions of a session, unless told otherwise. */
const OF = 10;

/** What killing has shown. */
export interface Killed {
  readonly kills: number;
  /** Answers whose feedback was on the screen. */
  readonly acknowledged: number;
  /** Answers that were saved although their feedback was not on the screen yet. */
  readonly ahead: number;
  /** Starts that offered to go on. */
  readonly resumed: number;
  readonly wrong: readonly string[];
}

export const NONE: Killed = { kills: 0, acknowledged: 0, ahead: 0, resumed: 0, wrong: [] };

/** So many kills of the program at a terminal, each at a random moment, several histories one after another. */
export async function tortureKills(seed: number, from: number, to: number): Promise<Killed> {
  let all = NONE;
  for (let first = from; first < to; first += LIVES)
    all = plus(all, await killInOneHistory(seed, first, Math.min(first + LIVES, to)));
  return all;
}

/** What two lots of kills have shown together. */
export function plus(one: Killed, other: Killed): Killed {
  return {
    kills: one.kills + other.kills,
    acknowledged: one.acknowledged + other.acknowledged,
    ahead: one.ahead + other.ahead,
    resumed: one.resumed + other.resumed,
    wrong: [...one.wrong, ...other.wrong],
  };
}

async function killInOneHistory(seed: number, from: number, to: number): Promise<Killed> {
  const home = mkdtempSync(path.join(tmpdir(), 'peerdrill-kills-'));
  try {
    const bank = path.join(home, 'sea.md');
    const data = path.join(home, 'data');
    mkdirSync(data);
    writeFileSync(bank, bankOf(OF * LIVES));
    const words = ['study', '-b', bank, '--data', data];
    let all = NONE;
    const seen = new Set<string>();
    for (let number = from; number < to; number++) {
      const random = stream(seed, number);
      const file = path.join(data, 'history.jsonl');
      const one = await killOnce({ words, file, seen }, number, random);
      const wrong = one.wrong.map((what) => `kill ${number} of seed ${seed}: ${what}`);
      all = plus(all, { ...one, kills: 1, wrong });
    }
    return all;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function bankOf(questions: number): string {
  const all = Array.from(
    { length: questions },
    (_, at) => `\n## Q${at}\n\nWhat ${at}?\n\n- [x] That\n`,
  );
  return `---\ntitle: The sea\n---\n\n<!-- questions -->\n${all.join('')}`;
}

/** What a history tells: every text that was picked, and where the last session stands. */
function look(file: string) {
  const { records } = decodeRecords(textOf(file));
  const picked = records.flatMap((one) => (one.type === 'answer' ? String(one.picked) : []));
  const last = records.findLast(({ type }) => type === 'start')?.session;
  const own = records.filter(({ session }) => session === last);
  const isOpen = last !== undefined && own.every(({ type }) => type !== 'end');
  const reached = own.filter(({ type }) => type === 'answer').length;
  return { picked, reached: isOpen ? reached : undefined };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** What is started again and again, where it keeps its history, and the answers that were seen. */
interface Life {
  readonly words: readonly string[];
  readonly file: string;
  readonly seen: Set<string>;
}

/** One start, some answers, a kill; and whether the history holds what it must. */
async function killOnce(
  { words, file, seen }: Life,
  number: number,
  random: Random,
): Promise<Killed> {
  const { reached } = look(file);
  const t = open(['bin/peerdrill.cjs', ...words], { rows: 60 });
  const wrong: string[] = [];
  try {
    await answerSome(t, reached, number, random);
  } catch (error) {
    wrong.push(String(error));
  }
  t.kill('SIGKILL');
  await t.exit;
  await t.drawn();
  const shown = [...t.page().matchAll(/^. (w[\d-]+w)$/gm)].map(([, word = '']) => word);
  for (const word of shown) seen.add(word);
  const { picked } = look(file);
  for (const word of seen)
    if (!picked.includes(word)) wrong.push(`${word} is not in the history:\n${t.page()}`);
  const own = picked.filter((word) => word.startsWith(`w${number}-`));
  return {
    kills: 1,
    acknowledged: shown.length,
    ahead: own.filter((word) => !shown.includes(word)).length,
    resumed: reached === undefined ? 0 : 1,
    wrong,
  };
}

type Terminal = ReturnType<typeof open>;

/** Goes on where the last start was killed, answers a random number of times, stops anywhere. */
async function answerSome(
  t: Terminal,
  reached: number | undefined,
  number: number,
  random: Random,
): Promise<void> {
  if (random() < 0.1) {
    await wait(random() * 400);
    return;
  }
  if (reached !== undefined) {
    await t.sees(new RegExp(`You stopped at ${reached} of ${OF}, `));
    t.press('\r');
  }
  const first = reached ?? 0;
  const last = Math.min(OF, first + Math.floor(random() * 4));
  for (let at = first; at < last; at++) {
    await answerOne(t, number, at);
    await t.sees(/Enter goes on/);
    if (at + 1 < last) t.press('\r');
  }
  if (last < OF && random() < 0.7) {
    if (last > first) t.press('\r');
    await answerOne(t, number, last);
  }
  await wait(random() * 40);
}

async function answerOne(t: Terminal, number: number, at: number): Promise<void> {
  await t.sees(new RegExp(`Question ${at + 1} of ${OF}[^]*Answer:`));
  t.press(`w${number}-${at}w\r`);
}
