import { expect, test, describe } from '@jest/globals';
import { numberOf, quantitiesOf } from '../../src/bank/numbers.ts';

describe('number', () => {
  test.each([
    ['8', 8],
    [' 8 ', 8],
    ['-8', -8],
    ['−8', -8],
    ['+8', 8],
    ['99.95', 99.95],
    ['.5', 0.5],
    ['5.', 5],
    ['50%', 50],
    ['50 %', 50],
    ['007', 7],
    ['1,500', 1500],
    ['-1,234,567.5', -1234567.5],
    ['1.500', 1.5],
    ['1,5', undefined],
    ['1,50', undefined],
    ['1,5000', undefined],
    ['1500,000', undefined],
    ['1,500,00', undefined],
    [',500', undefined],
    ['1.500,00', undefined],
    ['1 500', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['--8', undefined],
    ['8..10', undefined],
    ['8-10', undefined],
    ['10 Gbps', undefined],
    ['Infinity', undefined],
    ['.', undefined],
    ['-', undefined],
    ['%', undefined],
    ['', undefined],
    ['`8`', undefined],
    ['٨', undefined],
  ])('%j is %p', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('quantities', () => {
  describe('quantities', () => {
    test.each<[string, readonly string[], readonly number[] | undefined]>([
      ['numbers', ['1', '20', '3.5'], [1, 20, 3.5]],
      ['signs', ['-1', '−2', '+3'], [-1, -2, 3]],
      ['thousands', ['1,500', '1000', '12,345,678'], [1500, 1000, 12_345_678]],
      ['a unit', ['8 hours', '24 hours', '1 hour'], [8, 24, 1]],
      ['a unit next to the number', ['50%', '5 %'], [50, 5]],
      ['a unit with a point', ['5 min.', '6 min'], [5, 6]],
      ['signs before', ['$5', '$1,000'], [5, 1000]],
      ['markup', ['**5** GB', '10 GB'], [5, 10]],
      ['no other units', ['1 GB', '5 MB'], undefined],
      ['no unit and one', ['1', '5 MB'], undefined],
      ['no words', ['1', 'two'], undefined],
      ['no code', ['1', '`2`'], undefined],
      ['no two numbers', ['1 of 2', '2 of 3'], undefined],
      ['no versions', ['1.9', '1.10'], undefined],
      ['decimals of one length', ['1.50', '1.25'], [1.5, 1.25]],
      ['no address', ['10.0.0.1', '10.0.0.2'], undefined],
      ['nothing long', ['1', `2${' '.repeat(80)}`], undefined],
    ])('are %s', (_, texts, values) => {
      expect(quantitiesOf(texts)).toEqual(values);
    });
  });
});
