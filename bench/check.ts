/**
 * How long `peerdrill check` takes with all its default rules: against bare node, against reading the
 * files, against its own work on a tenth of the questions, and against other linters on the same
 * bytes where PEERDRILL_YARDSTICKS names a folder in which they are installed:
 * `npm install @biomejs/biome markdownlint-cli2`.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBank } from './banks/write.ts';
import { bare, child, node, peakOf, type Command } from './timing/child.ts';
import { paired, quantile } from './timing/paired.ts';
import { publish, viewPairs, viewTable, type Judged } from './timing/view.ts';

const FEW = 5;

const folder = mkdtempSync(join(tmpdir(), 'peerdrill-check-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function bank(name: string, questions: number, inFile = 10) {
  const files = writeBank(join(folder, name), questions, inFile);
  return { files, check: node(resolve('bin/peerdrill.cjs'), 'check', files) };
}

const small = bank('small', 1_000);
const usual = bank('usual', 10_000);
// A bank has at most 10,000 files.
const large = bank('large', 100_000, 20);

const READ = `
  const { readdirSync, readFileSync } = require('node:fs');
  const walk = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(folder + '/' + entry.name) : [folder + '/' + entry.name]);
  for (const file of walk(process.argv[1]).sort()) readFileSync(file);`;

/** Another linter, and how much of its time we may take. */
interface Peer {
  readonly name: string;
  readonly program: string;
  readonly command: Command;
  readonly bar: number;
}

const { found, absent } = peersIn(
  resolve(process.env['PEERDRILL_YARDSTICKS'] ?? '', 'node_modules'),
);

function peersIn(modules: string) {
  const biome = join(modules, `@biomejs/cli-${process.platform}-${process.arch}/biome`);
  const markdownlint = join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const lint = { ...node(markdownlint, 'usual/**/*.md'), cwd: folder, exits: [0, 1] };
  // A line as long as its paragraph is no mistake here.
  writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), '{"config": {"MD013": false}}');
  const peers: readonly Peer[] = [
    {
      name: 'biome lint',
      program: biome,
      command: { file: biome, args: ['lint', usual.files] },
      bar: 1,
    },
    { name: 'markdownlint-cli2', program: markdownlint, command: lint, bar: 1 / 30 },
  ];
  return {
    found: peers.filter(({ program }) => existsSync(program)),
    absent: peers.filter(({ program }) => !existsSync(program)).map(({ name }) => name),
  };
}

const own = child(usual.check);
const pairs: Judged[] = [
  await paired('control: 1,000 questions', child(small.check), child(small.check)),
  await paired('10,000 questions / node -e 0', own, child(bare)),
  await paired('10,000 questions / reading', own, child(node('-e', READ, usual.files))),
  { ...(await paired('10,000 / 1,000 questions', own, child(small.check))), bar: 12 },
  { ...(await paired('100,000 / 10,000 questions', child(large.check), own, FEW)), bar: 14 },
];
for (const { name, command, bar } of found)
  pairs.push({ ...(await paired(`10,000 questions / ${name}`, own, child(command))), bar });

/** The most memory held at a time, MiB. */
const peaks: { readonly name: string; readonly peak: number }[] = [];
for (const { name, command } of [
  { name: 'node -e 0', command: bare },
  { name: '1,000 questions', command: small.check },
  { name: '10,000 questions', command: usual.check },
  { name: '100,000 questions', command: large.check },
  ...found,
]) {
  const runs: number[] = [];
  for (let run = 0; run < FEW; run += 1) runs.push(await peakOf(command));
  peaks.push({ name, peak: quantile(runs, 0.5) });
}

publish({ pairs, peaks, absent }, () =>
  [
    viewPairs(pairs),
    '',
    viewTable([['', 'MiB at most'], ...peaks.map(({ name, peak }) => [name, peak.toFixed(0)])]),
    ...(absent.length === 0 ? [] : ['', `Not there, see bench/check.ts: ${absent.join(', ')}.`]),
  ].join('\n'),
);
