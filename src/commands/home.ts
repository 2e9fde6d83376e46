import type { Bank, Topic } from '../bank/question.ts';
import type { Io, Option } from '../io/io.ts';
import { isStopped } from '../answer/prompt.ts';
import { drawable, minutesFor } from '../session/draw-exam.ts';
import { digestFor } from '../memory/from-history.ts';
import { openExam, openSession } from '../session/replay.ts';
import { position } from '../session/session.ts';
import { viewNote } from '../view/list-and-notes.ts';
import { safe, type SafeText } from '../view/safe-text.ts';
import { ago, plural } from '../view/words.ts';
import type { CommonOptions } from './command.ts';
import { goOnWith, standing, exam } from './exam.ts';
import { reportLast } from './report.ts';
import { openBank } from './session/open-bank.ts';
import type { Sat, Sitting } from './session/running-session.ts';
import { study } from './study.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

type Way =
  'go on with the exam' | 'go on' | 'study' | 'concepts' | 'exam' | 'notes' | 'report' | 'quit';

/** The home menu, until the learner quits or leaves a session; gives the exit code. */
export async function runHome(options: CommonOptions, io: Io): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const asker = await io.asker();
  const sitting = { bank, io, asker, history: io.history(options.data), print: io.write };
  try {
    let code: number | undefined;
    while (code === undefined) code = await chooseWay(options, sitting);
    return code;
  } finally {
    asker.close();
  }
}

/** One choice from the menu; an exit code where the program ends with it. */
async function chooseWay(options: CommonOptions, sitting: Sitting): Promise<number | undefined> {
  const way = await sitting.asker.choose(titleOf(sitting.bank), waysOf(sitting));
  if (isStopped(way)) return way.code;
  switch (way) {
    case 'go on with the exam':
      return backHere(await exam({ ...options, resume: true }, sitting));
    case 'go on':
      return backHere(await study([], { ...options, resume: true }, sitting));
    case 'study':
      return backHere(await study([], { ...options, resume: false }, sitting));
    case 'concepts':
      return chooseConcepts(options, sitting);
    case 'exam':
      return chooseExam(options, sitting);
    case 'notes':
      return chooseNote(sitting);
    case 'report':
      await reportLast(options, sitting.io);
      return undefined;
    case 'quit':
      return DONE;
  }
}

function titleOf({ title, questions }: Bank): SafeText {
  return safe`${title}, ${plural(questions.length, 'question')}`;
}

function waysOf(sitting: Sitting): readonly Option<Way>[] {
  return [
    ...waysOn(sitting),
    way('study', safe`Study`, safe`The questions that help most now.`),
    way('concepts', safe`Choose concepts`, safe`Study some of the concepts.`),
    way('exam', safe`Practice exam`, safe`Against the clock, explained at the end.`),
    way('notes', safe`Read notes`, safe`The study note of a topic.`),
    way('report', safe`Report`, safe`The score report of the last session.`),
    way('quit', safe`Quit`, safe`Everything is saved.`),
  ];
}

/** What was left open: the exam first, since its clock runs on. */
function waysOn(sitting: Sitting): readonly Option<Way>[] {
  const { bank, history, io } = sitting;
  const { records } = history.recall(digestFor(bank));
  const sat = openExam(records, bank);
  const open = openSession(records, bank);
  const ways: Option<Way>[] = [];
  if (sat !== undefined) {
    const left = goOnWith(sat, sitting, records).left();
    const state = left === 0 ? 'Time is up: see the report.' : `${standing(sat, left)}.`;
    ways.push(way('go on with the exam', safe`Go on with the exam`, safe`${state}`));
  }
  if (open !== undefined) {
    const reached = `${position(open)} of ${open.questions.length}`;
    const when = ago(io.now() - open.endedAt);
    ways.push(way('go on', safe`Go on`, safe`You stopped at ${reached}, ${when}.`));
  }
  return ways;
}

function way(value: Way, name: SafeText, description: SafeText): Option<Way> {
  return { value, name, description };
}

/** A session that was finished leads back to the menu; one that was left ends the program. */
function backHere({ code, left }: Sat): number | undefined {
  return left ? code : undefined;
}

async function chooseConcepts(
  options: CommonOptions,
  sitting: Sitting,
): Promise<number | undefined> {
  const concepts = sitting.bank.concepts.map(({ id, title, description }) => ({
    value: id,
    name: safe`${title}`,
    description: safe`${description}`,
  }));
  const chosen = await sitting.asker.chooseSeveral(safe`Which concepts?`, concepts);
  if (isStopped(chosen)) return chosen.code;
  if (chosen.length === 0) return undefined;
  return backHere(await study(chosen, { ...options, resume: false }, sitting));
}

/** The clock starts at once, so nobody comes into an exam by one key pressed too often. */
async function chooseExam(options: CommonOptions, sitting: Sitting): Promise<number | undefined> {
  const { bank, asker } = sitting;
  const count = Math.min(bank.exam.questions, drawable(bank));
  const facts = `${plural(count, 'question')} in ${plural(minutesFor(bank, count), 'minute')}`;
  const chosen = await asker.choose<'begin' | 'back'>(
    safe`Practice exam, ${facts}`,
    [
      { value: 'begin', name: safe`Begin`, description: safe`The clock starts at once.` },
      { value: 'back', name: safe`Back` },
    ],
    'back',
  );
  if (isStopped(chosen)) return chosen.code;
  if (chosen === 'back') return undefined;
  return backHere(await exam({ ...options, resume: false }, sitting));
}

async function chooseNote({ asker, bank, io, print }: Sitting): Promise<number | undefined> {
  const topics = bank.topics.map((topic) => ({
    value: topic,
    name: safe`${topic.title}`,
    description: safe`${topic.description}`,
  }));
  const topic = await asker.choose<Topic | 'back'>(safe`Which topic?`, topics, 'back');
  if (isStopped(topic)) return topic.code;
  if (topic === 'back') return undefined;
  print(safe`\n${viewNote(topic, io.screen())}\n\n`);
  return undefined;
}
