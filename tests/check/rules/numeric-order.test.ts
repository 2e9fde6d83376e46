import { describe, expect, test } from '@jest/globals';
import type { Diagnostic, Edit } from '../../../src/bank/diagnostic.ts';
import { checkBank } from '../../../src/check/run-rules.ts';
import type { Place } from '../../../src/markdown/lines.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { source } from './sources.ts';

const FRONT = '---\ntitle: Example\n---\n\n## Q\n\nHow many?\n\n';

function findingIn(text: string): Diagnostic | undefined {
  const { diagnostics } = checkBank([source('a.md', text)], {
    readers: [],
    rules,
    setting: { today: '2026-11-24' },
  });
  return diagnostics.find(({ rule }) => rule === 'numeric-order');
}

function applied(text: string, { place, text: parts }: Edit): string {
  const offset = (line: number, column: number) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? column : column - 1);
  const stretch = ({ line, column, endLine, endColumn }: Place) =>
    [offset(line, column), offset(endLine, endColumn)] as const;
  const [from, to] = stretch(place);
  const inside =
    typeof parts === 'string' ? parts : parts.map((p) => text.slice(...stretch(p))).join('');
  return text.slice(0, from) + inside + text.slice(to);
}

function sorted(answers: string): string | undefined {
  const fix = findingIn(FRONT + answers)?.fix;
  return fix && applied(FRONT + answers, fix).slice(FRONT.length);
}

describe('the fix of numbers out of order', () => {
  test('moves each answer with its feedback, and leaves what stands between where it is', () => {
    const answers = [
      '- [ ] 60 s',
      '  > Too short,',
      '  > by far.',
      '',
      '- [x] 180 s',
      '  <!-- a comment -->',
      '- [ ]   30 s',
      '',
      '  > Much too short.',
      '',
      'Three times 60.',
      '',
    ];
    const mended = [
      '- [ ]   30 s',
      '',
      '  > Much too short.',
      '',
      '- [ ] 60 s',
      '  > Too short,',
      '  > by far.',
      '  <!-- a comment -->',
      '- [x] 180 s',
      '',
      'Three times 60.',
      '',
    ];
    expect(sorted(answers.join('\n'))).toBe(mended.join('\n'));
  });

  test('leaves nothing to fix', () => {
    const text = '- [ ] 3\n- [x] 1\n- [ ] 2';
    expect(sorted(text)).toBe('- [x] 1\n- [ ] 2\n- [ ] 3');
    expect(findingIn(`${FRONT}- [x] 1\n- [ ] 2\n- [ ] 3`)).toBeUndefined();
  });

  test('keeps the order of equal values', () => {
    expect(sorted('- [ ] 3\n- [x] 1.0\n- [ ] 2\n- [ ] 1')).toBe(
      '- [x] 1.0\n- [ ] 1\n- [ ] 2\n- [ ] 3',
    );
  });

  test('works with the line ends of Windows', () => {
    expect(sorted('- [ ] 3\r\n  > No, not\r\n- [x] 1\r\n- [ ] 2\r\n')).toBe(
      '- [x] 1\r\n- [ ] 2\r\n- [ ] 3\r\n  > No, not\r\n',
    );
  });

  test.each([
    ['answers that are indented unevenly', '- [ ] 3\n - [x] 1\n- [ ] 2\n'],
    [
      'a link with a label, whose address is elsewhere',
      '- [ ] 3\n  > No [a][b].\n- [x] 1\n- [ ] 2\n',
    ],
  ])('is not offered for %s', (_, answers) => {
    const finding = findingIn(`${FRONT}${answers}\n[b]: https://example.org/\n`);
    expect(finding?.rule).toBe('numeric-order');
    expect(finding?.fix).toBeUndefined();
  });
});
