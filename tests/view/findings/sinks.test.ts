import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic, Severity } from '../../../src/bank/diagnostic.ts';
import type { CheckResult } from '../../../src/view/findings/findings.ts';
import { FORMAT_NAMES, type FindingsFormat } from '../../../src/view/findings/format-names.ts';
import { viewFindings } from '../../../src/view/findings/index.ts';
import { withoutServerCommands } from '../../../src/view/build-server-commands.ts';
import { viewStepSummary } from '../../../src/view/findings/markdown.ts';
import { viewDiff } from '../../../src/view/findings/diff.ts';
import { visible } from '../../../src/view/safe-text.ts';
import { RAW } from '../../torture/raw.ts';
import { screen } from '../../samples.ts';
import { checkComplaints, pageOf, TABLE, sarifComplaints, xmlOf } from './foreign.ts';
import { commandsIn } from './runner.ts';
import { sample, text, TEXTS } from './nasty.ts';

/** A message on one line, as everything but JSON shows it. */
const shownOf = ({ message }: Diagnostic): string =>
  visible(message.replaceAll('\n', '\u240a')).text;

/** What a program reads from an output is what went in. */
const CHECKS: Readonly<Record<FindingsFormat, (output: string, from: CheckResult) => void>> = {
  stylish: (output, { diagnostics }) => {
    expect(output.match(/^ {2}\d+:\d+ {2}[✘⚠ℹ] /gm)).toHaveLength(diagnostics.length);
  },
  compact: (output, { diagnostics }) => {
    const ends = diagnostics.map(({ severity, rule }) => [severity, rule]);
    expect(
      output.split('\n').map((line) => /:\d+:\d+: (\w+): .*\[([a-z-]+)\]$/.exec(line)?.slice(1)),
    ).toEqual([...ends, undefined]);
  },
  json: (output, { diagnostics }) => {
    const data = JSON.parse(output) as { findings: { message: string; file: string }[] };
    expect(checkComplaints(data)).toEqual([]);
    expect(data.findings.map(({ message, file }) => [message, file])).toEqual(
      diagnostics.map(({ message, place }) => [message, place.file]),
    );
  },
  sarif: (output, { diagnostics }) => {
    const log = JSON.parse(output) as { runs: [{ results: { message: { text: string } }[] }] };
    expect(sarifComplaints(log)).toEqual([]);
    expect(log.runs[0].results.map(({ message }) => message.text)).toEqual(
      bySeverity(diagnostics).map(({ message }) => message.replaceAll('](', '\\](')),
    );
  },
  github: (output, { diagnostics }) => {
    const first = (severity: Severity): readonly Diagnostic[] =>
      diagnostics.filter((one) => one.severity === severity).slice(0, 10);
    const shown = [...first('error'), ...first('warning'), ...first('info')];
    expect(
      commandsIn(output).map(({ properties, data }) => [properties.get('line'), data]),
    ).toEqual(
      shown.map((one) => [
        String(one.place.line),
        withoutServerCommands(visible(shownOf(one))).text,
      ]),
    );
    expect(commandsIn(output).every(({ name }) => /^(?:error|warning|notice)$/.test(name))).toBe(
      true,
    );
  },
  junit: (output, { diagnostics }) => {
    const tests = xmlOf(output).children.flatMap(({ children }) => children);
    const told = tests.flatMap(({ children }) => children.flatMap((one) => one.text.split('\n')));
    expect(told).toHaveLength(diagnostics.length);
    for (const one of diagnostics) {
      const message = withoutServerCommands(visible(shownOf(one))).text.replace(
        /[\ufffe\uffff]/g,
        '',
      );
      expect(told.some((line) => line.includes(`: ${message} [`))).toBe(true);
    }
  },
  markdown: (output, { diagnostics }) => {
    const { kinds, rows } = pageOf(output);
    expect(kinds).toEqual(TABLE);
    expect(rows.slice(1).map(([severity, , message, rule]) => [severity, message, rule])).toEqual(
      bySeverity(diagnostics).map((one) => [one.severity, shownOf(one).trim(), one.rule]),
    );
  },
};

/** Errors before warnings before infos, each as they came. */
function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    diagnostics.filter((one) => one.severity === severity),
  );
}

const RUNS = 100;
let texts = 0;

describe('with any texts', () => {
  test.each(FORMAT_NAMES)('%s is read by others, and harms nobody', (format) => {
    fc.assert(
      fc.property(sample, (from) => {
        texts += TEXTS;
        const output = viewFindings(format, from, screen(60)).text;
        expect(RAW.exec(output)).toBeNull();
        CHECKS[format](output, from);
        if (format !== 'github') expect(commandsIn(output)).toEqual([]);
        expect(output).not.toMatch(/##[a-z]*\[/i);
      }),
      { numRuns: RUNS },
    );
  });

  test('the summary of a step is a page as well', () => {
    fc.assert(
      fc.property(sample, (from) => {
        texts += TEXTS;
        const output = viewStepSummary(from).text;
        expect(RAW.exec(output)).toBeNull();
        CHECKS.markdown(output, from);
      }),
      { numRuns: RUNS },
    );
  });

  test('a diff harms nobody', () => {
    const lines = fc.array(text, { minLength: 60, maxLength: 60 }).map((list) => list.join('\n'));
    fc.assert(
      fc.property(text, lines, lines, (file, before, after) => {
        texts += 121;
        const output = viewDiff(file, before, after, screen()).text;
        expect(RAW.exec(output)).toBeNull();
        expect(commandsIn(output)).toEqual([]);
        expect(output).not.toMatch(/##[a-z]*\[/i);
      }),
      { numRuns: RUNS },
    );
  });

  test('that was 100,000 texts', () => {
    expect(texts).toBeGreaterThanOrEqual(100_000);
  });
});
