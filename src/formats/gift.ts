import type { Question, Topic } from '../bank/question.ts';
import type { FindingText, Reading } from '../bank/read/tell.ts';
import { tell } from '../bank/read/tell.ts';
import type { ReadFile, Reader, TextFile } from '../bank/source-file.ts';
import { placer, type Placer } from '../markdown/lines.ts';
import { foreignQuestion, proseAt } from './foreign-question.ts';
import { categoryNames, nameWithin, readCategories, type CategoryPart } from './categories.ts';
import { giftAnswers } from './gift-answers.ts';
import { giftMarkdown, indexOfSign, unescapedGift } from './gift-text.ts';

/** Moodle's text format: questions between empty lines, answers between braces. */
export const gift: Reader = {
  id: 'gift',
  name: 'GIFT',
  extensions: ['gift', 'txt'],
  recognises: (text, path) => /\.gift(?:\.txt)?$/i.test(path) || looksLikeGift(text),
  read,
};

/** A text in braces that begins like answers; `{#` alone may be of many other languages. */
function looksLikeGift(text: string): boolean {
  return /(?:^|[^\\])\{\s{0,99}(?:[=~]|#\s{0,99}=?[-\d]|(?:T|F|TRUE|FALSE)\s{0,99}[}#])/.test(text);
}

interface GiftPart extends CategoryPart {
  readonly title: string;
  readonly format: string;
  /** With the place of the answers left open. */
  readonly stem: string;
  /** Between the braces; nothing where there are none. */
  readonly answers: string | undefined;
  readonly comment: string;
}

function read(source: TextFile): ReadFile {
  const { file, text } = source;
  const place = placer(file, text, { line: 1, column: 1 });
  const parts = itemsIn(text).flatMap((item) => partOf(item, place));
  return readCategories(source, parts, questionOf);
}

/** The lines of one question, and where they begin. */
interface GiftItem {
  readonly text: string;
  readonly from: number;
  readonly comment: string;
  readonly category: readonly string[];
}

/** What stands between empty lines, comments left out; braces that are open go on below one. */
function itemsIn(text: string): readonly GiftItem[] {
  const items: GiftItem[] = [];
  let category: readonly string[] = [];
  let item = { text: '', from: 0, comment: '' };
  let at = 0;
  const end = () => {
    if (item.text.trim() !== '') items.push({ ...item, category });
    item = { text: '', from: at, comment: '' };
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      if (!isOpen(item.text) || opensAnother(lines, index)) end();
    } else if (/^\s*\/\//.test(line)) item.comment += `${line}\n`;
    else if (line.startsWith('$CATEGORY')) {
      if (!isOpen(item.text)) end();
      category = categoryNames(line.slice('$CATEGORY:'.length, LONGEST_CATEGORY));
    } else {
      if (item.text === '') item.from = at;
      item.text += `${line}\n`;
    }
    at += line.length + 1;
  }
  end();
  return items;
}

/** UTF-16 units. */
const LONGEST_CATEGORY = 500;

/** Whether the next line opens braces: then those above have no end. */
function opensAnother(lines: readonly string[], blank: number): boolean {
  const next = lines[blank + 1] ?? '';
  return indexOfSign(next, '{') >= 0 || /^\s*::/.test(next);
}

function isOpen(text: string): boolean {
  const opens = indexOfSign(text, '{');
  return opens >= 0 && indexOfSign(text, '}', opens) < 0;
}

const HEAD =
  /^\s*(?:::((?:[^\\:]|\\[^]|:(?!:)){0,2000})::)?\s*(?:\[(html|markdown|moodle|plain)\])?/;

function partOf({ text, from, comment, category }: GiftItem, place: Placer): readonly GiftPart[] {
  const start = from + (text.length - text.trimStart().length);
  const at = place(start, start);
  const [head = '', title = '', format = ''] = HEAD.exec(text) ?? [];
  const body = text.slice(head.length);
  const opens = indexOfSign(body, '{');
  const closes = opens < 0 ? -1 : indexOfSign(body, '}', opens);
  const common = { title, format, comment, lines: [], place: at, id: idIn(comment), category };
  // Text without answers describes what follows, and asks nothing.
  if (opens < 0) return [];
  if (closes < 0) return [{ ...common, stem: '', answers: undefined, problem: NO_END }];
  const behind = body.slice(closes + 1).trim();
  const gap = /^[.?!]?$/.test(behind) && body.slice(0, opens).trim() !== '' ? '' : ' _____ ';
  const stem = `${body.slice(0, opens).trimEnd()}${gap}${behind}`.trim();
  return [{ ...common, stem, answers: body.slice(opens + 1, closes) }];
}

function idIn(comment: string): string | undefined {
  return /\[id:\s{0,9}([^\]\n]{1,200})\]/.exec(comment)?.[1]?.trim();
}

const NO_END: FindingText = {
  rule: 'format-broken',
  message: 'This looks like GIFT, but the "{" of its answers has no "}".',
};

function questionOf(reading: Reading, topic: Topic, part: GiftPart): Question | undefined {
  const { place, title, format, comment, id } = part;
  const read = giftAnswers(reading, part.answers ?? '', { place, format });
  if (read === undefined) return undefined;
  const tags = [...comment.matchAll(/\[tag:\s{0,9}([^\]\n]{1,200})\]/g)].map(([, tag = '']) => tag);
  const stem = proseAt(place, giftMarkdown(part.stem, format));
  const item = {
    place,
    stem,
    tags,
    ...(id !== undefined && { id: nameWithin(id) }),
    ...(title.trim() !== '' && { title: proseAt(place, unescapedGift(title).trim()) }),
    ...(read.explanation !== undefined && { explanation: proseAt(place, read.explanation) }),
  };
  if (stem.text === '')
    tell(reading, place, { rule: 'stem-missing', message: 'Nothing is asked.' });
  return foreignQuestion(reading, topic, item, read.answers);
}
