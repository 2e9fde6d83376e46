import { adviceOn, partNamed } from '../bank/names.ts';
import type { Bank, Concept, Question, Topic } from '../bank/question.ts';
import type { Io } from '../io/io.ts';
import { viewConcept, viewIntroduction, viewNote } from '../view/list-and-notes.ts';
import { joined, safe, type SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
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
  if (words.length === 0) return introduce(bank, io);
  const name = words.join(' ');
  // A topic comes first here: its note is what there is to read of a concept of the same name.
  const part = partNamed({ ...bank, concepts: [] }, name) ?? partNamed(bank, name);
  switch (part?.type) {
    case 'topic':
      return print(part.topic, io);
    case 'question':
      return print(topicOf(part.question, bank), io);
    case 'concept':
      return listNotes(part.concept, bank, io);
    case undefined:
      return refuse(name, bank, io);
  }
}

function topicOf({ topic }: Question, { topics }: Bank): Topic | undefined {
  return topics.find(({ id }) => id === topic);
}

function print(topic: Topic | undefined, io: Io): number {
  if (topic !== undefined) io.write(safe`${viewNote(topic, io.screen())}\n`);
  return DONE;
}

function introduce(bank: Bank, io: Io): number {
  io.write(safe`${viewIntroduction(bank, io.screen())}\n\n${viewNotes(bank.topics)}\n`);
  return DONE;
}

function listNotes(concept: Concept, { topics }: Bank, io: Io): number {
  const own = topics.filter((topic) => topic.concept === concept.id);
  io.write(safe`${viewConcept(concept, io.screen())}\n\n${viewNotes(own)}\n`);
  return DONE;
}

function viewNotes(topics: readonly Topic[]): SafeText {
  return joined(topics.map(({ id, title }) => safe`  peerdrill notes ${id}  ${title}`));
}

function refuse(name: string, { concepts, topics }: Bank, io: Io): number {
  const advice = adviceOn(name, { concepts, topics }, '') || ' See: peerdrill list';
  io.writeError(message`peerdrill: There is no topic ${name}.${advice}\n`);
  return COULD_NOT_RUN;
}
