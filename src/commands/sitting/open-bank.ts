import type { Bank } from '../../bank/question.ts';
import { load, type Loaded } from '../../bank/load.ts';
import { readers } from '../../formats/index.ts';
import type { Io } from '../../io/io.ts';
import { joined, safe, type SafeText } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import type { CommonOptions } from '../command.ts';

/** YYYY-MM-DD of the learner's day, or the day given by `--today`. */
export function todayOf({ today }: CommonOptions, io: Io): string {
  return today ?? new Date(io.now() + io.offset() * 60_000).toISOString().slice(0, 10);
}

/** A bank with at least one question, read without rules; `undefined`, and why on stderr, where there is none. */
export function openLoaded(options: CommonOptions, io: Io): Loaded | undefined {
  const opened = io.openBank(options.bank);
  if (!opened.found) {
    io.writeError(safe`peerdrill: ${opened.reason}\n`);
    return undefined;
  }
  const setting = { today: todayOf(options, io) };
  const loaded = meant(load(opened.sources, { readers, rules: [], setting }), opened.only);
  if (loaded.bank.questions.length > 0) return loaded;
  io.writeError(
    safe`peerdrill: No question in ${opened.root} can be asked. See: peerdrill check\n`,
  );
  return undefined;
}

/** Of a bank of which single files were named, what these hold; progress is still that of the bank. */
function meant(loaded: Loaded, only: ReadonlySet<string> | undefined): Loaded {
  if (only === undefined) return loaded;
  const { bank, left } = loaded;
  const questions = bank.questions.filter(({ place }) => only.has(place.file));
  const topics = bank.topics.filter(({ place }) => only.has(place.file));
  const concepts = bank.concepts.filter(({ id }) => topics.some(({ concept }) => concept === id));
  return {
    ...loaded,
    bank: { ...bank, questions, topics, concepts },
    left: left.filter(({ file }) => only.has(file)),
  };
}

/** The same, with what had to be left out said on stderr. */
export function openBank(options: CommonOptions, io: Io): Bank | undefined {
  const loaded = openLoaded(options, io);
  if (loaded !== undefined && loaded.left.length > 0) io.writeError(viewLeft(loaded));
  return loaded?.bank;
}

const SHOWN = 3;

function viewLeft({ left }: Loaded): SafeText {
  const more = left.length - SHOWN;
  return joined([
    safe`Left out, because of errors: ${plural(left.length, 'question')}. See: peerdrill check`,
    ...left.slice(0, SHOWN).map(({ file, line, message }) => safe`  ${file}:${line} ${message}`),
    ...(more > 0 ? [safe`  and ${more} more`] : []),
    safe``,
  ]);
}
