import { describe, expect, test } from '@jest/globals';
import { broken, findings, good, poor, runIn, topic } from './check-bank.ts';

const legacy = { 'questions/a.md': topic(good(), broken(), poor()) };
const written = await runIn('check --write-baseline known.json', { files: legacy });
const baseline = written.text('known.json');
const after = (text: string) => ({ 'questions/a.md': text, 'known.json': baseline });

test('--write-baseline writes what is found, and that is no failure', () => {
  expect(written).toMatchObject({
    code: 0,
    out: '',
    err: 'Written down in known.json: 5 findings.\n',
  });
  expect(JSON.parse(baseline)).toMatchObject({
    version: 1,
    findings: [
      { in: 'a/broken', rule: 'answer-no-correct', count: 1 },
      { in: 'a/poor', rule: 'all-of-the-above' },
      { in: 'a/poor', rule: 'feedback-missing' },
      { in: 'a/poor', rule: 'reference-missing' },
      { in: 'a/protocol', rule: 'reference-missing' },
    ],
  });
});

test('a baseline is the same in the same bytes each time, and sorted', async () => {
  const again = await runIn('check --write-baseline known.json', { files: legacy });
  expect(again.text('known.json')).toBe(baseline);
});

describe('with --baseline', () => {
  test('what is known does not count, and is counted on stderr', async () => {
    const printed = await runIn('check --baseline known.json --fail-on warning', {
      files: after(legacy['questions/a.md']),
    });
    expect(printed).toMatchObject({ code: 0, out: '' });
    expect(printed.err).toMatch(
      /^Left out, because the baseline knows them: 5 findings\.\n✔ 2 questions, 1 concept, 1 file: 0 errors, 0 warnings\n/,
    );
  });

  test.each([
    ['questions in another order', topic(poor(), good(), broken())],
    ['new questions above', topic(good('New', 'links'), good(), broken(), poor())],
    ['other line ends', legacy['questions/a.md'].replaceAll('\n', '\r\n')],
  ])('%s do not disturb it', async (_name, text) => {
    expect(await findings('--baseline known.json', { files: after(text) })).toEqual([0]);
  });

  test.each([
    [
      'another question',
      topic(good(), broken(), poor(), poor('More')),
      [0, 'questions/a.md:38:7 all-of-the-above'],
    ],
    [
      'another error',
      topic(good(), broken(), poor(), broken('More')),
      [1, 'questions/a.md:32:1 answer-no-correct'],
    ],
  ])('what is new counts: %s', async (_name, text, expected) => {
    expect(await findings('--baseline known.json', { files: after(text) })).toEqual(expected);
  });

  test('--quiet says nothing of what is known', async () => {
    const printed = await runIn('check --baseline known.json --quiet', {
      files: after(legacy['questions/a.md']),
    });
    expect(printed).toMatchObject({ code: 0, out: '', err: '' });
  });

  test.each([
    ['gone.json', 'gone.json cannot be read. It does not exist.'],
    ['questions/a.md', 'questions/a.md is not a JSON object. Write it with --write-baseline.'],
  ])('%s is refused', async (file, reason) => {
    expect(await runIn(`check --baseline ${file}`, { files: legacy })).toMatchObject({
      code: 2,
      out: '',
      err: `peerdrill: ${reason}\n`,
    });
  });
});
