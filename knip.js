/**
 * `knip --production` looks at the program alone: what only tests use is dead. A function that the
 * program uses in its own file may be exported for its tests, which plain `knip` holds to.
 */
export default {
  entry: ['src/cli.ts!', 'src/page/quiz.ts!', 'bench/*.ts', 'tests/**/*.test.ts'],
  project: ['src/**/*.ts!', 'tests/**/*.ts', 'bench/**/*.ts'],
  ignoreExportsUsedInFile: process.argv.includes('--production'),
};
