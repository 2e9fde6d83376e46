import { notAhead } from '../session/record-times.ts';
import { message } from '../view/build-server-commands.ts';
import type { SafeText } from '../view/safe-text.ts';
import { plural } from '../view/words.ts';
import type { History, Read } from './io.ts';

/**
 * A history in which nothing is later than now (UTC milliseconds), since nothing can be. Where a clock
 * was set ahead, `say` hears of it once.
 */
export function datedHistory(
  history: History,
  now: () => number,
  say: (text: SafeText) => void,
): History {
  let isSaid = false;
  const dated = <Some extends Read>(read: Some): Some => {
    const { records, ahead } = notAhead(read.records, now() + SKEW);
    if (ahead > 0 && !isSaid) say(message`peerdrill: ${aheadText(ahead)}\n`);
    isSaid ||= ahead > 0;
    return { ...read, records };
  };
  return {
    ...history,
    read: () => dated(history.read()),
    recall: (fits) => dated(history.recall(fits)),
    condense: (fits, make) =>
      history.condense(fits, (records) => make(notAhead(records, now() + SKEW).records)),
  };
}

/** Milliseconds that the clocks of two machines may differ by. */
const SKEW = 60_000;

function aheadText(answers: number): string {
  const said =
    answers === 1 ? 'is dated later than now and counts' : 'are dated later than now and count';
  return `${plural(answers, 'answer')} of the history ${said} as given a day ago. The clock was set ahead.`;
}
