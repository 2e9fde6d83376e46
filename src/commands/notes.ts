import { adviceOn, partNamed } from '../bank/names.ts';
import type { Bank, Concept, Question, Topic } from '../bank/question.ts';
import type { Io } from '../io/io.ts';
import { viewConcept, viewIntroduction, viewNote } from '../view/list-and-notes.ts';
import { joined, safe, type SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { command } from './printed-command.ts';
import { openBank } from './session/open-bank.ts';
import type { CommonOptions } from './command.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

/** Prints a topic's study note; of a concept, and without a name of the bank, which notes there are. */
export async function runNotes(
  words: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  if (words.length === 0) return introduce(bank, options, io);
  const name = words.join(' ');
  // A topic comes first here: its note is what there is to read of a concept of the same name.
  const part = partNamed({ ...bank, concepts: [] }, name) ?? partNamed(bank, name);
  switch (part?.type) {
    case 'topic':
      return print(part.topic, io);
    case 'question':
      return print(topicOf(part.question, bank), io);
    case 'concept':
      return listNotes(part.concept, bank, options, io);
    case undefined:
      return refuse(name, bank, command(['list'], options, io), io);
  }
}

function topicOf({ topic }: Question, { topics }: Bank): Topic | undefined {
  return topics.find(({ id }) => id === topic);
}

function print(topic: Topic | undefined, io: Io): number {
  if (topic !== undefined) io.write(safe`${viewNote(topic, io.screen())}\n`);
  return DONE;
}

function introduce(bank: Bank, options: CommonOptions, io: Io): number {
  const notes = viewNotes(bank.topics, options, io);
  io.write(safe`${viewIntroduction(bank, io.screen())}\n\n${notes}\n`);
  return DONE;
}

function listNotes(concept: Concept, { topics }: Bank, options: CommonOptions, io: Io): number {
  const own = topics.filter((topic) => topic.concept === concept.id);
  io.write(safe`${viewConcept(concept, io.screen())}\n\n${viewNotes(own, options, io)}\n`);
  return DONE;
}

function viewNotes(topics: readonly Topic[], options: CommonOptions, io: Io): SafeText {
  return joined(
    topics.map(({ id, title }) => safe`  ${command(['notes', id], options, io)}  ${title}`),
  );
}

function refuse(name: string, { concepts, topics }: Bank, list: string, io: Io): number {
  const advice = adviceOn(name, { concepts, topics }, '') || ` See: ${list}`;
  io.writeError(message`peerdrill: There is no topic ${name}.${advice}\n`);
  return COULD_NOT_RUN;
}
