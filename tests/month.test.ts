import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { decodeRecords } from '../src/session/history.ts';
import { start } from './io/program.ts';
import { stream } from './memory/cohort.ts';
import { newFolder } from './new-folder.ts';

const peerdrill = path.resolve('bin/peerdrill.cjs');
const folder = newFolder();
const history = path.join(folder, 'data', 'history.jsonl');

const SIZE = 20;
const DAYS = 30;
/** Questions a day. */
const COUNT = 10;

const dateOf = (day: number) => new Date(Date.UTC(2027, 0, 4 + day)).toISOString().slice(0, 10);

const run = async (day: number, ...words: string[]) => {
  const setting = { cwd: folder, env: { PEERDRILL_DATA: path.join(folder, 'data'), TZ: 'UTC' } };
  const { code, out, err } = await start(peerdrill, [...words, '--today', dateOf(day)], setting)
    .done;
  return { code, out, err };
};

const recordsIn = () => decodeRecords(readFileSync(history, 'latin1'));

const questionText = (number: number) => `## Question ${number}

What is ${number} plus ${number}?

- [x] ${2 * number}
- [ ] ${2 * number + 1}
- [ ] ${2 * number + 3}
- [ ] ${2 * number + 5}
`;

function makeBank(): void {
  for (const [at, concept] of ['north', 'south'].entries()) {
    mkdirSync(path.join(folder, 'questions', concept), { recursive: true });
    const numbers = Array.from({ length: SIZE }, (_, index) => at * SIZE + index + 1);
    const head = `---\ntitle: The ${concept}\n---\n\n`;
    writeFileSync(
      path.join(folder, 'questions', concept, `${concept}.md`),
      head + numbers.map(questionText).join('\n'),
    );
  }
  writeFileSync(
    path.join(folder, 'questions', 'index.md'),
    '---\ntitle: Sums\nid: sums\n---\n\nSums.\n',
  );
}

/** Answers to every question: what was asked before is known nine times of ten, the rest is guessed. */
function writeAnswers(random: () => number, asked: ReadonlySet<string>): void {
  const answers = ['north', 'south'].flatMap((topic, at) =>
    Array.from({ length: SIZE }, (_, index) => {
      const id = `${topic}/question-${at * SIZE + index + 1}`;
      const right = random() < (asked.has(id) ? 0.9 : 0.25);
      return [id, [right ? 0 : 1 + Math.floor(3 * random())]] as const;
    }),
  );
  writeFileSync(path.join(folder, 'answers.json'), JSON.stringify(Object.fromEntries(answers)));
}

interface Told {
  readonly counts: { questions: number; answered: number; new: number; due: number; known: number };
  readonly forecast: { mean: number; low: number; high: number; pass: number } | null;
  readonly silence: { asked: number; needed: number } | null;
  readonly sessions: readonly { date: string; percent: number }[];
  readonly days: readonly { date: string; answers: number }[];
}

/** Fails whatever it is compared with. */
const NONE = { mean: Number.NaN, high: Number.NaN, pass: Number.NaN };

const told = async (day: number) =>
  JSON.parse((await run(day, 'report', '--all', '--json')).out) as Told;

