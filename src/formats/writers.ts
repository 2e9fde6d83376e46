import { aikenWriter } from './aiken-writer.ts';
import { csvWriter } from './csv-writer.ts';
import { giftWriter } from './gift-writer.ts';
import { moodleWriter } from './moodle-writer.ts';
import type { Writer } from './writer.ts';
import type { WrittenFormat } from './written-formats.ts';

/** What writes each of the formats. */
export const writers: Readonly<Record<WrittenFormat, Writer>> = {
  gift: giftWriter,
  aiken: aikenWriter,
  csv: csvWriter,
  moodle: moodleWriter,
};
