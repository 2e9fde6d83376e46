import { trusted, visible, type SafeText } from '../safe-text.ts';

/** An element with its attributes and what is inside, which is encoded already. */
export function viewElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const head = `<${name}${pairs.join('')}`;
  return inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`;
}

/** Any text as XML, for attributes as well: what XML 1.0 forbids is dropped, the rest is escaped. */
export function xmlText(text: string | number): string {
  return visible(String(text))
    .text.replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"'\n]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(##[a-z]*)\[/gi, '$1&#91;');
}

/** A whole document. */
export function viewXml(root: string): SafeText {
  return trusted(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}
