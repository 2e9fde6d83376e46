import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../../src/check/run-rules.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { source } from './sources.ts';

const ROOT = 'tests/fixtures/rules';

/** `<!-- ! rule, rule -->` at the end of a line: what must be found there. Not part of the text. */
const MARK = /[ \t]*<!-- ! ([a-z, -]+) -->/g;

interface Fixture {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

function fixtureOf(name: string): Fixture {
  const names = name.endsWith('.md')
    ? [name]
    : readdirSync(join(ROOT, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const written = names.filter((file) => file.endsWith('.md'));
  return { files: names, texts: new Map(written.map((file) => [file, read(file)])) };
}

function marksIn({ texts }: Fixture): readonly string[] {
  return [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) =>
      Array.from(line.matchAll(MARK), ([, ids = '']) => ids.split(','))
        .flat()
        .map((id) => `${file}:${index + 1} ${id.trim()}`),
    ),
  );
}

function findingsIn({ files, texts }: Fixture, name: string): readonly string[] {
  const sources = [...texts].map(([file, text]) => ({
    ...source(file.replace(`${name}/`, ''), text.replace(MARK, '')),
    file,
  }));
  const setting = { today: '2026-11-24', files: new Set(files) };
  const { diagnostics } = checkBank(sources, { readers: [], rules, setting });
  return diagnostics.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`);
}

describe.each(readdirSync(ROOT))('%s', (name) => {
  test('has what its marks say, and nothing else', () => {
    const fixture = fixtureOf(name);
    expect(findingsIn(fixture, name).toSorted()).toEqual(marksIn(fixture).toSorted());
  });

  test('is about the rule it is named after', () => {
    expect(marksIn(fixtureOf(name)).join('\n')).toContain(` ${name.replace(/\.md$/, '')}`);
  });
});

test('every rule has a fixture, or a test where none can be written down', () => {
  const named = readdirSync(ROOT).map((name) => name.replace(/\.md$/, ''));
  const elsewhere = rules.map(({ id }) => id).filter((id) => !named.includes(id));
  expect(elsewhere).toEqual(ELSEWHERE);
});

/** Looked at in tests of their own: they take many questions, or no text. */
const ELSEWHERE = [
  'limit-exceeded',
  'encoding-invalid',
  'format-unknown',
  'format-broken',
  'kind-unknown',
  'file-unreadable',
  'bank-length-cue',
  'bank-guessable',
  'bank-key-position',
  'id-vanished',
];
