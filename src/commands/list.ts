import type { Bank } from '../bank/question.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { countTopics, type TopicCount } from '../memory/next-questions.ts';
import { viewListJson } from '../view/json-reports.ts';
import { viewList } from '../view/list-and-notes.ts';
import type { ListOptions } from './flags/list-flags.ts';
import { openBank } from './session/open-bank.ts';
import { recall } from './session/journal.ts';

/** `peerdrill list`: what there is to study and how far the learner is. */
export async function runList(options: ListOptions, io: Io): Promise<number> {
  const { json = false } = options;
  const opened = await openBank(options, io, { quiet: json });
  if (opened === undefined) return COULD_NOT_RUN;
  const { bank, left } = opened;
  const counts = countsOf(bank, options, io);
  io.write(json ? viewListJson(bank, counts, left) : viewList(bank, counts, io.screen()));
  return DONE;
}

function countsOf(bank: Bank, { data }: ListOptions, io: Io): readonly TopicCount[] {
  const { memory } = recall({ history: io.history(data), bank, io }).past();
  return countTopics(bank, memory, io.now());
}
