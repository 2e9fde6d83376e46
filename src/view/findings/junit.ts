import type { Diagnostic } from '../../bank/diagnostic.ts';
import { withoutBracketCommands } from '../build-server-commands.ts';
import { joined, type SafeText, trusted, visible } from '../safe-text.ts';
import { plural } from '../words.ts';
import { viewCompactLine } from './compact.ts';
import { fails, type CheckResult } from './findings.ts';

/** One test: a question, or the file itself for what belongs to no question. */
interface JunitTest {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly found: Diagnostic[];
}

/**
 * A suite for each file, in it a test for the file and one for each question, left out ones too. A
 * test fails where the check would; what is found besides is its output.
 */
export function viewJunit(found: CheckResult): SafeText {
  const suites = suitesOf(found);
  const inside = suites.map(([file, tests]) => {
    const cases = tests.map((test) => `    ${viewTest(test, found)}\n`).join('');
    return `  ${viewElement('testsuite', { name: file, ...countsOf(tests, found) }, `\n${cases}  `)}\n`;
  });
  const all = suites.flatMap(([, tests]) => tests);
  const attributes = { name: 'peerdrill check', ...countsOf(all, found) };
  return viewXml(viewElement('testsuites', attributes, `\n${inside.join('')}`));
}

function suitesOf({
  diagnostics,
  questions,
  texts,
}: CheckResult): readonly [string, readonly JunitTest[]][] {
  const suites = new Map<string, Map<string, JunitTest>>();
  const testOf = (file: string, name: string, line: number): JunitTest => {
    const suite = suites.get(file) ?? new Map<string, JunitTest>();
    const test = suite.get(name) ?? { name, file, line, found: [] };
    suites.set(file, suite.set(name, test));
    return test;
  };
  for (const file of texts.keys()) testOf(file, FILE, 1);
  for (const { id, place } of questions) testOf(place.file, id, place.line);
  for (const diagnostic of diagnostics) {
    const { question = FILE, place } = diagnostic;
    testOf(place.file, FILE, 1);
    testOf(place.file, question, place.line).found.push(diagnostic);
  }
  return [...suites].map(([file, tests]) => [
    file,
    [...tests.values()].toSorted((a, b) => a.line - b.line),
  ]);
}

const FILE = '(file)';

function countsOf(
  tests: readonly JunitTest[],
  limits: CheckResult,
): Readonly<Record<string, number>> {
  const failed = tests.filter(({ found }) => found.some((one) => fails(one, limits)));
  return { tests: tests.length, failures: failed.length, errors: 0, skipped: 0, time: 0 };
}

function viewTest({ name, file, line, found }: JunitTest, limits: CheckResult): string {
  const failures = found.filter((diagnostic) => fails(diagnostic, limits));
  const others = found.filter((diagnostic) => !fails(diagnostic, limits));
  const inside = [
    failures.length === 0 ? '' : viewElement('failure', titleOf(failures), linesOf(failures)),
    others.length === 0 ? '' : viewElement('system-out', {}, linesOf(others)),
  ];
  return viewElement('testcase', { name, classname: file, file, line, time: 0 }, inside.join(''));
}

function titleOf(failures: readonly Diagnostic[]): { message: string; type: string } {
  const [first] = failures;
  const message = first?.message ?? '';
  return {
    message: failures.length === 1 ? message : `${plural(failures.length, 'mistake')}: ${message}`,
    type: first?.rule ?? '',
  };
}

function linesOf(diagnostics: readonly Diagnostic[]): string {
  return xmlText(joined(diagnostics.map(viewCompactLine)).text);
}

/** An element with its attributes and what is inside, which is encoded already. */
function viewElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const head = `<${name}${pairs.join('')}`;
  return inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`;
}

/** Any text as XML, for attributes as well: what XML 1.0 forbids is dropped, the rest is escaped. */
function xmlText(text: string | number): string {
  const escaped = visible(String(text))
    .text.replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"'\n]/g, (character) => `&#${character.charCodeAt(0)};`);
  return withoutBracketCommands(escaped, '&#91;');
}

/** A whole document. */
function viewXml(root: string): SafeText {
  return trusted(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}
