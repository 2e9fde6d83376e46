import { describe, expect, test } from '@jest/globals';
import { encodeRecord } from '../../src/session/history.ts';
import { answered } from '../session/records.ts';
import { open, shelfInMemory } from '../shelf.ts';

/** A shelf in memory, and a way to fill it. */
const shelfToFill = () => {
  const { disk, shelf } = shelfInMemory();
  const add = (from: number, to: number) => {
    for (let number = from; number < to; number++) disk.text += encodeRecord(answered(number));
  };
  return { disk, shelf, add };
};

describe('a long history', () => {
  const anyDigest = (value: unknown): value is { count: number } => 'count' in (value as object);
  const count = (records: readonly object[]) => ({ count: records.length });

  test('gets a digest once it has grown by a megabyte, and then is read from there', () => {
    const { disk, shelf, add } = shelfToFill();
    const { history } = open(shelf);
    add(0, 3000);
    history.condense(anyDigest, count);
    expect(history.recall(anyDigest).digest).toBeUndefined();
    add(3000, 3600);
    history.condense(anyDigest, count);
    add(3600, 3602);
    const after = { records: [answered(3600), answered(3601)], skipped: 0, newer: 0 };
    expect(history.recall(anyDigest)).toEqual({ digest: { count: 3600 }, ...after });
    const { length } = disk.text;
    history.condense(anyDigest, count);
    expect(disk.text.length).toBe(length);
    expect(history.read().records.length).toBe(3602);
  });

  test('is read no further back than to its digest', () => {
    const { disk, shelf, add } = shelfToFill();
    const { history } = open(shelf);
    add(0, 14_000);
    history.condense(anyDigest, count);
    add(14_000, 14_002);
    const asked: number[] = [];
    const watched = {
      ...shelf,
      read: (most: number) => {
        asked.push(most);
        return shelf.read(most);
      },
    };
    const after = { records: [answered(14_000), answered(14_001)], skipped: 0, newer: 0 };
    expect(disk.text.length).toBeGreaterThan(4_000_000);
    expect(open(watched).history.recall(anyDigest)).toEqual({
      digest: { count: 14_000 },
      ...after,
    });
    open(watched).history.condense(anyDigest, count);
    expect(asked).toEqual([4_000_000, 4_000_000]);
  });

  test('is read as a whole where its digest stands far back', () => {
    const { shelf, add } = shelfToFill();
    const { history } = open(shelf);
    add(0, 3_600);
    history.condense(anyDigest, count);
    add(3_600, 17_000);
    const { digest, records } = open(shelf).history.recall(anyDigest);
    expect([digest, records.length]).toEqual([{ count: 3_600 }, 13_400]);
    open(shelf).history.condense(anyDigest, count);
    expect(open(shelf).history.recall(anyDigest)).toMatchObject({
      digest: { count: 17_000 },
      records: [],
    });
  });

  test('has no digest in its end that was written at another place', () => {
    const { disk, shelf, add } = shelfToFill();
    const { history } = open(shelf);
    add(0, 14_000);
    history.condense(anyDigest, count);
    disk.text = `\n${disk.text}`;
    const { digest, records } = open(shelf).history.recall(anyDigest);
    expect([digest, records.length]).toEqual([undefined, 14_000]);
  });

  test('gets none where none can be made', () => {
    const { disk, shelf, add } = shelfToFill();
    const { history } = open(shelf);
    add(0, 3600);
    const { length } = disk.text;
    history.condense(anyDigest, () => undefined);
    expect(disk.text.length).toBe(length);
  });

  test('says nothing where the digest cannot be written, and loses nothing', () => {
    const { shelf, add } = shelfToFill();
    const append = () => {
      throw new Error('ENOSPC');
    };
    const { history, said } = open({ ...shelf, append });
    add(0, 3600);
    history.condense(anyDigest, count);
    expect([said, history.failed(), history.recall(anyDigest).records.length]).toEqual([
      [],
      false,
      3600,
    ]);
  });

  test('gets none while an answer could not be saved', () => {
    const { disk, shelf, add } = shelfToFill();
    let full = true;
    const append = (text: string) => {
      if (full) throw new Error('ENOSPC');
      shelf.append(text);
    };
    const { history } = open({ ...shelf, append });
    add(0, 3600);
    history.append(answered(3600));
    full = false;
    history.condense(anyDigest, count);
    expect(disk.text).not.toContain('digest');
  });
});
