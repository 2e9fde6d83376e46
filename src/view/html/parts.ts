import { markup, NOTHING, type Html } from './encode.ts';

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
