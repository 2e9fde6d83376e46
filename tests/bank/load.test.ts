import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Reader, Source } from '../../src/bank/source-file.ts';
import { loadFiles, source, told } from './reading.ts';

const question = (title: string, comment = '') =>
  `## ${title}\n${comment}\nS?\n\n- [x] a\n- [ ] b\n\n`;
const file = (path: string, front: string, body = question('T')) =>
  source(path, `---\ntitle: T\n${front}---\n${body}`);
const setting = { today: '2026-11-24' };

describe('ids', () => {
  test('a question whose id is taken is left out, and the first place named', () => {
    const loaded = loadFiles(
      file('a.md', '', question('T') + question('T') + question('U', '<!-- id: t -->')),
    );
    expect(
      loaded.diagnostics.map(({ rule, place, message, question: id }) => [
        rule,
        place.line,
        id,
        message,
      ]),
    ).toEqual([
      [
        'id-duplicate',
        11,
        'a/t',
        'The id "a/t" belongs to the question in line 4. Change this title, or add "<!-- id: … -->" below it.',
      ],
      [
        'id-duplicate',
        18,
        'a/t',
        'The id "a/t" belongs to the question in line 4. Change this title, or add "<!-- id: … -->" below it.',
      ],
    ]);
    expect(loaded.bank.questions).toHaveLength(1);
    expect(loaded.left.map(({ line }) => line)).toEqual([11, 18]);
  });

  test('a topic whose id is taken in its concept is left out, and the first file named', () => {
    const loaded = loadFiles(file('a/x.md', ''), file('a/b/x.md', ''), file('a/y.md', 'id: x\n'));
    expect(
      loaded.diagnostics.map(({ rule, place, message }) => [rule, place.file, message]),
    ).toEqual([
      [
        'id-duplicate',
        'bank/a/x.md',
        'The topic id "x" belongs to bank/a/b/x.md. Rename this file, or add another "id: …" to its front matter.',
      ],
      [
        'id-duplicate',
        'bank/a/y.md',
        'The topic id "x" belongs to bank/a/b/x.md. Rename this file, or add another "id: …" to its front matter.',
      ],
    ]);
    expect(loaded.bank.topics).toHaveLength(1);
    expect(loaded.left.map((left) => left.file)).toEqual(['bank/a/x.md', 'bank/a/y.md']);
  });

  test('a topic id stands once in a concept, and gets the name of the concept in a second one', () => {
    const { bank, diagnostics } = loadFiles(
      file('a/x.md', ''),
      file('b/x.md', ''),
      file('c/x/index.md', ''),
    );
    expect(diagnostics).toEqual([]);
    expect(bank.topics.map(({ id }) => id)).toEqual(['x', 'b-x', 'c-x']);
    expect(bank.questions.map(({ id, topic }) => [id.split('/')[0], topic])).toEqual([
      ['x', 'x'],
      ['b-x', 'b-x'],
      ['c-x', 'c-x'],
    ]);
  });

  test('a file name without letters needs an id', () => {
    expect(told(loadFiles(file('!!.md', '')))).toEqual(['1:1-1:4 id-empty']);
    expect(told(loadFiles(file('!!.md', 'id: a\n')))).toEqual([]);
  });
});

const requirements = ({ bank }: Loaded) =>
  Object.fromEntries(bank.topics.map(({ id, requires }) => [id, requires]));

