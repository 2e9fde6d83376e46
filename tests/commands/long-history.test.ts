import { describe, expect, test } from '@jest/globals';
import { openHistory } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history.ts';
import { shelfInMemory } from '../shelf.ts';
import { command, files } from './run.ts';

/** A learner's history, kept from one command to the next. */
const { disk, shelf } = shelfInMemory();
const history = () => openHistory(shelf, () => undefined);
const answers = JSON.stringify({ 'ice/floating': [0], 'ice/colour': [1], 'sand/grains': [0] });
const world = { files: { ...files, 'a.json': answers }, change: { history } };
const study = (...options: readonly string[]) =>
  command(['study', '--answers', 'a.json', '--json', ...options], world);

/** Without digests. */
const recordsIn = (text: string) => text.replace(/\n\{"v":1,"type":"digest",.*\n/g, '');

describe('somebody with a long history', () => {
  test('gets a digest at the end of a session, and the same as without one ever after', async () => {
    await study();
    const [, session = ''] = /"session":"([^"]+)"/.exec(disk.text) ?? [];
    const marks = Array.from({ length: 8_000 }, (_, number) =>
      encodeRecord({
        v: 1,
        type: 'mark',
        id: `m${number}`,
        session,
        sequence: 9 + number,
        at: Date.UTC(2026, 10, 24, 12),
        offset: 0,
        bank: 'two-seas',
        question: 'ice/colour',
        on: number % 2 === 0,
      }),
    );
    disk.text += marks.join('');
    await study('--order', 'shuffle');
    const last = disk.text.trimEnd().split('\n').at(-1);
    expect(last?.slice(0, 23)).toBe('{"v":1,"type":"digest",');

    const withDigest = disk.text;
    for (const argv of [['list'], ['list', '--today', '2027-03-01'], ['report'], []]) {
      disk.text = withDigest;
      const here = await command(argv, world);
      disk.text = recordsIn(withDigest);
      expect(await command(argv, world)).toEqual(here);
    }
    for (const options of [['--missed'], ['--today', '2027-03-01'], ['--new'], ['--marked']]) {
      disk.text = withDigest;
      const here = (await study(...options)).out.replace(/"id": "[^"]+"/, '');
      disk.text = recordsIn(withDigest);
      expect((await study(...options)).out.replace(/"id": "[^"]+"/, '')).toBe(here);
    }
  });
});
