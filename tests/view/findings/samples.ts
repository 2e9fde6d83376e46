import type { Diagnostic } from '../../../src/bank/diagnostic.ts';
import type { DocumentedRule } from '../../../src/check/rule.ts';
import type { CheckResult, Summary } from '../../../src/view/findings/findings.ts';
import { trusted } from '../../../src/view/safe-text.ts';
import type { Paint, Screen } from '../../../src/view/screen.ts';
import { screen } from '../../samples.ts';

export const FILE = 'questions/circuits/circuits.md';

/** A finding from `at`, "12:3", to a column of the same line, or to another "line:column". */
export const finding = (
  at: string,
  to: number | string,
  part: Partial<Diagnostic> & { readonly file?: string } = {},
): Diagnostic => {
  const [line = 1, column = 1] = at.split(':').map(Number);
  const [endLine = 1, endColumn = 1] =
    typeof to === 'number' ? [line, to] : to.split(':').map(Number);
  const { file = FILE, ...rest } = part;
  return {
    rule: 'answer-no-correct',
    severity: 'error',
    message: 'No answer is marked as correct. Write "[x]" in place of "[ ]" in front of it.',
    place: { file, line, column, endLine, endColumn },
    ...rest,
  };
};

export const summary: Summary = {
  files: 6,
  questions: 24,
  concepts: 4,
  errors: 2,
  warnings: 1,
  infos: 0,
  guessability: { score: 0.2604, chance: 0.25, low: 0.2312, high: 0.2788, questions: 24 },
};

export const rule: DocumentedRule = {
  id: 'length-cue',
  severity: 'warning',
  strict: 'error',
  scope: 'question',
  what: 'The correct answer is much longer than the others. At least 1.2 times and 10 characters.',
  why: 'Whoever picks the longest answer is right without knowing anything.',
  source: 'https://example.org/item-writing',
  bad: '## Port\n\nWhich port?\n\n- [x] The one that the provider names in its letter of authorisation\n- [ ] Any',
  good: '## Port\n\nWhich port?\n\n- [x] The one in the letter\n- [ ] Any that is free',
};

export const found = (
  diagnostics: readonly Diagnostic[],
  part: Partial<CheckResult> = {},
): CheckResult => ({
  diagnostics,
  texts: new Map(),
  questions: [],
  summary,
  rules: [rule],
  failOn: 'error',
  folder: '',
  version: '0.1.0',
  ...part,
});

const tag =
  (name: string): Paint =>
  ({ text }) =>
    trusted(`\x1b[${NAMES.indexOf(name)}m${text}\x1b[39m`);

const NAMES = ['strong', 'faint', 'right', 'wrong', 'warn', 'focus'];

/** A screen whose colours `tagged` makes readable. */
export const painted = (width = 80): Screen => ({
  ...screen(width),
  style: {
    strong: tag('strong'),
    faint: tag('faint'),
    right: tag('right'),
    wrong: tag('wrong'),
    warn: tag('warn'),
    focus: tag('focus'),
  },
});

/** Colour as `{wrong ✘}`. */
export const tagged = (text: string): string =>
  text
    .replace(/\x1b\[39m/g, '}')
    .replace(/\x1b\[(\d)m/g, (_, code: string) => `{${NAMES[Number(code)] ?? ''} `);
