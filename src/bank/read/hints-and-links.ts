import type { Stretch } from '../../markdown/span-tokens.ts';
import {
  isBlank,
  trimmed,
  type Line,
  type Prose,
  placeIn,
  type Place,
} from '../../markdown/lines.ts';
import { asParagraph, placeOfBlock, proseOfBlocks, paragraphsOf } from '../../markdown/prose.ts';
import { scan } from '../../markdown/blocks.ts';
import type { Block, QuoteBlock } from '../../markdown/block-starts.ts';
import { quoteContent } from '../../markdown/containers.ts';
import { tellLazy, type Reading, tell } from './tell.ts';
import { linksIn, undefinedLabelsIn, withoutCode } from '../../markdown/spans.ts';
import { LIMITS } from '../limits.ts';

const TIP = /^[ \t]{0,9}\[!tip\][ \t]{0,99}/i;

/** Whether a block is a quote that begins `[!TIP]`. */
export function isHint(block: Block): block is QuoteBlock {
  if (block.type !== 'quote') return false;
  return TIP.test(quoteContent(block)[0]?.text ?? '');
}

/** The hints among the blocks before the answers. */
export function hintsOf(reading: Reading, blocks: readonly Block[]): readonly Prose[] {
  const hints: Prose[] = [];
  for (const block of blocks) {
    const hint = isHint(block) ? hintOf(reading, block) : undefined;
    if (hint !== undefined) hints.push(hint);
  }
  return hints;
}

/** Tells of a hint below the answers, which is shown with the explanation, its mark and all. */
export function tellLateHint(reading: Reading, after: readonly Block[]): void {
  const late = after.find(isHint);
  if (late === undefined) return;
  const message =
    'A hint stands above the answers; this one is shown with the explanation. Move it up, or remove "[!TIP]".';
  tell(reading, placeOfBlock(reading.file, late), { rule: 'hint-misplaced', message });
}

/** The text of a hint, without its mark; nothing where there is only the mark. */
function hintOf(reading: Reading, block: QuoteBlock): Prose | undefined {
  tellLazy(reading, block.lazy);
  const [first, ...rest] = quoteContent(block);
  if (first === undefined) return undefined;
  const size = TIP.exec(first.text)?.[0].length ?? 0;
  const start: Line = {
    ...first,
    text: asParagraph(first.text.slice(size)),
    column: first.column + size,
  };
  return proseOfBlocks(reading, scan(isBlank(start) ? belowMark(rest) : [start, ...rest]));
}

/** The line below the mark goes on with its paragraph: its indentation makes no code of it. */
function belowMark([first, ...rest]: readonly Line[]): readonly Line[] {
  if (first === undefined) return rest;
  return [isBlank(first) ? first : trimmed(first), ...rest];
}

/** Whether a text is the address of a page on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>/?#:.@][^\s<>/?#@]*(?:[/?#][^\s<>]*)?$/i.test(text);
}

/** The addresses that the links of an explanation lead to, each once; what is none is told of. */
export function referencesOf(reading: Reading, blocks: readonly Block[]): readonly string[] {
  const addresses = new Set<string>();
  for (const { prose } of paragraphsOf(reading.file, blocks))
    addAddresses(reading, prose, addresses);
  return [...addresses];
}

function addAddresses(reading: Reading, prose: Prose, addresses: Set<string>): void {
  let findings = 0;
  const tellOnce = ({ from, to }: Stretch, address?: string): void => {
    findings += 1;
    if (findings <= LIMITS.findings) tellLink(reading, placeIn(prose, from, to), address);
  };
  for (const link of linksIn(prose.text, reading.links)) {
    if (link.image) continue;
    if (isWebAddress(link.address)) addresses.add(link.address);
    else tellOnce(link, link.address);
  }
  for (const label of undefinedLabelsIn(prose.text, reading.links)) tellOnce(label);
  tellSpaced(reading, prose);
}

const SPACED = /\[[^[\]\n]{1,200}\]( +)\(https?:\/\/[^\s()]{1,500}\)/g;

/** `[words] (https://…)` is shown as it stands: no reader of Markdown takes it as a link. */
function tellSpaced(reading: Reading, prose: Prose): void {
  if (!prose.text.includes('] ')) return;
  for (const { 0: all, 1: gap = '', index } of withoutCode(prose.text).matchAll(SPACED)) {
    const at = index + all.indexOf(`]${gap}(`) + 1;
    tell(reading, placeIn(prose, index, index + all.length), {
      rule: 'reference-invalid',
      message: 'A space between "]" and "(" makes text of this link. Remove it.',
      fix: { place: placeIn(prose, at, at + gap.length), text: '' },
    });
  }
}

function tellLink(reading: Reading, place: Place, address: string | undefined): void {
  const message =
    address === undefined
      ? 'This link has no address: write "[label]: https://…" somewhere in the file.'
      : 'This link leads to no page on the web. Write its address in full, with https://.';
  tell(reading, place, { rule: 'reference-invalid', message });
}

function isPictured({ lines }: Block): boolean {
  return lines.some(({ text }) => text.includes('!['));
}

/** Tells of images without words for those who cannot see them. */
export function tellImages(reading: Reading, blocks: readonly Block[]): void {
  const pictured = blocks.filter(isPictured);
  for (const { prose } of paragraphsOf(reading.file, pictured)) {
    const images = linksIn(prose.text, reading.links).filter(
      ({ image, words }) => image && prose.text.slice(words.from, words.to).trim() === '',
    );
    for (const { from, to } of images.slice(0, LIMITS.findings)) {
      const message = 'This image has no words for those who cannot see it: ![what it shows](…).';
      tell(reading, placeIn(prose, from, to), { rule: 'image-no-alt', message });
    }
  }
}
