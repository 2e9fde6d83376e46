import { COULD_NOT_RUN, DONE, NOT_GOOD } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { findInBank } from '../session/find-in-bank.ts';
import { viewFound, viewFoundJson } from '../view/found.ts';
import { safe } from '../view/safe-text.ts';
import { lookUp, lookUpAsking, standsIn, type Library } from './browse/look-up.ts';
import type { FindOptions } from './flags/find-flags.ts';
import { refuse } from './refuse.ts';
import { openBank } from './session/open-bank.ts';

/** `peerdrill find`: what has the words, to be opened where somebody is there, otherwise in lines or as data. */
export async function runFind(
  words: readonly string[],
  options: FindOptions,
  io: Io,
): Promise<number> {
  const { json = false, data } = options;
  const sought = words.join(' ').trim();
  const isBrowsed = io.attended && !json;
  if (sought === '' && !isBrowsed) return refuse(['Say which words to find.'], io);
  const bank = (await openBank(options, io, { quiet: json }))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const rooms = { bank, io, history: io.history(data) };
  return isBrowsed ? browse(sought, rooms) : print(sought, json, rooms);
}

function print(sought: string, json: boolean, rooms: Omit<Library, 'browse'>): number {
  const { bank, io } = rooms;
  const hits = findInBank(bank, sought);
  const stands = standsIn(rooms);
  if (json) io.write(viewFoundJson(sought, hits, stands));
  else if (hits.length > 0) io.write(viewFound(hits, bank, stands, io.screen()));
  else io.writeError(safe`peerdrill: Nothing has "${sought}".\n`);
  return hits.length === 0 ? NOT_GOOD : DONE;
}

async function browse(sought: string, rooms: Omit<Library, 'browse'>): Promise<number> {
  const asker = await rooms.io.asker();
  try {
    if (asker.browse === undefined) return COULD_NOT_RUN;
    const library = { ...rooms, browse: asker.browse };
    const stopped = await (sought === '' ? lookUpAsking(library) : lookUp(sought, library));
    return stopped?.code ?? DONE;
  } finally {
    asker.close();
  }
}
