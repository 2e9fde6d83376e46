import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

/** What a question may rest on: a sentence of ours, and the pages, with their sections, that hold it. */
export interface Fact {
  readonly fact: string;
  readonly at: readonly string[];
  readonly volatile: boolean;
}

/** A page of Microsoft, and the day of the copy that was read. */
export interface Page {
  readonly url: string;
  readonly seen: string;
  readonly copy: string;
}

const FOLDER = path.resolve('docs/facts');
const CONCEPTS = ['circuits', 'private-peering', 'microsoft-peering', 'security'];

/** The pages by their short names. */
export const pages: ReadonlyMap<string, Page> = new Map(
  entriesOf('pages').map(([name, value]) => [
    name,
    { url: textOf(value, 'url'), seen: textOf(value, 'seen'), copy: textOf(value, 'copy') },
  ]),
);

/** The facts of all concepts by their keys. */
export const facts: ReadonlyMap<string, Fact> = new Map(
  CONCEPTS.flatMap(entriesOf).map(([key, value]) => [
    key,
    {
      fact: textOf(value, 'fact'),
      at: listOf(value, 'at'),
      volatile: fieldOf(value, 'volatile') === true,
    },
  ]),
);

/** The page that a place such as `faqs#limits` lies on; none where it is not in the list. */
export function pageOf(place: string): Page | undefined {
  return pages.get(place.replace(/#.*$/, ''));
}

/** The addresses of a fact's places, with the section where it is known. */
export function addressesOf({ at }: Fact): readonly string[] {
  return at.map((place) => `${pageOf(place)?.url ?? ''}${/#.*$/.exec(place)?.[0] ?? ''}`);
}

/** The oldest day of the copies that some facts were read in. */
export function oldestOf(keys: readonly string[]): string {
  const days = keys.flatMap((key) => facts.get(key)?.at ?? []).map((at) => pageOf(at)?.seen ?? '');
  return days.sort()[0] ?? '';
}

function entriesOf(name: string): readonly (readonly [string, unknown])[] {
  const loaded: unknown = load(readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8'));
  return typeof loaded === 'object' && loaded !== null ? Object.entries(loaded) : [];
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown, key: string): string {
  const field = fieldOf(value, key);
  if (field instanceof Date) return field.toISOString().slice(0, 10);
  return typeof field === 'string' ? field : '';
}

function listOf(value: unknown, key: string): readonly string[] {
  const field = fieldOf(value, key);
  return (Array.isArray(field) ? field : [field]).filter((one) => typeof one === 'string');
}
