import type { Bank } from '../bank/question.ts';
import type { Io } from '../io/io.ts';
import { countTopics, type TopicCount } from '../memory/next.ts';
import { viewListJson } from '../view/data.ts';
import { viewList } from '../view/list-and-notes.ts';
import { recall } from './session/running-session.ts';
import { openBank, openRead } from './session/open-bank.ts';
import type { ListOptions } from './flags/list-flags.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

/** `peerdrill list`: what there is to study and how far the learner is. */
export async function runList(options: ListOptions, io: Io): Promise<number> {
  return options.json === true ? listJson(options, io) : listText(options, io);
}

async function listText(options: ListOptions, io: Io): Promise<number> {
  const bank = await openBank(options, io);
  if (bank === undefined) return COULD_NOT_RUN;
  io.write(viewList(bank, countsOf(bank, options, io), io.screen()));
  return DONE;
}

async function listJson(options: ListOptions, io: Io): Promise<number> {
  const read = await openRead(options, io);
  if (read === undefined) return COULD_NOT_RUN;
  io.write(viewListJson(read.bank, countsOf(read.bank, options, io), read.left));
  return DONE;
}

function countsOf(bank: Bank, { data }: ListOptions, io: Io): readonly TopicCount[] {
  const { memory } = recall({ history: io.history(data), bank, io }).past();
  return countTopics(bank, memory, io.now());
}
