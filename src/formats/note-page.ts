import { isBlank } from '../markdown/lines.ts';
import { scan } from '../markdown/blocks.ts';
import { outsideCode, plainTitle } from '../markdown/plain-text.ts';
import { proseOfBlocks } from '../markdown/prose.ts';
import {
  MARKDOWN,
  NOTHING_READ,
  type ReadFile,
  type Reader,
  type TextFile,
} from '../bank/source-file.ts';
import { isBoxLine } from './boxes-as-ours.ts';
import { isOrdinary, pageOf } from './foreign-page.ts';
import { foreignTopic } from './foreign-topic.ts';
import { linesOf } from '../markdown/lines.ts';

/** A page without anything that could be a question: in a bank of pages it is a note. */
export const notePage: Reader = {
  id: 'note-page',
  name: 'pages without questions, as notes',
  extensions: MARKDOWN,
  recognises,
  read,
  byHabit: true,
};

/** What makes a page one of ours, or a question of another one. */
const ASKS = /\[\[|<!--\s*(?:kind|questions|id)\b|<\/?(?:quiz|question)\b/i;

function recognises(text: string): boolean {
  if (!isOrdinary(text)) return false;
  const shown = outsideCode(text);
  return !ASKS.test(text) && !linesOf(shown).some(isBoxLine);
}

function read(source: TextFile): ReadFile {
  const { title, lines } = pageOf(source);
  if (lines.every(isBlank)) return NOTHING_READ;
  const blocks = scan(lines);
  const heading = blocks.find((block) => block.type === 'heading');
  const note = proseOfBlocks(
    { file: source.file, links: new Map() },
    blocks.filter((block) => block !== heading || title !== undefined),
  );
  const own = title ?? (heading && plainTitle(heading.title.text)) ?? source.id;
  return { ...NOTHING_READ, topic: foreignTopic(source, { title: own, note }) };
}
