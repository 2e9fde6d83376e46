import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openHistory, type Shelf } from '../../src/io/history-file.ts';
import { answered } from '../session/records.ts';
import { endOf } from '../shelf.ts';

/** What one write to a failing disk does: how much of it arrives, and what is reported. */
type Fault = 'none' | { readonly code: string; readonly share: number };

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant('none' as const),
  fc.record({
    code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

const failing = (code: string) => Object.assign(new Error(code), { code });

/** A disk on which writes go wrong as planned; bytes that were reported as failed may have arrived. */
const faultyShelf = (faults: readonly Fault[]) => {
  const disk = { text: '', writes: 0 };
  const shelf: Shelf = {
    name: 'history.jsonl',
    read: (most) => endOf(disk.text, most),
    append: (text) => {
      const fault = faults[disk.writes++] ?? 'none';
      disk.text += fault === 'none' ? text : text.slice(0, Math.round(text.length * fault.share));
      if (fault !== 'none') throw failing(fault.code);
    },
  };
  return { disk, shelf };
};

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join();

describe('on a disk that fails', () => {
  test('a short write is mended by the next record', () => {
    const { disk, shelf } = faultyShelf([{ code: 'ENOSPC', share: 0.5 }]);
    const said: string[] = [];
    const history = openHistory(shelf, ({ text }) => said.push(text));
    history.append(answered(1));
    expect([history.failed(), history.read().records]).toEqual([true, [answered(1)]]);
    history.append(answered(2));
    expect(history.failed()).toBe(false);
    expect(
      openHistory({ ...shelf, read: (most) => endOf(disk.text, most) }, () => undefined).read(),
    ).toEqual({
      records: [answered(1), answered(2)],
      skipped: 1,
      newer: 0,
    });
    expect(said).toEqual([
      'peerdrill: history.jsonl cannot be written. The disk is full.\n' +
        'Answers are kept in memory only. Give a folder for them with --data.\n',
    ]);
  });

  test('a record that arrived although its write failed counts once', () => {
    const { shelf } = faultyShelf([{ code: 'EIO', share: 1 }]);
    const history = openHistory(shelf, () => undefined);
    history.append(answered(1));
    expect([history.failed(), history.read().records]).toEqual([true, [answered(1)]]);
    history.append(answered(2));
    expect([history.failed(), history.read().records]).toEqual([false, [answered(1), answered(2)]]);
  });

  test('a history that cannot be read is said once and does not hide the session', () => {
    const said: string[] = [];
    const shelf: Shelf = {
      name: 'history.jsonl',
      read: () => {
        throw failing('EIO');
      },
      append: () => {
        throw failing('EROFS');
      },
    };
    const history = openHistory(shelf, ({ text }) => said.push(text.split('\n')[0] ?? ''));
    history.append(answered(1));
    history.read();
    expect(history.read().records).toEqual([answered(1)]);
    expect(said).toEqual([
      'peerdrill: history.jsonl cannot be written. The disk cannot be written.',
      'peerdrill: history.jsonl cannot be read. The disk reports an error.',
    ]);
  });

  test('whatever goes wrong: no answer is lost to the session, nor to the disk once a write succeeds', () => {
    fc.assert(
      fc.property(fc.array(fault, { maxLength: 12 }), (faults) => {
        const { disk, shelf } = faultyShelf(faults);
        const said: string[] = [];
        const history = openHistory(shelf, ({ text }) => said.push(text));
        const given = Array.from({ length: 12 }, (_, number) => answered(number));
        let safe = 0;
        for (const [index, record] of given.entries()) {
          history.append(record);
          if (!history.failed()) safe = index + 1;
          expect(ids(history.read().records)).toBe(ids(given.slice(0, index + 1)));
          const next = openHistory(
            { ...shelf, read: (most) => endOf(disk.text, most) },
            () => undefined,
          ).read();
          expect(ids(next.records.slice(0, safe))).toBe(ids(given.slice(0, safe)));
        }
        expect(said.length).toBe(faults.some((one) => one !== 'none') ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});
