import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../../src/check/run-rules.ts';
import { readdirSync } from 'node:fs';
import { pageOf, rules } from '../../documented-rules.ts';
import { found, STRUCTURE_RULES, type StructureRule } from '../../../src/bank/diagnostic.ts';
import { sourcesOf } from './sources.ts';

/** Their examples are sentences: it takes many questions, or no text at all, to break them. */
const IN_WORDS = [
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

/** Examples are short, so they leave out what these ask for. */
const IN_FULL = ['feedback-missing', 'explanation-missing', 'reference-missing', 'coverage'];

const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
const setting = { today: '2026-11-24', files: new Set<string>() };

function foundIn(example: string, id: string): readonly string[] {
  const { diagnostics } = checkBank(sourcesOf(example), { readers: [], rules, setting });
  const found = diagnostics.map(({ rule }) => rule);
  return [...new Set(found)].filter((rule) => rule === id || !IN_FULL.includes(rule));
}

describe('the list of rules', () => {
  test('names each rule once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('has a rule for all that the reader finds, and no other rule without a check', () => {
    const silent = rules.filter(({ check }) => check === undefined);
    const read = STRUCTURE_RULES.filter((id) => id !== 'image-missing' && id !== 'id-vanished');
    expect(silent.map(({ id }) => id).sort()).toEqual([...read].sort());
    expect(silent.every(({ scope }) => scope === 'structure')).toBe(true);
    expect(rules.filter(({ scope }) => scope === 'structure')).toEqual(silent);
  });

  test('says of what stands in the whole bank how bad it is', () => {
    const whole = rules.filter(({ scope }) => scope === 'bank');
    expect(Object.fromEntries(whole.map(({ id, severity }) => [id, severity]))).toEqual({
      'question-contradicts': 'error',
      'question-duplicate': 'warning',
      'question-similar': 'info',
      'bank-length-cue': 'warning',
      'bank-guessable': 'warning',
      'bank-key-position': 'info',
      coverage: 'warning',
      'outdated-term': 'warning',
      'id-vanished': 'warning',
    });
  });

  test('says of what the reader finds how bad it is', () => {
    const fixed = rules.filter(({ id }) => STRUCTURE_RULES.includes(id));
    expect(fixed).toHaveLength(STRUCTURE_RULES.length);
    for (const { id, severity, strict } of fixed) {
      expect([id, severity]).toEqual([id, found(id as StructureRule, place, '').severity]);
      expect(strict).toBeUndefined();
    }
  });
});

test('each page says what the code says, and no page is without a rule', () => {
  const heads = rules.map(({ id, severity, strict, scope }) => {
    const inStrict = strict === undefined ? '' : `strict: ${strict}\n`;
    const head = `---\nid: ${id}\nseverity: ${severity}\n${inStrict}scope: ${scope}\n---\n\n# ${id}\n`;
    return [id, head];
  });
  expect(rules.map(({ id }) => [id, /^[^]*?\n# .*\n/.exec(pageOf(id))?.[0]])).toEqual(heads);
  expect(readdirSync('docs/rules').sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, { bad, good, what, why }) => {
    test('has texts that are sentences', () => {
      expect(what).toMatch(/^[A-Z].*[.)]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    });

    if (IN_WORDS.includes(id)) return;

    test('is what is wrong with its bad example, and all that is', () => {
      expect(foundIn(bad, id)).toEqual([id]);
    });

    test('finds nothing in its good example, nor does any other rule', () => {
      expect(foundIn(good, id)).toEqual([]);
    });
  },
);
