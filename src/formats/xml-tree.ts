import { SaxesParser } from 'saxes';

/** An element of XML: what is in it, in its order, and the line it begins in. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** Why a text is no XML that is read here, and in which line. */
export interface XmlProblem {
  readonly reason: string;
  readonly line: number;
}

/** Elements inside one another. */
const DEEPEST = 100;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML as a tree. A document type is refused: with it come entities that grow without bound and
 * files from elsewhere. Names lose their prefixes.
 */
export function readXml(text: string): XmlElement | XmlProblem {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const root: OpenElement = { name: '', attributes: {}, children: [], line: 1 };
  const open: OpenElement[] = [root];
  let problem: XmlProblem | undefined;
  const fail = (reason: string) => {
    problem ??= { reason, line: parser.line };
  };
  parser.on('doctype', () => {
    fail('a document type is not taken');
  });
  parser.on('error', (error) => {
    fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const line = parser.line;
    const element: OpenElement = { name: local(name), attributes, children: [], line };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) fail(`more than ${DEEPEST} elements stand inside one another`);
  });
  parser.on('closetag', () => open.pop());
  const put = (data: string) => open.at(-1)?.children.push(data);
  parser.on('text', put);
  parser.on('cdata', put);
  // In pieces, so that nothing more is read of a text that is refused.
  for (let at = 0; at < text.length && problem === undefined; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  if (problem === undefined) parser.close();
  return problem ?? root;
}

const PIECE = 65_536;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name right inside another. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first of them. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0];
}

/** The elements of a name at any depth, in their order. */
export function elementsIn(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: (XmlElement | string)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === name) found.push(node);
    for (const child of node.children.toReversed()) open.push(child);
  }
  return found;
}

/** All text inside, without tags. */
export function xmlText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const texts: string[] = [];
  const open: (XmlElement | string)[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') texts.push(node);
    else for (const child of node.children.toReversed()) open.push(child);
  }
  return texts.join('');
}
