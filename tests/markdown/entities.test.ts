import { expect, test } from '@jest/globals';
import { decodeHTMLStrict } from 'entities/decode';
import { readFileSync } from 'node:fs';
import { decodedEntity } from '../../src/markdown/entities.ts';

const names = Array.from(
  readFileSync('src/markdown/entities.ts', 'utf8').matchAll(/^ {2}'(.*)'[ +;]/gm),
  ([, line = '']) => line.trim().split(' '),
)
  .flat()
  .map((pair) => pair.replace(/=.*/, ''));

test('every name that is known stands for what HTML has it for', () => {
  expect(names.length).toBeGreaterThan(290);
  const own = names.map((name) => [name, decodedEntity(`&${name};`)]);
  expect(own).toEqual(names.map((name) => [name, decodeHTMLStrict(`&${name};`)]));
});

test.each([
  ['&#60;', '<'],
  ['&#x3C;', '<'],
  ['&#X1f600;', '😀'],
  ['&#0;', '\ufffd'],
  ['&#xd800;', '\ufffd'],
  ['&#9999999;', '\ufffd'],
  ['&nothing;', undefined],
  ['&;', undefined],
  ['&lt', undefined],
])('%s', (entity, character) => {
  expect(decodedEntity(entity)).toBe(character);
});
