import type { Bank, Topic } from '../bank/question.ts';
import { didYouMean } from '../bank/suggest.ts';
import type { Io } from '../io/io.ts';
import { viewIntroduction, viewNote } from '../view/list-and-notes.ts';
import { joined, safe } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { command } from './printed-command.ts';
import { openBank } from './session/open-bank.ts';
import type { CommonOptions } from './command.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

/** Prints a topic's study note; without a topic what the bank is about and which topics there are. */
export async function runNotes(
  name: string | undefined,
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  if (name === undefined) return introduce(bank, options, io);
  const topic = bank.topics.find(({ id, concept }) => [id, `${concept}/${id}`].includes(name));
  if (topic === undefined) return refuse(name, bank, command(['list'], options, io), io);
  return print(topic, io);
}

function print(topic: Topic, io: Io): number {
  io.write(safe`${viewNote(topic, io.screen())}\n`);
  return DONE;
}

function introduce(bank: Bank, options: CommonOptions, io: Io): number {
  const topics = bank.topics.map(
    ({ id, title }) => safe`  ${command(['notes', id], options, io)}  ${title}`,
  );
  io.write(safe`${viewIntroduction(bank, io.screen())}\n\n${joined(topics)}\n`);
  return DONE;
}

function refuse(name: string, { topics }: Bank, list: string, io: Io): number {
  const ids = topics.map(({ id }) => id);
  const advice = didYouMean(name, ids) || ` See: ${list}`;
  io.writeError(message`peerdrill: There is no topic ${name}.${advice}\n`);
  return COULD_NOT_RUN;
}
