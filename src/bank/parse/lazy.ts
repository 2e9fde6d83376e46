import { placeOfLines, trimmed, type Line } from '../lines.ts';
import { unspacedBox } from './box.ts';
import { tell, type Reading } from './reading.ts';

/** A line below an answer, its feedback or a hint that Markdown takes as part of it, or as the end of all. */
export function tellLazy(reading: Reading, line: Line | undefined): void {
  if (line === undefined || unspacedBox(line) !== undefined) return;
  tell(reading, placeOfLines(reading.file, trimmed(line)), {
    rule: 'choices-split',
    message:
      'This line stands directly below an answer or a quote without being part of it. Indent it to belong to it, or put an empty line above it.',
  });
}
