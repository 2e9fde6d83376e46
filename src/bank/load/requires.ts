import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import type { ReadFile } from '../reader.ts';
import { found } from '../structure.ts';

/** Files whose topics require only topics that are there, never in a circle; and what was not so. */
export interface Required {
  readonly files: readonly ReadFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Leaves out requirements that nothing answers and those that close a circle. `names` are ids of unread files too. */
export function settleRequires(files: readonly ReadFile[], names: readonly string[]): Required {
  const ids = files.flatMap(({ topic }) => topic?.id ?? []);
  const known = new Set(ids);
  const written = new Set(names);
  const unknown = files.flatMap(({ requires }) =>
    requires
      .filter(({ id }) => !known.has(id) && !written.has(id))
      .map(({ id, place }) =>
        found('requires-unknown', place, `No topic has the id "${id}".${didYouMean(id, ids)}`),
      ),
  );
  const closing = circles(files);
  return {
    files: files.map((file) =>
      withRequires(file, (id) => known.has(id) && !closing.edges.has(edge(file, id))),
    ),
    diagnostics: [...unknown, ...closing.diagnostics],
  };
}

function withRequires(file: ReadFile, keep: (id: string) => boolean): ReadFile {
  const { topic } = file;
  if (topic === undefined || topic.requires.every(keep)) return file;
  return { ...file, topic: { ...topic, requires: topic.requires.filter(keep) } };
}

function edge({ topic }: ReadFile, id: string): string {
  return `${topic?.id ?? ''}\n${id}`;
}

interface Circles {
  readonly edges: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A topic that is being followed, and which of its requirements comes next. */
interface Step {
  readonly file: ReadFile;
  next: number;
}

/** Follows requirements depth first, without recursion since chains can be long. */
function circles(files: readonly ReadFile[]): Circles {
  const byId = new Map(
    files.flatMap((file) => (file.topic ? [[file.topic.id, file] as const] : [])),
  );
  const done = new Set<ReadFile>();
  const edges = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const start of byId.values()) {
    const path: Step[] = done.has(start) ? [] : [{ file: start, next: 0 }];
    const onPath = new Set<ReadFile>([start]);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const required = step.file.requires[step.next];
      step.next += 1;
      const file = required && byId.get(required.id);
      if (required === undefined) {
        done.add(step.file);
        onPath.delete(step.file);
        path.pop();
      } else if (file === undefined || done.has(file)) continue;
      else if (onPath.has(file)) {
        edges.add(edge(step.file, required.id));
        diagnostics.push(found('requires-cycle', required.place, circle(path, file)));
      } else {
        onPath.add(file);
        path.push({ file, next: 0 });
      }
    }
  }
  return { edges, diagnostics };
}

function circle(path: readonly Step[], to: ReadFile): string {
  const from = path.findIndex(({ file }) => file === to);
  const names = [...path.slice(from).map(({ file }) => file.topic?.id), to.topic?.id];
  return `These topics require one another in a circle: ${names.slice(0, SHOWN).join(', ')}. Remove one of the requirements.`;
}

const SHOWN = 12;
