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
    const renamed = renamedTopics(byTopic([...base]), byTopic([...ids]));
    for (const [former, now] of renamed) {
      const place = places.get(now) ?? bankPlace(bank);
      if (place !== undefined) yield { message: renamedText(former, now), place };
    }
    const gone = [...base].filter((former) => !ids.has(former) && !renamed.has(topicOf(former)));
    for (const id of gone.sort()) {
      const place = places.get(topicOf(id)) ?? bankPlace(bank);
      if (place === undefined) continue;
      yield { message: goneText(id, added.get(topicOf(id)) ?? []), place };
    }
  },
};

function renamedText(former: string, now: string): string {
  return `The topic "${former}" is now "${now}", and its questions are others than those that were answered. Write "id: ${former}" into the front matter.`;
}

function goneText(id: string, added: readonly string[]): string {
  const near = suggest(id, added.slice(0, MOST));
  const hint = near === undefined ? '' : ` Perhaps it is now "${near}".`;
  return `The question "${id}" is gone.${hint} If it was renamed, write "<!-- id: ${nameOf(id)} -->" below its title.`;
}

/** Topics that are gone and whose questions, half of them at least, are in a new one: former id to new id. */
function renamedTopics(before: IdsByTopic, after: IdsByTopic): ReadonlyMap<string, string> {
  const fresh = [...after].filter(([topic]) => !before.has(topic)).slice(0, MOST);
  const names = fresh.map(([topic, ids]) => [topic, new Set(ids.map(nameOf))] as const);
  const renamed = new Map<string, string>();
  for (const [topic, ids] of before) {
    if (after.has(topic)) continue;
    const found = names.find(([, own]) => 2 * countIn(own, ids.map(nameOf)) >= ids.length);
    if (found !== undefined) renamed.set(topic, found[0]);
  }
  return renamed;
}

type IdsByTopic = ReadonlyMap<string, readonly string[]>;

function countIn(names: ReadonlySet<string>, wanted: readonly string[]): number {
  return wanted.filter((name) => names.has(name)).length;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Among more new ids of a topic the one that was meant cannot be told in reasonable time. */
const MOST = 50;

function byTopic(ids: readonly string[]): IdsByTopic {
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
