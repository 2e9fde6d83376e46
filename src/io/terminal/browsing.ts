import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { isStopped, type Stopped } from '../../answer/prompt.ts';
import { pressList, startList, type ListOutcome, type ListPlace } from '../../session/list-keys.ts';
import { pressPager, type PagerOutcome, type PagerPlace } from '../../session/pager-keys.ts';
import { listShape, viewListScreen, type ListView } from '../../view/list-screen.ts';
import { beginPager, pagerShape, viewPager, type PagedText } from '../../view/pager.ts';
import type { Screen } from '../../view/screen.ts';
import type { AskerRoom, Browsed, BrowsedList, Browsing } from '../io.ts';
import { CLEAR, redrawn } from './redrawn.ts';

/** Shows what a bank has at a terminal. What was looked at is gone from the screen when it is left. */
export function browsingAt(room: AskerRoom): Browsing {
  return {
    list: (list) => browse(list, room),
    read: (text) => read(text, room),
  };
}

const HIDE_CURSOR = '\u001b[?25l';

interface ListConfig {
  readonly list: ListView;
  readonly place: ListPlace;
  readonly screen: () => Screen;
  /** Told of each change, so that a prompt that was ended can go on. */
  readonly keep: (place: ListPlace) => void;
}

const listPrompt = createPrompt<ListOutcome, ListConfig>((config, done) => {
  const { list, screen, keep } = config;
  const [place, setPlace] = useState(config.place);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const next = pressList(place, event, listShape(list, screen()));
    setPlace(next);
    keep(next);
    if (next.outcome !== undefined) done(next.outcome);
  });
  return `${viewListScreen(list, place, screen()).text}${HIDE_CURSOR}`;
});

async function browse<Value>(
  { options, at = 0, asks = false, ...view }: BrowsedList<Value>,
  room: AskerRoom,
): Promise<Browsed<Value>> {
  const { screen } = room;
  const list: ListView = { ...view, entries: options };
  let place: ListPlace = { ...startList(asks ? '' : undefined), cursor: at };
  const keep = (next: ListPlace): void => {
    place = next;
  };
  const outcome = await redrawn(room, CLEAR, (context) =>
    listPrompt({ list, place, screen, keep }, context),
  );
  if (isStopped(outcome) || outcome.type !== 'entry') return outcome;
  const option = options[outcome.position];
  if (option === undefined) return { type: 'left' };
  return { type: 'chosen', value: option.value, at: outcome.position };
}

interface PagerConfig {
  readonly text: PagedText;
  readonly place: PagerPlace;
  readonly screen: () => Screen;
  readonly keep: (place: PagerPlace) => void;
}

const pagerPrompt = createPrompt<PagerOutcome, PagerConfig>((config, done) => {
  const { text, screen, keep } = config;
  const [place, setPlace] = useState(config.place);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const next = pressPager(place, event, pagerShape(text, screen()));
    setPlace(next);
    keep(next);
    if (next.outcome !== undefined) done(next.outcome);
  });
  return `${viewPager(text, place, screen()).text}${HIDE_CURSOR}`;
});

function read(text: PagedText, room: AskerRoom): Promise<PagerOutcome | Stopped> {
  const { screen } = room;
  let place = beginPager(text, screen());
  const keep = (next: PagerPlace): void => {
    place = next;
  };
  return redrawn(room, CLEAR, (context) => pagerPrompt({ text, place, screen, keep }, context));
}
