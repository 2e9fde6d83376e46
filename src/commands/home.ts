import type { Topic } from '../bank/question.ts';
import type { Browsing, Io, Option } from '../io/io.ts';
import { isStopped } from '../answer/prompt.ts';
import { drawable, minutesFor } from '../session/draw-exam.ts';
import type { HistoryRecord } from '../session/history.ts';
import { openExam, openSession } from '../session/replay.ts';
import { position, type Session } from '../session/session.ts';
import { paceIn } from '../memory/pace.ts';
import { progress } from '../memory/progress.ts';
import { bankStand, type BankStand } from '../memory/stand.ts';
import { studyAhead, viewHome } from '../view/home-screen.ts';
import { viewProgress } from '../view/progress-text.ts';
import { safe, type SafeText } from '../view/safe-text.ts';
import { ago, plural } from '../view/words.ts';
import type { CommonOptions } from './command.ts';
import { listed, lookUpAsking, readNote } from './browse/look-up.ts';
import { countdown, exam, standing } from './exam.ts';
import { withPlaces } from './printed-command.ts';
import { readHistory, recall } from './session/journal.ts';
import { openBank } from './session/open-bank.ts';
import type { SessionContext, SessionExit } from './session/session-context.ts';
import { study } from './study.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

type Way =
  | 'go on with the exam'
  | 'go on'
  | 'study'
  | 'missed'
  | 'marked'
  | 'topics'
  | 'exam'
  | 'find'
  | 'notes'
  | 'progress'
  | 'quit';

/** Somebody at the home menu. */
interface HomeContext extends SessionContext {
  readonly browse: Browsing;
}

/** The home menu, until the learner quits or leaves a session; gives the exit code. */
export async function runHome(options: CommonOptions, io: Io): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const asker = await io.asker();
  const { browse } = asker;
  if (browse === undefined) return COULD_NOT_RUN;
  const history = io.history(options.data);
  const context = { bank, io, asker, browse, history, print: io.write };
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
  context: HomeContext,
): Promise<number | undefined> {
  const { bank, io } = context;
  const { records, past } = recall(context);
  const stand = bankStand(bank, past(), io.now());
  const way = await listed<Way>(
    {
      title: (screen, room) => viewHome(bank, stand, screen, room),
      options: waysOf(stand, records, context),
      tiled: true,
      quits: true,
    },
    context,
  );
  if (isStopped(way)) return way.code;
  return way.type === 'left' ? DONE : acts[way.value](options, context);
}

/** What each way does; an exit code where the program ends with it. */
const acts: Readonly<
  Record<Way, (options: CommonOptions, context: HomeContext) => Promise<number | undefined>>
> = {
  'go on with the exam': async (options, context) =>
    backHere(await exam({ ...options, resume: true }, context)),
  'go on': async (options, context) =>
    backHere(await study([], { ...options, resume: true }, context)),
  study: async (options, context) =>
    backHere(await study([], { ...options, resume: false }, context)),
  missed: async (options, context) =>
    backHere(await study([], { ...options, resume: false, missed: true }, context)),
  marked: async (options, context) =>
    backHere(await study([], { ...options, resume: false, marked: true }, context)),
  topics: chooseTopics,
  exam: chooseExam,
  find: async (_, context) => (await lookUpAsking(context))?.code,
  notes: (_, context) => chooseNote(context),
  progress: (options, context) => readProgress(options, context),
  quit: () => Promise.resolve(DONE),
};

function waysOf(
  stand: BankStand,
  records: readonly HistoryRecord[],
  context: HomeContext,
): readonly Option<Way>[] {
  const open = openExam(records, context.bank);
  const minutes = Math.max(1, Math.round((SESSION * paceIn(records)) / MINUTE));
  return [
    ...waysOn(open, records, context),
    way('study', safe`Study`, safe`${studyAhead(stand, minutes)}`),
    // What is missed in an exam is told when it is submitted.
    ...(open === undefined ? [way('missed', safe`Missed (${stand.missed})`)] : []),
    way('marked', safe`Marked (${stand.marked})`),
    way('topics', safe`Topics`),
    way('exam', safe`Practice exam`),
    way('find', safe`Find`),
    way('notes', safe`Notes`),
    way('progress', safe`Progress`),
    way('quit', safe`Quit`),
  ];
}

/** Questions of a session whose length nobody said. */
const SESSION = 10;
const MINUTE = 60_000;

/** What was left open: the exam first, since its clock runs on. */
function waysOn(
  runningExam: Session | undefined,
  records: readonly HistoryRecord[],
  context: SessionContext,
): readonly Option<Way>[] {
  const { bank, io } = context;
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

function way(value: Way, name: SafeText, description?: SafeText): Option<Way> {
  return { value, name, ...(description === undefined ? {} : { description }) };
}

function described(text: string): { readonly description?: SafeText } {
  return text === '' ? {} : { description: safe`${text}` };
}

/** A session that was finished leads back to the menu; one that was left ends the program. */
function backHere({ code, left }: SessionExit): number | undefined {
  return left ? code : undefined;
}

/** Any of the concepts and topics. */
async function chooseTopics(
  options: CommonOptions,
  context: HomeContext,
): Promise<number | undefined> {
  const { concepts, topics } = context.bank;
  const entries = concepts.flatMap(({ id, title, description }) => [
    { value: id, name: safe`All of ${title}`, ...described(description) },
    ...topics
      .filter(({ concept }) => concept === id)
      .map((topic) => ({
        value: `${id}/${topic.id}`,
        name: safe`${topic.title}`,
        ...described(topic.description),
      })),
  ]);
  const chosen = await context.asker.chooseSeveral(safe`Which concepts or topics?`, entries);
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

/** One note after the other, until nobody wants to read another one. */
async function chooseNote(context: HomeContext): Promise<number | undefined> {
  const { bank } = context;
  const topics = bank.topics
    .filter(({ note }) => note.text !== '')
    .map((topic) => ({
      value: topic,
      name: safe`${topic.title}`,
      ...described(topic.description),
    }));
  const title = topics.length === 0 ? 'There are no notes' : 'Study notes';
  let at = 0;
  for (;;) {
    const chosen = await listed<Topic>(
      { title: ({ style }) => style.strong(safe`${title}`), options: topics, at },
      context,
    );
    if (isStopped(chosen)) return chosen.code;
    if (chosen.type === 'left') return undefined;
    at = chosen.at;
    const stopped = await readNote(chosen.value, context);
    if (stopped !== undefined) return stopped.code;
  }
}

async function readProgress(
  options: CommonOptions,
  { bank, browse, history, io }: HomeContext,
): Promise<number | undefined> {
  const reached = progress(readHistory(history, io), bank, { now: io.now(), offset: io.offset() });
  const next = withPlaces(reached.next.command, options);
  const left = await browse.read({
    view: (screen) => viewProgress(reached, next, screen),
    headings: [],
    ways: [],
  });
  return isStopped(left) ? left.code : undefined;
}
