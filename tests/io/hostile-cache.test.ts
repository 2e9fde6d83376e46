import { expect, test } from '@jest/globals';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stream, type Random } from '../../bench/learning/random.ts';
import type { Source } from '../../src/bank/source-file.ts';
import { readBank } from '../../src/commands/session/open-bank.ts';
import { cacheIn } from '../../src/io/bank-cache.ts';
import type { Cache } from '../../src/io/io.ts';
import { oneOf } from '../torture/nasty.ts';
import { makeFifo } from './folders-of-files.ts';
import { newFolder } from '../new-folder.ts';

const TRIED = Number(process.env['RUNS'] ?? 250);

/** A bank just large enough to be kept. */
const bankOf = (word: string) => {
  const questions = Array.from(
    { length: 600 },
    (_, at) =>
      `## ${word} ${at}\n\nWhich ${word} has number ${at}?\n\n- [x] This one\n- [ ] That\n`,
  );
  const text = `---\ntitle: ${word}\n---\n\n<!-- questions -->\n\n${questions.join('\n')}`;
  const source: Source = {
    file: `${word}.md`,
    path: `one/${word}.md`,
    content: new TextEncoder().encode(text),
  };
  return { root: '/bank', sources: [source] };
};

/** Texts that are no bank, though they are whole. */
const TEXTS = [
  ...[
    '',
    'null',
    '0',
    '[]',
    '{}',
    '"a"',
    '{',
    '{"bank":1,"severities":[],"left":[]}',
    '\0',
    '\ud800',
  ],
  ...[
    '{"bank":{},"severities":[],"left":[]}',
    '{"bank":{"questions":[]},"severities":{},"left":0}',
  ],
  '['.repeat(100_000),
  '['.repeat(100_000) + ']'.repeat(100_000),
  '{"a":'.repeat(50_000) + '0' + '}'.repeat(50_000),
  '{"__proto__":{"bank":{}},"severities":[]}',
];

type Spoil = (file: string, random: Random, elsewhere: string) => void;

const anew =
  (make: (file: string, elsewhere: string) => void): Spoil =>
  (file, _, elsewhere) => {
    rmSync(file);
    make(file, elsewhere);
  };

const changed =
  (change: (bytes: Buffer, random: Random) => Uint8Array): Spoil =>
  (file, random) => {
    writeFileSync(file, change(readFileSync(file), random));
  };

const below = (random: Random, size: number) => Math.floor(random() * size);

const SPOILS: readonly Spoil[] = [
  changed((bytes, random) => {
    const at = below(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    return bytes;
  }),
  changed((bytes, random) => bytes.subarray(0, below(random, bytes.length))),
  changed((bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + below(random, 1_000_000))])),
  changed((bytes, random) => bytes.fill(0, below(random, bytes.length))),
  changed((bytes, random) => {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]).fill(0, 0, 1);
  }),
  anew((file, elsewhere) => symlinkSync(elsewhere, file)),
  anew((file) => symlinkSync('/dev/zero', file)),
  anew((file) => symlinkSync(file, file)),
  anew(makeFifo),
  anew((file) => mkdirSync(file)),
  (file) => truncateSync(file, 50 * 2 ** 30),
  (file) => chmodSync(file, 0o666),
  (file) => chmodSync(file, 0o620),
];

test(`${TRIED} damaged and hostile entries give the bank that its files make`, async () => {
  const folder = newFolder();
  const elsewhere = path.join(newFolder(), 'victim');
  writeFileSync(elsewhere, 'precious');
  const bank = bankOf('peering');
  const keptBy: Parameters<Cache['write']>[] = [];
  const kept = cacheIn(folder);
  const spy: Cache = {
    read: kept.read,
    write: (...write) => {
      keptBy.push(write);
      kept.write(...write);
    },
  };
  const expected = JSON.stringify(await readBank(bank, { cache: spy }));
  const [[name, origin] = ['', []]] = keptBy;
  for (let number = 0; number < TRIED; number += 1) {
    const random = stream(7, number);
    const [file = ''] = readdirSync(folder).map((entry) => path.join(folder, entry));
    const whole = number % 4 === 0;
    if (whole) kept.write(name, origin, () => oneOf(random, TEXTS));
    else oneOf(random, SPOILS)(file, random, elsewhere);
    const read = await readBank(bank, { cache: spy });
    expect([number, JSON.stringify(read) === expected]).toEqual([number, true]);
    if (lstatSync(file).isDirectory()) rmSync(file, { recursive: true });
    kept.write(name, origin, keptBy[0]?.[2] ?? (() => ''));
    expect(readdirSync(folder)).toHaveLength(1);
  }
  expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
});

test('of 100 banks the last 32 are kept', async () => {
  const folder = newFolder();
  for (let number = 0; number < 100; number += 1)
    await readBank(bankOf(`word${number}`), { cache: cacheIn(folder) });
  expect(readdirSync(folder)).toHaveLength(32);
});

test('of what Node.js compiled, three versions are kept, and of each 100 files', () => {
  const folder = newFolder();
  const elsewhere = newFolder();
  writeFileSync(path.join(elsewhere, 'precious'), '');
  symlinkSync(elsewhere, path.join(folder, 'v20.1.0-x64-0a0a0a0a-0'));
  mkdirSync(path.join(folder, 'v1-notes'));
  for (let version = 1; version <= 5; version += 1) {
    const inner = path.join(folder, `v24.${version}.0-x64-1234abcd-0`);
    mkdirSync(inner);
    for (let file = 0; file < 120; file += 1)
      writeFileSync(path.join(inner, (0x1000 + file).toString(16)), '');
    symlinkSync(elsewhere, path.join(inner, 'abc'));
    utimesSync(inner, version, version);
  }
  cacheIn(folder).write('bank', [new Uint8Array(1_000)], () => 'text');
  const left = readdirSync(folder).filter((name) => name.startsWith('v'));
  expect(left.sort()).toEqual([
    'v1-notes',
    'v20.1.0-x64-0a0a0a0a-0',
    ...[3, 4, 5].map((version) => `v24.${version}.0-x64-1234abcd-0`),
  ]);
  for (const name of left.slice(2)) expect(readdirSync(path.join(folder, name))).toHaveLength(101);
  expect(readdirSync(elsewhere)).toEqual(['precious']);
});
