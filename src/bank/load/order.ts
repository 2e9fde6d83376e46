import type { Concept, Topic } from '../question.ts';
import type { ReadFile } from '../reader.ts';

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
