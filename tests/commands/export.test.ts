import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { faults } from '../view/conforms.ts';
import { command, files } from './run.ts';

const schema = JSON.parse(readFileSync('schemas/bank.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

interface Exported {
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly line: number;
  }[];
}

const KINDS = `---
title: Kinds
---

<!-- questions -->

## Typed

Name it.

- [x] BGP
- [x] Border Gateway Protocol

## Number

How many?

- [x] 3..5
  > About four.

## Order

<!-- kind: ordering -->

Put in order.

1. one
2. two

## Match

<!-- kind: matching -->

Match.

| Left | Right |
| ---- | ----- |
| a    | b     |
| c    | d     |

## Cloze

The [[sky|heaven]] is up.
`;

async function exported(words: readonly string[], world: Record<string, string> = files) {
  const { code, out, err } = await command(['export', ...words], { files: world });
  return { code, err, data: out === '' ? undefined : (JSON.parse(out) as Exported) };
}

describe('export --to json', () => {
  test('gives every question that was read, as its schema says', async () => {
    const { code, data } = await exported([]);
    expect(code).toBe(0);
    expect(faults(schema, data)).toEqual([]);
    expect(data?.questions.map(({ id }) => id)).toContain('ice/floating');
  });

  test('gives what each kind has to answer with', async () => {
    const { data } = await exported([], { 'questions/kinds.md': KINDS });
    expect(faults(schema, data)).toEqual([]);
    expect(data?.questions).toMatchObject([
      { kind: 'typed', accepted: ['BGP', 'Border Gateway Protocol'], line: 7 },
      { kind: 'numeric', ranges: [{ low: 3, high: 5, feedback: 'About four.' }] },
      { kind: 'ordering', items: ['one', 'two'] },
      {
        kind: 'matching',
        heads: ['Left', 'Right'],
        rows: [
          { left: 'a', right: 'b' },
          { left: 'c', right: 'd' },
        ],
      },
      {
        kind: 'cloze',
        blanks: [{ accepted: ['sky', 'heaven'] }],
        stem: 'The [[sky|heaven]] is up.',
      },
    ]);
  });

  test('takes names as study does, and refuses one that is none', async () => {
    const { data } = await exported(['north']);
    expect(data?.questions.length).toBeGreaterThan(0);
    expect(data?.questions.every(({ id }) => id.startsWith('ice/'))).toBe(true);
    expect(await exported(['nroth'])).toMatchObject({ code: 2, data: undefined });
  });

  test('reads other formats, and says where each question stands', async () => {
    const { data } = await exported([], {
      'questions/a.md': '# Quiz\n\n### Which?\n\n- [x] a\n- [ ] b\n',
    });
    expect(data?.questions).toMatchObject([
      {
        id: 'a/which',
        kind: 'single',
        file: 'questions/a.md',
        line: 3,
        choices: [
          { text: 'a', correct: true },
          { text: 'b', correct: false },
        ],
      },
    ]);
  });

  test('goes to a file with --output', async () => {
    const written: string[] = [];
    const { code, out } = await command(['export', '--output', 'bank.json'], {
      files,
      change: { writeFile: (path, text) => void written.push(path, text.text) },
    });
    expect([code, out, written[0]]).toEqual([0, '', 'bank.json']);
    expect(faults(schema, JSON.parse(written[1] ?? ''))).toEqual([]);
  });
});

describe('export --to html', () => {
  test('is a page with the bank and the script, whose hash it names', async () => {
    const { code, out } = await command(['export', '--to', 'html'], { files });
    const script = /<script>([^]*?)<\/script>/.exec(out)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(code).toBe(0);
    expect(script).toMatch(/^const PEERDRILL_BANK = .*;\nquiz\(\);$/);
    expect(out).toContain(`script-src &#39;sha256-${hash}&#39;`);
  });
});
