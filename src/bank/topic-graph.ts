import { type Diagnostic, found } from './diagnostic.ts';
import { adviser, type Advice } from './fields.ts';
import type { ReadFile } from './source-file.ts';
import type { Concept, Topic } from './question.ts';

/** Files whose topics require only topics that are there, never in a circle; and what was not so. */
export interface Required {
  readonly files: readonly ReadFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Leaves out requirements that nothing answers and those that close a circle. `names` are ids of unread files too. */
export function settleRequires(
  files: readonly ReadFile[],
  names: readonly string[],
  advice: Advice = adviser(),
): Required {
  const ids = files.flatMap(({ topic }) => topic?.id ?? []);
  const known = new Set(ids);
  const written = new Set(names);
  const unknown = files.flatMap(({ requires }) =>
    requires
      .filter(({ id }) => !known.has(id) && !written.has(id))
      .map(({ id, place }) =>
        found('requires-unknown', place, `No topic has the id "${id}".${advice(id, ids)}`),
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
interface VisitedTopic {
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
    const path: VisitedTopic[] = done.has(start) ? [] : [{ file: start, next: 0 }];
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

function circle(path: readonly VisitedTopic[], to: ReadFile): string {
  const from = path.findIndex(({ file }) => file === to);
  const names = [...path.slice(from).map(({ file }) => file.topic?.id), to.topic?.id];
  return `These topics require one another in a circle: ${names.slice(0, SHOWN).join(', ')}. Remove one of the requirements.`;
}

const SHOWN = 12;

/** Files in the order of their concepts; inside a concept no topic stands before one that it builds on. */
export function inOrder(
  files: readonly ReadFile[],
  concepts: readonly Concept[],
): readonly ReadFile[] {
  const order = new Map(concepts.map(({ id }, position) => [id, position]));
  const depths = depthsOf(files.flatMap(({ topic }) => topic ?? []));
  const position = ({ topic }: ReadFile) => order.get(topic?.concept ?? '') ?? 0;
  const depth = ({ topic }: ReadFile) => depths.get(topic?.id ?? '') ?? 0;
  return files.toSorted((a, b) => position(a) - position(b) || depth(a) - depth(b));
}

/**
 * How many topics one after the other a topic builds on, at most. Without recursion, since chains
 * can be long; requirements go in no circle here.
 */
function depthsOf(topics: readonly Topic[]): ReadonlyMap<string, number> {
  const open = new Map(topics.map(({ id, requires }) => [id, requires.length]));
  const followers = followersOf(topics);
  const depths = new Map<string, number>();
  let layer = topics.filter(({ requires }) => requires.length === 0).map(({ id }) => id);
  for (let depth = 0; layer.length > 0; depth++) {
    const above: string[] = [];
    for (const id of layer) {
      depths.set(id, depth);
      for (const follower of followers.get(id) ?? []) {
        const left = (open.get(follower) ?? 0) - 1;
        open.set(follower, left);
        if (left === 0) above.push(follower);
      }
    }
    layer = above;
  }
  return depths;
}

/** Topic id → the topics that build on it. */
function followersOf(topics: readonly Topic[]): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (const { id, requires } of topics) {
    for (const required of requires) {
      const list = followers.get(required);
      if (list === undefined) followers.set(required, [id]);
      else list.push(id);
    }
  }
  return followers;
}
