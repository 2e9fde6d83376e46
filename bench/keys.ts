/**
 * How long a key takes to reach the screen, at a real terminal: in peerdrill's question, in a list of
 * Inquirer's own, and in a program that does nothing but send back what it gets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBank } from './banks/write.ts';
import { quantile } from './timing/paired.ts';
import { openTerminal } from './timing/terminal.ts';
import { publish, viewTable } from './timing/view.ts';

const PRESSES = 500;
const BAR = 8;

const folder = mkdtempSync(join(tmpdir(), 'peerdrill-keys-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const bank = writeBank(join(folder, 'bank'), 100);

const ECHO = `
  process.stdin.setRawMode(true).on('data', (data) => process.stdout.write(data));
  process.stdout.write('ready');`;
const LIST = `
  import inquirer from 'inquirer';
  const choices = ['one', 'two', 'three', 'four'];
  await inquirer.prompt({ type: 'select', name: 'answer', message: 'ready', choices });`;

interface Program {
  readonly name: string;
  /** Gives the milliseconds from a key to the first of what is drawn. */
  readonly press: (key: string) => Promise<number>;
  readonly close: () => void;
}

/** Starts a program and waits until it shows that it is ready. */
async function program(name: string, args: readonly string[], ready: RegExp): Promise<Program> {
  const { session, write } = openTerminal(process.execPath, args);
  let shown = '';
  let seen = (): void => undefined;
  session.onData((data) => {
    shown += data;
    seen();
  });
  await new Promise<void>((resolve) => {
    seen = () => (ready.test(shown) ? resolve() : undefined);
  });
  const press = (key: string): Promise<number> =>
    new Promise((resolve) => {
      const start = performance.now();
      seen = () => resolve(performance.now() - start);
      write(key);
    });
  return { name, press, close: () => session.kill('SIGKILL') };
}

const DOWN = '\u001b[B';
const UP = '\u001b[A';

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const study = ['study', '--bank', bank, '--data', join(folder, 'data'), '--seed', '1'];
const programs = [
  await program('echo', ['-e', ECHO], /ready/),
  await program('Inquirer list', ['--input-type=module', '-e', LIST], /ready/),
  await program('question', [resolve('bin/peerdrill.cjs'), ...study], /\? keys/),
];

const times = new Map(programs.map(({ name }) => [name, [] as number[]]));
for (let round = 0; round < PRESSES; round += 1) {
  for (const { name, press } of programs) {
    // What is still being drawn must not be taken for the next key's.
    await pause(5);
    times.get(name)?.push(await press(round % 2 === 0 ? DOWN : UP));
  }
}
for (const { close } of programs) close();

const measured = Array.from(times, ([name, own]) => ({
  name,
  median: quantile(own, 0.5),
  p95: quantile(own, 0.95),
}));

publish({ measured, bar: BAR }, () =>
  viewTable([
    ['ms from key to screen', 'median', '95 %'],
    ...measured.map(({ name, median, p95 }) => [name, median.toFixed(2), p95.toFixed(2)]),
  ]),
);
