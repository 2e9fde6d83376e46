import type { Rule } from '../../rule.ts';
import { suggest } from '../../suggest.ts';
import { bankPlace } from './bank-place.ts';

export const idVanished: Rule = {
  id: 'id-vanished',
  severity: 'warning',
  scope: 'bank',
  what: 'A question id that the bank had before (`--base`) is gone. Reported at the file of its topic, otherwise at the start of the bank.',
  why: 'Progress is stored by id. A question that is renamed starts anew for everybody, as if it had never been answered.',
  bad: 'The title "Hold time" became "The hold time": `routing/hold-time` is gone, and `routing/the-hold-time` is new.',
  good: 'Below the new title stands `<!-- id: hold-time -->`, so the question is still `routing/hold-time`.',
  *check(bank, { base }) {
    if (base === undefined) return;
    const places = new Map(bank.topics.map(({ id, place }) => [id, place]));
    const ids = new Set(bank.questions.map(({ id }) => id));
    const added = byTopic([...ids].filter((id) => !base.has(id)));
    for (const id of [...base].filter((former) => !ids.has(former)).sort()) {
      const place = places.get(topicOf(id)) ?? bankPlace(bank);
      if (place === undefined) continue;
      const near = suggest(id, added.get(topicOf(id))?.slice(0, MOST) ?? []);
      const hint = near === undefined ? '' : ` Perhaps it is now "${near}".`;
      const message = `The question "${id}" is gone.${hint} If it was renamed, write "<!-- id: ${id.slice(id.indexOf('/') + 1)} -->" below its title.`;
      yield { message, place };
    }
  },
};

/** Among more new ids of a topic the one that was meant cannot be told in reasonable time. */
const MOST = 50;

function byTopic(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, string[]>();
  for (const id of ids) {
    const same = topics.get(topicOf(id));
    if (same === undefined) topics.set(topicOf(id), [id]);
    else same.push(id);
  }
  return topics;
}

function topicOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
