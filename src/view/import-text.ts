import type { Place } from '../markdown/lines.ts';
import { message } from './build-server-commands.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import { plural } from './words.ts';

/** What became of a question or topic: read whole, read without something, or left out. */
interface ImportItem {
  readonly place: Place;
  /** Empty where it has none. */
  readonly id: string;
  readonly without: readonly string[];
  readonly leftOut?: string;
}

/** A file of an import, and what became of it. */
export interface MadeFile {
  readonly file: string;
  readonly done: 'made' | 'updated' | 'same' | 'left' | 'to make' | 'to update';
  /** Questions in it. */
  readonly count: number;
  /** Ids that were in it and are no more. */
  readonly gone: readonly string[];
}

/** The report of an import: a line for each question, then one for each file, then how much it was. */
export function viewImport(items: readonly ImportItem[], made: readonly MadeFile[] = []): SafeText {
  const left = items.filter(({ leftOut }) => leftOut !== undefined).length;
  const lossy = items.filter(({ without }) => without.length > 0).length;
  const count = made.reduce((sum, file) => sum + (file.done === 'left' ? 0 : file.count), 0);
  return joined([
    ...items.map(viewItem),
    ...made.flatMap(viewFile),
    safe`${plural(count, 'question')} imported, ${lossy} with a loss, ${left} left out.`,
    safe``,
  ]);
}

function viewItem({ place, id, without, leftOut }: ImportItem): SafeText {
  const named =
    id === '' ? message`${place.file}:${place.line}` : message`${place.file}:${place.line} ${id}`;
  if (leftOut !== undefined) return message`${named} left out. ${leftOut}`;
  return without.length === 0
    ? message`${named} read`
    : message`${named} read without ${without.join(', ')}`;
}

const DONE = {
  made: 'Made',
  updated: 'Updated',
  same: 'Unchanged:',
  left: 'Not written:',
  'to make': 'Would make',
  'to update': 'Would update',
} as const;

function viewFile({ file, done, gone }: MadeFile): readonly SafeText[] {
  return [message`${DONE[done]} ${file}`, ...gone.map((id) => message`  no longer in it: ${id}`)];
}
