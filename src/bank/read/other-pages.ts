import type { Diagnostic } from '../diagnostic.ts';
import { HIDDEN } from '../hidden-characters.ts';
import type { ReadFile } from '../source-file.ts';
import { outsideCode } from '../../markdown/plain-text.ts';

/**
 * The files of a bank, of which pages that are no question files are only mentioned: documentation
 * beside the questions, where a quiz stands in code at most. Where no file has a question, all are
 * told of as what they should have been.
 */
export function withoutPages(
  files: readonly ReadFile[],
  texts: ReadonlyMap<string, string>,
): readonly ReadFile[] {
  if (!files.some(({ questions }) => questions.length > 0)) return files;
  return files.map((file) => {
    const [problem] = file.diagnostics;
    if (problem?.rule !== 'front-matter-place') return file;
    const text = texts.get(problem.place.file) ?? '';
    return HIDDEN.test(text) || looksAsked(text)
      ? file
      : { ...file, left: [], diagnostics: [mention(problem)] };
  });
}

function mention(problem: Diagnostic): Diagnostic {
  const message =
    'This page has neither front matter nor answers with check boxes, so it is no part of the bank. Move it out of the folder, or call it README.md, and it is not looked at.';
  return { ...problem, severity: 'info', message };
}

/** Whether a file begins like one of ours, or has somewhere what only questions have. */
function looksAsked(text: string): boolean {
  return /^---[ \t]*$|^[ \t]*[-*+•][ \t]*\[[^\]\n]?\]|<!--[ \t]*(?:questions|kind:|id:)|\[\[/m.test(
    outsideCode(text),
  );
}
