import { outsideCode } from '../markdown/plain-text.ts';
import { linesOf, proseOf, trimmed, type Line } from '../markdown/lines.ts';
import {
  MARKDOWN,
  unreadableLines,
  type ReadFile,
  type Reader,
  type TextFile,
} from '../bank/source-file.ts';
import { decoded, foreignTopic } from './foreign-topic.ts';

/**
 * Pages of documentation in which each sentence stands twice, side by side for translators: in a
 * span, and again in a span of the class `sxs-lookup`. They have no questions; they make a study note.
 */
export const introduction: Reader = {
  id: 'introduction',
  name: 'pages of two languages side by side',
  extensions: [...MARKDOWN, 'txt'],
  recognises,
  read,
};

function recognises(text: string): boolean {
  const isIn = (shown: string): boolean =>
    shown.includes('<span data-ttu-id="') && shown.includes('<span class="sxs-lookup">');
  return isIn(text) && isIn(outsideCode(text));
}

function read(source: TextFile): ReadFile {
  const { file, text } = source;
  const lines = withoutDoubleBlank(linesOf(onceOnly(text)).map(plainLine));
  const heading = lines.find((line) => /^#{1,6} /.test(line.text));
  const title = heading?.text.replace(/^#{1,6} /, '').trim() ?? 'Introduction';
  return {
    topic: foreignTopic(source, { title, note: proseOf(file, lines) }),
    questions: [],
    diagnostics: unreadableLines(file, linesOf(text)).slice(0, 1),
    left: [],
    requires: [],
  };
}

/** The text without spans, and without what stands in those for looking up; its lines stay. */
function onceOnly(text: string): string {
  const parts: string[] = [];
  const lookups: boolean[] = [];
  let next = 0;
  for (const { 0: tag, index } of text.matchAll(/<\/?span\b[^<>]*>/g)) {
    parts.push(unlessLookedUp(text.slice(next, index), lookups));
    next = index + tag.length;
    if (tag.startsWith('</')) lookups.pop();
    else lookups.push(lookups.at(-1) === true || tag.includes('sxs-lookup'));
  }
  return parts.join('') + unlessLookedUp(text.slice(next), lookups);
}

function unlessLookedUp(text: string, lookups: readonly boolean[]): string {
  return lookups.at(-1) === true ? text.replace(/[^\n]+/g, '') : text;
}

/** A line without images, which a terminal cannot show. */
function plainLine(line: Line): Line {
  const text = decoded(line.text.replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}\)/g, ''));
  return trimmed({ ...line, text });
}

function withoutDoubleBlank(lines: readonly Line[]): readonly Line[] {
  const kept = lines.filter(({ text }, index) => text !== '' || lines[index - 1]?.text !== '');
  const first = kept.findIndex(({ text }) => text !== '');
  const last = kept.findLastIndex(({ text }) => text !== '');
  return kept.slice(first, last + 1);
}
