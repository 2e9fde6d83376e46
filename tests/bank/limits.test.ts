import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LIMITS } from '../../src/bank/limits.ts';
import { load } from '../../src/bank/load.ts';
import { loadFiles, loadText, source, told } from './reading.ts';

const answers = '- [x] a\n- [ ] b\n';
const good = source('good.md', `---\ntitle: G\n---\n\n## G\n\nS?\n\n${answers}`);
const times = (size: number, line: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => line(at)).join('\n');

/** The rules told of, and how many questions are left. */
const outcome = (text: string) => {
  const loaded = loadText(text);
  return [...new Set(loaded.diagnostics.map(({ rule }) => rule)), loaded.bank.questions.length];
};

describe('limits hold at n and not at n + 1', () => {
  test('bytes of a file', () => {
    const start = `---\ntitle: T\n---\n## T\n\nS?\n\n${answers}\n`;
    const filled = (bytes: number) => {
      const lines = '\n'.repeat(bytes - start.length - 2);
      return `${start}ü${lines}`;
    };
    expect(outcome(filled(LIMITS.file))).toEqual([1]);
    const loaded = loadText(filled(LIMITS.file + 1));
    expect(told(loaded)).toEqual(['1:1-1:1 limit-exceeded']);
    expect(loaded.diagnostics[0]?.message).toBe(
      'The file has 1048577 bytes, more than 1048576. Split it into several topics.',
    );
    expect(loaded.left).toHaveLength(1);
  });

  test('bytes of front matter', () => {
    const filled = (bytes: number) => {
      const ends = '---\ntitle: Tü\n\n---'.length + 1;
      const size = 9000;
      const lines = Math.floor((bytes - ends) / (size + 1));
      const rest = bytes - ends - lines * (size + 1);
      const remarks = Array.from({ length: lines }, () => `#${'a'.repeat(size - 1)}\n`).join('');
      return `---\ntitle: Tü\n${remarks}${'#'.repeat(rest)}\n---\n## T\n\nS?\n\n${answers}`;
    };
    expect(outcome(filled(LIMITS.frontMatter))).toEqual([1]);
    expect(outcome(filled(LIMITS.frontMatter + 1))).toEqual(['limit-exceeded', 0]);
  });

  test('blank lines in front matter', () => {
    const filled = (lines: number) =>
      `---\ntitle: T${'\n'.repeat(lines + 1)}---\n## T\n\nS?\n\n${answers}`;
    expect(outcome(filled(LIMITS.blankLines))).toEqual([1]);
    expect(outcome(filled(LIMITS.blankLines + 1))).toEqual(['limit-exceeded', 0]);
  });

  test('characters of a line', () => {
    const filled = (size: number) =>
      `## T\n\n${'a'.repeat(size)}\n\n${answers}\n## U\n\nS?\n\n${answers}`;
    expect(outcome(filled(LIMITS.line))).toEqual([2]);
    expect(outcome(filled(LIMITS.line + 1))).toEqual(['limit-exceeded', 1]);
  });

  test('characters of a line of front matter', () => {
    const filled = (size: number) =>
      `---\ntitle: T\n#${'a'.repeat(size - 1)}\n---\n## T\n\nS?\n\n${answers}`;
    expect(outcome(filled(LIMITS.line))).toEqual([1]);
    expect(outcome(filled(LIMITS.line + 1))).toEqual(['limit-exceeded', 0]);
  });

  test('questions of a file', () => {
    const filled = (size: number) => times(size, (at) => `## T${at}\n\nS?\n\n${answers}`);
    expect(outcome(filled(LIMITS.questions))).toEqual([1000]);
    const loaded = loadText(filled(LIMITS.questions + 1));
    expect(told(loaded)).toEqual(['7004:1-7004:9 limit-exceeded']);
    expect(loaded.bank.questions).toHaveLength(1000);
    expect(loaded.left).toHaveLength(1);
  });

  test('files', () => {
    const name = (at: number) => `t${String(at).padStart(5, '0')}.md`;
    const sources = Array.from({ length: LIMITS.files + 1 }, (_, at) => ({
      file: name(at),
      path: name(at),
      content: { reason: 'It is a device.' },
    }));
    const limited = (files: typeof sources) =>
      loadFiles(...files).diagnostics.filter(({ rule }) => rule === 'limit-exceeded');
    expect(limited(sources.slice(1))).toEqual([]);
    expect(limited(sources).map(({ place }) => place.file)).toEqual(['t10000.md']);
    expect(loadFiles(...sources).left).toHaveLength(LIMITS.files + 1);
  });

  test('addresses of link definitions', () => {
    const address = (size: number) => `https://a.example/${'a'.repeat(size - 18)}`;
    const filled = (more: number) =>
      `[a]: ${address(4096)}\n[b]: ${address(4096 + more)}\n\n## T\n\n` +
      `${times(1023, () => '[x][a]')}\n[x][b]\n\n${answers}`;
    expect(LIMITS.addresses).toBe(1024 * 4096);
    expect(outcome(filled(0))).toEqual([1]);
    expect(outcome(filled(1))).toEqual(['limit-exceeded', 0]);
    const loaded = loadFiles(source('bomb.md', `---\ntitle: T\n---\n${filled(1)}`), good);
    expect(told(loaded)).toEqual(['9:1-9:1 limit-exceeded']);
    expect(loaded.bank.questions).toHaveLength(1);
  });

  test('bytes of a bank', () => {
    const full = new Uint8Array(LIMITS.file);
    const files = Array.from({ length: LIMITS.bank / LIMITS.file }, (_, at) => ({
      ...source(`t${at}.md`, ''),
      content: full,
    }));
    const beyond = (loaded: ReturnType<typeof loadFiles>) =>
      loaded.diagnostics
        .filter(({ rule }) => rule === 'limit-exceeded')
        .map(({ place }) => place.file);
    expect(beyond(loadFiles(...files))).toEqual([]);
    const last = { ...source('z.md', ''), content: new Uint8Array(1) };
    expect(beyond(loadFiles(...files, last))).toEqual(['bank/z.md']);
  });

  test('whatever is thrown while a file is read is told of at it', () => {
    const thrown = (error: unknown) => {
      const reader = {
        id: 'broken',
        name: 'Broken',
        extensions: ['md'],
        recognises: (_: string, path: string) => path === 'bad.md',
        read: () => {
          throw error;
        },
      };
      const loaded = load([source('bad.md', ''), good], [reader]);
      expect(loaded.bank.questions).toHaveLength(1);
      return loaded.diagnostics.map(({ rule, place }) => `${place.file} ${rule}`);
    };
    expect(thrown(new RangeError('Invalid string length'))).toEqual(['bank/bad.md limit-exceeded']);
    expect(thrown(new Error('no'))).toEqual(['bank/bad.md file-unreadable']);
  });

  test.each([
    [
      'answers to choose from',
      '',
      LIMITS.choices,
      (at: number) => `- [${at === 0 ? 'x' : ' '}] ${at}`,
    ],
    ['answers to accept', '', LIMITS.accepted, (at: number) => `- [x] w${at}`],
    [
      'answers to type',
      '<!-- kind: typed -->\n\n',
      LIMITS.accepted,
      (at: number) => `- [${at === 0 ? 'x' : ' '}] ${at}`,
    ],
    ['numbers to accept', '', LIMITS.accepted, (at: number) => `- [x] ${at}`],
    [
      'items to order',
      '<!-- kind: ordering -->\n\n',
      LIMITS.choices,
      (at: number) => `${at + 1}. i${at}`,
    ],
    [
      'rows to match',
      '<!-- kind: matching -->\n\n| a | b |\n| - | - |\n',
      LIMITS.choices,
      (at: number) => `| l${at} | r${at} |`,
    ],
    ['blanks', '', LIMITS.choices, (at: number) => `a [[b${at}]]`],
  ])('%s', (_, start, most, line) => {
    expect(outcome(`## T\n\n${start}${times(most, line)}\n`)).toEqual([1]);
    expect(outcome(`## T\n\n${start}${times(most + 1, line)}\n`)).toEqual(['limit-exceeded', 0]);
  });

  test('answers of a blank', () => {
    const filled = (size: number) =>
      `## T\n\n[[${times(size, (at) => `a${at}`).replaceAll('\n', '|')}]]\n`;
    expect(outcome(filled(LIMITS.accepted))).toEqual([1]);
    expect(outcome(filled(LIMITS.accepted + 1))).toEqual(['limit-exceeded', 0]);
  });

  test.each([
    ['an answer', (text: string) => `## T\n\n- [x] ${text}\n- [ ] b\n`],
    ['an answer to type', (text: string) => `## T\n\n<!-- kind: typed -->\n\n- [x] ${text}\n`],
    ['an item', (text: string) => `## T\n\n<!-- kind: ordering -->\n\n1. ${text}\n2. b\n`],
    [
      'a cell',
      (text: string) =>
        `## T\n\n<!-- kind: matching -->\n\n| a | b |\n| - | - |\n| ${text} | c |\n| d | e |\n`.replace(
          `${text}e`,
          'e',
        ),
    ],
  ])('characters of %s', (_, around) => {
    expect(outcome(around('a'.repeat(LIMITS.choice)))).toEqual([1]);
    expect(outcome(around('a'.repeat(LIMITS.choice + 1)))).toEqual(['limit-exceeded', 0]);
  });

  test.each([
    ['tags', (more: number) => times(LIMITS.tags + more, (at) => `t${at}`).replaceAll('\n', ', ')],
    ['characters of a tag', (more: number) => 'a'.repeat(LIMITS.tag + more)],
  ])('%s', (_, tags) => {
    const topic = (list: string) =>
      loadFiles(source('a.md', `---\ntitle: A\ntags: [${list}]\n---\n\n## A\n\nS?\n\n${answers}`));
    expect(told(topic(tags(0)))).toEqual([]);
    expect(topic(tags(0)).bank.questions[0]?.tags).toEqual(tags(0).split(', '));
    expect(told(topic(tags(1)))).toEqual([expect.stringContaining('front-matter-schema')]);
    const own = (list: string) => outcome(`## A\n\n<!-- tags: [${list}] -->\n\nS?\n\n${answers}`);
    expect(own(tags(0))).toEqual([1]);
    expect(own(tags(1))).toEqual(['settings-invalid', 0]);
  });

  test.each([
    ['that is outdated', (name: string) => `${name}: new`],
    ['to write instead', (name: string) => `old: ${name}`],
  ])('characters of a name %s', (_, term) => {
    const index = (size: number) =>
      source('index.md', `---\ntitle: B\nterms:\n  ${term('a'.repeat(size))}\n---\n`);
    const loaded = loadFiles(index(LIMITS.term), good);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.bank.terms).toHaveLength(1);
    const over = loadFiles(index(LIMITS.term + 1), good);
    expect(over.diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['limit-exceeded', 4],
    ]);
    expect(over.bank.terms).toEqual([]);
  });

  test('levels of YAML', () => {
    const filled = (depth: number) =>
      `---\ntitle: T\ntags: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`;
    expect(outcome(filled(LIMITS.yamlDepth - 1))).toEqual([
      'question-none',
      'front-matter-schema',
      0,
    ]);
    expect(outcome(filled(LIMITS.yamlDepth))).toEqual(['front-matter-syntax', 0]);
  });
});

