import type { Random } from '../../bench/learning/random.ts';
import { runExam } from '../../src/commands/exam.ts';
import { runList } from '../../src/commands/list.ts';
import { runReport } from '../../src/commands/report.ts';
import { runStudy } from '../../src/commands/study.ts';
import type { Asker, Io } from '../../src/io/io.ts';
import { decodeRecords, encodeRecord, type HistoryRecord } from '../../src/session/history.ts';
import { fakeIo } from '../fake-io.ts';
import { bank, FILE, NOW, whole } from './learner.ts';
import { oneOf, soup } from './nasty.ts';
import { RAW } from './raw.ts';
import { troubleWith } from './reader.ts';

/** What a hostile or a future program might have written into a field. */
const value = (random: Random): unknown =>
  oneOf<unknown>(random, [
    ...[
      0,
      -0,
      1,
      2,
      5,
      0.5,
      1e15,
      8.64e15,
      8.64e15 + 1,
      Number.MAX_SAFE_INTEGER,
      1e308,
      -1,
      5e-324,
    ],
    ...[
      '',
      'x',
      '__proto__',
      soup(random, 4),
      'study',
      'exam',
      'answer',
      'undo',
      NOW + 400 * 86_400_000,
      -1440,
    ],
    ...[true, false, null, [], {}, [0], [0, 0, 0], [999], ['\x1b[2J'], [2, 1, 0], ['', '']],
    ...[bank.id, ...bank.questions.map(({ id }) => id), bank.questions.map(({ id }) => id)],
    ['sea/one', 'sea/one', '\x1b]0;x\x07', '__proto__', 'sea/two'],
  ]);

/** A history whose every check is right and whose fields are not. */
function forged(random: Random): string {
  let records: unknown[] = [...whole];
  for (let times = Math.floor(random() * 8); times >= 0; times--) {
    const at = Math.floor(random() * records.length);
    const record = records[at] as object;
    const field = oneOf(random, [...Object.keys(record), 'limit', 'sure', 'skipped', '__proto__']);
    const changed = { ...record, [field]: value(random) };
    if (random() < 0.3) records.push({ ...changed, id: `n${times}` });
    else records[at] = changed;
    if (random() < 0.1) records = records.toSorted(() => random() - 0.5);
    if (random() < 0.1) records.splice(at, 1);
  }
  return records.map((record) => encodeRecord(record as HistoryRecord)).join('');
}

/** Answers nothing and never waits. */
const hasty: Asker = {
  ask: () => Promise.resolve({ type: 'skip', hint: 0 }),
  look: () => Promise.resolve({ type: 'next' }),
  review: () => Promise.resolve({ type: 'submit' }),
  choose: (_, [first]) =>
    Promise.resolve(first === undefined ? ({ type: 'stopped', code: 2 } as const) : first.value),
  chooseSeveral: () => Promise.resolve([]),
  close: () => undefined,
};

const WAYS: Readonly<globalThis.Record<string, (io: Io) => unknown>> = {
  list: (io) => runList({}, io),
  report: (io) => runReport([], {}, io),
  'report --json': (io) => runReport([], { json: true }, io),
  'report --all': (io) => runReport([], { all: true }, io),
  'report --all --json': (io) => runReport([], { all: true, json: true }, io),
  'study --resume': (io) => runStudy([], { resume: true }, io),
  study: (io) => runStudy([], {}, io),
  'study --missed': (io) => runStudy([], { missed: true }, io),
  exam: (io) => runExam({}, io),
};
export const NAMES = Object.keys(WAYS);

/** One command on a forged history: what is wrong with how it ends or what it prints. */
export async function told(name: string, random: Random): Promise<string | undefined> {
  const decoded = decodeRecords(forged(random));
  const { io, printed } = fakeIo({
    files: { 'questions/sea.md': FILE },
    change: {
      asker: () => Promise.resolve(hasty),
      interactive: random() < 0.5,
      history: () => ({
        read: () => decoded,
        recall: () => decoded,
        condense: () => undefined,
        append: () => undefined,
        failed: () => false,
      }),
    },
  });
  const trouble = await troubleWith(() => WAYS[name]?.(io));
  if (trouble !== undefined) return trouble;
  const raw = RAW.exec(printed.out) ?? RAW.exec(printed.err);
  if (raw !== null) return `printed ${JSON.stringify(raw[0])} as it is`;
  const odd = /\b(?:NaN|undefined|-?Infinity)\b/.exec(printed.out);
  return odd === null
    ? undefined
    : `printed ${odd[0]}: ${printed.out.slice(Math.max(0, odd.index - 40), odd.index + 20)}`;
}
