import { HIDDEN } from '../bank/hidden-characters.ts';

/** An element of XML, written. */
export interface XmlText {
  readonly xml: string;
}

/** An element with its attributes, and with text or elements inside. Text is escaped, and cannot be anything but text. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inner: readonly (string | XmlText)[]
): XmlText {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlEscaped(value)}"`);
  const isText = inner.every((one) => typeof one === 'string');
  const content = inner.map((one) => (typeof one === 'string' ? xmlEscaped(one) : one.xml));
  const [start, end] = isText ? ['', ''] : ['\n', '\n'];
  return { xml: `<${name}${own.join('')}>${start}${content.join('\n')}${end}</${name}>` };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text in which nothing is markup; XML has no way to say a control character or half of a pair. */
function xmlEscaped(text: string): string {
  return text
    .replace(ALL_HIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);
}

const ALL_HIDDEN = new RegExp(String.raw`${HIDDEN.source}|\p{Surrogate}`, 'gu');
