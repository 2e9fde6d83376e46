import fc from 'fast-check';
import type { Diagnostic } from '../../../src/bank/diagnostic.ts';
import type { CheckResult } from '../../../src/view/findings/findings.ts';
import { samples } from '../../samples.ts';
import { found } from './samples.ts';

/** What has broken a format somewhere. */
const NASTY = [
  ...[
    '\0',
    '\x07',
    '\b',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\x1b',
    '\x1b[2J',
    '\x1b]0;x\x07',
    '\x7f',
    '\x85',
    '\x9b',
  ],
  ...[
    '::',
    '::error::',
    '::add-mask::',
    '::stop-commands::x',
    '##[',
    '##[group]',
    '##vso[',
    ']',
    '%',
    '%0A',
    '%0D%0A',
    '%25',
    ',',
    ';',
    '=',
  ],
  ...[
    '<',
    '>',
    '</',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<script>',
    '&',
    '&amp;',
    '&#0;',
    '"',
    "'",
    '<?x',
    '<!ENTITY x',
  ],
  ...[
    '`',
    '``',
    '|',
    '\\|',
    '\\',
    '*',
    '**',
    '_',
    '~~',
    '$',
    '[',
    '](',
    '![a](b)',
    '[x]: y',
    '#',
    '@octocat',
    'https://a.example',
    'www.a.example',
    '- [x]',
    '===',
    '---',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ufeff',
    '\u061c',
    '\u00ad',
    '\ufffe',
    '\uffff',
    '\u{e0041}',
    '\ud800',
    '\udc00',
  ],
  ...[
    'a',
    'Z',
    '0',
    ' ',
    '  ',
    '/',
    '../',
    ':',
    'é',
    'e\u0301',
    '回線',
    '🙂',
    '👩‍👩‍👧‍👦',
    '\u{10ffff}',
    'file',
    '__proto__',
  ],
];

/** A text of such pieces. */
export const text = fc
  .array(fc.constantFrom(...NASTY), { maxLength: 12 })
  .map((parts) => parts.join(''));
const named = text.map((name) => `f${name}`);
const small = fc.nat({ max: 30 });

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    rule: fc.constantFrom('length-cue', 'answer-no-correct'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: text,
    question: text,
    place: fc.record({
      file: fc.oneof(text, named),
      line: small,
      column: small,
      more: small,
      width: small,
    }),
  })
  .map(({ place: { file, line, column, more, width }, ...rest }) => ({
    ...rest,
    place: {
      file,
      line: line + 1,
      column: column + 1,
      endLine: line + 1 + (more > 25 ? more - 25 : 0),
      endColumn: column + 1 + width,
    },
  }));

/** How many texts one sample has: the message, the question, the file and three lines for each finding. */
const FINDINGS = 20;
export const TEXTS = FINDINGS * 6;

/** Findings about files and questions with such texts. */
export const sample: fc.Arbitrary<CheckResult> = fc
  .record({
    diagnostics: fc.array(diagnostic, { minLength: FINDINGS, maxLength: FINDINGS }),
    lines: fc.array(text, { minLength: 3 * FINDINGS, maxLength: 3 * FINDINGS }),
  })
  .map(({ diagnostics, lines }) =>
    found(diagnostics, {
      texts: new Map(diagnostics.map(({ place }) => [place.file, lines.join('\n')])),
      questions: diagnostics.map(({ place, question = '' }) => ({
        ...samples.typed,
        id: question,
        place,
      })),
    }),
  );
