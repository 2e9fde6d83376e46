import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/bank/diagnostic.ts';
import { checkBank } from '../../../src/check/run-rules.ts';
import type { Setting } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { similarQuestions } from '../../../src/check/rules/question-similar.ts';
import { source, sourcesOf } from './sources.ts';

const today = '2026-11-24';

/** What one rule finds: file, line and message of each. */
function findings(
  id: string,
  files: string | readonly ReturnType<typeof source>[],
  setting: Partial<Setting> = {},
): readonly string[] {
  const sources = typeof files === 'string' ? sourcesOf(files) : files;
  const loaded = checkBank(sources, { readers: [], rules, setting: { today, ...setting } });
  return loaded.diagnostics.filter(({ rule }) => rule === id).map(viewed);
}

function viewed({ place, message }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column} ${message}`;
}

/** Questions with these answers, so many of each; the correct answer begins with `+`. */
function many(...kinds: readonly (readonly [number, string])[]): string {
  return kinds
    .flatMap(([size, answers], kind) =>
      Array.from({ length: size }, (_, index) => {
        const items = answers
          .split(' ')
          .map((a) => (a.startsWith('+') ? `- [x] ${a.slice(1)}` : `- [ ] ${a}`));
        return `## Q ${kind} ${index}\n\nWhich ${kind} ${index}?\n\n${items.join('\n')}\n\nSo.\n`;
      }),
    )
    .join('\n');
}

const INDEX = '=== index.md\n---\ntitle: A\nexam:\n  questions: 1\n  minutes: 1\n---\n';

describe('bank-length-cue', () => {
  // Of 60 with three answers chance gets 20, and more than 27 once in forty banks.
  test('speaks where the correct answer is the longest too often', () => {
    const text = many([28, 'aa b +ccc'], [32, 'aa +b ccc']);
    const message =
      'In 46.7 % of 60 questions the correct answer is the longest; chance would be 33.3 %, at most 45.3 %. Shorten correct answers, or make wrong ones as detailed.';
    expect(findings('bank-length-cue', text)).toEqual([`example.md:1:1 ${message}`]);
    const index = `${INDEX}=== a/b.md\n---\ntitle: B\n---\n\n${text}`;
    expect(findings('bank-length-cue', index)).toEqual([`index.md:1:1 ${message}`]);
  });

  test('is silent within chance, and with few questions', () => {
    expect(findings('bank-length-cue', many([27, 'aa b +ccc'], [33, 'aa +b ccc']))).toEqual([]);
    expect(findings('bank-length-cue', many([29, 'aa b +ccc']))).toEqual([]);
    expect(findings('bank-length-cue', many([30, 'aa b +ccc']))).toHaveLength(1);
  });
});

describe('bank-guessable', () => {
  test('speaks where the guesser gets too many right, though none is the longest', () => {
    expect(findings('bank-guessable', many([40, 'never-ever only-once +yes']))).toEqual([
      'example.md:1:1 Somebody who knows nothing but how questions are written gets 100.0 % of 40 questions right; chance would be 33.3 %, at most 47.9 %. Look at what length-cue and all-of-the-above find, and make wrong answers as long and as careful as correct ones.',
    ]);
    expect(findings('bank-length-cue', many([40, 'never-ever only-once +yes']))).toEqual([]);
  });

  test('is silent within chance, and with few questions', () => {
    expect(findings('bank-guessable', many([20, 'aa b +ccc'], [40, 'aa +b ccc']))).toEqual([]);
    expect(findings('bank-guessable', many([29, 'never only +yes']))).toEqual([]);
  });
});

