import { describe, expect, test } from '@jest/globals';
import type { Kind } from '../../src/bank/question.ts';
import { minimum } from './minimum.ts';
import { bank, idsWhere } from './shipped.ts';

const { concepts, topics, questions } = bank;

describe('the shipped bank has', () => {
  test('the planned topics', () => {
    expect(topics.map(({ id }) => id).sort()).toEqual(Object.keys(minimum).sort());
  });

  test.each(Object.entries(minimum))('enough questions on %s at each level', (topic, wanted) => {
    const own = questions.filter((question) => question.topic === topic);
    const counts = [1, 2, 3].map((level) => own.filter((one) => one.difficulty === level).length);
    expect(counts.map((count, level) => Math.min(count, wanted[level] ?? 0))).toEqual(wanted);
  });

  test('a difficulty for every question', () => {
    expect(idsWhere(({ difficulty }) => difficulty === undefined)).toEqual([]);
  });

  test('every kind of question, and at least 12 % that are not single choice', () => {
    const kinds: Readonly<Record<Kind, true>> = {
      single: true,
      multiple: true,
      'true-false': true,
      typed: true,
      numeric: true,
      ordering: true,
      matching: true,
      cloze: true,
    };
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(kinds).sort(),
    );
    const others = questions.filter(({ kind }) => kind !== 'single').length;
    expect(others / questions.length).toBeGreaterThanOrEqual(0.12);
  });

  test('at least 30 questions on output to read: a block of text in the stem', () => {
    const exhibits = questions.filter(({ stem }) => /^```/m.test(stem.text));
    expect(exhibits.length).toBeGreaterThanOrEqual(30);
  });

  test('at least six cases of three questions or more', () => {
    const cases = questions.flatMap((question) => question.case ?? []);
    const sizes = [...new Set(cases)].map((one) => cases.filter((other) => other === one).length);
    expect(sizes.filter((size) => size >= 3).length).toBeGreaterThanOrEqual(6);
  });

  test('concepts that weigh as much as their share of the planned questions', () => {
    const planned = concepts.map(({ id }) =>
      topics
        .filter(({ concept }) => concept === id)
        .flatMap((topic) => minimum[topic.id] ?? [])
        .reduce((sum, count) => sum + count, 0),
    );
    expect(planned).toEqual([157, 157, 46, 48]);
    expect(concepts.map(({ weight }) => weight)).toEqual(planned);
  });
});

describe('the study note of', () => {
  test.each(topics)('$id has 150 to 400 words', ({ note }) => {
    const words = note.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(400);
  });

  test.each(topics)('$id has no diagram wider than a screen of 40 columns', ({ note }) => {
    const fences = note.text.match(/^```[^]*?^```/gm) ?? [];
    expect(fences.flatMap((fence) => fence.split('\n')).filter((line) => line.length > 38)).toEqual(
      [],
    );
  });
});
