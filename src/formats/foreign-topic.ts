import { compareDiagnostics, type Diagnostic, found } from '../bank/diagnostic.ts';
import { LIMITS } from '../bank/limits.ts';
import { startOfFile, type Line, type Place, type Prose } from '../markdown/lines.ts';
import type { Reading } from '../bank/read/tell.ts';
import {
  unreadableLines,
  type LeftOut,
  type ReadFile,
  type TextFile,
} from '../bank/source-file.ts';
import type { Question, Topic } from '../bank/question.ts';
import { HIDDEN } from '../bank/hidden-characters.ts';

/** What a file says of itself, in formats that say little. */
interface About {
  readonly title: string;
  readonly references?: readonly string[];
  readonly note?: Prose;
}

/** The topic of a file in a format that has no front matter of ours. */
export function foreignTopic({ file, id, concept, lang }: TextFile, about: About): Topic {
  return {
    id,
    concept,
    title: about.title,
    description: '',
    objective: '',
    requires: [],
    tags: [],
    references: about.references ?? [],
    lang,
    note: about.note ?? { text: '', file, lines: [{ line: 1, column: 1 }] },
    suppressions: [],
    place: startOfFile(file),
  };
}

/** Lines that hold one question. */
export interface ForeignQuestion {
  readonly lines: readonly Line[];
  readonly place: Place;
}

/** Reads a question from its lines; what is wrong is reported. */
export type ReadPart = (reading: Reading, part: ForeignQuestion) => Question | undefined;

/** The questions of a file's parts; those with an error are left out, as in our own format. */
export function readParts(
  topic: Topic,
  parts: readonly ForeignQuestion[],
  read: ReadPart,
): ReadFile {
  const results = parts.slice(0, LIMITS.questions).map((part) => readPart(part, read));
  const over = parts.slice(LIMITS.questions, LIMITS.questions + 1).map(({ place }) => {
    const message = `A file has at most ${LIMITS.questions} questions; this one has ${parts.length}.`;
    return found('limit-exceeded', place, message);
  });
  return {
    topic,
    questions: results.flatMap(({ question }) => question ?? []),
    diagnostics: [...results.flatMap(({ findings }) => findings), ...over, ...none(topic, parts)],
    left: [
      ...results.flatMap(({ left }) => left ?? []),
      ...over.map(({ place, message }) => ({ file: place.file, line: place.line, message })),
    ],
    requires: [],
  };
}

/** A file that is known by its signs, in which none of them is where it should be. */
function none({ place }: Topic, parts: readonly ForeignQuestion[]): readonly Diagnostic[] {
  const message =
    'The file looks like one with questions, and none was found in it. See that each begins and ends as its format wants.';
  return parts.length === 0 ? [found('question-none', place, message)] : [];
}

interface PartRead {
  readonly question?: Question;
  readonly left?: LeftOut;
  readonly findings: readonly Diagnostic[];
}

function readPart(part: ForeignQuestion, read: ReadPart): PartRead {
  const { file, line } = part.place;
  const findings: Diagnostic[] = [...unreadableLines(file, part.lines).slice(0, 1)];
  const report = (diagnostic: Diagnostic) => findings.push(diagnostic);
  const question = read({ file, links: new Map(), report }, part);
  const error = findings.filter(({ severity }) => severity === 'error').sort(compareDiagnostics)[0];
  if (error !== undefined) return { left: { file, line, message: error.message }, findings };
  return question === undefined ? { findings } : { question, findings };
}

/** Markdown that shows a text as it stands: for formats whose texts have no markup. */
export function literal(text: string): string {
  const escaped = text.replace(/[\\`*_[\]<>~|&]/g, '\\$&');
  return escaped.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\').replace(/^(?=[-+#=])/, '\\');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['quot', '"'],
]);

/** Undoes the entities of HTML, but for those that stand for characters that cannot be seen. */
export function decoded(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    const character = NAMED.get(name) ?? numbered(name);
    return character === undefined || HIDDEN.test(character) ? entity : character;
  });
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}
