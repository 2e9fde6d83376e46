import { expect, test } from '@jest/globals';
import { plainText, sameText } from '../../src/markdown/plain-text.ts';

test.each([
  ['BGP', 'bgp', true],
  ['BGP', '  BGP\t', true],
  ['Border Gateway Protocol', 'border  gateway\tprotocol', true],
  ['Border Gateway', 'BorderGateway', false],
  ['BGP', 'BPG', false],
  ['BGP', '', false],
  ['café', 'cafe\u0301', true],
  ['café', 'cafe', false],
  ['Straße', 'STRASSE', true],
  ['ΟΔΟΣ', 'οδος', true],
  ['service key', 'service\u00a0key', true],
  ['`1.10`', '1.10', true],
  ['`1.10`', '1.1', false],
  ['`show ip bgp`', 'show ip bgp', true],
  ['the `s-key`', 'the s-key', true],
  [String.raw`a\*b`, 'a*b', true],
  [String.raw`C:\temp`, String.raw`c:\temp`, true],
  [String.raw`\\server`, String.raw`\server`, true],
  ['.*', 'anything', false],
  ['-v', '-v', true],
  ['# show', '# show', true],
  ['10.0.0.0/24', '10.0.0.0/24', true],
  ['fe80::1', 'FE80::1', true],
])('%j accepts %j: %p', (answer, typed, same) => {
  expect(sameText(answer, typed)).toBe(same);
});

test.each([
  ['`` a`b ``', 'a`b'],
  [String.raw`\`x\``, '`x`'],
  ['`open', '`open'],
  [String.raw`\n`, String.raw`\n`],
  ['', ''],
])('%j means %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});
