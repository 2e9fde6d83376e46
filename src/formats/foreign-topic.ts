import { compareDiagnostics, type Diagnostic, found } from '../bank/diagnostic.ts';
import { LIMITS } from '../bank/limits.ts';
import { startOfFile, type Line, type Place, type Prose } from '../markdown/lines.ts';
import { tell, type FindingText, type Reading } from '../bank/read/tell.ts';
import {
  unreadableLines,
  type LeftOut,
  type ReadFile,
  type TextFile,
} from '../bank/source-file.ts';
import type { Question, Topic } from '../bank/question.ts';
import { slug } from '../bank/ids.ts';
import { HIDDEN } from '../bank/hidden-characters.ts';

/** What a file says of itself, in formats that say little. */
interface About {
  readonly title: string;
  readonly references?: readonly string[];
  readonly note?: Prose | undefined;
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

/** The topic of all pages of a folder that have one question each: it is called as the folder is. */
export function folderTopic(source: TextFile, references: readonly string[]): Topic {
  const [concept = '', ...folders] = source.path.split('/').slice(0, -1);
  const names = folders.length > 0 ? folders : [concept === '' ? source.concept : concept];
  const title = (names.at(-1) ?? '').replace(/[-_]+/g, ' ').trim();
  const topic = foreignTopic(source, { title, references });
  return { ...topic, id: slug(names.join('-')), title };
}

/** Lines that hold one question. */
export interface ForeignQuestion {
  readonly lines: readonly Line[];
  readonly place: Place;
  /** Why it cannot be read at all. */
  readonly problem?: FindingText;
}

/** Reads a question from its part of the file; what is wrong is reported. */
export type ReadPart<Part> = (reading: Reading, part: Part) => Question | undefined;

/** The questions of a file's parts; those with an error are left out, as in our own format. */
export function readParts<Part extends ForeignQuestion>(
  topic: Topic,
  parts: readonly Part[],
  read: ReadPart<Part>,
): ReadFile {
  const results = parts.slice(0, LIMITS.questions).map((part) => readPart(part, read));
  const over = parts.slice(LIMITS.questions, LIMITS.questions + 1).map(({ place }) => {
    const message = `A file has at most ${LIMITS.questions} questions; this one has ${parts.length}.`;
    return found('limit-exceeded', place, message);
  });
  return {
    topic,
    questions: withOwnIds(results.flatMap(({ question }) => question ?? [])),
    diagnostics: [...results.flatMap(({ findings }) => findings), ...over, ...none(topic, parts)],
    left: [
      ...results.flatMap(({ left }) => left ?? []),
      ...over.map(({ place, message }) => ({ file: place.file, line: place.line, message })),
    ],
    requires: [],
  };
}

/** Where two titles of a file are equal, the answers tell the second from the first, then a number. */
function withOwnIds(questions: readonly Question[]): readonly Question[] {
  const times = new Map<string, number>();
  const own = (id: string, next: string) => {
    const known = times.get(id) ?? 0;
    times.set(id, known + 1);
    return known === 0 ? id : next;
  };
  return questions.map((question) => {
    const second = `${question.id}-${question.hash.slice(8)}`;
    const id = own(question.id, second);
    const settled = id === second ? own(id, `${id}-${(times.get(id) ?? 0) + 1}`) : id;
    return settled === question.id ? question : { ...question, id: settled };
  });
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

function readPart<Part extends ForeignQuestion>(part: Part, read: ReadPart<Part>): PartRead {
  const { file, line } = part.place;
  const findings: Diagnostic[] = [...unreadableLines(file, part.lines).slice(0, 1)];
  const report = (diagnostic: Diagnostic) => {
    if (findings.length < LIMITS.findings) findings.push(diagnostic);
  };
  const reading: Reading = { file, links: new Map(), report, isForeign: true };
  if (part.problem !== undefined) tell(reading, part.place, part.problem);
  const question = part.problem === undefined ? read(reading, part) : undefined;
  const errors = findings.filter(({ severity }) => severity === 'error').sort(compareDiagnostics);
  const [reason] = question === undefined ? [...errors, ...findings] : errors;
  if (reason !== undefined) return { left: { file, line, message: reason.message }, findings };
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
