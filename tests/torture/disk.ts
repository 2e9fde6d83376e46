import { stream, type Random } from '../../bench/learning/random.ts';
import { openHistory, type Shelf } from '../../src/io/history-file.ts';
import { encodeRecord, type HistoryRecord } from '../../src/session/history.ts';
import { answered } from '../session/records.ts';
import { oneOf } from './nasty.ts';
import { endOf } from '../shelf.ts';

/** Most answers of one schedule. */
const ANSWERS = 8;

/** Bytes that a failed write left behind: they may be read back, and be gone after a power cut. */
interface Stretch {
  readonly text: string;
  readonly synced: boolean;
}

/** A disk that fails as a schedule has it. */
function faultyDisk(random: Random, faults: number) {
  let stretches: readonly Stretch[] = [];
  const add = (text: string, synced: boolean): void => {
    stretches = [...stretches, { text, synced }];
  };
  const text = (): string => stretches.map((one) => one.text).join('');
  const shelf: Shelf = {
    name: 'history.jsonl',
    read: (most) => {
      if (random() < faults / 4) throw failing('EIO');
      return endOf(text(), most);
    },
    append: (put) => {
      if (random() >= faults) {
        add(put, true);
        return;
      }
      const part = put.slice(0, Math.floor(random() * (put.length + 1)));
      add(oneOf(random, ['', part, part, put]), false);
      throw failing(oneOf(random, ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EACCES']));
    },
  };
  /** The power fails: what was never synced may be there, be zeros, or be cut off at the end. */
  const crash = (during: string): void => {
    const part = during.slice(0, Math.floor(random() * (during.length + 1)));
    const all = [...stretches, { text: part, synced: false }];
    const end = all.findLastIndex(({ synced }) => synced);
    stretches = all.map((one, index) => {
      if (one.synced) return one;
      const lost = oneOf(random, [one.text, '\0'.repeat(one.text.length), '']);
      // Only the end of a file can be missing: in its middle there are zeros.
      return { ...one, text: index < end && lost === '' ? '\0'.repeat(one.text.length) : lost };
    });
  };
  return { shelf, text, crash };
}

function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** One schedule of faults, crashes and new starts: what was lost, if anything was. */
function schedule(random: Random): string | undefined {
  const disk = faultyDisk(random, oneOf(random, [0, 0.1, 0.5, 0.9]));
  const safe: HistoryRecord[] = [];
  let said = 0;
  const start = () => openHistory(disk.shelf, () => said++);
  let history = start();
  let session: HistoryRecord[] = [];
  const answers = 1 + Math.floor(random() * ANSWERS);
  for (let number = 0; number < answers; number++) {
    const record = answered(number, oneOf(random, [{}, { picked: 'Größe 🎯\n\0' }]));
    if (random() < 0.2) {
      disk.crash(random() < 0.5 ? encodeRecord(record) : '');
      history = start();
      session = [];
    }
    history.append(record);
    session.push(record);
    if (!history.failed()) safe.push(...session.splice(0));
    const lost = missing(safe, disk.text());
    if (lost !== undefined) return `answer ${lost} is not on the disk`;
  }
  if (said > 2 * (answers + 1)) return `said ${said} times that the disk fails`;
  return lostToSession(history, session);
}

function missing(wanted: readonly HistoryRecord[], text: string): string | undefined {
  const { records } = openHistory(
    { ...SILENT, read: (most) => endOf(text, most) },
    () => undefined,
  ).read();
  const there = new Map(records.map((record) => [record.id, JSON.stringify(record)]));
  return wanted.find((record) => there.get(record.id) !== JSON.stringify(record))?.id;
}

const SILENT: Shelf = { name: '', read: (most) => endOf('', most), append: () => undefined };

/** What could not be saved is still known as long as the program runs. */
function lostToSession(
  history: ReturnType<typeof openHistory>,
  session: readonly HistoryRecord[],
): string | undefined {
  const ids = new Set(history.read().records.map(({ id }) => id));
  const lost = session.find(({ id }) => !ids.has(id));
  return lost === undefined ? undefined : `answer ${lost.id} is lost to the session`;
}

/** So many schedules of a failing disk: which answers were lost. */
export function tortureDisk(seed: number, from: number, to: number): readonly string[] {
  const wrong: string[] = [];
  for (let number = from; number < to; number++) {
    const said = schedule(stream(seed, number));
    if (said !== undefined) wrong.push(`schedule ${number} of seed ${seed}: ${said}`);
  }
  return wrong;
}
