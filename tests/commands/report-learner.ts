import { encodeRecord } from '../../src/session/history.ts';
import { command, files, historyInMemory } from './run.ts';

const answers = {
  'right.json': '{"ice/floating": [0], "ice/colour": [0], "sand/grains": [0]}',
  'wrong.json': '{"ice/floating": [1], "ice/colour": [1], "sand/grains": [0]}',
};
const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 24, 12);

/** A learner who studied so often, on one day after the other up to today. */
export async function learner(...sets: readonly (keyof typeof answers)[]) {
  const history = historyInMemory();
  for (const [index, set] of sets.entries()) {
    const at = now - (sets.length - 1 - index) * DAY;
    const world = {
      files: { ...files, ...answers },
      change: { history: () => history, now: () => at },
    };
    await command(['study', '--answers', set, '--order', 'file', '--seed', '1'], world);
  }
  const text = history.records.map(encodeRecord).join('');
  const world = { files: { ...files, 'history.jsonl': text }, change: { history: () => history } };
  return {
    history,
    text,
    world,
    report: (...argv: string[]) => command(['report', ...argv], world),
  };
}

/** The files of so many learners, who all picked the same. */
export async function cohort(size: number, set: keyof typeof answers) {
  const learners = await Promise.all(Array.from({ length: size }, () => learner(set)));
  const named = learners.map(({ text }, index) => [`l${index}.jsonl`, text] as const);
  return { names: named.map(([name]) => name), files: { ...files, ...Object.fromEntries(named) } };
}