describe('requires', () => {
  test('what is not there is told of and left out', () => {
    const loaded = loadFiles(
      file('circuits.md', ''),
      file('b.md', 'requires: [circuit, circuits]\n'),
      file('c.md', 'requires:\n  - nothing\n'),
    );
    expect(
      loaded.diagnostics.map(({ place, rule, message }) => [
        place.file,
        place.line,
        place.column,
        rule,
        message,
      ]),
    ).toEqual([
      [
        'bank/b.md',
        3,
        12,
        'requires-unknown',
        'No topic has the id "circuit". Did you mean "circuits"?',
      ],
      [
        'bank/c.md',
        4,
        5,
        'requires-unknown',
        'No topic has the id "nothing". Use one of: b, c, circuits.',
      ],
    ]);
    expect(requirements(loaded)).toEqual({ b: ['circuits'], c: [], circuits: [] });
  });

  test('a file that cannot be read is not unknown, only absent', () => {
    const loaded = loadFiles(source('a.md', 'Hello'), file('b.md', 'requires: [a]\n'));
    expect(loaded.diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-place']);
    expect(loaded.bank.topics.map(({ requires }) => requires)).toEqual([[]]);
  });

  test('circles are told of once and opened', () => {
    const loaded = loadFiles(
      file('a.md', 'requires: [b]\n'),
      file('b.md', 'requires: [c, d]\n'),
      file('c.md', 'requires: [a]\n'),
      file('d.md', 'requires: [d]\n'),
      file('e.md', 'requires: [a, b]\n'),
    );
    expect(
      loaded.diagnostics.map(({ place, rule, message }) => [place.file, rule, message]),
    ).toEqual([
      [
        'bank/c.md',
        'requires-cycle',
        'These topics require one another in a circle: a, b, c, a. Remove one of the requirements.',
      ],
      [
        'bank/d.md',
        'requires-cycle',
        'These topics require one another in a circle: d, d. Remove one of the requirements.',
      ],
    ]);
    expect(requirements(loaded)).toEqual({ a: ['b'], b: ['c', 'd'], c: [], d: [], e: ['a', 'b'] });
  });

  test('a long chain is followed', () => {
    const files = Array.from({ length: 3000 }, (_, at) =>
      file(`t${at}.md`, at === 0 ? '' : `requires: [t${at - 1}]\n`),
    );
    expect(loadFiles(...files).diagnostics).toEqual([]);
  });
});

describe('sources', () => {
  test('what cannot be read costs no other file', () => {
    const loaded = loadFiles(
      { file: 'bank/a.md', path: 'a.md', content: { reason: 'It is a device.' } },
      { file: 'bank/b.md', path: 'b.md', content: Uint8Array.of(0x61, 0x80) },
      file('c.md', ''),
    );
    expect(
      loaded.diagnostics.map(({ rule, place, message }) => [place.file, rule, message]),
    ).toEqual([
      ['bank/a.md', 'file-unreadable', 'Cannot be read. It is a device.'],
      [
        'bank/b.md',
        'encoding-invalid',
        'Not valid UTF-8: the byte at offset 1 does not fit. Save the file as UTF-8.',
      ],
    ]);
    expect(loaded.bank.questions).toHaveLength(1);
    expect(loaded.left.map(({ file: name, line }) => [name, line])).toEqual([
      ['bank/a.md', 1],
      ['bank/b.md', 1],
    ]);
    expect([...loaded.texts.keys()]).toEqual(['bank/c.md']);
  });

  test('the order in which files are given does not matter', () => {
    const files = [file('b/x.md', ''), file('a/y.md', 'requires: [z]\n'), file('c.md', '', '')];
    const [forth, back] = [loadFiles(...files), loadFiles(...files.toReversed())];
    expect(back).toEqual(forth);
  });

  test('a reader takes the files that it knows', () => {
    const reader: Reader = {
      id: 'upper',
      name: 'Upper',
      extensions: ['md'],
      recognises: (text, path) => text === text.toUpperCase() && path.endsWith('.md'),
      read: ({ path, text, id, concept, lang }) => ({
        questions: [],
        diagnostics: [],
        left: [{ file: path, line: 1, message: [text, id, concept, lang].join(' ') }],
        requires: [],
      }),
    };
    const { left } = checkBank([source('a/X Y.md', 'HELLO'), file('b.md', '')], {
      readers: [reader],
      rules: [],
      setting,
    });
    expect(left).toEqual([{ file: 'a/X Y.md', line: 1, message: 'HELLO x-y a en' }]);
  });

  test('the version is that of all questions', () => {
    const version = (...sources: readonly Source[]) => loadFiles(...sources).bank.version;
    expect(version(file('a.md', ''))).toMatch(/^[0-9a-f]{8}$/);
    expect(version(file('a.md', ''))).toBe(version(file('a.md', '', `Note.\n\n${question('T')}`)));
    expect(version(file('a.md', ''))).not.toBe(
      version(file('a.md', '', question('T').replace('S?', 'So?'))),
    );
  });
});
