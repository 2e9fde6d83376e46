import type { Session } from '../../session/session.ts';
import type { Forecast, Silence } from '../forecast.ts';
import type { Counts } from './concepts.ts';
import type { PastSession } from './sessions.ts';

/** What to do next: arguments for the program, and why. */
export interface NextStep {
  readonly command: readonly string[];
  readonly reason: 'exam open' | 'session open' | 'due' | 'ready' | 'new' | 'nothing due';
}

/** What the step hangs on. */
interface Stand {
  readonly exam: Session | undefined;
  readonly session: Session | undefined;
  readonly counts: Counts;
  readonly said: Forecast | Silence;
  readonly sessions: readonly PastSession[];
}

/** From this chance of passing on a practice exam tells more than another study session. */
const READY = 0.8;

/**
 * First what was begun, an exam before all, since its clock runs; then what is due; then a practice
 * exam for whoever is likely to pass and did not just sit one; then what is new.
 */
export function nextStep({ exam, session, counts, said, sessions }: Stand): NextStep {
  if (exam !== undefined) return { command: ['exam', '--resume'], reason: 'exam open' };
  if (session !== undefined) return { command: ['study', '--resume'], reason: 'session open' };
  if (counts.due > 0) return { command: ['study'], reason: 'due' };
  const ready = 'pass' in said && said.pass >= READY;
  if (ready && sessions.at(-1)?.mode !== 'exam') return { command: ['exam'], reason: 'ready' };
  return { command: ['study'], reason: counts.new > 0 ? 'new' : 'nothing due' };
}
