import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { bank } from './shipped.ts';
import { textsOf } from './texts.ts';

const notice = readFileSync('questions/NOTICE.md', 'utf8');
const texts = [...textsOf(bank), { where: 'NOTICE', text: notice, isWrongAnswer: false }];

/** Where a pattern is found, with the words around it. */
function found(pattern: RegExp, among = texts): readonly string[] {
  return among.flatMap(({ where, text }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${where}: ${text.slice(Math.max(0, at - 30), at + 50)}`];
  });
}

describe('the shipped bank', () => {
  test.each([
    'Contoso',
    'Fabrikam',
    'Adatum',
    'Tailwind',
    'Tailspin',
    'Northwind',
    'Woodgrove',
    'Litware',
    'Wingtip',
    'Proseware',
    'Relecloud',
    'Trey Research',
    'Wide World',
    'Adventure ?Works',
    'Fourth Coffee',
    'Humongous',
    'Lamna',
    'VanArsdel',
  ])("does not borrow Microsoft's invented company %s", (name) => {
    expect(found(new RegExp(`\\b${name}\\b`, 'i'))).toEqual([]);
  });

  test.each([
    /\bofficial/i,
    /\bguarantee(?:s|d)?\b[^.]*\bexam\b/i,
    /\bpass(?:es|ing)? the exam\b/i,
  ])('claims nothing about exams: %s', (claim) => {
    expect(found(claim)).toEqual([]);
  });

  test.each([
    /\bWhat is Microsoft peering\?/i,
    /\bWhat is an ExpressRoute circuit\?/i,
    /\bWhat security benefits\b/i,
    /\bnot a benefit\b/i,
    /\bAuckland\b/,
    /\bLondon and Tokyo\b/,
    /\bOSI\b/,
    /\bproprietary\b/i,
    /\bhard-wired\b/i,
  ])("asks none of the questions of Microsoft's own checks: %s", (stem) => {
    expect(found(stem)).toEqual([]);
  });
});

describe('what is outdated', () => {
  const asCurrent = texts.filter(
    ({ text, isWrongAnswer }) => !isWrongAnswer && !/\b(?:retired|legacy|old)\b/i.test(text),
  );

  test.each([
    /\bOffice 365\b/,
    /\bCRM Online\b/,
    /\bAzure AD\b/,
    /\bAzure Active Directory\b/,
    /\b(?:Azure )?public peering\b/i,
    /\bthree (?:connectivity )?models\b/i,
    /\bcircuits? (?:is|are|provides?) (?:a |an )?physical\b/i,
    /\blower latenc/i,
    /\bMicrosoft Azure\b[^.]*\bCRM\b/,
  ])('is a wrong answer, or said to be old: %s', (name) => {
    expect(found(name, asCurrent)).toEqual([]);
  });

  test('is known to the bank as a term to avoid', () => {
    expect(bank.terms.map(({ outdated }) => outdated)).toEqual(
      expect.arrayContaining(['Office 365', 'CRM Online', 'Azure AD', 'Azure public peering']),
    );
  });
});

test('the notice says whose words these are, where the facts are from, and what the bank is not', () => {
  for (const part of [
    /words of the peerdrill\s+authors/,
    /MIT licence/,
    /learn\.microsoft\.com/,
    /Creative Commons Attribution 4\.0/,
    /not affiliated with/,
    /no question\s+of an exam/,
    /trademarks/,
  ]) {
    expect(notice).toMatch(part);
  }
});
