import { isSlug, slug } from '../../bank/slug.ts';

/** The file to make. */
export interface Plan {
  /** Inside the bank's folder, with `/`. */
  readonly path: string;
  readonly title: string;
}

/** Where the file of a topic belongs (`topic`, or `concept/topic`), or why that is no name for one: sentences. */
export function planTopic(name: string): Plan | { readonly problem: string } {
  const names = name.split('/');
  if (names.length > 2) return { problem: `${name} is too deep. Write concept/topic.` };
  const wrong = names.find((one) => !isName(one));
  if (wrong !== undefined) return { problem: `"${wrong}" cannot be an id.${instead(wrong)}` };
  const reserved = names.find((one) => RESERVED.has(one));
  if (reserved !== undefined)
    return { problem: `"${reserved}" means something else in a bank. Take another name.` };
  return { path: `${name}.md`, title: titleOf(names.at(-1) ?? '') };
}

/** Files and folders that are no topics. */
const RESERVED: ReadonlySet<string> = new Set([
  'index',
  'readme',
  'notice',
  'license',
  'node_modules',
]);

function isName(text: string): boolean {
  return isSlug(text) && /^[\p{L}\p{N}]/u.test(text);
}

function instead(wrong: string): string {
  const near = slug(wrong.trim()).replace(/^[-_]+|-+$/g, '');
  return isName(near) ? ` Write ${near}.` : ' Use letters, digits and "-".';
}

function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
