import type { Diagnostic } from '../bank/diagnostic.ts';
import { hash } from '../bank/ids.ts';

/**
 * What is known to be wrong, so that only what is new counts. A finding is known by its rule, its
 * question (its file where it has none), and the text it points at: neither its line nor its
 * message matter, and edits elsewhere do not disturb it.
 */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly Known[];
}

/** So many findings that nothing tells apart. */
interface Known {
  /** The id of the question, or else the file. */
  readonly in: string;
  readonly rule: string;
  /** 8 hex digits of the lines it points at. */
  readonly text: string;
  readonly count: number;
}

type KnownKind = Omit<Known, 'count'>;

type Texts = ReadonlyMap<string, string>;

/** Writes down findings, in an order of its own. `texts` are those of the files. */
export function baselineOf(diagnostics: readonly Diagnostic[], texts: Texts): Baseline {
  const kindOf = kinds(texts);
  const counted = new Map<string, Known>();
  for (const diagnostic of diagnostics) {
    const kind = kindOf(diagnostic);
    const key = keyOf(kind);
    counted.set(key, { ...kind, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: sorted.map(([, known]) => known) };
}

/** The findings that are not written down; of the same kind, those beyond the number that is. */
export function unknownTo(
  baseline: Baseline,
  diagnostics: readonly Diagnostic[],
  texts: Texts,
): readonly Diagnostic[] {
  const kindOf = kinds(texts);
  const left = new Map(baseline.findings.map((known) => [keyOf(known), known.count]));
  return diagnostics.filter((diagnostic) => {
    const key = keyOf(kindOf(diagnostic));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** The baseline that a file holds, or why it holds none: the end of a sentence. */
export function readBaseline(
  content: Uint8Array,
): { readonly baseline: Baseline } | { readonly problem: string } {
  const value = parsed(content);
  if (!isObject(value)) return { problem: 'is not a JSON object' };
  const version: unknown = Reflect.get(value, 'version');
  const findings: unknown = Reflect.get(value, 'findings');
  if (version !== 1) return { problem: 'has another version than 1' };
  if (!Array.isArray(findings)) return { problem: 'has no list of findings' };
  const known: unknown[] = findings;
  const wrong = known.findIndex((one) => !isKnown(one));
  if (wrong >= 0) return { problem: `has a finding that is none (the one after ${wrong} others)` };
  return { baseline: { version: 1, findings: known.filter(isKnown) } };
}

/** A bank has many findings in each of its files. */
function kinds(texts: Texts): (diagnostic: Diagnostic) => KnownKind {
  const split = new Map<string, readonly string[]>();
  return ({ rule, question, place }) => {
    const lines =
      split.get(place.file) ?? (texts.get(place.file) ?? '').split('\n').map((line) => line.trim());
    split.set(place.file, lines);
    // Whole lines: what they are wrapped in, and how far they are indented, does not matter.
    const text = hash(lines.slice(place.line - 1, place.endLine).join('\n'));
    return { in: question ?? place.file, rule, text };
  };
}

function keyOf({ in: where, rule, text }: KnownKind): string {
  return [where, rule, text].join('\n');
}

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

function isKnown(value: unknown): value is Known {
  if (!isObject(value)) return false;
  const { rule, in: where, text, count } = Object.fromEntries(Object.entries(value));
  return (
    [rule, where, text].every((part) => typeof part === 'string') &&
    typeof count === 'number' &&
    Number.isSafeInteger(count) &&
    count > 0
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
