import type { Attempt } from '../../answer/attempt.ts';
import type { Started } from '../../session/history.ts';
import type { Session } from '../../session/session.ts';
import type { SessionContext } from './session-context.ts';

/** Writes what happens in one session to the history, each thing before it is shown. */
export interface Journal {
  readonly start: (plan: Omit<Started, StampField | 'type'>) => void;
  readonly answer: (attempt: Attempt) => void;
  readonly mark: (question: string, on: boolean) => void;
  readonly undo: (question: string) => void;
  readonly end: (finished: boolean) => void;
}

type StampField = 'v' | 'id' | 'session' | 'sequence' | 'at' | 'offset' | 'bank';

/** A journal that goes on after so many records of the session. */
export function journalOf(
  session: Pick<Session, 'id' | 'bank'>,
  { history, io }: Pick<SessionContext, 'history' | 'io'>,
  records = 0,
): Journal {
  let sequence = records;
  const stamp = () => ({
    v: 1 as const,
    id: io.id(),
    session: session.id,
    sequence: sequence++,
    at: io.now(),
    offset: io.offset(),
    bank: session.bank.id,
  });
  return {
    start: (plan) => history.append({ ...stamp(), type: 'start', ...plan }),
    answer: (attempt) => history.append({ ...stamp(), type: 'answer', ...attempt }),
    mark: (question, on) => history.append({ ...stamp(), type: 'mark', question, on }),
    undo: (question) => history.append({ ...stamp(), type: 'undo', question }),
    end: (finished) => history.append({ ...stamp(), type: 'end', finished }),
  };
}
