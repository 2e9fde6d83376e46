import { describe, expect, test } from '@jest/globals';
import { shapeOf, startPicker } from '../../src/answer/kinds.ts';
import { isMisspelt, namedBy, wordsIn } from '../../src/answer/same-answer.ts';
import { say } from '../../src/answer/typed-line.ts';
import { viewNag } from '../../src/view/key-help.ts';
import { loadText } from '../bank/reading.ts';
import { asking, samples, screen } from '../samples.ts';

/** Answers as a file names them: "+" before the right ones. */
const named = (answers: string) =>
  answers.split(' | ').map((one) => ({
    text: one.replace(/^\+/, ''),
    correct: one.startsWith('+'),
  }));

describe('a typed answer', () => {
  test.each([
    // Punctuation at the end, never a sign of the answer's own.
    ['+MACsec', 'Macsec.', 'MACsec'],
    ['+MACsec', 'MACsec!?', 'MACsec'],
    ['+fe80::', 'fe80', undefined],
    ['+C', 'C#', undefined],
    ['+8.8.8.8', '8.8.8.8.', '8.8.8.8'],
    // Quotation marks of any shape.
    ['+Murphy’s law', "Murphy's law", 'Murphy’s law'],
    ["+Murphy's law", 'Murphy’s law', "Murphy's law"],
    ['+"any"', '“any”', '"any"'],
    // Words that are apart, hyphened, or one.
    ['+MACsec', 'MAC sec', 'MACsec'],
    ['+user-assigned', 'user assigned', 'user-assigned'],
    ['+user-assigned', 'userassigned', 'user-assigned'],
    ['+802.1Q', '802.1 q', '802.1Q'],
    ['+10 20', '1020', undefined],
    ['+10-20', '1020', undefined],
    ['+-v', 'v', undefined],
    ['+a/b', 'ab', undefined],
    // An article in front.
    ['+service key', 'the service key', 'service key'],
    ['+the service key', 'service key', 'the service key'],
    ['+outage', 'an outage', 'outage'],
    ['+A record', 'record', undefined],
    ['+A record', 'an A record', 'A record'],
    ['+the', 'the', 'the'],
    // Entities of the file.
    ['+a &amp;&amp; b', 'a && b', 'a &amp;&amp; b'],
    // Code as it stands.
    ['+`Get-Thing`', 'get-thing', '`Get-Thing`'],
    ['+`Get-Thing`', 'GetThing', undefined],
    ['+`ls .`', 'ls', undefined],
    // Exactly what is named goes before what is alike; between right and wrong it is neither.
    ['+GatewaySubnet | Gateway Subnet', 'gatewaysubnet', 'GatewaySubnet'],
    ['+GatewaySubnet | Gateway Subnet', 'gateway subnet', 'Gateway Subnet'],
    ['+GatewaySubnet | Gateway Subnet', 'gateway-subnet', undefined],
    ['+BGP | OSPF', 'the OSPF.', 'OSPF'],
    ['+BGP', 'BPG', undefined],
    ['+café', 'cafe', undefined],
    ['+BGP', '', undefined],
    ['+BGP', '.', undefined],
  ])('of %s: %j is %j', (answers, typed, expected) => {
    const all = named(answers);
    expect(all[namedBy(all, typed, 'en') ?? -1]?.text).toBe(expected);
  });

  test('keeps the articles of other languages', () => {
    expect(namedBy(named('+die Katze'), 'Katze', 'de')).toBeUndefined();
    expect(namedBy(named('+Katze'), 'the Katze', 'de')).toBeUndefined();
  });
});

