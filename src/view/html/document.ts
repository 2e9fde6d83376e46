import type { SafeText } from '../safe-text.ts';
import { markup, NOTHING, page, type Html } from './encode.ts';
import { style } from './style.ts';

/** A part of a page, with a heading of its own. */
export interface Section {
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
export function documentOf(
  { heading, kicker, lang, foot }: Frame,
  sections: readonly Section[],
): SafeText {
  return page(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${kicker}: ${heading}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">${kicker}</p>
<h1${langOf(lang)}>${heading}</h1>
<nav aria-label="On this page"><ul>${sections.map(linkTo)}</ul></nav>
</header>
<main>
${sections.map(sectionHtml)}</main>
<footer><p>${foot}</p></footer>
</body>
</html>
`);
}

function linkTo({ id, heading }: Section): Html {
  return markup`<li><a href="#${id}">${heading}</a></li>`;
}

function sectionHtml({ id, heading, inside, size }: Section): Html {
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
