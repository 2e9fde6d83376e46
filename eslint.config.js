import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders in the order data flows. A folder may import itself and the folders before it. */
const order = [
  'markdown',
  'bank',
  'formats',
  'check',
  'answer',
  'session',
  'memory',
  'view',
  'io',
  'commands',
];
const pure = order.slice(0, order.indexOf('io'));

/** `formats`, `check` and `answer` stand side by side: none may see the others, nor is a foreign format known after them. */
const beside = {
  formats: [],
  check: ['formats'],
  answer: ['formats', 'check'],
  session: ['formats', 'check'],
  memory: ['formats', 'check'],
};

const world = ['node:*', 'chalk', 'inquirer', '@inquirer/*', 'commander', 'env-paths'];

const directions = order.map((folder, index) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...[...order.slice(index + 1), ...(beside[folder] ?? [])].map((f) => `**/${f}/**`),
              '**/cli.ts',
            ],
            message: `${folder}/ comes before that folder: imports go one way.`,
          },
          ...(pure.includes(folder)
            ? [{ group: world, message: 'This folder is pure: the world comes in as an argument.' }]
            : []),
          ...(folder === 'bank'
            ? []
            : [
                {
                  group: ['gray-matter', 'js-yaml'],
                  message: 'Only bank/front-matter.ts and bank/yaml.ts read YAML.',
                },
              ]),
          ...(folder === 'commands' || folder === 'io'
            ? [{ group: ['gray-matter'], message: 'Only bank/front-matter.ts reads front matter.' }]
            : []),
        ],
      },
    ],
  },
}));

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
  ...directions,
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