describe('a near miss', () => {
  test.each([
    ['+MACsec', 'MCAsec', true],
    ['+MACsec', 'MACsecc', true],
    ['+MACsec | IPsec', 'IPsec', false],
    ['+MACsec', 'Macseccc', false],
    ['+MSEE', 'MSE', false],
    ['+traceroute', 'tracerout', true],
    ['+traceroute', 'traceruote', true],
    ['+traceroute', 'tracruot', false],
    ['+Customer ASN', 'Custmer ASN', true],
    ['+inner | outer', 'inter', true],
    ['+inner | inter', 'intre', false],
    ['+level10', 'level20', false],
    ['+`Get-Thing`', 'Get-Thingg', false],
    ['+preference', 'reference', false],
  ])('of %s: %j, %p', (answers, typed, expected) => {
    expect(isMisspelt(named(answers), typed, () => false)).toBe(expected);
  });

  test('is no other word of the bank, and no long line', () => {
    const words = wordsIn([samples.typed, samples.single]);
    expect(words).toContain('ospf');
    expect(words).toContain('s-key'.slice(2));
    expect(isMisspelt(named('+circuits'), 'circuit', (text) => words.has(text))).toBe(false);
    expect(isMisspelt(named('+circuits'), 'circuts', (text) => words.has(text))).toBe(true);
    expect(isMisspelt(named(`+${'a'.repeat(200)}`), 'a'.repeat(199), () => false)).toBe(false);
  });
});

describe('a line that may not be meant', () => {
  const { bank } = loadText(
    '---\ntitle: T\n---\n\n## Protocol\n\nWhich protocol?\n\n- [x] MACsec\n- [x] s\n\n## Wait\n\nHow many milliseconds, or ms?\n\n- [x] 50\n\n## Blank\n\nIt is [[MACsec]].\n',
  );
  const [typed, numeric, cloze] = bank.questions;

  /** What a line comes to, and a second time; what is said in between. */
  function handedIn(
    question: (typeof bank.questions)[number],
    line: string,
    mode: 'study' | 'exam' = 'study',
  ) {
    const asked = asking(question, { mode, order: [] });
    const shape = shapeOf(asked);
    const first = say(startPicker(shape, false), line, shape);
    const again =
      first?.nag === undefined || first.outcome !== undefined ? undefined : say(first, line, shape);
    const said =
      first === undefined ? [] : viewNag(asked, first, screen()).map(({ text }) => text.trim());
    const outcomes = [first, again].map((picker) =>
      picker?.outcome?.type === 'answer' ? picker.outcome.picked : picker?.outcome?.type,
    );
    return [...outcomes, ...said];
  }

  test.each<['study' | 'exam', string, readonly unknown[]]>([
    ['study', 'macsec', ['macsec', undefined]],
    [
      'study',
      'Macsce',
      [undefined, 'Macsce', 'Nearly. Check the spelling; Enter again hands it in.'],
    ],
    [
      'exam',
      'Macsce',
      [undefined, 'Macsce', 'Nearly. Check the spelling; Enter again hands it in.'],
    ],
    ['study', 's', ['s', undefined]],
    [
      'study',
      '?',
      [undefined, '?', 'The key is :? here. Enter again hands "?" in as your answer.'],
    ],
    [
      'study',
      'Q',
      [undefined, 'Q', 'The key is :Q here. Enter again hands "Q" in as your answer.'],
    ],
    [
      'study',
      ':wq',
      [undefined, ':wq', 'There is no command :wq. Enter again hands it in as your answer.'],
    ],
    ['study', ':r', [undefined, undefined, 'There is no review while you study.']],
    ['study', ':u', [undefined, undefined, 'Nobody asks here how sure you are.']],
    ['study', 'nonsense', ['nonsense', undefined]],
  ])('in %s %s', (mode, line, expected) => {
    expect(typed && handedIn(typed, line, mode)).toEqual(expected);
  });

  test.each([
    ['50 ms', ['50 ms', undefined]],
    ['50 milliseconds', ['50 milliseconds', undefined]],
    ['50 apples', [undefined, undefined, 'Type a number such as 12 or 0.5, without a unit.']],
    ['fifty', [undefined, undefined, 'Type a number such as 12 or 0.5, without a unit.']],
  ])('where a number is asked: %s', (line, expected) => {
    expect(numeric && handedIn(numeric, line)).toEqual(expected);
  });

  test('in a blank', () => {
    expect(cloze && handedIn(cloze, 'MACsce')[2]).toBe(
      'Nearly. Check the spelling; Enter again hands it in.',
    );
    expect(cloze && handedIn(cloze, 'mac-sec')[0]).toEqual(['mac-sec']);
  });
});
