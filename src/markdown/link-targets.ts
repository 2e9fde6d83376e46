import { placeIn, type Line, type Place, type Prose } from './lines.ts';
import { targetAt, type Definitions } from './links.ts';
import { linksIn, type LinkSpan } from './spans.ts';

/** Where a text comes from: its file, and the addresses of the link definitions that serve all of it. */
export interface Origin {
  readonly file: string;
  readonly links: Definitions;
  /** How much of the addresses may be written out; without it all of them. */
  readonly room?: LinkRoom;
}

/** How many UTF-16 units of addresses may still be written out, and the line that wants more than there is. */
export interface LinkRoom {
  left: number;
  overfullAt?: Line;
}

/**
 * Lines whose `[text][label]` have become `[text](address)` in the paragraphs among them, so that a
 * text can stand alone.
 */
export function withTargets(
  { links, room }: Origin,
  lines: readonly Line[],
  paragraphs: readonly { readonly prose: Prose }[],
): readonly Line[] {
  if (links.size === 0 || room?.overfullAt !== undefined) return lines;
  const targets = paragraphs.flatMap(({ prose }) => targetsIn(prose, links));
  const [first] = lines;
  if (targets.length === 0 || first === undefined) return lines;
  if (room !== undefined && !fits(room, targets, first)) return lines;
  const onLines = byLine(targets);
  return lines.map((line) => {
    const own = onLines.get(line.line);
    return own === undefined ? line : { ...line, text: addressed(line, own) };
  });
}

/** An address, and the place of what stands for it: a label in brackets, or nothing. */
interface Target {
  readonly address: string;
  readonly place: Place;
}

function targetsIn(prose: Prose, links: Definitions): readonly Target[] {
  return linksIn(prose.text, links)
    .filter((link) => isLabelled(prose.text, link))
    .map(({ address, words, to }) => ({ address, place: placeIn(prose, words.to + 1, to) }));
}

/** Whether there is room for the addresses of links; it is taken. */
function fits(room: LinkRoom, targets: readonly Target[], line: Line): boolean {
  for (const { address } of targets) room.left -= address.length;
  if (room.left < 0) room.overfullAt = line;
  return room.left >= 0;
}

/** Whether a link has a label, on one line, in place of an address. */
function isLabelled(text: string, { from, to, words }: LinkSpan): boolean {
  const isAddressed = text[words.to + 1] === '(' && to > words.to + 1;
  return words.from > from && !isAddressed && !text.slice(words.to, to).includes('\n');
}

function byLine(targets: readonly Target[]): ReadonlyMap<number, readonly Target[]> {
  const found = new Map<number, Target[]>();
  for (const target of targets) {
    const { line } = target.place;
    const own = found.get(line);
    if (own === undefined) found.set(line, [target]);
    else own.push(target);
  }
  return found;
}

/** The line with these addresses written behind the words of their links. */
function addressed({ text, column }: Line, targets: readonly Target[]): string {
  const parts: string[] = [];
  let next = 0;
  for (const { place, address } of targets.toSorted((a, b) => a.place.column - b.place.column)) {
    parts.push(text.slice(next, place.column - column), `(${written(address)})`);
    next = place.endColumn - column;
  }
  return parts.join('') + text.slice(next);
}

/** An address so that it is read as it is: what would end it, or code or HTML before it, is encoded or escaped. */
function written(address: string): string {
  const encoded = address.replace(/[`<>\s]/g, encodeURIComponent);
  if (targetAt(`(${encoded})`, 0)?.address === encoded) return encoded;
  return encoded.replace(/[()\\&]/g, '\\$&');
}
