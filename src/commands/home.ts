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
import { countdown, exam, standing } from './exam.ts';
import { reportLast } from './report.ts';
import { openBank } from './session/open-bank.ts';
import type { SessionContext, SessionExit } from './session/session-context.ts';
import { study } from './study.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

type Way =
  'go on with the exam' | 'go on' | 'study' | 'concepts' | 'exam' | 'notes' | 'report' | 'quit';

/** The home menu, until the learner quits or leaves a session; gives the exit code. */
export async function runHome(options: CommonOptions, io: Io): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const asker = await io.asker();
  const context = { bank, io, asker, history: io.history(options.data), print: io.write };
  try {
    let code: number | undefined;
    while (code === undefined) code = await chooseWay(options, context);
    return code;
  } finally {
    asker.close();
  }
}

/** One choice from the menu; an exit code where the program ends with it. */
async function chooseWay(
  options: CommonOptions,
  context: SessionContext,
): Promise<number | undefined> {
  const way = await context.asker.choose(titleOf(context.bank), waysOf(context));
  return isStopped(way) ? way.code : acts[way](options, context);
}

/** What each way does; an exit code where the program ends with it. */
const acts: Readonly<
  Record<Way, (options: CommonOptions, context: SessionContext) => Promise<number | undefined>>
> = {
  'go on with the exam': async (options, context) =>
    backHere(await exam({ ...options, resume: true }, context)),
  'go on': async (options, context) =>
    backHere(await study([], { ...options, resume: true }, context)),
  study: async (options, context) =>
    backHere(await study([], { ...options, resume: false }, context)),
  concepts: chooseConcepts,
  exam: chooseExam,
  notes: (_, context) => chooseNote(context),
  report: async (options, { io }) => {
    await reportLast(options, io);
    return undefined;
  },
  quit: () => Promise.resolve(DONE),
};

function titleOf({ title, questions }: Bank): SafeText {
  return safe`${title}, ${plural(questions.length, 'question')}`;
}

function waysOf(context: SessionContext): readonly Option<Way>[] {
  return [
    ...waysOn(context),
    way('study', safe`Study`, safe`The questions that help most now.`),
    way('concepts', safe`Choose concepts`, safe`Study some of the concepts.`),
    way('exam', safe`Practice exam`, safe`Against the clock, explained at the end.`),
    way('notes', safe`Read notes`, safe`The study note of a topic.`),
    way('report', safe`Report`, safe`The score report of the last session.`),
    way('quit', safe`Quit`, safe`Everything is saved.`),
  ];
}

/** What was left open: the exam first, since its clock runs on. */
function waysOn(context: SessionContext): readonly Option<Way>[] {
  const { bank, history, io } = context;
  const { records } = history.recall(digestFor(bank));
  const runningExam = openExam(records, bank);
  const open = openSession(records, bank);
  const ways: Option<Way>[] = [];
  if (runningExam !== undefined) {
    const left = countdown(runningExam, records, context)();
    const state = left === 0 ? 'Time is up: see the report.' : `${standing(runningExam, left)}.`;
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
function backHere({ code, left }: SessionExit): number | undefined {
  return left ? code : undefined;
}

async function chooseConcepts(
  options: CommonOptions,
  context: SessionContext,
): Promise<number | undefined> {
  const concepts = context.bank.concepts.map(({ id, title, description }) => ({
    value: id,
    name: safe`${title}`,
    description: safe`${description}`,
  }));
  const chosen = await context.asker.chooseSeveral(safe`Which concepts?`, concepts);
  if (isStopped(chosen)) return chosen.code;
  if (chosen.length === 0) return undefined;
  return backHere(await study(chosen, { ...options, resume: false }, context));
}

/** The clock starts at once, so nobody comes into an exam by one key pressed too often. */
async function chooseExam(
  options: CommonOptions,
  context: SessionContext,
): Promise<number | undefined> {
  const { bank, asker } = context;
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
  return backHere(await exam({ ...options, resume: false }, context));
}

async function chooseNote({ asker, bank, io, print }: SessionContext): Promise<number | undefined> {
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
