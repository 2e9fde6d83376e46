import { isWebAddress } from '../bank/read/hints-and-links.ts';
import { decoded, literal } from './foreign-topic.ts';

/** Whether a text has tags of HTML that are known here. */
export function isHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|b|i|u|em|strong|code|pre|ul|ol|li|img|a|sub|sup|table|tr|td)\b[^<>]{0,2000}>/i.test(
    text,
  );
}

/**
 * A text in HTML as Markdown: what a browser shows of it, with code, emphasis, lists and links. Tags that
 * are not known are left out, their text stays; scripts and styles go.
 */
export function markdownOfHtml(html: string): string {
  const state: HtmlState = {
    parts: [],
    hidden: '',
    inCode: false,
    inFence: false,
    links: [],
    items: [],
  };
  for (const [token, close, name = '', attributes = ''] of html.matchAll(TOKEN)) {
    const tag = name.toLowerCase();
    if (state.hidden !== '') {
      if (close === '/' && tag === state.hidden) state.hidden = '';
    } else if (tag !== '') TAGS.get(tag)?.(state, close === '/', attributes, tag);
    else if (!token.startsWith('<!')) state.parts.push(textOf(token, state));
  }
  return tidy(state.parts.join(''));
}

const TOKEN =
  /<!--[^]{0,20000}?-->|<!\[CDATA\[|\]\]>|<(\/?)([a-z][a-z0-9]{0,20})\b([^<>]{0,2000})>|[^<]+|</gi;

interface HtmlState {
  readonly parts: string[];
  /** The tag whose content is not shown. */
  hidden: string;
  inCode: boolean;
  inFence: boolean;
  /** The addresses of links that are open. */
  readonly links: string[];
  /** How many items the lists that are open have had; not counted where they have bullets. */
  readonly items: (number | undefined)[];
}

function textOf(text: string, { inCode }: HtmlState): string {
  if (inCode) return decoded(text);
  return literalWords(decoded(text.replace(/\s+/g, ' ')));
}

/** Escaped, but with the white space at its ends. */
function literalWords(text: string): string {
  return text.trim() === '' ? text : literal(text);
}

type TakeTag = (state: HtmlState, closes: boolean, attributes: string, tag: string) => void;

const put =
  (opening: string, closing = opening): TakeTag =>
  ({ parts }, closes) => {
    parts.push(closes ? closing : opening);
  };

const hide: TakeTag = (state, closes, _, tag) => {
  state.hidden = closes ? '' : tag;
};

const TAGS: ReadonlyMap<string, TakeTag> = new Map([
  ...each('b strong', put('**')),
  ...each('i em', put('*')),
  ...each('script style head title template', hide),
  ...each('p div table tr blockquote section h1 h2 h3 h4 h5 h6', put('\n\n')),
  ...each('td th', put('', ' ')),
  ...each('code tt pre', (state, closes, _, tag) => takeCode(state, tag, closes)),
  ...each('ul ol li', (state, closes, _, tag) => takeList(state, tag, closes)),
  ['br', ({ parts, inCode }) => parts.push(inCode ? '\n' : '\\\n')],
  ['a', takeLink],
  ['img', ({ parts }, _, attributes) => parts.push(alternative(attributes))],
]);

function each(tags: string, take: TakeTag): readonly (readonly [string, TakeTag])[] {
  return tags.split(' ').map((tag) => [tag, take]);
}

function takeCode(state: HtmlState, tag: string, closes: boolean): void {
  if (tag === 'pre') {
    state.parts.push(closes ? '\n```\n\n' : '\n\n```\n');
    state.inFence = !closes;
  } else if (!state.inFence) state.parts.push('`');
  state.inCode = state.inFence || !closes;
}

function takeLink(state: HtmlState, closes: boolean, attributes: string): void {
  if (!closes) {
    const address = decoded(
      /\bhref\s{0,9}=\s{0,9}["']([^"']{0,1000})["']/i.exec(attributes)?.[1] ?? '',
    );
    state.links.push(isWebAddress(address) ? address : '');
    if (state.links.at(-1) !== '') state.parts.push('[');
    return;
  }
  const address = state.links.pop() ?? '';
  if (address !== '') state.parts.push(`](${address})`);
}

function alternative(attributes: string): string {
  const alt = /\balt\s{0,9}=\s{0,9}["']([^"']{0,1000})["']/i.exec(attributes)?.[1] ?? '';
  return alt === '' ? '' : literalWords(decoded(alt));
}

function takeList({ parts, items }: HtmlState, tag: string, closes: boolean): void {
  if (tag === 'ul' || tag === 'ol') {
    parts.push('\n\n');
    if (closes) items.pop();
    else items.push(tag === 'ol' ? 0 : undefined);
  } else if (tag === 'li' && !closes) {
    const count = items.pop();
    items.push(count === undefined ? count : count + 1);
    parts.push(count === undefined ? '\n- ' : `\n${count + 1}. `);
  }
}

/** Without white space at the ends of lines, breaks at those of paragraphs, and more than one empty line. */
function tidy(markdown: string): string {
  const lines = markdown
    .replace(/(?<!`)``(?!`)/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const shown = lines.filter(
    (line, index) => (line !== '' && line !== '\\') || (lines[index - 1] ?? '') !== '',
  );
  return shown
    .map((line, index) => ((shown[index + 1] ?? '') === '' ? line.replace(/\\$/, '') : line))
    .join('\n')
    .trim();
}
