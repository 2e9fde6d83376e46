import { readFileSync } from 'node:fs';

/** The test files that this system leaves out, by the reason. */
const leftOut = JSON.parse(readFileSync('tests/left-out.json', 'utf8'))[process.platform] ?? {};

/** A file as a pattern of paths. */
const patternOf = (file) => file.replaceAll('.', String.raw`\.`).replaceAll('/', String.raw`[/\\]`);

/** @type {import('ts-jest').JestConfigWithTsJest} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testPathIgnorePatterns: ['/node_modules/', ...Object.values(leftOut).flat().map(patternOf)],
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
