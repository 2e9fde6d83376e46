/** @type {import('ts-jest').JestConfigWithTsJest} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  testTimeout: 60_000,
  // Jest leaves a core free, which of two is half.
  maxWorkers: '100%',
  globals: { VERSION: '0.0.0', BUILD: 'test' },
  collectCoverageFrom: ['src/{markdown,bank,formats,check,answer,session,memory,view}/**/*.ts'],
  coverageProvider: 'babel',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 98, functions: 98, branches: 95 } },
};
