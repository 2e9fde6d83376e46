import {
  booleanField,
  dateField,
  fieldsOf,
  listField,
  oneOfField,
  type Fields,
} from '../fields.ts';
import { readFlow } from '../yaml.ts';
import { placeIn, type Prose, placeOf } from '../../markdown/lines.ts';
import { commentsOf, placeOfBlock, trimmedProse } from '../../markdown/prose.ts';
import type { Difficulty, Kind, Suppression } from '../question.ts';
import type { Block } from '../../markdown/block-starts.ts';
import { suggest } from '../suggest.ts';
import { difficultyField, idField, langField, tagsField } from './front-matter-keys.ts';
import { KINDS } from './kind.ts';
import { tell, type Reading } from './tell.ts';

/** What the comments directly below a title set. */
export interface Settings {
  readonly id: string | undefined;
  readonly kind: Kind | undefined;
  readonly difficulty: Difficulty | undefined;
  readonly tags: readonly string[];
  readonly volatile: boolean;
  readonly shuffle: boolean | undefined;
  readonly facts: readonly string[];
  readonly checked: string | undefined;
  readonly lang: string | undefined;
  readonly suppressions: readonly Suppression[];
}

const KEYS = [
  'id',
  'kind',
  'difficulty',
  'tags',
  'volatile',
  'shuffle',
  'facts',
  'checked',
  'lang',
];

/** Takes the settings from the comments that blocks begin with, and gives the blocks below them. */
export function settingsOf(
  reading: Reading,
  blocks: readonly Block[],
): { readonly settings: Settings; readonly rest: readonly Block[] } {
  const comments: Prose[] = [];
  let size = 0;
  for (let block = blocks[0]; block?.type === 'html' && block.unseen; block = blocks[size]) {
    for (const comment of commentsOf(reading.file, block)) comments.push(comment);
    size += 1;
  }
  const rest = blocks.slice(size);
  tellMisplaced(reading, rest);
  const suppressions = comments.flatMap((comment) =>
    suppressionsIn(reading, comment, 'check-disable'),
  );
  return { settings: readSettings(allFields(reading, comments), suppressions), rest };
}

/** The settings of each comment that has some; a key stands in one of them. */
function allFields(reading: Reading, comments: readonly Prose[]): readonly Fields[] {
  const all = comments.flatMap((comment) => fieldsIn(reading, comment) ?? []);
  if (all.length < 2) return all;
  const set = new Set<string>();
  for (const fields of all) {
    for (const { key } of fields.entries.values()) {
      if (set.has(key.text)) fields.complain(key, `"${key.text}" is set twice. Keep one.`);
      set.add(key.text);
    }
  }
  return all;
}

function fieldsIn(reading: Reading, comment: Prose): Fields | undefined {
  if (!isMeantAsKey(firstWord(comment)) && !MORE_KEYS.test(comment.text)) return undefined;
  const complain: Fields['complain'] = ({ from, to }, message) =>
    tell(reading, placeIn(comment, from, to), { rule: 'settings-invalid', message });
  const yaml = readFlow(comment.text);
  if (yaml.type === 'map') return fieldsOf(yaml, KEYS, complain);
  const reason = yaml.type === 'problem' ? yaml.reason : 'no keys';
  const at = yaml.type === 'problem' ? Math.min(yaml.at, comment.text.length - 1) : 0;
  complain(
    { from: at, to: at + 1 },
    `These settings cannot be read: ${reason}. Write "key: value, key: value".`,
  );
  return undefined;
}

/** A key of ours behind one that is none: what it sets would be lost in silence. */
const MORE_KEYS = new RegExp(`^\\s*[\\w-]{1,30}\\s*:[^,:]{0,99},\\s*(?:${KEYS.join('|')})\\s*:`);

/** A comment's first word, where a colon follows. */
function firstWord({ text }: Prose): string {
  return /^\s{0,99}([A-Za-z_-]{1,30})\s{0,9}:/.exec(text)?.[1] ?? '';
}

/** A key, or one with a slip; `check:` and the like are remarks. */
function isMeantAsKey(word: string): boolean {
  if (KEYS.includes(word)) return true;
  const meant = suggest(word, KEYS);
  return meant !== undefined && Math.abs(meant.length - word.length) <= 1;
}

function readSettings(all: readonly Fields[], suppressions: readonly Suppression[]): Settings {
  if (all.length === 0 && suppressions.length === 0) return NO_SETTINGS;
  const [only = NO_FIELDS, ...more] = all;
  const of = (key: string) =>
    more.length === 0 ? only : (all.find(({ entries }) => entries.has(key)) ?? NO_FIELDS);
  return {
    id: idField(of('id')),
    kind: oneOfField(of('kind'), 'kind', KINDS),
    difficulty: difficultyField(of('difficulty')),
    tags: tagsField(of('tags')),
    volatile: booleanField(of('volatile'), 'volatile') ?? false,
    shuffle: booleanField(of('shuffle'), 'shuffle'),
    facts: listField(of('facts'), 'facts')?.map(({ text }) => text.trim()) ?? [],
    checked: dateField(of('checked'), 'checked'),
    lang: langField(of('lang')),
    suppressions,
  };
}

const NO_FIELDS: Fields = { entries: new Map(), complain: () => undefined };
const NO_SETTINGS = readSettings([NO_FIELDS], []);

function setsSomething(comment: Prose): boolean {
  return KEYS.includes(firstWord(comment)) || comment.text.trimStart().startsWith('check-disable');
}

/** Settings further down would set nothing, and nobody would notice. */
function tellMisplaced(reading: Reading, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type !== 'html') continue;
    if (!commentsOf(reading.file, block).some(setsSomething)) continue;
    const message = block.unseen
      ? 'Settings stand directly below the title. Move this comment there.'
      : 'Text on the line of a comment is hidden. Put the comment on a line of its own.';
    tell(reading, placeOfBlock(reading.file, block), { rule: 'settings-invalid', message });
  }
}

/** `check-disable rule: reason`, or `check-disable-file rule: reason`. */
export type SuppressionWord = 'check-disable' | 'check-disable-file';

const FORM = /^(check-disable(?:-file)?)(?:\s+([^\s:]{1,100}))?(?:\s{0,9}:([^]*))?$/;

/** The rule that a comment silences, where it has the word that may stand here. */
export function suppressionsIn(
  reading: Reading,
  comment: Prose,
  word: SuppressionWord,
): readonly Suppression[] {
  if (!comment.text.includes('check-disable')) return [];
  const own = trimmedProse(comment);
  if (!own.text.startsWith('check-disable')) return [];
  const [, written, rule, reason = ''] = FORM.exec(own.text) ?? [];
  const wrong = (message: string) =>
    tell(reading, placeOf(own), { rule: 'settings-invalid', message });
  if (written !== undefined && written !== word) wrong(MISPLACED[word]);
  else if (rule === undefined) wrong(`Write "${word} rule: reason".`);
  else if (reason.trim() === '') wrong(`Say why: "${word} ${rule}: reason".`);
  else return [{ rule, reason: reason.trim(), place: placeOf(own) }];
  return [];
}

const MISPLACED: Readonly<Record<SuppressionWord, string>> = {
  'check-disable':
    '"check-disable-file" stands in the study note. Below a title write "check-disable".',
  'check-disable-file':
    '"check-disable" stands below a title. In the study note write "check-disable-file".',
};