describe('bank-key-position', () => {
  // Of 32 with four answers chance puts 8 at each position, and more than 14 nearly never.
  const unshuffled = (text: string) => text.replace(/^(## .*)$/gm, '$1\n\n<!-- shuffle: false -->');

  test('speaks where one position is favoured and nothing is shuffled', () => {
    const text = many([15, 'a b +c d'], [17, '+a b c d']);
    expect(findings('bank-key-position', unshuffled(text))).toEqual([
      'example.md:1:1 In 15 of 32 questions that are not shuffled the correct answer is number 3; chance would be about 8. Let them be shuffled, or move some.',
      'example.md:1:1 In 17 of 32 questions that are not shuffled the correct answer is number 1; chance would be about 8. Let them be shuffled, or move some.',
    ]);
    expect(findings('bank-key-position', text)).toEqual([]);
  });

  test('counts numbers, which are never shuffled', () => {
    expect(findings('bank-key-position', many([30, '1 2 +3 4']))).toHaveLength(1);
    expect(findings('bank-key-position', many([30, '$1 $2 +$3 $4']))).toHaveLength(1);
    expect(findings('bank-key-position', many([30, '1 2 +3 four']))).toEqual([]);
  });

  test('is silent within chance, and with few questions', () => {
    const text = many([14, '1 2 +3 4'], [6, '+1 2 3 4'], [6, '1 +2 3 4'], [6, '1 2 3 +4']);
    expect(findings('bank-key-position', text)).toEqual([]);
    expect(findings('bank-key-position', many([29, '1 2 +3 4']))).toEqual([]);
  });
});

describe('coverage', () => {
  test('asks nothing of a bank without index.md', () => {
    expect(findings('coverage', many([1, '+a b']))).toEqual([]);
  });

  test('says what is missing, and where', () => {
    const index = `=== index.md\n---\ntitle: A\nexam:\n  questions: 5\n  minutes: 5\nconcepts:\n  - id: a\n    title: A\n    weight: 4\n  - id: b\n    title: B\n---\n`;
    const file = (path: string, size: number) =>
      `=== ${path}/${path}.md\n---\ntitle: ${path}\n---\n\n${many([size, '+a b'])}`;
    expect(findings('coverage', `${index}${file('a', 3)}${file('b', 1)}`)).toEqual([
      'b/b.md:1:1 This topic has 1 question to ask; with fewer than 3 a score says nothing. Add some, or join it with another topic.',
      'index.md:1:1 The concept "a" has 3 questions to ask; its share of a practice exam is 4. Add some, or lower its weight.',
      'index.md:4:14 A practice exam wants 5 questions; the bank has 4. Add some, or lower "exam: questions".',
    ]);
    expect(findings('coverage', `${index}${file('a', 4)}`)).toEqual([
      'index.md:1:1 The concept "b" has 0 questions to ask; its share of a practice exam is 1. Add some, or lower its weight.',
      'index.md:4:14 A practice exam wants 5 questions; the bank has 4. Add some, or lower "exam: questions".',
    ]);
    expect(findings('coverage', `${index}${file('a', 4)}${file('b', 3)}`)).toEqual([]);
    const weightless = index
      .replace('weight: 4', 'weight: 0')
      .replace('title: B', 'title: B\n    weight: 0');
    expect(findings('coverage', `${weightless}${file('a', 3)}`)).toEqual([
      'index.md:1:1 The concept "b" has 0 questions to ask. Add some, or lower its weight.',
      'index.md:4:14 A practice exam wants 5 questions; the bank has 3. Add some, or lower "exam: questions".',
    ]);
  });
});

describe('id-vanished', () => {
  const bank = `=== routing.md\n---\ntitle: R\n---\n\n## The hold time\n\nHow long?\n\n- [x] 180\n\nSo.\n`;

  test('speaks of each id that is gone, at its file or else at the start of the bank', () => {
    const base = new Set(['routing/hold-time', 'routing/the-hold-tme', 'gone/question']);
    expect(findings('id-vanished', bank, { base })).toEqual([
      'routing.md:1:1 The question "gone/question" is gone. If it was renamed, write "<!-- id: question -->" below its title.',
      'routing.md:1:1 The question "routing/hold-time" is gone. If it was renamed, write "<!-- id: hold-time -->" below its title.',
      'routing.md:1:1 The question "routing/the-hold-tme" is gone. Perhaps it is now "routing/the-hold-time". If it was renamed, write "<!-- id: the-hold-tme -->" below its title.',
    ]);
  });

  test('is silent where all are there, and where nobody knows what was there', () => {
    expect(findings('id-vanished', bank, { base: new Set(['routing/the-hold-time']) })).toEqual([]);
    expect(findings('id-vanished', bank)).toEqual([]);
    expect(findings('id-vanished', [], { base: new Set(['a/b']) })).toEqual([]);
  });

  test('speaks once of a topic that is renamed, and says how it keeps its ids', () => {
    const base = new Set(['border/the-hold-time', 'border/another']);
    expect(findings('id-vanished', bank, { base })).toEqual([
      'routing.md:1:1 The topic "border" is now "routing", and its questions are others than those that were answered. Write "id: border" into the front matter.',
    ]);
  });

  test('is silent on a question that is left out for an error of its own', () => {
    const base = new Set(['routing/the-hold-time', 'routing/a-broken-one']);
    const broken = `${bank}\n## A broken one\n\nWhich?\n\n- [ ] This\n- [ ] That\n`;
    expect(findings('id-vanished', broken, { base })).toEqual([]);
  });
});

describe('checked-stale', () => {
  test.each([
    ['2024-02-29', false, '2025-02-28', false],
    ['2024-02-29', false, '2025-03-01', true],
    ['2024-08-31', true, '2025-02-28', false],
    ['2024-08-31', true, '2025-03-01', true],
    ['2024-12-01', false, '2025-12-01', false],
    ['2024-12-01', false, '2025-12-02', true],
    ['2025-12-03', false, '2025-12-02', false],
    ['2030-01-01', false, '2025-12-02', true],
  ])('%s, volatile %s, on %s: %s', (checked, volatile, day, isStale) => {
    const settings = `<!-- checked: ${checked}, volatile: ${String(volatile)} -->`;
    const text = `## Q\n\n${settings}\n\nWhat?\n\n- [x] 1\n`;
    expect(findings('checked-stale', text, { today: day }).length > 0).toBe(isStale);
  });
});

describe('image-missing', () => {
  const image = (target: string) =>
    `=== a/b.md\n---\ntitle: B\n---\n\n## Q\n\n![x](${target})\n\nWhich?\n\n- [x] 1\n`;
  const files = new Set(['a/i.png', 'j.png', 'a/k l.png', '../m.png']);

  test.each(['i.png', './i.png', '../j.png', 'k%20l.png', '<k l.png>', '../../m.png', 'i.png?w=1'])(
    'finds %s from the folder of the file',
    (target) => {
      expect(findings('image-missing', image(target), { files })).toEqual([]);
    },
  );

  test.each([
    ['j.png', 'a/j.png'],
    ['../i.png', 'i.png'],
    ['../../../m.png', '../../m.png'],
    ['%E0%A4.png', 'a/%E0%A4.png'],
  ])('misses %s', (target, path) => {
    expect(findings('image-missing', image(target), { files })).toEqual([
      `a/b.md:7:1 There is no file ${path}. Add it, or mend the path: it begins in the folder of this file.`,
    ]);
  });

  test.each(['https://example.org/i.png', '/i.png', 'data:image/png;base64,AA'])(
    'does not look for %s',
    (target) => {
      expect(findings('image-missing', image(target), { files })).toEqual([]);
    },
  );

  test('does not look at all where nobody says what files there are', () => {
    expect(findings('image-missing', image('nowhere.png'))).toEqual([]);
  });

  test('in a case is told of once, not with each of its questions', () => {
    const asked = (title: string) => `## ${title}\n\nWhich?\n\n- [x] a\n- [ ] b\n`;
    const text = `<!-- questions -->\n\n# Case\n\n![A site](site.png)\n\n${asked('One')}\n${asked('Two')}`;
    expect(findings('image-missing', text, { files: new Set() })).toHaveLength(1);
  });
});

describe('what no fixture can hold', () => {
  test('bytes that are no UTF-8, a format that nobody knows, a file that cannot be read, too many answers', () => {
    const content = new Uint8Array([0xff, 0xfe, 0x41, 0x00]);
    expect(findings('encoding-invalid', [{ file: 'a.md', path: 'a.md', content }])).toHaveLength(1);
    const letter = { file: 'a.txt', path: 'a.txt', content: new TextEncoder().encode('Dear all,') };
    expect(findings('format-unknown', [letter])).toHaveLength(0);
    expect(findings('format-unknown', [{ ...letter, named: true }])).toHaveLength(1);
    const unreadable = { file: 'a.md', path: 'a.md', content: { reason: 'no permission' } };
    expect(findings('file-unreadable', [unreadable])).toHaveLength(1);
    const answers = Array.from({ length: 27 }, (_, index) => (index === 0 ? '+a' : `b${index}`));
    expect(findings('limit-exceeded', many([1, answers.join(' ')]))).toHaveLength(1);
  });
});

test('similar questions are met in the order of the bank, with few comparisons', () => {
  const text = many([40, '+yes-indeed no-never'], [40, '+left-hand right-hand']);
  const { bank } = checkBank(sourcesOf(text), { readers: [], rules: [], setting: { today } });
  const { earlier, compared } = similarQuestions(bank);
  expect(earlier.slice(0, 41)).toEqual([
    undefined,
    ...Array.from({ length: 39 }, () => 0),
    undefined,
  ]);
  expect(compared).toBeLessThanOrEqual(78);
});
