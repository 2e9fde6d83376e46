import { describe, expect, test } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { faultsOf, type Tree } from './house.ts';

const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.posix.join('src', name.replaceAll(path.sep, '/')));
const tree: Tree = Object.fromEntries(names.map((name) => [name, readFileSync(name, 'utf8')]));

test('the house has no fault', () => {
  expect(names.length).toBeGreaterThan(100);
  expect(faultsOf(tree)).toEqual([]);
});

describe('a fault that is planted is found', () => {
  test.each<[string, Tree, readonly string[]]>([
    [
      'an import against the direction',
      { 'src/bank/zz.ts': "import type { Screen } from '../view/screen.ts';\n" },
      ['src/bank/zz.ts imports src/view/screen.ts, and imports go one way.'],
    ],
    [
      'an import of a folder that stands beside',
      { 'src/answer/zz.ts': "import { rules } from '../check/rules/index.ts';\n" },
      ['src/answer/zz.ts imports src/check/rules/index.ts, and imports go one way.'],
    ],
    [
      'a foreign format that is known behind its reader',
      { 'src/view/zz.ts': "import { readers } from '../formats/index.ts';\n" },
      ['src/view/zz.ts imports src/formats/index.ts, and imports go one way.'],
    ],
    [
      'a circle of types and of what is loaded later',
      {
        'src/view/zz.ts': "import type { Zz } from './zzz.ts';\n",
        'src/view/zzz.ts': "export const zz = () => import('./zz.ts');\n",
      },
      ['A circle: src/view/zz.ts > src/view/zzz.ts > src/view/zz.ts'],
    ],
    [
      'a basename twice',
      { 'src/check/load.ts': '' },
      ['Two files are called load.ts: src/bank/load.ts, src/check/load.ts'],
    ],
    [
      'a type name twice',
      { 'src/io/zz.ts': 'interface Question {}\n' },
      ['Two types are called Question: src/bank/question.ts, src/io/zz.ts'],
    ],
  ])('%s', (_, planted, faults) => {
    expect(faultsOf({ ...tree, ...planted })).toEqual(faults);
  });

  const SIZES = ['max-lines', 'max-lines-per-function', 'complexity'];
  const sizes = async (): Promise<Linter.RulesRecord> => {
    const { rules } = (await new ESLint().calculateConfigForFile('src/bank/load.ts')) as {
      rules: Linter.RulesRecord;
    };
    return Object.fromEntries(SIZES.map((id) => [id, rules[id] ?? 'off']));
  };
  const lint = async (text: string) => {
    const languageOptions = { parser: tseslint.parser as Linter.Parser };
    const config = { files: ['**/*.ts'], languageOptions, rules: await sizes() };
    return new Linter().verify(text, [config], 'zz.ts').map(({ ruleId }) => ruleId);
  };

  test.each<[string, string, readonly string[]]>([
    ['a file of 331 lines', 'f();\n'.repeat(330) + 'g();', ['max-lines']],
    ['a file of 330 lines', 'f();\n'.repeat(329) + 'g();', []],
    [
      'a function of 46 lines',
      `function f() {\n${'g();\n'.repeat(44)}}`,
      ['max-lines-per-function'],
    ],
    ['a function of 45 lines', `function f() {\n${'g();\n'.repeat(43)}}`, []],
    ['ten ways through a function', `function f(a) { ${'if (a) g();'.repeat(9)} }`, []],
    ['eleven', `function f(a) { ${'if (a) g();'.repeat(10)} }`, ['complexity']],
  ])('%s', async (_, text, found) => {
    expect(await lint(text)).toEqual(found);
  });
});
