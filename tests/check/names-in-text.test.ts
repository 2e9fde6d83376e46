import { describe, expect, test } from '@jest/globals';
import { namesIn, namesOf } from '../../src/check/rules/outdated-term.ts';

function found(text: string, ...names: readonly string[]): readonly string[] {
  const all = namesOf(names.map((name) => [name, { name }] as const));
  return namesIn(text, all).map(({ value, from, to }) => `${from}-${to} ${value.name}`);
}

describe('a name is found', () => {
  test.each([
    ['as a whole word', 'Azure AD or Azure ADX', ['0-8 Azure AD']],
    ['between signs', '(Azure AD), “Azure AD”', ['1-9 Azure AD', '13-21 Azure AD']],
    ['over any white space', 'Azure \n  AD', ['0-11 Azure AD']],
    ['not without white space', 'AzureAD', []],
    ['in the same case', 'azure ad AZURE AD', []],
    ['not behind a letter or digit', 'XAzure AD 1Azure AD éAzure AD', []],
    ['not before one', 'Azure ADs Azure AD1 Azure ADé', []],
    ['again and again', 'Azure AD Azure AD', ['0-8 Azure AD', '9-17 Azure AD']],
    ['at the end', 'in Azure AD', ['3-11 Azure AD']],
    ['not in half', 'in Azure', []],
  ])('%s', (_, text, expected) => {
    expect(found(text, 'Azure AD')).toEqual(expected);
  });

  test('as the longest of those that begin there', () => {
    expect(found('Azure AD Connect', 'Azure AD', 'Azure AD Connect')).toEqual([
      '0-16 Azure AD Connect',
    ]);
  });

  test('as the shorter one where the text ends before the longer', () => {
    expect(found('in Azure', 'Azure AD', 'Azure')).toEqual(['3-8 Azure']);
  });

  test('not inside another', () => {
    expect(found('Microsoft Entra ID', 'Entra', 'Microsoft Entra ID')).toEqual([
      '0-18 Microsoft Entra ID',
    ]);
    expect(found('a b c', 'a b', 'b c')).toEqual(['0-3 a b']);
  });

  test('with signs at its ends', () => {
    expect(found('C++ and .NET, x.NET', 'C++', '.NET')).toEqual([
      '0-3 C++',
      '8-12 .NET',
      '15-19 .NET',
    ]);
    expect(found('NET', '.NET')).toEqual([]);
  });

  test('not where it has no letter', () => {
    expect(found('++ ++', '++', ' ')).toEqual([]);
  });

  test('in a text whose white space is not single spaces, at its own offsets', () => {
    expect(found('\ta  b\n\nazure Azure  AD.', 'Azure AD', 'a b')).toEqual([
      '1-5 a b',
      '13-22 Azure AD',
    ]);
  });

  test('among very many names that begin alike', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Azure ${index}`);
    const text = 'Azure x Azure 4999 '.repeat(20_000);
    expect(found(text, ...names)).toHaveLength(20_000);
  });
});
