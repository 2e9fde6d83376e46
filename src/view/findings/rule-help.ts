import type { DocumentedRule } from '../../check/rule.ts';
import { isFixed } from '../../bank/diagnostic.ts';
import { viewProse } from '../formatted-text.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { hang, indented, rowsOf, padEnd, width } from '../wrap.ts';

/** All there is to know about a rule: what it finds and why, an example of each kind, and how to switch it off. */
export function viewRule(rule: DocumentedRule, screen: Screen): SafeText {
  const { style, unicode } = screen;
  const [no, yes] = unicode ? ['✘', '✔'] : ['x', '+'];
  const inside = (markdown: string): SafeText =>
    indented(viewProse(markdown, screen, screen.width - 2), 2);
  const parts = [
    hang(visible(''), safe`${style.strong(visible(rule.id))}  ${severityOf(rule)}`, screen.width),
    inside(rule.what),
    titled('Why', style.strong, inside(rule.why)),
    ...(rule.source === undefined ? [] : [inside(`From: ${rule.source}`)]),
    titled(`${no} Not so`, style.wrong, viewExample(rule.bad, screen)),
    titled(`${yes} Better`, style.right, viewExample(rule.good, screen)),
    titled('Switch it off', style.strong, viewSwitches(rule, screen)),
  ];
  return safe`${joined(parts, '\n\n')}\n`;
}

function titled(title: string, paint: Paint, inside: SafeText): SafeText {
  return joined([paint(visible(title)), inside]);
}

function severityOf({ severity, strict }: DocumentedRule): string {
  return strict === undefined || strict === severity
    ? severity
    : `${severity}, ${strict} in the preset strict`;
}

/** An example as it is typed: long lines go on below themselves. */
function viewExample(example: string, screen: Screen): SafeText {
  const bar = screen.style.faint(visible(screen.unicode ? '│' : '|'));
  const rows = rowsOf(visible(example.trimEnd())).flatMap(({ text }) => {
    const bare = text.trimStart();
    const margin = visible(text.slice(0, text.length - bare.length));
    return rowsOf(hang(margin, visible(bare), screen.width - 4));
  });
  return joined(rows.map((row) => (row.text === '' ? safe`  ${bar}` : safe`  ${bar} ${row}`)));
}

function viewSwitches(rule: DocumentedRule, screen: Screen): SafeText {
  if (isFixed(rule.id)) {
    const why = 'It can be neither lowered nor switched off: a bank with it is not valid.';
    return hang(visible('  '), visible(why), screen.width);
  }
  const ways = [
    [
      'In a whole bank, in the front matter of index.md (or info, warning, error):',
      `check:\n  ${rule.id}: off`,
    ],
    ['For one question, below its title:', `<!-- check-disable ${rule.id}: reason -->`],
    ['For one file, in its study note:', `<!-- check-disable-file ${rule.id}: reason -->`],
  ] as const;
  return joined(
    ways.map(([words, text]) =>
      joined([hang(visible('  '), visible(words), screen.width), viewExample(text, screen)]),
    ),
  );
}

/**
 * All rules, in the order given: id, severity, severity in `strict` where it is another, scope, and
 * in a sentence what it finds.
 */
export function viewRules(rules: readonly DocumentedRule[], screen: Screen): SafeText {
  const column = Math.max(4, ...rules.map(({ id }) => width(visible(id)))) + 2;
  const heads = viewCells(visible('rule'), ['severity', 'strict', 'scope'], column);
  const rows = rules.map((rule) =>
    joined([
      viewRow(rule, column, screen),
      hang(visible('    '), visible(firstSentence(rule.what)), screen.width),
    ]),
  );
  const table = screen.width < WIDE ? rows : [screen.style.faint(heads), ...rows];
  return safe`${joined(table)}\n`;
}

/** In fewer columns the words stand below the id, and say what they are. */
const WIDE = 60;

function viewRow(
  rule: DocumentedRule,
  column: number,
  { style, width: columns }: Screen,
): SafeText {
  const id = style.strong(visible(rule.id));
  const { severity, strict = '', scope } = rule;
  if (columns >= WIDE) return viewCells(id, [severity, strict, scope], column);
  const words = [severity, ...(strict === '' ? [] : [`${strict} in strict`]), scope];
  return joined([id, safe`    ${words.join(', ')}`]);
}

/** Columns of a word and the gap behind it: "severity" is the longest. */
const WORD = 10;

function viewCells(id: SafeText, words: readonly string[], column: number): SafeText {
  const cells = words.map((word) => word.padEnd(WORD)).join('');
  return safe`${padEnd(id, column)}${cells.trimEnd()}`;
}

function firstSentence(text: string): string {
  return /^[^]*?[.?!](?=\s+[A-Z`]|$)/.exec(text)?.[0] ?? text;
}
