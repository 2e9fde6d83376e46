import type { Answered, Ended, HistoryRecord, Started } from './record.ts';

/** What the history tells of one session, whatever has become of its questions since. */
export interface Course {
  readonly started: Started;
  /** In the order in which they were given, without those taken back. */
  readonly answers: readonly Answered[];
  /** Ids of the questions marked for review. */
  readonly marked: readonly string[];
  /** UTC milliseconds of the last thing that happened. */
  readonly at: number;
  /** Absent where the session is still open. */
  readonly ended?: Ended;
}

interface Growing {
  readonly started: Started;
  readonly answers: Answered[];
  marked: readonly string[];
  at: number;
  ended?: Ended;
}

/** The sessions on one bank, in the order in which they began. */
export function coursesOf(records: readonly HistoryRecord[], bank: string): readonly Course[] {
  const courses = new Map<string, Growing>();
  for (const record of recordsOf(records, bank)) {
    const course = courses.get(record.session);
    if (course !== undefined) follow(course, record);
    else if (record.type === 'start') courses.set(record.session, begun(record));
  }
  return [...courses.values()];
}

/** The records of one bank, each once. */
export function recordsOf(
  records: readonly HistoryRecord[],
  bank: string,
): readonly HistoryRecord[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    if (record.bank !== bank || seen.has(record.id)) return false;
    seen.add(record.id);
    return true;
  });
}

function begun(started: Started): Growing {
  return { started, answers: [], marked: [], at: started.at };
}

function follow(course: Growing, record: HistoryRecord): void {
  if (course.ended !== undefined || record.type === 'start') return;
  course.at = record.at;
  switch (record.type) {
    case 'answer':
      course.answers.push(record);
      break;
    case 'undo':
      takeBack(course.answers, record.question);
      break;
    case 'mark':
      course.marked = marked(course.marked, record.question, record.on);
      break;
    case 'end':
      course.ended = record;
  }
}

function takeBack(answers: Answered[], id: string): void {
  const last = answers.findLastIndex(({ question }) => question === id);
  if (last >= 0) answers.splice(last, 1);
}

/** A list of marked questions with one more, or one less. */
export function marked(list: readonly string[], id: string, on: boolean): readonly string[] {
  const others = list.filter((one) => one !== id);
  return on ? [...others, id] : others;
}
