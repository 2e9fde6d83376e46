import { linksIn } from '../inline.ts';
import { leavesOf, type Leaf } from '../leaves.ts';
import { LIMITS } from '../limits.ts';
import { placeIn, type Place } from '../place.ts';
import { targetOf } from '../prose.ts';
import type { Block } from '../scan/block.ts';
import { tell, type Reading } from './reading.ts';

/** Whether a text is the address of a page on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s<>]*)?$/iu.test(
    text,
  );
}

/** The addresses that the links of an explanation lead to, each once; what is none is told of. */
export function referencesOf(reading: Reading, blocks: readonly Block[]): readonly string[] {
  const addresses = leavesOf(reading.file, blocks).flatMap((leaf) => addressesIn(reading, leaf));
  return [...new Set(addresses)];
}

function addressesIn(reading: Reading, { prose }: Leaf): readonly string[] {
  let told = 0;
  return linksIn(prose.text).flatMap((link) => {
    const address = targetOf(link, reading.links);
    if (link.image || (address === undefined && !isLabelled(prose.text, link.to))) return [];
    if (address !== undefined && isWebAddress(address)) return [address];
    told += 1;
    if (told <= LIMITS.findings) tellLink(reading, placeIn(prose, link.from, link.to), address);
    return [];
  });
}

/** `[text][label]`: then a definition must be there. `[text]` alone is only text. */
function isLabelled(text: string, to: number): boolean {
  return /\]\[[^\]\n]{1,999}\]$/.test(text.slice(Math.max(0, to - 1010), to));
}

function tellLink(reading: Reading, place: Place, address: string | undefined): void {
  const message =
    address === undefined
      ? 'This link has no address: write "[label]: https://…" somewhere in the file.'
      : 'This link leads to no page on the web. Write its address in full, with https://.';
  tell(reading, place, { rule: 'reference-invalid', message });
}

/** Tells of images without words for those who cannot see them. */
export function tellImages(reading: Reading, blocks: readonly Block[]): void {
  const pictured = blocks.filter(({ lines }) => lines.some(({ text }) => text.includes('![')));
  for (const { prose } of leavesOf(reading.file, pictured)) {
    const images = linksIn(prose.text).filter(({ image, text }) => image && text.trim() === '');
    for (const { from, to } of images.slice(0, LIMITS.findings)) {
      const message = 'This image has no words for those who cannot see it: ![what it shows](…).';
      tell(reading, placeIn(prose, from, to), { rule: 'image-no-alt', message });
    }
  }
}