describe('a month of ten questions a day', () => {
  const evenings: Told[] = [];
  const codes = new Set<number | null>();

  beforeAll(async () => {
    makeBank();
    const random = stream(7);
    const asked = new Set<string>();
    for (let day = 0; day < DAYS; day += 1) {
      writeAnswers(random, asked);
      const words = ['study', '--answers', 'answers.json', '-n', String(COUNT), '--seed', '1'];
      codes.add((await run(day, ...words)).code);
      for (const record of recordsIn().records)
        if (record.type === 'answer') asked.add(record.question);
      evenings.push(await told(day));
    }
  }, 180_000);

  test('is in the history, whole', () => {
    const { records, skipped } = recordsIn();
    expect([...codes]).toEqual([0]);
    expect(skipped).toBe(0);
    expect(records).toHaveLength(DAYS * (COUNT + 2));
    const days = records.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(new Set(days).size).toBe(DAYS);
  });

  test('asks nothing twice on a day, and everything within four', () => {
    const sessions = new Map<string, string[]>();
    for (const record of recordsIn().records) {
      if (record.type !== 'answer') continue;
      sessions.set(record.session, [...(sessions.get(record.session) ?? []), record.question]);
    }
    const days = [...sessions.values()];
    for (const day of days) expect(new Set(day).size).toBe(COUNT);
    expect(new Set(days.slice(0, 4).flat()).size).toBe(2 * SIZE);
  });

  test('is told day by day', () => {
    const last = evenings.at(-1);
    const dates = Array.from({ length: DAYS }, (_, day) => dateOf(day));
    expect(last?.days.map(({ date, answers }) => [date, answers])).toEqual(
      dates.map((date) => [date, COUNT]),
    );
    expect(last?.sessions.map(({ date }) => date)).toEqual(dates);
  });

  test('leaves fewer new questions each day, and never one in two places', () => {
    expect(evenings.slice(0, 5).map(({ counts }) => counts.new)).toEqual([30, 20, 10, 0, 0]);
    for (const { counts } of evenings)
      expect(counts.new + counts.due + counts.known).toBeLessThanOrEqual(counts.questions);
  });

  test('counts as known what was right the last time', () => {
    const [first] = evenings;
    expect(first?.counts.known).toBe(((first?.sessions[0]?.percent ?? NONE.mean) * COUNT) / 100);
    const right = new Map<string, boolean>();
    for (const record of recordsIn().records)
      if (record.type === 'answer') right.set(record.question, record.correct);
    const last = evenings.at(-1)?.counts;
    expect(last?.known).toBeLessThanOrEqual([...right.values()].filter(Boolean).length);
  });

  test('is too short for a forecast on the first day', () => {
    expect(evenings[0]).toMatchObject({ forecast: null, silence: { asked: 10, needed: 20 } });
    expect(evenings[1]).toMatchObject({ silence: null });
  });

  test('makes scores and the forecast rise', () => {
    const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
    const scores = evenings.at(-1)?.sessions.map(({ percent }) => percent) ?? [];
    expect(mean(scores.slice(0, 4))).toBeLessThan(50);
    expect(mean(scores.slice(-10))).toBeGreaterThan(80);
    const [early = NONE, late = NONE] = [4, DAYS - 1].map((day) => evenings[day]?.forecast ?? NONE);
    expect(late.mean).toBeGreaterThan(early.mean + 0.1);
    expect(late.pass).toBeGreaterThan(0.9);
    expect(late.high).toBeGreaterThanOrEqual(late.mean);
  });

  test('fades when it is not gone on with: more is due, less expected', async () => {
    const [evening, later] = [evenings.at(-1), await told(DAYS + 120)];
    expect(later.counts.due).toBeGreaterThan(evening?.counts.due ?? Infinity);
    expect(later.forecast?.mean).toBeLessThan(evening?.forecast?.mean ?? 0);
  });

  test('loses nothing when two sessions are sat at once', async () => {
    const before = recordsIn().records.length;
    const words = ['study', '--answers', 'answers.json', '-n', String(COUNT), '--order', 'shuffle'];
    const both = await Promise.all([run(DAYS, ...words), run(DAYS, ...words)]);
    const { records, skipped } = recordsIn();
    const added = records.slice(before);
    const sessions = [...new Set(added.map(({ session }) => session))];
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(skipped).toBe(0);
    expect(sessions).toHaveLength(2);
    for (const one of sessions) {
      const own = added.filter(({ session }) => session === one).map(({ sequence }) => sequence);
      expect(own).toEqual(Array.from({ length: COUNT + 2 }, (_, index) => index));
    }
    expect((await told(DAYS)).days.at(-1)).toMatchObject({
      date: dateOf(DAYS),
      answers: 2 * COUNT,
    });
  });
});
