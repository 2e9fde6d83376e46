import { checkBank } from '../../../src/check/run-rules.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { readers } from '../../../src/formats/index.ts';
import { source } from '../../bank/reading.ts';
import type { Defect } from './single-defects.ts';
import { smallBank } from './small-bank.ts';

/** What `check` says of the small bank with these files in place of its own: "rule line:column" by file. */
export function findingsIn(files: Readonly<Record<string, string>>) {
  const sources = Object.entries({ ...smallBank, ...files }).map(([path, text]) =>
    source(path, text),
  );
  const setting = { today: '2026-11-24', files: new Set(Object.keys(smallBank)) };
  const { diagnostics } = checkBank(sources, { readers, rules, setting });
  return diagnostics.filter(({ rule }) => rule !== 'reference-missing');
}

/** A text without its marks, and where the first of them stands. */
export function unmarked(marked: string): { text: string; line: number; column: number } {
  const before = marked.slice(0, Math.max(0, marked.indexOf('⟦'))).split(/\r\n|\r|\n/);
  return {
    text: marked.replace(/[⟦⟧]/g, ''),
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}

/** How one defect is told of. */
export function scoreOf({ rule, file, text: marked }: Defect) {
  const { text, line, column } = unmarked(marked);
  const all = findingsIn({ [file]: text });
  const own = all.filter((one) => one.rule === rule && one.place.file.endsWith(file));
  const onLine = own.filter(({ place }) => place.line === line);
  return {
    found: own.length > 0,
    line: onLine.length > 0,
    column: onLine.some(({ place }) => place.column === column),
    count: all.length,
    all: all.map((one) => `${one.rule} ${one.place.file}:${one.place.line}:${one.place.column}`),
    wanted: `${rule} ${file}:${line}:${column}`,
  };
}
