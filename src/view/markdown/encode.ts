import { inert } from '../diagnostics/inert.ts';
import { trusted, visible, type SafeText } from '../safe-text.ts';

/**
 * Text that a page in Markdown shows as it is, on one line, in a cell of a table too: no markup, no
 * HTML, no mathematics, and a link behind it is no image. Addresses are no links and names call
 * nobody: a space of no width stands inside them. It is written by its number, since the page itself
 * has nothing that cannot be seen.
 */
export function markdownText(text: string): SafeText {
  return trusted(
    visible(text.replaceAll('\n', '\u240a'))
      .text.replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_[\]~|$]|!$/g, '\\$&')
      .replace(/(?<=\/)(?=\/)|(?<=www)(?=\.)|(?<=[@#])(?=\w)/gi, '&#8203;'),
  );
}

/** The same where a line may begin with it: it begins no heading, list, rule or code there, and no build server's command. */
export function markdownLine(text: string): SafeText {
  const { text: line } = markdownText(text.trimStart());
  return trusted(line.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[#+=:-]/, '\\$&'));
}

/** Code within a line: its fence of backticks is longer than any in it. */
export function markdownCode(text: string): SafeText {
  const line = inert(visible(text.replace(/\s+/g, ' '))).text;
  const fence = '`'.repeat(longest(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return trusted(line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`);
}

/** A block of code, fenced likewise. */
export function markdownBlock(text: string): SafeText {
  const { text: code } = inert(visible(text));
  const fence = '`'.repeat(Math.max(3, longest(code) + 1));
  return trusted(`${fence}text\n${code}\n${fence}`);
}

function longest(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((most, { length }) => Math.max(most, length), 0);
}
