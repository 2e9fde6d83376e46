import markdownIt, { type Token } from 'markdown-it';

/** What markdown-it makes of a block, and the lines of the file that it stands on, from 0. */
export interface Node {
  readonly token: Token;
  readonly inside: readonly Node[];
  readonly from: number;
  readonly to: number;
}

const reader = markdownIt({ html: true });
reader.normalizeLink = (url) => url.replaceAll('\n', '');
// The indentation of a paragraph's lines is none of its text (CommonMark 4.8), not even within code.
reader.core.ruler.before('inline', 'unindented', ({ tokens }) => {
  for (const token of tokens)
    if (token.type === 'inline') token.content = token.content.replace(/\n[ \t]+/g, '\n');
});
reader.normalizeLinkText = (url) => url;
reader.validateLink = () => true;

/** A text's blocks as markdown-it has them. */
export function nodesOf(markdown: string): readonly Node[] {
  return nested(reader.parse(markdown, {}), { at: 0 });
}

function nested(tokens: readonly Token[], cursor: { at: number }): readonly Node[] {
  const nodes: Node[] = [];
  for (let token = tokens[cursor.at]; token !== undefined; token = tokens[cursor.at]) {
    cursor.at += 1;
    if (token.nesting === -1) break;
    const inside = token.nesting === 1 ? nested(tokens, cursor) : [];
    const [from, to] = token.map ?? [-1, -1];
    nodes.push({ token, inside, from, to });
  }
  return nodes;
}

/** Marks that layout alone adds, on either side: bars, bullets, lines below heads. And `~`, of which markdown-it knows no single one. */
const LAYOUT = /[│•─]/g;

/** The words and signs of a text in a row, whatever is between them. */
export function wordsOf(text: string): string {
  return text
    .replace(LAYOUT, ' ')
    .replaceAll('~', '')
    .replace(/%(?:20|3C|3E|60|C2%A0)/g, decodeURIComponent)
    .replace(/\s+/g, ' ')
    .trim();
}

/** All that is shown of blocks; the addresses of links are, unless they are shown elsewhere. */
export function shownOf(nodes: readonly Node[], elsewhere: readonly string[] = []): string {
  return nodes.map((node) => shownNode(node, elsewhere)).join('\n');
}

function shownNode({ token, inside }: Node, elsewhere: readonly string[]): string {
  switch (token.type) {
    case 'inline':
      return inlineShown(token.children ?? [], elsewhere);
    case 'fence':
    case 'code_block':
      return token.content;
    case 'html_block':
      return token.content.replace(/<!--(?:>|->|[^]*?-->)/g, '');
    case 'list_item_open':
      return `${token.info === '' ? '' : token.info + token.markup} ${shownOf(inside, elsewhere)}`;
    default:
      return shownOf(inside, elsewhere);
  }
}

function inlineShown(tokens: readonly Token[], elsewhere: readonly string[]): string {
  const open: { readonly address: string; readonly from: number; readonly image: boolean }[] = [];
  let text = '';
  for (const token of tokens) {
    if (token.type === 'link_open')
      open.push({ address: String(token.attrGet('href') ?? ''), from: text.length, image: false });
    else if (token.type === 'link_close') {
      const { address = '', from = 0 } = open.pop() ?? {};
      text += addressBehind(text.slice(from), address, elsewhere);
    } else text += inlineToken(token, elsewhere);
  }
  return text;
}

function addressBehind(words: string, address: string, elsewhere: readonly string[]): string {
  const isBare = address === '' || words === address || `mailto:${words}` === address;
  return isBare || elsewhere.includes(address) ? '' : ` (${address})`;
}

function inlineToken(token: Token, elsewhere: readonly string[]): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return tagShown(token.content);
    case 'image': {
      const words = inlineShown(token.children ?? [], elsewhere);
      return words + addressBehind(words, String(token.attrGet('src') ?? ''), []);
    }
    default:
      return token.content;
  }
}

/** As it is typed, but for the end of a line, and for comments. */
function tagShown(tag: string): string {
  return /^<br[\s/>]/i.test(tag) ? '\n' : tag.replace(/^<!--[^]*$/, '');
}
