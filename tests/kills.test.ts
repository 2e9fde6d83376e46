import { afterEach, expect, test } from '@jest/globals';
import { plus, tortureKills } from './torture/kills.ts';
import { closeAll } from './tty.ts';

afterEach(closeAll);

/** Another one each day, so that in time other moments are tried; `KILLS_SEED` repeats one. */
const seed = Number(process.env['KILLS_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const KILLS = 100;

test(`${KILLS} kills at random moments lose no answer that was seen, and every next start works (KILLS_SEED=${seed})`, async () => {
  const [one, other] = await Promise.all([
    tortureKills(seed, 0, KILLS / 2),
    tortureKills(seed, KILLS / 2, KILLS),
  ]);
  const killed = plus(one, other);
  expect(killed).toMatchObject({ kills: KILLS, wrong: [] });
  expect(killed.acknowledged).toBeGreaterThan(KILLS / 2);
  expect(killed.resumed).toBeGreaterThan(KILLS / 2);
}, 180_000);
