import { expect, test } from '@jest/globals';
import { broken, poor, runIn, topic } from './check-bank.ts';

const files = { 'questions/t.md': topic(poor(), broken()) };

const rulesOf = async (words: string) => {
  const { code, out } = await runIn(`check ${words} --format compact`, { files });
  return [code, ...Array.from(out.matchAll(/\[([a-z-]+)\]$/gm), ([, rule]) => rule)];
};

test('--level leaves out what is less severe, which does not count then', async () => {
  expect(await rulesOf('--level error')).toEqual([1, 'answer-no-correct']);
  expect(await rulesOf('--level warning')).toEqual([1, 'all-of-the-above', 'answer-no-correct']);
});

test('--only and --skip name rules', async () => {
  expect(await rulesOf('--only all-of-the-above')).toEqual([0, 'all-of-the-above']);
  expect(await rulesOf('--level warning --skip answer-no-correct')).toEqual([
    0,
    'all-of-the-above',
  ]);
  expect(await rulesOf('--only all-of-the-above,answer-no-correct')).toEqual([
    1,
    'all-of-the-above',
    'answer-no-correct',
  ]);
});

test('a rule that there is not is refused', async () => {
  const { code, err } = await runIn('check --skip all-of-the-abve', { files });
  expect(code).toBe(2);
  expect(err).toContain('There is no rule all-of-the-abve. Did you mean all-of-the-above?');
});

test('--max-findings prints the worst, and all count', async () => {
  const { code, out, err } = await runIn('check --max-findings 1 --format compact', { files });
  expect(code).toBe(1);
  expect(out).toContain('[answer-no-correct]');
  expect(out.split('\n')).toHaveLength(2);
  expect(err).toMatch(/^Not printed, because of --max-findings: \d+ findings\.\n/);
  expect(err).toContain('1 error, 1 warning');
});

test('SARIF has the 5,000 worst results, and says how many are left out', async () => {
  const many = Array.from({ length: 900 }, (_, index) => poor(`Poor ${index}`));
  const texts = ['a', 'b', 'c', 'd', 'e', 'z'].map((name) => [
    `questions/${name}.md`,
    topic(...many, ...(name === 'z' ? [broken()] : [])),
  ]);
  const world = { files: Object.fromEntries(texts) as Record<string, string> };
  const { out } = await runIn('check --level warning --format sarif', world);
  const { runs } = JSON.parse(out) as {
    runs: {
      results: { ruleId: string }[];
      invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
    }[];
  };
  expect(runs[0]?.results).toHaveLength(5_000);
  expect(runs[0]?.results[0]?.ruleId).toBe('answer-no-correct');
  expect(runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(
    /^\d+ more findings are left out; the worst are here\./,
  );
});
