import type { SafeText } from '../safe-text.ts';
import { markup, NOTHING, page, scriptHtml, type Html } from './markup.ts';
import { quizStyle } from './quiz-style.ts';
import { style } from './style.ts';
import { isFigure } from '../words.ts';

/** A part of a page, with a heading of its own. */
export interface PageSection {
  /** Unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly inside: Html;
  /** `half`: two of them stand side by side. `long`: may be broken between two sheets of paper. */
  readonly size?: 'half' | 'long';
}

/** What stands around the sections. */
export interface Frame {
  readonly heading: string;
  /** Above the heading: what kind of page it is, and of when. */
  readonly kicker: string;
  /** The language of the bank. The page's own words are English. */
  readonly lang: string;
  readonly foot: string;
}

/**
 * A page in one file: no script, nothing from elsewhere, and a policy that forbids both, should
 * anything ever slip through.
 */
export function documentOf(frame: Frame, sections: readonly PageSection[]): SafeText {
  const links = markup`<nav aria-label="On this page"><ul>${sections.map(linkTo)}</ul></nav>`;
  const head = headHtml(frame, "default-src 'none'; style-src 'unsafe-inline'", style);
  return page(bodyHtml(frame, head, { links, inside: sectionsHtml(sections) }));
}

/** A page whose only part is made by one script, which stands in it, and whose hash is in its policy. */
export function documentWithScript(frame: Frame, inside: Html, script: PageScript): SafeText {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script.hash}'`;
  const head = headHtml(frame, policy, markup`${style}${quizStyle}`);
  return page(bodyHtml(frame, head, { inside, end: scriptHtml(script.code) }));
}

/** A script, and its SHA-256 in Base64. */
export interface PageScript {
  readonly code: SafeText;
  readonly hash: string;
}

function headHtml({ heading, kicker }: Frame, policy: string, css: Html): Html {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${kicker}: ${heading}</title>
<style>${css}</style>
</head>
`;
}

interface PageParts {
  readonly links?: Html;
  readonly inside: Html;
  readonly end?: Html;
}

function bodyHtml(
  { heading, kicker, lang, foot }: Frame,
  head: Html,
  { links = NOTHING, inside, end = NOTHING }: PageParts,
): Html {
  return markup`${head}<body>
<header>
<p class="kicker">${kicker}</p>
<h1${langOf(lang)}>${heading}</h1>
${links}
</header>
<main>
${inside}</main>
<footer><p>${foot}</p></footer>
${end}</body>
</html>
`;
}

/** Parts of a page, each with its heading. */
export function sectionsHtml(sections: readonly PageSection[]): Html {
  return markup`${sections.map(sectionHtml)}`;
}

function linkTo({ id, heading }: PageSection): Html {
  return markup`<li><a href="#${id}">${heading}</a></li>`;
}

function sectionHtml({ id, heading, inside, size }: PageSection): Html {
  const sized = size === undefined ? NOTHING : markup` class="${size}"`;
  return markup`<section${sized} id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${inside}
</section>
`;
}

/** The attribute for text in the bank's language, where that is not the page's. What is no language tag is left out. */
export function langOf(lang: string): Html {
  const known = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) && !/^en\b/i.test(lang);
  return known ? markup` lang="${lang}"` : NOTHING;
}

const MARKS = { good: '✔', open: '~', bad: '✘' } as const;

/** What it comes to, with a mark that says the same as the words. */
export function verdictHtml(words: string, level: keyof typeof MARKS): Html {
  return markup`<p class="verdict ${level}"><span aria-hidden="true">${MARKS[level]}</span> ${words}</p>`;
}

/** A name and its figure. */
export type Fact = readonly [string, string];

/** Names and figures in a row. */
export function factsHtml(facts: readonly Fact[]): Html {
  const parts = facts.map(
    ([name, figure]) => markup`<div><dt>${name}</dt><dd>${figure}</dd></div>`,
  );
  return markup`<dl class="facts">${parts}</dl>`;
}

/** The command to go on with, and why. */
export function nextHtml(command: string, reason?: string): Html {
  const why = reason === undefined ? NOTHING : markup` <span class="soft">${reason}</span>`;
  return markup`<p class="next"><span class="soft">Next</span> ${commandHtml(command)}${why}</p>`;
}

/** A command to copy, broken between its words before it is broken at a hyphen. */
export function commandHtml(command: string): Html {
  const words = command.split(' ').map((word) => markup`<span>${word}</span>`);
  const spaced = words.map((word, at) => (at === 0 ? word : markup` ${word}`));
  return markup`<code class="command">${spaced}</code>`;
}

/** A table with a heading for each column and each row. */
export interface PageTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table, figures to the right; a long one is scrolled, with the keyboard too. */
export function tableHtml({ caption, heads, rows }: PageTable): Html {
  const table = markup`<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head, at) => columnHtml(head, rows[0]?.[at]))}</tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody>
</table>`;
  if (rows.length <= LONG) return table;
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">${table}</div>`;
}

const LONG = 12;

function columnHtml(head: string, below: string | number | undefined): Html {
  return markup`<th scope="col"${aligned(below)}>${head}</th>`;
}

/** A row; its first cell names it. */
export function rowHtml([name = '', ...cells]: PageTable['rows'][number]): Html {
  const inside = cells.map((cell) => markup`<td${aligned(cell)}>${cell}</td>`);
  return markup`<tr><th scope="row">${name}</th>${inside}</tr>\n`;
}

/** Figures stand below each other by their last digit. */
export function aligned(cell: string | number | undefined): Html {
  return isFigure(cell) ? markup` class="number"` : NOTHING;
}
