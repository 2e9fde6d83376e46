import { expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '../src/bank/load.ts';
import { clockOn } from '../src/io/time-and-ids.ts';
import { visible } from '../src/view/safe-text.ts';
import { newFolder } from './new-folder.ts';

const folder = newFolder();
const bank = path.join(folder, 'bank');
mkdirSync(bank);
writeFileSync(
  path.join(bank, 'a.md'),
  '---\ntitle: T\n---\n\n<!-- questions -->\n\n## A\n\nb?\n\n- [x] a\n- [ ] b\n',
);
execFileSync('sh', ['-c', 'mkfifo pipe && : > large'], { cwd: folder });
truncateSync(path.join(folder, 'large'), 600 * 2 ** 20);

const WAYS = ['report --xapi', 'report --bank-quality', 'study --answers', 'check --baseline'];
const REASONS = [
  ['pipe', 'It is not a regular file.'],
  ['bank', 'It is a folder.'],
  ['large', 'It is larger than 512 MiB.'],
] as const;

test.each(WAYS.flatMap((way) => REASONS.map(([name, reason]) => [way, name, reason] as const)))(
  '%s %s is refused: %s',
  (way, name, reason) => {
    const end = way.startsWith('check') ? [bank] : ['--bank', bank];
    const program = path.resolve('bin/peerdrill.cjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, ...way.split(' '), name, ...end],
      { cwd: folder, encoding: 'utf8', env: { PEERDRILL_DATA: folder }, timeout: 30_000 },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`peerdrill: ${name} cannot be read. ${reason}\n`);
  },
);

const read = (text: string) =>
  load([{ file: 'a.md', path: 'one/a.md', content: new TextEncoder().encode(text) }], []);

test('line ends of CR alone are told of as such', () => {
  const { diagnostics } = read('---\rtitle: T\r---\r\r## A\r\rb?\r');
  expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
    [
      'encoding-invalid',
      'The lines of this file end in CR alone, so all of it is one line. Save the file with LF or CRLF line ends.',
    ],
  ]);
});

test.each(['<!-- questions --> more', '<!-- questions -->\nmore'])('%j hides text', (mark) => {
  const { diagnostics } = read(`---\ntitle: T\n---\n\n${mark}\n\n## A\n\nb?\n\n- [x] a\n- [ ] b\n`);
  expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual(
    mark.includes('> more') ? [['heading-malformed', 5]] : [['heading-malformed', 6]],
  );
});

test('a character has at most 30 marks on the screen', () => {
  const marks = (count: number) => `a${'\u0301'.repeat(count)}b`;
  expect(visible(marks(30)).text).toBe(marks(30));
  expect(visible(marks(9_000)).text).toBe(`a${'\u0301'.repeat(30)}…b`);
});

test.each(['1969-12-31T12:00:00Z', '+010000-01-02T00:00:00Z'])(
  'a machine whose clock is at %s is told of as one',
  (date) => {
    expect(() =>
      clockOn(
        undefined,
        () => Date.parse(date),
        () => 0,
      ),
    ).toThrow(/^The clock of this machine is at .*\. Set it right, then try again\.$/);
  },
);

test('the licence of what holds the bundle together is with the others', () => {
  expect(readFileSync('THIRD-PARTY-NOTICES', 'utf8')).toMatch(
    /\nrolldown \S+ \(MIT\)\n\nMIT License\n\nCopyright/,
  );
});
