import type { Edit } from '../../bank/diagnostic.ts';
import { edited } from '../../bank/edits.ts';
import { changedQuestion } from '../../bank/same-answers.ts';
import type { Source } from '../../bank/source.ts';
import type { Examined } from './examine.ts';
import type { Part } from './parts.ts';

/** A bank with all mends made in memory, and how that went. */
export interface Mended {
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
export function mend(examined: Examined, examine: (part: Part) => Examined): Mended {
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
export function textOf({ content }: Source): string | undefined {
  if ('reason' in content) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

const MARK = '\ufeff';
