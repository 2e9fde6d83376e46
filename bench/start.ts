/**
 * How long the program takes to start, against `node -e 0`. "Plain" ends with the first question: it
 * is printed, and stdin is at its end. "Terminal" is a real one: the question is on the screen, and
 * `q` is pressed. CPU time is that of a process from its start to its end. Banks were read before,
 * and are as they were; "read anew" is without that. What Node.js compiled is kept, where it can.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBank } from './banks/write.ts';
import { bare, child, node, type Command } from './timing/child.ts';
import { paired } from './timing/paired.ts';
import { atTerminal } from './timing/terminal.ts';
import { publish, viewPairs, type Judged } from './timing/view.ts';

/** Runs in a row, timed as one: a start takes little more than what bash can tell apart. */
const ROW = 5;

const folder = mkdtempSync(join(tmpdir(), 'peerdrill-start-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const small = writeBank(join(folder, 'small'), 100);
const large = writeBank(join(folder, 'large'), 10_000);
const data = join(folder, 'data');
const cache = join(folder, 'cache');
process.env['XDG_CACHE_HOME'] = cache;
mkdirSync(cache);

/** Where Node.js keeps nothing of what it compiled, as version 20, a start takes longer. */
const keeps = 'enableCompileCache' in nodeModule;
const [littleBar, questionBar] = keeps ? [1.5, 3] : [1.65, 3.5];

const peerdrill = (...args: readonly string[]): Command =>
  node(resolve('bin/peerdrill.cjs'), ...args);
const question = (bank: string, ...args: readonly string[]): Command => ({
  ...peerdrill('study', '--bank', bank, '--data', data, '--seed', '1', ...args),
  prepare: () => rmSync(data, { recursive: true, force: true }),
});
const plain = (bank: string): Command => ({ ...question(bank, '--plain'), exits: [2] });
const anew = (bank: string): Command => ({
  ...plain(bank),
  prepare: () => {
    rmSync(data, { recursive: true, force: true });
    for (const entry of banksKept()) rmSync(entry);
  },
});
/** What was compiled is a folder beside them, and stays. */
const banksKept = (): readonly string[] =>
  readdirSync(join(cache, 'peerdrill'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(cache, 'peerdrill', name));
const atQuestion = { ready: /\? keys/, keys: 'q' };

async function against(name: string, command: Command, bar?: number): Promise<Judged> {
  const times = command.prepare === undefined ? ROW : 1;
  const pair = await paired(name, child(command, times), child(bare, times));
  return { ...pair, ...(bar === undefined ? {} : { bar }) };
}

async function seen(name: string, bank: string, bar?: number): Promise<Judged> {
  const pair = await paired(name, atTerminal(question(bank), atQuestion), atTerminal(bare));
  return { ...pair, ...(bar === undefined ? {} : { bar }) };
}

const pairs: readonly Judged[] = [
  await against('control: node -e 0', bare),
  await against('--version', peerdrill('--version'), littleBar),
  await against('--help', peerdrill('--help'), littleBar),
  await against('list, 100 questions', peerdrill('list', '--bank', small, '--data', data)),
  await against('check, 100 questions', peerdrill('check', small)),
  await against('check questions', peerdrill('check', resolve('questions'))),
  await against('first question of the shipped bank, plain', plain(resolve('questions'))),
  await against('first question of 100, plain', plain(small), questionBar),
  await against('first question of 10,000, plain', plain(large), 9),
  await against('first question of 100, read anew', anew(small)),
  await against('first question of 10,000, read anew', anew(large)),
  await paired('control: node -e 0, terminal', atTerminal(bare), atTerminal(bare)),
  await seen('first question of 100, terminal', small, questionBar),
  await seen('first question of 10,000, terminal', large, 9),
];

publish({ pairs }, () => viewPairs(pairs));
