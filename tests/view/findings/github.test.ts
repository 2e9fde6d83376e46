import { describe, expect, test } from '@jest/globals';
import { viewGithub } from '../../../src/view/findings/github.ts';
import { commandOf, commandsIn } from './runner.ts';
import { finding, found } from './samples.ts';
import { viewCompact } from '../../../src/view/findings/compact.ts';

describe('github', () => {
  const github = (...[diagnostics, part]: Parameters<typeof found>): string =>
    viewGithub(found(diagnostics, part)).text;

  test('an annotation for each finding, errors first', () => {
    expect(
      github([
        finding('3:1', 4, { rule: 'length-cue', severity: 'warning', message: 'Too long.' }),
        finding('5:2', '7:3', { rule: 'stem-missing', message: 'Write it.' }),
        finding('9:1', 9, { rule: 'feedback-missing', severity: 'info', message: 'Say why.' }),
      ]),
    )
      .toBe(`::error file=questions/circuits/circuits.md,line=5,endLine=7,title=stem-missing::Write it.
::warning file=questions/circuits/circuits.md,line=3,endLine=3,col=1,endColumn=4,title=length-cue::Too long.
::notice file=questions/circuits/circuits.md,line=9,endLine=9,col=1,endColumn=9,title=feedback-missing::Say why.
`);
  });

  test('nothing found, nothing said', () => {
    expect(github([])).toBe('');
  });

  test('ten of each severity, and a line about the others', () => {
    const many = (count: number, severity: 'error' | 'warning' | 'info') =>
      Array.from({ length: count }, (_, index) => finding(`${index + 1}:1`, 2, { severity }));
    const output = github([...many(12, 'warning'), ...many(10, 'error'), ...many(11, 'info')]);
    const names = commandsIn(output).map(({ name }) => name);
    expect(names).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(output.split('\n').slice(-2)).toEqual([
      'Not annotated: 2 warnings, 1 info. GitHub shows 10 of each severity for a step.',
      '',
    ]);
  });

  describe('the file', () => {
    test.each([
      ['questions/a.md', '', 'questions/a.md'],
      ['questions/a.md', 'docs/quiz', 'docs/quiz/questions/a.md'],
      ['../questions/a.md', 'docs/quiz', 'docs/questions/a.md'],
      ['../../../a.md', 'docs/quiz', '../a.md'],
      ['../../a.md', '..', '../../../a.md'],
      ['./a//b.md', 'docs', 'docs/a/b.md'],
      ['/srv/a.md', 'docs', '/srv/a.md'],
    ])('%s, in the folder %j, is %s', (file, folder, path) => {
      const line = github([finding('1:1', 2, { file })], { folder });
      expect(commandOf(line)?.properties.get('file')).toBe(path);
    });
  });

  test.each([
    ['100 % of: a, b', 'a,b:c%.md'],
    ['%0A::add-mask::x', '%2C::x'],
    ['x::y', '::error::.md'],
  ])('the runner reads %j of %j as it was written', (message, file) => {
    const line = github([finding('1:1', 2, { message, file })]);
    expect(commandOf(line)?.data.trimEnd()).toBe(message.replace(/^::/, '<003A>:'));
    expect(commandOf(line)?.properties.get('file')).toBe(file.replace(/^::/, '<003A>:'));
  });

  test('no line ends inside a message', () => {
    const line = github([finding('1:1', 2, { message: 'a\nb\r::add-mask::c', file: 'a\nb' })]);
    expect(commandsIn(line).map(({ data }) => data)).toEqual(['a␊b␍::add-mask::c']);
  });

  describe('the runner of these tests', () => {
    test.each([
      ['::error::x', 'error'],
      ['  ::ERROR file=a::x', 'ERROR'],
      ['\u3000::add-mask::x', 'add-mask'],
      ['text ##[group]x', 'group'],
      ['##[stop-commands]x', 'stop-commands'],
      ['text ::error::x', undefined],
      ['::error x', undefined],
      ['::errors::x', undefined],
      ['##[section]x', undefined],
      ['# #[group]x', undefined],
    ])('takes %j for %s', (line, name) => {
      expect(commandOf(line)?.name).toBe(name);
    });
  });
});

describe('compact', () => {
  const compact = (...parameters: Parameters<typeof found>): string =>
    viewCompact(found(...parameters)).text;

  test('a line for each finding', () => {
    expect(
      compact([
        finding('3:7', 9, { message: 'Nobody knows.' }),
        finding('9:1', 9, { severity: 'info', rule: 'feedback-missing', message: 'Say\nwhy.' }),
      ]),
    ).toBe(`questions/circuits/circuits.md:3:7: error: Nobody knows. [answer-no-correct]
questions/circuits/circuits.md:9:1: info: Say␊why. [feedback-missing]
`);
  });

  test('nothing found, nothing shown', () => {
    expect(compact([])).toBe('');
  });

  test.each([
    ['::add-mask::x', '<003A>:add-mask::x'],
    ['\u3000 ::add-mask::x', '\u3000 <003A>:add-mask::x'],
    ['##[group]x', '##<005B>group]x'],
    ['##VSO[x', '##VSO<005B>x'],
    ['x::y ::z ## [a]', 'x::y ::z ## [a]'],
  ])('a file named %s is shown as %s: build servers take no command from it', (file, shown) => {
    const line = compact([finding('1:1', 2, { file, message: 'M.', rule: 'r' })]);
    expect(line).toBe(`${shown}:1:1: error: M. [r]\n`);
  });
});
