import { expect, test } from '@jest/globals';
import { rules } from '../../src/check/rules/index.ts';
import { openBank } from '../../src/io/bank-files.ts';
import type { Opened } from '../../src/io/io.ts';
import { sourcesOf } from '../fake-io.ts';
import { runIn } from './check-bank.ts';
import { planted, type Planted } from './planted.ts';

const opened = openBank('questions', { cwd: process.cwd(), shipped: '' });
const unreadable: Opened = {
  found: true,
  root: '/work/questions',
  sources: (opened.found ? opened.sources : []).map((source) =>
    source.path === 'circuits/circuits.md'
      ? { ...source, content: { reason: 'There is no permission.' } }
      : source,
  ),
};
const files: ReadonlyMap<string, string> = new Map(
  (opened.found ? opened.sources : []).map(({ file, content }) => [
    file,
    'reason' in content ? '' : new TextDecoder().decode(content),
  ]),
);

/** Every finding as "rule file:line:column-line:column". */
const findings = async (changed: Readonly<Record<string, string | Uint8Array>>) => {
  const { out } = await runIn('check --preset strict --format json --today 2026-09-15', {
    files: { ...Object.fromEntries(files), ...changed },
  });
  const { findings: found } = JSON.parse(out) as { findings: Record<string, string | number>[] };
  const places = found.map(
    ({ rule, file, line, column, endLine, endColumn }) =>
      `${rule} ${file}:${line}:${column}-${endLine}:${endColumn}`,
  );
  return [...new Set(places)];
};

const at = (text: string) => {
  const lines = text.split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
};

/** A text without its marks, and the places between them. */
const unmarked = (marked: string) => {
  const places: string[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) places.push(`${at(text)}-${at(text + part)}`);
    text += part;
  }
  return { text, places };
};

/** The bank's files with a defect, and the findings that are wanted. */
const withDefect = (rule: string, { files: changes }: Planted) => {
  const topics = [...files.keys()].filter((file) => !file.endsWith('index.md'));
  const changed: Record<string, string> = {};
  const wanted: string[] = [];
  for (const [name, change] of Object.entries(changes))
    for (const file of name === '*' ? topics : [name]) {
      const { text, places } = unmarked(change(files.get(file) ?? ''));
      changed[file] = text;
      wanted.push(...places.map((place) => `${rule} ${file}:${place}`));
    }
  return { changed, wanted };
};

test('the shipped bank is clean', async () => {
  expect(await findings({})).toEqual([]);
});

test.each(Object.entries(planted))(
  '%s planted in the shipped bank is found at its place',
  async (rule, defect) => {
    const { changed, wanted } = withDefect(rule, defect);
    const found = await findings(changed);
    expect(found.filter((one) => defect.also?.includes(one.split(' ')[0] ?? '') !== true)).toEqual(
      wanted,
    );
  },
);

const FILE = 'questions/circuits/circuits.md';
const START = `${FILE}:1:1-1:1`;

test('a byte that is no text is found in the shipped bank', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(files.get(FILE)), 0xff]);
  expect(await findings({ [FILE]: bytes })).toContain(`encoding-invalid ${START}`);
});

test('a file that cannot be read is found in the shipped bank', async () => {
  const world = { files: Object.fromEntries(files), change: { openBanks: () => [unreadable] } };
  const { code, out } = await runIn('check --format compact', world);
  expect(code).toBe(1);
  expect(out).toContain(
    `${FILE}:1:1: error: Cannot be read. There is no permission. [file-unreadable]`,
  );
});

test('a question that was there before is missed in the shipped bank', async () => {
  const before = (files.get(FILE) ?? '').replace('## Name of the identifier', '## Name of the key');
  const git = { since: () => sourcesOf('questions', { 'circuits/circuits.md': before }) };
  const { out } = await runIn('check --base main --format compact --today 2026-09-15', {
    files: Object.fromEntries(files),
    git,
  });
  expect(out).toMatch(
    /^questions\/circuits\/circuits\.md:1:1: warning: The question "circuits\/name-of-the-key" is gone\..*\n$/,
  );
});

test('no rule is left out', () => {
  const elsewhere = [
    'encoding-invalid',
    'file-unreadable',
    'format-broken',
    'format-unknown',
    'kind-unknown',
    'id-vanished',
  ];
  const ids = rules.map(({ id }) => id);
  expect([...Object.keys(planted), ...elsewhere].sort()).toEqual(ids.sort());
});
