import type { Edit } from '../bank/diagnostic.ts';
import { edited, changedQuestion } from '../check/fix.ts';
import type { Source } from '../bank/source-file.ts';
import type { Examined, BankToCheck } from './check-banks.ts';
import type { Io } from '../io/io.ts';
import { viewDiff } from '../view/findings/diff.ts';
import { joined, safe, trusted } from '../view/safe-text.ts';
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
  if (dryRun === true) show(changes, io);
  else write(changes, io);
  if (quiet !== true) tell(dryRun === true ? 'Would mend' : 'Mended', changes, all, io);
  return dryRun === true ? examined : all.map((one) => one.examined);
}

/** A bank with all mends made in memory, and how that went. */
interface Mended {
  readonly examined: Examined;
  readonly made: number;
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
  let made = 0;
  for (let steps = 0; steps < MOST; steps += 1) {
    const rule = now.diagnostics.find((one) => one.fix && !givenUp.has(one.rule))?.rule;
    if (rule === undefined) break;
    const step = stepped(now, rule);
    const then = examine(step.part);
    const question = changedQuestion(now.loaded.bank, then.loaded.bank);
    if (question !== undefined) refused.push({ rule, question });
    if (question !== undefined || step.made === 0) {
      givenUp.add(rule);
      continue;
    }
    now = then;
    made += step.made;
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
  let made = 0;
  const sources = part.sources.map((source) => {
    const own = edits.get(source.file);
    const text = own && textOf(source);
    if (own === undefined || text === undefined) return source;
    const bare = text.startsWith(MARK) ? text.slice(1) : text;
    const after = edited(bare, own);
    made += after.made;
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
}

function changesOf(examined: readonly Examined[], mended: readonly Mended[]): readonly Change[] {
  return examined.flatMap(({ part }, index) => {
    const after = new Map(mended[index]?.examined.part.sources.map((one) => [one.path, one]));
    return part.sources.flatMap((source) => {
      const now = after.get(source.path) ?? source;
      if (now === source) return [];
      const texts = { before: textOf(source) ?? '', after: textOf(now) ?? '' };
      return [{ file: source.file, path: `${part.root}/${source.path}`, ...texts }];
    });
  });
}

function write(changes: readonly Change[], io: Io): void {
  // A file gets its own text back, control characters and all.
  for (const { path, after } of changes) io.writeFile(path, trusted(after));
}

function show(changes: readonly Change[], io: Io): void {
  const screen = io.screen();
  const diffs = changes.map(({ file, before, after }) => viewDiff(file, before, after, screen));
  io.write(joined(diffs, ''));
}

function tell(done: string, changes: readonly Change[], mended: readonly Mended[], io: Io): void {
  const made = mended.reduce((sum, one) => sum + one.made, 0);
  io.writeError(safe`${done} ${plural(made, 'finding')} in ${plural(changes.length, 'file')}.\n`);
  for (const { rule, question } of mended.flatMap(({ refused }) => refused))
    io.writeError(safe`Not mended: ${rule}, because that would change the question ${question}.\n`);
}
