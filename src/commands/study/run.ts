import type { Io } from '../../io/io.ts';
import { askAll } from '../sitting/ask-all.ts';
import { finish } from '../sitting/finish.ts';
import { withSitting } from '../sitting/open-sitting.ts';
import type { Sat, Sitting } from '../sitting/sitting.ts';
import type { StudyOptions } from '../study.ts';
import { begin } from './begin.ts';

/** `peerdrill study`: load, plan, ask, report. */
export async function runStudy(
  names: readonly string[],
  options: StudyOptions,
  io: Io,
): Promise<number> {
  return withSitting(options, io, async (sitting) => (await study(names, options, sitting)).code);
}

/** One study session, from its plan to its report. */
export async function study(
  names: readonly string[],
  options: StudyOptions,
  sitting: Sitting,
): Promise<Sat> {
  const begun = await begin(names, options, sitting);
  if ('code' in begun) return { code: begun.code, left: begun.left };
  const asked = await askAll(begun.session, sitting, begun.journal);
  const code = finish(asked, sitting, begun.journal, options);
  return { code, left: asked.end !== 'finished' };
}
