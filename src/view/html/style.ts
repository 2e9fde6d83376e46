import { markup } from './markup.ts';

/**
 * How pages look, on a light and a dark ground and on paper. Text has a contrast of at least 4.5 to
 * what is behind it, and what is drawn of at least 3; colour repeats what words and shapes say.
 */
export const style = markup`
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1c2226; --soft: #58626a; --line: #dcdad3;
  --track: #e7e5de; --good: #0b6e85; --bad: #b3261e; --open: #7a5b00; --band: #cde3e9;
  --heat-1: #b4d6de; --heat-2: #6bafc0; --heat-3: #27829a; --heat-4: #0a4a5a;
  --link: #0b5f8a; --focus: #b3430d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171a; --card: #1a2125; --ink: #e8ebec; --soft: #a5b0b7; --line: #333d43;
    --track: #2b353b; --good: #5cc6da; --bad: #ff8f85; --open: #e6c35c; --band: #1f4a55;
    --heat-1: #25596a; --heat-2: #2f7f95; --heat-3: #52b3c8; --heat-4: #b4ebf5;
    --link: #7cc7f2; --focus: #ffb07a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.75rem 1.25rem 3rem; max-width: 62rem;
  background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums;
}
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.75rem; font-size: 1.1rem; line-height: 1.3; }
h3 { margin: 0 0 0.4rem; font-size: 1rem; }
p { margin: 0 0 0.75rem; }
p:last-child { margin-bottom: 0; }
.kicker { margin: 0 0 0.25rem; color: var(--soft); }
.soft { color: var(--soft); font-size: 0.9rem; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.open { color: var(--open); }
a { color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
nav { margin: 0.75rem 0 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.3rem 0; }
main {
  display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; margin: 1.25rem 0;
}
section {
  grid-column: span 2; min-width: 0; padding: 1.25rem 1.4rem; scroll-margin-top: 1rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
}
section.half { grid-column: span 1; }
.verdict { margin: 0 0 0.25rem; font-size: 1.6rem; font-weight: 650; line-height: 1.25; }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.25rem; margin: 1rem 0; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.facts dt { color: var(--soft); font-size: 0.9rem; }
.facts dd { margin: 0; font-size: 1.35rem; font-weight: 600; line-height: 1.3; }
.next {
  display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline;
  margin: 0; padding: 0.6rem 0.9rem;
  background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem;
}
code, pre {
  font: 0.92em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
.command span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; }
pre {
  margin: 0 0 0.75rem; padding: 0.75rem; overflow-x: auto;
  background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem;
}
blockquote { margin: 0 0 0.75rem; padding-left: 0.9rem; border-left: 3px solid var(--line); }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.4rem; }
figure { margin: 0; }
figure svg { display: block; width: 100%; height: auto; max-width: 27rem; overflow: visible; }
svg text {
  font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  fill: var(--ink);
}
svg .name { font-size: 14px; font-weight: 600; }
svg .quiet { fill: var(--soft); font-size: 12px; }
svg .track { fill: var(--track); }
svg .fill-good { fill: var(--good); }
svg .fill-bad { fill: var(--bad); }
svg .pass { stroke: var(--ink); stroke-width: 2; }
svg .dotted { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 4; stroke-linecap: round; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .band { fill: var(--band); }
svg .curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
svg .first { stroke: var(--good); }
svg .second { stroke: var(--bad); }
svg .dashed { stroke-dasharray: 5 4; }
svg .ring { stroke: var(--card); stroke-width: 1.5; }
svg .heat-0 { fill: var(--track); }
svg .heat-1 { fill: var(--heat-1); }
svg .heat-2 { fill: var(--heat-2); }
svg .heat-3 { fill: var(--heat-3); }
svg .heat-4 { fill: var(--heat-4); }
details { margin-top: 0.9rem; }
summary {
  width: fit-content; padding: 0.25rem 0; cursor: pointer; color: var(--soft); font-size: 0.9rem;
}
.scroll { max-height: 22rem; overflow: auto; }
table { width: 100%; margin: 0.5rem 0 0; border-collapse: collapse; font-size: 0.9rem; }
caption { padding-bottom: 0.35rem; color: var(--soft); text-align: left; }
th, td {
  padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line);
  text-align: left; vertical-align: top;
}
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
thead th { color: var(--soft); }
tbody th { font-weight: 400; }
tbody th[scope="rowgroup"] { padding-top: 1rem; font-weight: 600; }
.plain { margin: 0; padding: 0; list-style: none; }
.plain li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.plain li:last-child { border-bottom: 0; }
.plain.wide { columns: 2; column-gap: 2.5rem; }
.plain.wide li { break-inside: avoid; }
.answers {
  display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 1rem;
  margin: 0.5rem 0;
}
.answers dt { font-weight: 600; }
.answers dd { margin: 0; }
.answers dd p { margin-bottom: 0.3rem; }
.answers dd > :last-child { margin-bottom: 0; }
article + article { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
footer { color: var(--soft); font-size: 0.9rem; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
@media (max-width: 46rem) {
  body { padding: 1rem 0.75rem 2rem; }
  main { grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  section, section.half { grid-column: span 1; padding: 1rem 0.9rem; }
  h1 { font-size: 1.6rem; }
  .verdict { font-size: 1.35rem; }
  .answers { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .answers dd { margin-bottom: 0.5rem; }
  .plain.wide { columns: 1; }
  table { font-size: 0.8rem; }
  th, td { padding-right: 0.25rem; }
  svg text { font-size: 15px; }
  svg .name { font-size: 16px; }
  svg .quiet { font-size: 14px; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb;
    --track: #e9e9e9; --good: #0b6e85; --bad: #b3261e; --open: #7a5b00; --band: #cfe3e8;
    --heat-1: #b4d6de; --heat-2: #6bafc0; --heat-3: #27829a; --heat-4: #0a4a5a; --link: #000000;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { margin: 14mm; }
  body { max-width: none; padding: 0 1px; font-size: 10pt; }
  nav, details { display: none; }
  main { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem; margin: 0.75rem 0; }
  section { grid-column: span 2; padding: 0.75rem 0.9rem; border-radius: 0; break-inside: avoid; }
  section.half { grid-column: span 1; }
  section.long { break-inside: auto; }
  article, tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