describe('the limits are written down', () => {
  const { frontMatter, line, files, folders, questions, fewestChoices, choices, accepted } = LIMITS;
  const counted = (number: number) => number.toLocaleString('en-US');
  const file = `${LIMITS.file / 2 ** 20} MiB`;
  const bank = `${LIMITS.bank / 2 ** 20} MiB`;
  const front = `${frontMatter / 2 ** 10} KiB`;

  test('on the page of their rule', () => {
    const page = readFileSync('docs/rules/limit-exceeded.md', 'utf8');
    expect(page.split('\n\n')[2]).toBe(
      `Something is larger than a question bank needs: a file over ${file}, front matter over ${front}, a line over ${counted(line)} characters, more than ${counted(files)} files or ${bank} of them, link definitions that come to more than ${counted(LIMITS.addresses)} characters where they are used, more than ${counted(questions)} questions in a file or ${counted(LIMITS.rows)} rows in a table of them, more than ${choices} answers to choose from or ${accepted} to accept, an answer over ${counted(LIMITS.choice)} characters, a name in \`terms\` over ${LIMITS.term}.`,
    );
    expect(page).toContain(`has ${choices + 1} answers to choose from`);
  });

  test('in SECURITY.md', () => {
    const rows = readFileSync('SECURITY.md', 'utf8').matchAll(/^\| (.*?) +\| (.*?) +\|$/gm);
    const [, ...limits] = Array.from(rows, ([, what, limit]) => [what, limit]);
    expect(limits.filter(([what]) => what?.startsWith('-') === false)).toEqual([
      ['a file', file],
      ['front matter', front],
      ['a line', `${counted(line)} columns`],
      ['folders inside folders', String(folders)],
      ['files', counted(files)],
      ['bytes of all files', bank],
      ['addresses of link definitions', `${LIMITS.addresses / 2 ** 20} MiB`],
      ['questions in a file', counted(questions)],
      ['rows of a table of questions', counted(LIMITS.rows)],
      ['choices of a question', `${fewestChoices} to ${choices}`],
      ['a choice', `${counted(LIMITS.choice)} letters`],
      ['accepted answers of a typed answer', String(accepted)],
      ['tags of a topic or question', String(LIMITS.tags)],
      ['a tag', `${LIMITS.tag} letters`],
      ['a name in `terms`', `${LIMITS.term} letters`],
      ['patterns in `ignore`', String(LIMITS.ignored)],
      ['a pattern in `ignore`', `${LIMITS.pattern} letters`],
    ]);
  });
});
