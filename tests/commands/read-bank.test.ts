import { describe, expect, test } from '@jest/globals';
import { load } from '../../src/bank/load.ts';
import type { Source } from '../../src/bank/source-file.ts';
import { readBank } from '../../src/commands/session/open-bank.ts';
import { readers } from '../../src/formats/index.ts';
import type { Cache } from '../../src/io/io.ts';
import { openBank } from '../../src/io/bank-files.ts';

/** A cache in memory, and how often each thing was done with it. */
const memory = () => {
  const entries = new Map<string, string>();
  const done = { hits: 0, writes: 0 };
  const keyOf = (name: string, origin: readonly Uint8Array[]) =>
    [name, ...origin.map((part) => Buffer.from(part).toString('hex'))].join();
  const cache: Cache = {
    read: (name, origin) => {
      const text = entries.get(keyOf(name, origin));
      if (text !== undefined) done.hits += 1;
      return text;
    },
    write: (name, origin, make) => {
      done.writes += 1;
      entries.set(keyOf(name, origin), make());
    },
  };
  return { cache, done, entries };
};

const sourcesIn = (folder: string): readonly Source[] => {
  const opened = openBank(folder, { cwd: process.cwd(), shipped: '' });
  return opened.found ? opened.sources : [];
};
const shipped = sourcesIn('questions');
const files = (sources: readonly Source[]) => ({ root: '/bank', sources });

/** A file long enough to be worth keeping. */
const long = (text: string): Source => ({
  file: 'q/long.md',
  path: 'long.md',
  content: new TextEncoder().encode(
    `---\ntitle: Long\n---\n\n${'A note. '.repeat(4_000)}\n\n${text}`,
  ),
});
/** Questions of one case and of one list of references, but for the last one. */
const sharing = (questions: number, size: number): Source => {
  const references = Array.from({ length: size }, (_, at) => `  - https://a.example/${at}\n`);
  const one = (at: number) => `\n## Q${at}\n\nWhich?\n\n- [x] a\n- [ ] b\n`;
  const text = `---\ntitle: S\nreferences:\n${references.join('')}---\n\n${'A note. '.repeat(4_000)}\n\n<!-- questions -->\n${one(-1)}\n# Case\n\n${'Of words.\n'.repeat(size)}${Array.from({ length: questions }, (_, at) => one(at)).join('')}\nSee [this](https://a.example/own).\n`;
  return { file: 'q/s.md', path: 's.md', content: new TextEncoder().encode(text) };
};
const question = '## Which?\n\n- [x] One\n- [ ] Two\n';
const foreign = `#### 1. Which?

<i class='far fa-square'></i> One
<i class='fas fa-check-square'></i> <Two>
`;

describe('a bank that is read again', () => {
  test.each<[string, readonly Source[]]>([
    ['the shipped bank', shipped],
    ['every kind, with errors', [...sourcesIn('tests/fixtures'), long(question)]],
    [
      'severities, and files that cannot be read',
      [
        {
          file: 'q/index.md',
          path: 'index.md',
          content: new TextEncoder().encode(
            '---\ntitle: A\nchecks:\n  length-cue: off\n---\n\nText.\n',
          ),
        },
        long(question),
        { file: 'q/no.md', path: 'no.md', content: { reason: 'It is larger than 1 MiB.' } },
      ],
    ],
    ['a foreign format', [long(foreign)]],
    ['cases and references that questions share', [sharing(10, 10)]],
  ])('is as it was the first time: %s', async (_, sources) => {
    const { cache, done } = memory();
    const { bank, left } = load(sources, readers);
    expect(bank.questions.length).toBeGreaterThan(0);
    expect(await readBank(files(sources), { cache })).toStrictEqual({ bank, left });
    expect(await readBank(files(sources), { cache })).toStrictEqual({ bank, left });
    expect(done).toEqual({ hits: 1, writes: 1 });
  });

  test.each<[string, readonly Source[]]>([
    ['another text', [long(question.replace('One', 'Uno'))]],
    ['another name to show', [{ ...long(question), file: 'long.md' }]],
    ['another path', [{ ...long(question), path: 'b/long.md' }]],
    ['one file more', [long(question), { ...long(question), path: 'more.md' }]],
    ['a file that cannot be read', [{ ...long(question), content: { reason: 'No.' } }]],
    ['none', []],
  ])('is read anew where it has %s', async (_, sources) => {
    const { cache, done } = memory();
    await readBank(files([long(question)]), { cache });
    await readBank(files(sources), { cache });
    expect(done.hits).toBe(0);
  });

  test('is read anew where no bank was kept', async () => {
    const { cache, entries } = memory();
    const first = await readBank(files(shipped), { cache });
    for (const key of entries.keys()) entries.set(key, '{"bank":1}');
    expect(await readBank(files(shipped), { cache })).toStrictEqual(first);
  });

  test('is kept once where many questions share it', async () => {
    const sizeOf = async (size: number) => {
      const { cache, entries } = memory();
      const { bank } = await readBank(files([sharing(1_000 - 1, size)]), { cache });
      expect(bank.questions).toHaveLength(1_000);
      return [...entries.values()].join('').length;
    };
    expect((await sizeOf(1_000)) - (await sizeOf(0))).toBeLessThan(4 * 1_000 * 35);
  });

  test('is not kept where it is small, or very large', async () => {
    const { cache, done } = memory();
    const content = new TextEncoder().encode(`---\ntitle: A\n---\n\n${question}`);
    await readBank(files([{ file: 'a.md', path: 'a.md', content }]), { cache });
    const large = Array.from({ length: 17 }, (_, index) => ({
      file: `${index}.md`,
      path: `${index}.md`,
      content: new Uint8Array(1024 * 1024),
    }));
    await readBank(files(large), { cache });
    expect(done).toEqual({ hits: 0, writes: 0 });
  });
});
