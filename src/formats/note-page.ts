import { type Diagnostic, found } from '../bank/diagnostic.ts';
import { frontIn } from '../bank/front-matter.ts';
import { isOurKey } from '../bank/read/front-matter-keys.ts';
import { isBlank, linesOf, placeOfLines, trimmed, type Line } from '../markdown/lines.ts';
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
import { isBoxLine, isTicked } from './boxes-as-ours.ts';
import { isOrdinary, pageOf } from './foreign-page.ts';
import { foreignTopic } from './foreign-topic.ts';

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
const ASKS = /<!--\s*(?:kind|questions|id)\b|<\/?(?:quiz|question)\b/i;

function recognises(text: string): boolean {
  if (!isOrdinary(text)) return false;
  const shown = outsideCode(text);
  if (ASKS.test(shown)) return false;
  const lines = linesOf(shown).filter((line) => !isBlank(line));
  if (isOurs(text)) return !lines.some(isBoxLine) && !shown.includes('[[');
  return !lines.some((line, index) => isTicked(line) || asks(line, lines[index - 1]));
}

/** Whether a line begins answers below a question. */
function asks(line: Line, above: Line | undefined): boolean {
  return isBoxLine(line) && /[?？]["”*_)\s]*$/.test(above?.text ?? '');
}

/**
 * Whether a page may have been meant for us: its front matter has no keys but ours. On others double
 * brackets are links, and boxes of which none is ticked a list of what is to be done.
 */
function isOurs(text: string): boolean {
  const keys = frontIn(text)?.matchAll(/^([\w-]{1,40}):/gm);
  return keys !== undefined && Array.from(keys, ([, key = '']) => key).every(isOurKey);
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
  const box = linesOf(outsideCode(source.text)).find(isBoxLine);
  return {
    ...NOTHING_READ,
    topic: foreignTopic(source, { title: own, note }),
    diagnostics: box === undefined ? [] : [mentionOf(source.file, box)],
  };
}

/** What is no question may have been meant as one. */
function mentionOf(file: string, box: Line): Diagnostic {
  const message =
    'None of the boxes on this page is ticked, so it is read as a note. If it asks something, tick what is correct.';
  const told = found('front-matter-place', placeOfLines(file, trimmed(box)), message);
  return { ...told, severity: 'info' };
}
