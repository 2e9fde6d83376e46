import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The folders that know nothing of the world. Which of them may import which is held by tests/house.test.ts. */
const pure = ['markdown', 'bank', 'formats', 'check', 'answer', 'session', 'memory', 'view'];

const world = ['node:*', 'chalk', 'inquirer', '@inquirer/*', 'commander', 'env-paths'];
const yaml = ['gray-matter', 'js-yaml'];

const restricted = (group, message, paths = []) => ({
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }], paths }] },
});

/** Who opens files themselves says in every error which file it was. */
const openers = 'src/io/{own-files,read-file,write-file,system,history-file}.ts';
const opening = {
  name: 'node:fs',
  importNames: ['default', 'readFileSync', 'openSync', 'readSync', 'createReadStream', 'promises'],
  message: 'Read by read-file.ts or own-files.ts: an error has to name its file.',
};

export default defineConfig(
  { ignores: ['dist', 'coverage', 'reports', '.stryker-tmp', 'tests/fixtures'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs', 'bin/*.cjs'] },
      },
    },
  },
  {
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', 330],
      'max-lines-per-function': ['error', 45],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'for now'] }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['src/**'],
    ...restricted(yaml, 'Only bank/front-matter.ts and bank/yaml.ts read YAML.', [opening]),
  },
  {
    files: [openers],
    ...restricted(yaml, 'Only bank/front-matter.ts and bank/yaml.ts read YAML.'),
  },
  {
    files: [`src/{${pure.join(',')}}/**`],
    ignores: ['src/bank/{front-matter,yaml}.ts'],
    ...restricted([...world, ...yaml], 'This folder is pure: the world comes in as an argument.'),
  },
  {
    files: ['src/bank/{front-matter,yaml}.ts'],
    ...restricted(world, 'This folder is pure: the world comes in as an argument.'),
  },
  {
    files: [`src/{${pure.join(',')}}/**`],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'performance',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'fetch',
          'Buffer',
        ],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take a seed as an argument.' },
      ],
    },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
  { files: ['bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        require: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        module: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
