import { placeOfLines, trimmed, type Line, type Place } from '../../markdown/lines.ts';
import type { Origin } from '../../markdown/link-targets.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import type { Block } from '../../markdown/block-starts.ts';
import { unspacedBox } from './check-box.ts';
import {
  type Diagnostic,
  type Edit,
  found,
  type ReportDiagnostic,
  type StructureRule,
} from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';

/** Tells of blocks that cannot be what their author meant: code without an end, malformed headings. */
export function tellBroken(reading: Reading, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const findings = broken(block);
    const first = block.lines[0];
    if (findings === undefined || first === undefined) continue;
    const place =
      block.type === 'heading'
        ? placeOfBlock(reading.file, block)
        : placeOfLines(reading.file, trimmed(first));
    const told = found(findings.rule, place, findings.message);
    reading.report(isShownAsText(block) ? { ...told, severity: 'warning' } : told);
  }
}

/** `#Word` is a line of text to every reader of Markdown, and nothing is lost by it. */
function isShownAsText(block: Block): boolean {
  return block.type === 'heading' && block.level === 1 && block.malformed === 'space';
}

/** Whether a block leaves open what is code, what is a title and what is text: then nothing else can be told. */
export function isUncertain(block: Block): boolean {
  if (block.type === 'heading') return block.malformed === 'underlined';
  return (block.type === 'fence' || block.type === 'html') && !block.closed;
}

function broken(block: Block): FindingText | undefined {
  if (block.type === 'heading' && block.malformed !== undefined) {
    return { rule: 'heading-malformed', message: HEADINGS[block.malformed] };
  }
  if (block.type === 'fence' && !block.closed) return { rule: 'fence-unclosed', message: FENCE };
  if (block.type === 'html' && !block.closed) return { rule: 'fence-unclosed', message: HTML };
  return undefined;
}

const HEADINGS = {
  underlined:
    'A line of "=" or "-" makes a heading of the text above it. Write "## Title" for a heading, or put an empty line above a line across.',
  space: 'A heading needs a space after its "#".',
};

const FENCE =
  'The code that begins here has no end, or another one begins before it ends. Put a line with the same signs below the code; if it shows such lines itself, use a longer row of signs outside.';

const HTML = 'The comment or HTML that begins here has no end.';

/** Tells of lines that were meant as answers but whose bullet Markdown does not take as one. */
export function tellUnspaced(reading: Reading, blocks: readonly Block[]): boolean {
  let any = false;
  for (const { type, lines } of blocks) {
    if (type !== 'paragraph' && type !== 'list') continue;
    for (const line of lines) {
      const box = unspacedBox(line);
      if (box === undefined || (type === 'list' && line.text.startsWith('  '))) continue;
      any = true;
      const start = trimmed(line);
      const indent = start.column - line.column;
      const place = placeOfLines(reading.file, {
        ...start,
        text: start.text.slice(0, box.size - indent).trimEnd(),
      });
      tell(reading, place, {
        rule: 'checkbox-malformed',
        message: 'An answer begins with "-", a space and "[x]" or "[ ]".',
        fix: { place: { ...place, endColumn: start.column + box.size - indent }, text: box.mend },
      });
    }
  }
  return any;
}

/** What everything that reads a part of a file needs: where it is from, and whom to tell what is wrong. */
export interface Reading extends Origin {
  readonly report: ReportDiagnostic;
  /**
   * Somebody else's format: answers may bring their letters, which are taken off, all of them may be
   * ticked, and texts may name their order, which then stays.
   */
  readonly isForeign?: boolean;
}

/** A finding without its place. */
export interface FindingText {
  readonly rule: StructureRule;
  readonly message: string;
  readonly fix?: Edit;
}

/** Reports what is wrong at a place. */
export function tell({ report }: Reading, place: Place, { rule, message, fix }: FindingText): void {
  report(found(rule, place, message, fix));
}

/** A reading that keeps what it is told, up to the limit, with what is known already. */
export function keeping(
  origin: Origin,
  known: readonly Diagnostic[],
): { readonly own: Reading; readonly findings: readonly Diagnostic[] } {
  const findings = [...known];
  const report = (diagnostic: Diagnostic) => {
    const { length } = findings;
    const { rule, place } = diagnostic;
    const isTold = findings.some((one) => one.rule === rule && isAt(one.place, place));
    if (length < LIMITS.findings && !isTold) findings.push(diagnostic);
  };
  return { own: { ...origin, report }, findings };
}

function isAt(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column;
}

/** A line below an answer, its feedback or a hint that Markdown takes as part of it, or as the end of all. */
export function tellLazy(reading: Reading, line: Line | undefined): void {
  if (line === undefined || unspacedBox(line) !== undefined) return;
  tell(reading, placeOfLines(reading.file, trimmed(line)), {
    rule: 'choices-split',
    message:
      'This line stands directly below an answer or a quote without being part of it. Indent it to belong to it, or put an empty line above it.',
  });
}
