import type { Io } from '../../io/io.ts';
import type { ExamOptions } from '../exam.ts';
import { finish } from '../sitting/finish.ts';
import { withSitting } from '../sitting/open-sitting.ts';
import type { Sat, Sitting } from '../sitting/sitting.ts';
import { begin } from './begin.ts';
import { sit } from './sit.ts';

/** `peerdrill exam`: load, draw, ask, report. */
export async function runExam(options: ExamOptions, io: Io): Promise<number> {
  return withSitting(options, io, async (sitting) => (await exam(options, sitting)).code);
}

/** One exam, from drawing it to its report. */
export async function exam(options: ExamOptions, sitting: Sitting): Promise<Sat> {
  const begun = await begin(options, sitting);
  if ('code' in begun) return begun;
  const asked = await sit(begun, sitting);
  const code = finish(asked, sitting, begun.journal, options);
  return { code, left: asked.end !== 'finished' };
}
