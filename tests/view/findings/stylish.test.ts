import { expect, test, describe } from '@jest/globals';
import { viewFindings } from '../../../src/view/findings/index.ts';
import { visible } from '../../../src/view/safe-text.ts';
import type { Screen } from '../../../src/view/screen.ts';
import { width } from '../../../src/view/wrap.ts';
import { screen, samples } from '../../samples.ts';
import { mistakes, text } from './mistakes.ts';
import { FILE, finding, found, painted, tagged, summary } from './samples.ts';
import type { Bank } from '../../../src/bank/question.ts';
import { summaryOf, viewSummary } from '../../../src/view/findings/findings.ts';

describe('stylish', () => {
  const stylish = (on: Screen, diagnostics = mistakes, source = text): string =>
    viewFindings(
      'stylish',
      found(diagnostics, {
        texts: new Map([
          [FILE, source],
          ['questions/index.md', ''],
        ]),
      }),
      on,
    ).text;

  test('a file with many mistakes at 80 columns', () => {
    expect(stylish(screen(80))).toBe(`questions/circuits/circuits.md  5 errors, 1 warning, 2 infos

  3:1  ✘ error  front-matter-schema
    "difficlty" is no key here. Did you mean "difficulty"?
    3 │ difficlty: 2
      │ ^^^^^^^^^

  8:1  ✘ error  answer-no-correct
    No answer is marked as correct. Write "[x]" in place of "[ ]" in front of
    it.
    8 │ ## What a circuit is
      │ ^^^^^^^^^^^^^^^^^^^^

  10:126  ⚠ warning  context-lost
    This points at something that is not there. Say what is meant.
    10 │ … ends in the cage on the second floor". Which statement corrects them?
       │                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  12:1  ✘ error  choice-duplicate
    The same answer stands in line 12. Change or remove one.
    12 ┃ - [] A circuit is the tunnel inside that fibre.
    13 ┃ - [ ] A circuit is the gateway.
    14 ┃ - [ ] A circuit is the tunnel inside that fibre.

  12:3  ✘ error  checkbox-malformed, fixable
    This is no check box yet. Write "[ ]" and a space.
    12 │ - [] A circuit is the tunnel inside that fibre.
       │   ^^

  16:1  ✘ error  stem-missing
    Nothing is asked. Write what.
    16 ┃ ## 回線の種類
    17 ┃
       ┃ and 2 more lines

  18:7  ℹ info  feedback-missing
    Say why this answer is wrong.
    18 │ - [x] 回線は論理的な接続です🙂。
       │       ^^^^^^^^^^^^^^^^^^^^^^^^

  19:7  ℹ info  feedback-missing
    Say why this answer is wrong.
    19 │ - [ ]    回線はトンネルです。
       │          ^^^^^^^^^^^^^^^^^^^^

questions/index.md  1 warning

  1:1  ⚠ warning  coverage
    Security has 2 questions. Write 3 more.

1 of these can be mended: peerdrill check --fix
Why a rule is there: peerdrill check --explain front-matter-schema

`);
  });

  test('at 120 columns', () => {
    const shown = stylish(screen(120), mistakes.slice(1, 3));
    expect(shown).toBe(`questions/circuits/circuits.md  1 error, 1 warning

  8:1  ✘ error  answer-no-correct
    No answer is marked as correct. Write "[x]" in place of "[ ]" in front of it.
    8 │ ## What a circuit is
      │ ^^^^^^^^^^^^^^^^^^^^

  10:126  ⚠ warning  context-lost
    This points at something that is not there. Say what is meant.
    10 │ …bre the provider pulled last week, which ends in the cage on the second floor". Which statement corrects them?
       │                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Why a rule is there: peerdrill check --explain answer-no-correct

`);
    expect(Math.max(...shown.split('\n').map((line) => width(visible(line))))).toBe(120);
  });

  test('in ASCII at 40 columns', () => {
    expect(stylish(screen(40, 24, false), mistakes.slice(2, 6)))
      .toBe(`questions/circuits/circuits.md  3
errors, 1 warning

  10:126  ! warning  context-lost
    This points at something that is not
    there. Say what is meant.
    10 | ...floor". Which statement c...
       |           ^^^^^^^^^^^^^^^^^^

  12:1  x error  choice-duplicate
    The same answer stands in line 12.
    Change or remove one.
    12 > - [] A circuit is the tunnel...
    13 > - [ ] A circuit is the gateway.
    14 > - [ ] A circuit is the tunne...

  12:3  x error  checkbox-malformed,
  fixable
    This is no check box yet. Write
    "[ ]" and a space.
    12 | - [] A circuit is the tunnel...
       |   ^^

  16:1  x error  stem-missing
    Nothing is asked. Write what.
    16 > ## 回線の種類
    17 >
       > and 2 more lines

1 of these can be mended: peerdrill
check --fix
Why a rule is there: peerdrill check
--explain choice-duplicate

`);
  });

  test('in colour', () => {
    const shown = stylish(painted(), [...mistakes.slice(2, 5), ...mistakes.slice(6, 7)]);
    expect(tagged(shown))
      .toBe(`{strong questions/circuits/circuits.md}  {faint 2 errors, 1 warning, 1 info}

  10:126  {warn ⚠ warning}  {faint context-lost}
    This points at something that is not there. Say what is meant.
    {faint 10 │} … ends in the cage on the second floor". Which statement corrects them?
    {faint    │}                                         {warn ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^}

  12:1  {wrong ✘ error}  {faint choice-duplicate}
    The same answer stands in line 12. Change or remove one.
    {faint 12} {wrong ┃} - [] A circuit is the tunnel inside that fibre.
    {faint 13} {wrong ┃} - [ ] A circuit is the gateway.
    {faint 14} {wrong ┃} - [ ] A circuit is the tunnel inside that fibre.

  12:3  {wrong ✘ error}  {faint checkbox-malformed, fixable}
    This is no check box yet. Write "[ ]" and a space.
    {faint 12 │} - [] A circuit is the tunnel inside that fibre.
    {faint    │}   {wrong ^^}

  18:7  {faint ℹ info}  {faint feedback-missing}
    Say why this answer is wrong.
    {faint 18 │} - [x] 回線は論理的な接続です🙂。
    {faint    │}       {faint ^^^^^^^^^^^^^^^^^^^^^^^^}

1 of these can be mended: {strong peerdrill check --fix}
Why a rule is there: {strong peerdrill check --explain choice-duplicate}

`);
  });

  test('a place is shown once for all that is found there, in the colour of the worst', () => {
    const shown = stylish(
      painted(),
      [
        finding('8:1', 21, { rule: 'explanation-missing', severity: 'info', message: 'Say why.' }),
        finding('8:1', 21, { rule: 'image-no-alt', severity: 'warning', message: 'Say what.' }),
        finding('8:1', 22, { rule: 'stem-missing', severity: 'info', message: 'Write it.' }),
      ],
      '\n'.repeat(7) + '## Title of a question',
    );
    expect(tagged(shown)).toBe(`{strong questions/circuits/circuits.md}  {faint 1 warning, 2 infos}

  8:1  {faint ℹ info}  {faint explanation-missing}
    Say why.
  8:1  {warn ⚠ warning}  {faint image-no-alt}
    Say what.
    {faint 8 │} ## Title of a question
    {faint   │} {warn ^^^^^^^^^^^^^^^^^^^^}

  8:1  {faint ℹ info}  {faint stem-missing}
    Write it.
    {faint 8 │} ## Title of a question
    {faint   │} {faint ^^^^^^^^^^^^^^^^^^^^^}

Why a rule is there: {strong peerdrill check --explain image-no-alt}

`);
  });

  test('nothing found, nothing shown', () => {
    expect(stylish(screen(), [])).toBe('');
  });

  test('no line is wider than the screen', () => {
    for (const columns of [30, 40, 79, 80, 81, 120]) {
      for (const row of stylish(screen(columns)).split('\n')) {
        expect(width(visible(row))).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('a command for a build server is shown, not given', () => {
    const shown = stylish(
      screen(),
      [
        finding('1:1', 5, {
          file: '::add-mask::x.md',
          message: '::stop-commands::x ##[group] ##VSO[x]',
        }),
      ],
      '',
    );
    expect(shown).toContain('<003A>:add-mask::x.md  1 error\n');
    expect(shown).toContain('    <003A>:stop-commands::x ##<005B>group] ##VSO<005B>x]\n');
  });
});

describe('summary', () => {
  test.each([
    [{}, '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning'],
    [{ errors: 0 }, '⚠ 24 questions, 4 concepts, 6 files: 0 errors, 1 warning'],
    [{ errors: 0, warnings: 0 }, '✔ 24 questions, 4 concepts, 6 files: 0 errors, 0 warnings'],
    [{ infos: 3 }, '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning, 3 infos'],
    [
      { questions: 1, concepts: 1, files: 1, errors: 1, warnings: 0, infos: 1 },
      '✘ 1 question, 1 concept, 1 file: 1 error, 0 warnings, 1 info',
    ],
  ])('%j', (part, line) => {
    expect(viewSummary({ ...summary, ...part }, screen()).text).toBe(
      `${line}\n  Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)\n`,
    );
  });

  test('where nothing can be guessed, nothing is said of guessing', () => {
    const guessability = { score: 0, chance: 0, low: 0, high: 0, questions: 0 };
    expect(viewSummary({ ...summary, guessability }, screen()).text).toBe(
      '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning\n',
    );
  });

  test('in ASCII at 40 columns', () => {
    expect(viewSummary(summary, screen(40, 24, false)).text)
      .toBe(`x 24 questions, 4 concepts, 6 files: 2
  errors, 1 warning
  Guessability 26 % (chance 25 %, 23 to
  28 % with 95 % confidence)
`);
  });

  test.each([
    [{}, '{wrong ✘} 24 questions, 4 concepts, 6 files: {wrong 2 errors, 1 warning}'],
    [{ errors: 0 }, '{warn ⚠} 24 questions, 4 concepts, 6 files: {warn 0 errors, 1 warning}'],
    [
      { errors: 0, warnings: 0 },
      '{right ✔} 24 questions, 4 concepts, 6 files: {right 0 errors, 0 warnings}',
    ],
  ])('in colour %j', (part, line) => {
    expect(tagged(viewSummary({ ...summary, ...part }, painted()).text)).toBe(
      `${line}\n  {faint Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)}\n`,
    );
  });

  test('counts of several banks are sums, and guessing goes over all their questions', () => {
    const bank = { concepts: [{}, {}], questions: [samples.single, samples.typed] };
    const banks = [bank, bank] as unknown as readonly Bank[];
    const diagnostics = [
      finding('1:1', 2),
      finding('1:1', 2, { severity: 'warning' }),
      finding('1:1', 2, { severity: 'warning' }),
      finding('1:1', 2, { severity: 'info' }),
    ];
    expect(summaryOf(3, banks, diagnostics)).toMatchObject({
      files: 3,
      questions: 4,
      concepts: 4,
      errors: 1,
      warnings: 2,
      infos: 1,
      guessability: { questions: 2 },
    });
  });
});
