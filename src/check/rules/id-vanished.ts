import { severityOf } from '../../bank/diagnostic.ts';
import { type Rule, bankPlace } from '../rule.ts';
import { suggest } from '../../bank/suggest.ts';

export const idVanished: Rule = {
  id: 'id-vanished',
  severity: severityOf('id-vanished'),
  scope: 'bank',
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
