import type { Edit } from '../bank/diagnostic.ts';
import { edited, changedQuestion } from '../check/fix.ts';
import type { Source } from '../bank/source-file.ts';
import type { Examined, BankToCheck } from './check-banks.ts';
import type { Io } from '../io/io.ts';
import { viewDiff } from '../view/findings/diff.ts';
import { joined, trusted } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { plural } from '../view/words.ts';
import type { CheckOptions } from './flags/check-flags.ts';

/**
 * With `--fix`: makes all mends and gives the banks as they are then; with `--dry-run` too it prints
 * what would change and gives them as they are.
 */
export function mended(
  examined: readonly Examined[],
  examine: (part: BankToCheck) => Examined,
  { fix, dryRun, quiet }: CheckOptions,
  io: Io,
): readonly Examined[] {
  if (fix !== true) return examined;
  const all = examined.map((one) => mend(one, examine));
  const changes = changesOf(examined, all);
  if (dryRun === true) {
    show(changes, io);
    if (quiet !== true) tell('Would mend', changes, all, io);
    return examined;
  }
  const written = new Set(changes.filter((change) => write(change, io)));
  if (quiet !== true) tell('Mended', [...written], all, io);
  const left = new Set(changes.filter((one) => !written.has(one)).map(({ path }) => path));
  return all.map((one, index) => withoutMends(one.examined, examined[index], left, examine));
}

/** A bank whose files at these paths were not written: what was found in them is still to be told. */
function withoutMends(
  mended: Examined,
  before: Examined | undefined,
  left: ReadonlySet<string>,
  examine: (part: BankToCheck) => Examined,
): Examined {
  const { part } = mended;
  const old = new Map(before?.part.sources.map((source) => [source.path, source]));
  const isLeft = ({ path }: Source): boolean => left.has(`${part.root}/${path}`);
  if (!part.sources.some(isLeft)) return mended;
  const sources = part.sources.map((one) => (isLeft(one) ? (old.get(one.path) ?? one) : one));
  return examine({ ...part, sources });
}

/** A bank with all mends made in memory, and how that went. */
interface Mended {
  readonly examined: Examined;
  /** How many, by file. */
  readonly made: ReadonlyMap<string, number>;
  /** Rules whose mends would have changed what a question asks for: none of them was made. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly rule: string;
  readonly question: string;
}

/**
 * Makes the mends that findings bring, rule by rule and again until none is left: what is mended
 * has nothing to mend. Every step is checked, so that each question keeps its id and its answer.
 */
function mend(examined: Examined, examine: (part: BankToCheck) => Examined): Mended {
  const refused: Refused[] = [];
  const givenUp = new Set<string>();
  let now = examined;
  const made = new Map<string, number>();
  for (let steps = 0; steps < MOST; steps += 1) {
    const rule = now.diagnostics.find((one) => one.fix && !givenUp.has(one.rule))?.rule;
    if (rule === undefined) break;
    const step = stepped(now, rule);
    const then = examine(step.part);
    const question = changedQuestion(now.loaded.bank, then.loaded.bank);
    if (question !== undefined) refused.push({ rule, question });
    if (question !== undefined || step.made.size === 0) {
      givenUp.add(rule);
      continue;
    }
    now = then;
    for (const [file, count] of step.made) made.set(file, (made.get(file) ?? 0) + count);
  }
  return { examined: now, made, refused };
}

/** A step mends all that a rule finds, but for what overlaps: more are needed only where rules undo each other's work. */
const MOST = 100;

function stepped({ part, diagnostics }: Examined, rule: string) {
  const edits = new Map<string, Edit[]>();
  for (const { rule: id, fix } of diagnostics) {
    if (id !== rule || fix === undefined) continue;
    const inside = edits.get(fix.place.file);
    if (inside === undefined) edits.set(fix.place.file, [fix]);
    else inside.push(fix);
  }
  const made = new Map<string, number>();
  const sources = part.sources.map((source) => {
    const own = edits.get(source.file);
    const text = own && textOf(source);
    if (own === undefined || text === undefined) return source;
    const bare = text.startsWith(MARK) ? text.slice(1) : text;
    const after = edited(bare, own);
    if (after.made > 0) made.set(source.file, after.made);
    const whole = text.slice(0, text.length - bare.length) + after.text;
    return { ...source, content: new TextEncoder().encode(whole) };
  });
  return { part: { ...part, sources }, made };
}

/** The text with its byte order mark; undefined where there is none. */
function textOf({ content }: Source): string | undefined {
  if ('reason' in content) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

const MARK = '\ufeff';

/** A file before and after its mends. */
interface Change {
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The bytes of `before`. */
  readonly read: Uint8Array;
}

function changesOf(examined: readonly Examined[], mended: readonly Mended[]): readonly Change[] {
  return examined.flatMap(({ part }, index) => {
    const after = new Map(mended[index]?.examined.part.sources.map((one) => [one.path, one]));
    return part.sources.flatMap((source) => {
      const now = after.get(source.path) ?? source;
      const { file, path, content } = source;
      if (now === source || 'reason' in content) return [];
      const texts = { before: textOf(source) ?? '', after: textOf(now) ?? '' };
      return [{ file, path: `${part.root}/${path}`, ...texts, read: content }];
    });
  });
}

/** Whether a file has its mends now. */
function write({ file, path, read, after }: Change, io: Io): boolean {
  // A file gets its own text back, control characters and all.
  const done = io.replaceFile(path, read, trusted(after));
  if (done === 'changed')
    io.writeError(message`peerdrill: ${file} has changed meanwhile, not mended.\n`);
  return done === 'written';
}

function show(changes: readonly Change[], io: Io): void {
  const screen = io.screen();
  const diffs = changes.map(({ file, before, after }) => viewDiff(file, before, after, screen));
  io.write(joined(diffs, ''));
}

function tell(done: string, changes: readonly Change[], mended: readonly Mended[], io: Io): void {
  const counts = new Map(mended.flatMap((one) => [...one.made]));
  const made = changes.reduce((sum, { file }) => sum + (counts.get(file) ?? 0), 0);
  io.writeError(
    message`${done} ${plural(made, 'finding')} in ${plural(changes.length, 'file')}.\n`,
  );
  for (const { rule, question } of mended.flatMap(({ refused }) => refused))
    io.writeError(
      message`Not mended: ${rule}, because that would change the question ${question}.\n`,
    );
}
