import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMAT_NAMES } from '../../src/view/findings/format-names.ts';
import { RAW } from '../torture/raw.ts';
import { checkComplaints, sarifComplaints, xmlOf } from '../view/findings/foreign.ts';
import { text } from '../view/findings/nasty.ts';
import { commandsIn } from '../view/findings/runner.ts';
import { runIn } from './check-bank.ts';

/** What a question file is made of, so that nasty texts come into every part of one. */
const PIECES = [
  ...['---\n', 'title: ', 'references: [', 'check:\n', '<!-- questions -->\n', '\n\n', '\n'],
  ...[
    '## ',
    '# ',
    '- [x] ',
    '- [ ] ',
    '- [] ',
    '  > ',
    '> [!TIP]\n',
    '1. ',
    '| a | b |\n',
    '```\n',
  ],
  ...['<!-- check-disable ', '<!-- kind: ', ' -->\n', '[[', ']]', '![](', 'All of the above\n'],
];
const piece = fc.oneof(fc.constantFrom(...PIECES), text);
const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const file = fc.oneof(
  body,
  body.map((below) => `---\ntitle: T\n---\n\n## Q\n\nWhich?\n\n- [x] One\n- [ ] ${below}`),
);
const name = text.map((one) => `questions/f${one.replaceAll('/', '')}.md`);
const bank = fc.dictionary(name, file, { minKeys: 1, maxKeys: 3, noNullPrototype: true });

const RUNS = 100;

test('no format has anything that a terminal or a build server would obey, whatever is in a bank', async () => {
  const all = FORMAT_NAMES.map((format) => `${format}:${format}.out`).join(',');
  await fc.assert(
    fc.asyncProperty(bank, async (files) => {
      const printed = await runIn(`check --preset strict --format ${all}`, { files });
      expect([0, 1]).toContain(printed.code);
      const outputs = new Map<string, string>(
        FORMAT_NAMES.map((format) => [format, printed.text(`${format}.out`)]),
      );
      for (const [format, output] of [...outputs, ['stderr', printed.err] as const]) {
        expect(RAW.exec(output)).toBeNull();
        const commands = commandsIn(output).filter(
          (one) => format !== 'github' || !/^(?:error|warning|notice)$/.test(one.name),
        );
        expect([format, commands]).toEqual([format, []]);
      }
      expect(checkComplaints(JSON.parse(outputs.get('json') ?? ''))).toEqual([]);
      expect(sarifComplaints(JSON.parse(outputs.get('sarif') ?? ''))).toEqual([]);
      expect(xmlOf(outputs.get('junit') ?? '')).toMatchObject({ name: 'testsuites' });
    }),
    { numRuns: RUNS, seed: 1 },
  );
});

test('mends and baselines have none either, and mending twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(bank, async (files) => {
      const dry = await runIn('check --fix --dry-run', { files });
      const mended = await runIn('check --fix --write-baseline b.json', { files });
      for (const output of [dry.out, dry.err, mended.out, mended.err, mended.text('b.json')]) {
        expect(RAW.exec(output)).toBeNull();
        expect(commandsIn(output)).toEqual([]);
      }
      const after = Object.fromEntries(Object.keys(files).map((one) => [one, mended.text(one)]));
      const again = await runIn('check --fix', { files: after });
      for (const one of Object.keys(files)) expect(again.text(one)).toBe(after[one]);
    }),
    { numRuns: RUNS, seed: 2 },
  );
});
