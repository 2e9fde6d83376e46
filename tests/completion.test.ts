import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/** What bash offers for the words of a command line, of which the last is typed. */
const offered = (...words: readonly string[]) => {
  const script = `
    source <('${process.execPath}' bin/peerdrill.cjs completion bash)
    peerdrill() { '${process.execPath}' bin/peerdrill.cjs "$@"; }
    COMP_WORDS=(peerdrill "$@"); COMP_CWORD=$#
    _peerdrill; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
};

test.each([
  [['li'], ['list']],
  [['study', 'privat'], ['private-peering']],
  [['study', '--miss'], ['--missed']],
  [['notes', 'gatew'], ['gateways']],
  [[''], 'study exam report notes find list check export import new completion help'.split(' ')],
])('bash offers for %j', (words, expected) => {
  expect(offered(...words)).toEqual(expected);
});
