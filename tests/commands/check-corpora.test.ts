import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runIn } from './check-bank.ts';

/** Real banks in other formats, beside the project or where the variable says. They keep their own licences and are not part of it. */
const CORPORA = process.env['PEERDRILL_CORPORA'] ?? path.join('..', 'shared', 'corpora');
const POSTS = path.join(CORPORA, 'mslearn-posts');

interface Checked {
  readonly summary: Readonly<Record<string, unknown>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
  }[];
}

if (existsSync(POSTS)) {
  const files = Object.fromEntries(
    readdirSync(POSTS)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`questions/${name}`, readFileSync(path.join(POSTS, name))]),
  );

  describe('218 knowledge-check posts of Microsoft Learn', () => {
    test('have these errors, and so many of each other finding', async () => {
      const { out, code } = await runIn('check --format json', { files });
      const { summary, findings } = JSON.parse(out) as Checked;
      const errors = findings.filter(({ severity }) => severity === 'error');
      const ids = findings.map(({ rule }) => rule);
      const counts = [...new Set(ids)].map(
        (rule) => `${rule} ${ids.filter((id) => id === rule).length}`,
      );
      expect(code).toBe(1);
      expect(
        errors.map(({ rule, file, line }) => `${path.basename(file)}:${line} ${rule}`),
      ).toEqual([
        '2021-04-09-branch-merge-git-4a-knowledge-check-.md:48 answer-missing',
        '2021-04-09-intermediate-python-nasa-7a-knowledge-check-.md:41 choice-duplicate',
        '2021-04-09-introduction-rocket-launch-nasa-9-knowledge-check-.md:12 answer-no-correct',
        '2021-04-09-introduction-rocket-launch-nasa-9-knowledge-check-.md:36 answer-missing',
      ]);
      expect(counts.sort()).toEqual([
        'all-of-the-above 7',
        'answer-missing 2',
        'answer-no-correct 1',
        'bank-guessable 1',
        'bank-length-cue 1',
        'choice-duplicate 2',
        'context-lost 1',
        'explanation-missing 614',
        'feedback-missing 593',
        'length-cue 103',
        'negative-unemphasised 30',
        'none-of-the-above 1',
        'numeric-order 4',
        'question-duplicate 4',
        'question-similar 1',
      ]);
      expect(summary).toMatchObject({
        files: 218,
        questions: 614,
        errors: 4,
        guessability: {
          score: expect.closeTo(0.406, 3),
          chance: expect.closeTo(0.3082, 4),
          low: expect.closeTo(0.2713, 4),
          high: expect.closeTo(0.3451, 4),
          questions: 593,
        },
      });
    });

    test('can be adopted: with a baseline they pass, and what is new does not', async () => {
      const { text } = await runIn('check --write-baseline known.json', { files });
      const known = { ...files, 'known.json': text('known.json') };
      const words = 'check --baseline known.json --fail-on warning';
      expect(await runIn(words, { files: known })).toMatchObject({ code: 0, out: '' });
      const [first = ''] = Object.keys(files);
      const more = `${new TextDecoder().decode(files[first])}\n####  9. What now?\n\n\n<i class='far fa-square'></i> &nbsp;&nbsp;This\n`;
      expect((await runIn(words, { files: { ...known, [first]: more } })).code).toBe(1);
    });

    test('are mended where numbers are out of order, and twice is once', async () => {
      const mended = await runIn('check --fix', { files });
      expect(mended.err).toMatch(/^Mended 4 findings in 4 files\.\n/);
      const after = Object.fromEntries(mended.names().map((name) => [name, mended.text(name)]));
      expect((await runIn('check --fix', { files: after })).err).toMatch(
        /^Mended 0 findings in 0 files\.\n/,
      );
    });
  });
} else {
  test(`there are no posts in ${POSTS}: two questions of our own are checked`, async () => {
    const box = (icon: string, text: string) =>
      `<i class='far fa-${icon}'></i> &nbsp;&nbsp;${text}\n\n`;
    const right = `####  1. One?\n\n\n${box('check-square', 'This')}${box('square', 'That')}`;
    const wrong = `####  2. Two?\n\n\n${box('square', 'This')}${box('square', 'That')}`;
    const { out } = await runIn('check --format json', {
      files: { 'questions/a.md': right + wrong },
    });
    const { findings } = JSON.parse(out) as Checked;
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, line }) => [rule, line])).toEqual([['answer-no-correct', 8]]);
  });
}
