import { expect, test } from '@jest/globals';
import { plainStyle } from '../../src/view/screen.ts';
import { viewTable } from '../../src/view/table.ts';

const screen = { width: 80, height: 24, unicode: true, style: plainStyle };
const skus = [
  '| SKU | Throughput | Circuits |',
  '| --- | :-- | --- |',
  '| Standard | 1 Gbps | 4 |',
  '| ErGwScale | 1 Gbps a unit | 4 from 1 unit, 16 from 10 |',
].join('\n');

test('cells stand below each other', () => {
  expect(viewTable(skus, screen, 80).text.split('\n')).toEqual([
    'SKU        Throughput     Circuits',
    '─────────  ─────────────  ─────────────────────────',
    'Standard   1 Gbps         4',
    'ErGwScale  1 Gbps a unit  4 from 1 unit, 16 from 10',
  ]);
});

test('a cell that is too wide wraps in its column', () => {
  expect(viewTable(skus, { ...screen, unicode: false }, 40).text.split('\n')).toEqual([
    'SKU        Throughput     Circuits',
    '---------  -------------  --------------',
    'Standard   1 Gbps         4',
    'ErGwScale  1 Gbps a unit  4 from 1 unit,',
    '                          16 from 10',
  ]);
});

test('where there is no room for columns a row is a list', () => {
  expect(viewTable(skus, screen, 24).text.split('\n')).toEqual([
    '  SKU: Standard',
    '  Throughput: 1 Gbps',
    '  Circuits: 4',
    '',
    '  SKU: ErGwScale',
    '  Throughput: 1 Gbps a',
    '  unit',
    '  Circuits: 4 from 1',
    '  unit, 16 from 10',
  ]);
});

test('missing cells are empty, cells beyond the head are left out', () => {
  expect(viewTable('| a | b |\n|-|-|\n| c |\n| d | e | f |', screen, 80).text).toBe(
    'a  b\n─  ─\nc  \nd  e',
  );
});
