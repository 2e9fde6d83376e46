import type { Diagnostic } from '../../bank/diagnostic.ts';
import { markdownText } from '../markdown/markdown-text.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import {
  repositoryPath,
  worstFirst,
  type CheckResult,
  foundOf,
  guessOf,
  readOf,
} from './findings.ts';

type SummaryPage = Pick<CheckResult, 'diagnostics' | 'folder' | 'summary'>;

/** A page in Markdown: what was read and found, then a table of all findings. */
export function viewMarkdown(page: SummaryPage): SafeText {
  return viewPage(page, Infinity);
}

/**
 * The same for the summary of a step on GitHub, which drops one of more than 1 MiB: the table ends
 * before that, and a line says how much of it is missing.
 */
export function viewStepSummary(page: SummaryPage): SafeText {
  return viewPage(page, LONGEST);
}

/** UTF-16 units, of which each takes at most 3 bytes; the other 148,576 bytes are for the words around. */
const LONGEST = 300_000;

function viewPage({ diagnostics, folder, summary }: SummaryPage, most: number): SafeText {
  const read = [readOf(summary), guessOf(summary)].filter((sentence) => sentence !== '');
  const paragraphs = [
    safe`## ${foundOf(summary)}`,
    ...read.map((sentence) => safe`${sentence}`),
    ...viewTable(diagnostics, folder, most),
  ];
  return safe`${joined(paragraphs, '\n\n')}\n`;
}

function viewTable(
  diagnostics: readonly Diagnostic[],
  folder: string,
  most: number,
): readonly SafeText[] {
  const rows: SafeText[] = [];
  let size = 0;
  for (const diagnostic of worstFirst(diagnostics)) {
    const row = viewRow(diagnostic, folder);
    size += row.text.length;
    if (size > most) break;
    rows.push(row);
  }
  if (rows.length === 0) return [];
  const more = diagnostics.length - rows.length;
  const table = joined([visible(HEAD), ...rows]);
  return more === 0 ? [table] : [table, safe`And ${more} more.`];
}

const HEAD = `| Severity | Place | What is wrong and what to do | Rule |
| --- | --- | --- | --- |`;

function viewRow({ place, severity, message, rule }: Diagnostic, folder: string): SafeText {
  const where = safe`${markdownText(repositoryPath(place.file, { folder }))}:${place.line}:${place.column}`;
  return safe`| ${severity} | ${where} | ${markdownText(message)} | ${markdownText(rule)} |`;
}
