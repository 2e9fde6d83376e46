import { readFileSync } from 'node:fs';
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import type { ErrorObject, ValidateFunction } from 'ajv';
import Draft04 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';

const complaintsOf =
  (validate: ValidateFunction) =>
  (data: unknown): readonly ErrorObject[] =>
    validate(data) ? [] : (validate.errors ?? []);

const formats = addFormats.default;

/** What is wrong with data by the schema of SARIF 2.1.0, as Microsoft ships it. */
export const sarifComplaints = complaintsOf(
  formats(new Draft04.default({ strict: false, unicodeRegExp: false })).compile(sarif),
);

/** What is wrong with data by our own schema of `check --format json`. */
export const checkComplaints = complaintsOf(
  new Ajv2020({ strict: true }).compile(
    JSON.parse(
      readFileSync(new URL('../../../schemas/check.schema.json', import.meta.url), 'utf8'),
    ) as object,
  ),
);

/** An element of a document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document; throws where it is not well formed. */
export function xmlOf(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  return root.children[0] ?? root;
}

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

/** A page of Markdown, with tables and bare addresses as GitHub takes them. */
export interface Page {
  /** The kinds of everything in it, each once, in order of the alphabet. */
  readonly kinds: readonly string[];
  /** The text of each cell, row by row; spaces without width are left out. */
  readonly rows: readonly (readonly string[])[];
}

/** What a Markdown parser sees. */
export function pageOf(text: string): Page {
  const tokens = markdown.parse(text, {});
  const kinds = tokens.flatMap(({ type, children }) => [
    type,
    ...(children ?? []).map((child) => child.type),
  ]);
  const rows: string[][] = [];
  for (const [index, { type, children }] of tokens.entries()) {
    if (type === 'tr_open') rows.push([]);
    if (type !== 'inline' || !/^t[dh]_open$/.test(tokens[index - 1]?.type ?? '')) continue;
    const cell = (children ?? []).map(({ content }) => content).join('');
    rows.at(-1)?.push(cell.replaceAll('\u200b', ''));
  }
  return { kinds: [...new Set(kinds)].toSorted(), rows };
}

/** The kinds of a page with paragraphs, a heading and a table of text: no code, no emphasis, no links, no images, no HTML. */
export const TABLE = [
  'heading_close',
  'heading_open',
  'inline',
  'paragraph_close',
  'paragraph_open',
  'table_close',
  'table_open',
  'tbody_close',
  'tbody_open',
  'td_close',
  'td_open',
  'text',
  'th_close',
  'th_open',
  'thead_close',
  'thead_open',
  'tr_close',
  'tr_open',
];
