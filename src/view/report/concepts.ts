import type { Report } from '../../session/report.ts';
import type { SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { viewRows } from './rows.ts';

/** How each concept went, weakest first: name, bar with the pass line in it, count, per cent and word. */
export function viewConcepts({ concepts, session }: Report, screen: Screen): SafeText {
  const rows = concepts.map(({ correct, total, ...concept }) => ({
    ...concept,
    count: `${correct}/${total}`,
  }));
  return viewRows(rows, session.pass, screen);
}
