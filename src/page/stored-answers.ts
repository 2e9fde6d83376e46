import { decodeRecords, encodeRecord, type HistoryRecord } from '../session/history.ts';

/** Where a page keeps its answers. */
export interface StoredAnswers {
  readonly records: () => readonly HistoryRecord[];
  readonly append: (record: HistoryRecord) => void;
  /** Hands all of it out as a file that the program's history can be joined with. */
  readonly save: () => void;
}

/**
 * The answers to one bank in this browser, in the lines of the program's own history. Where the browser
 * keeps nothing they last as long as the page.
 */
export function storedAnswers(bank: string): StoredAnswers {
  const key = `peerdrill ${bank}`;
  let text = readText(key);
  return {
    records: () => decodeRecords(text).records,
    append: (record) => {
      text += encodeRecord(record);
      writeText(key, text);
    },
    save: () => handOut(text),
  };
}

function readText(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function writeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Private windows and files of some browsers have no storage: the page still has the text.
  }
}

function handOut(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  link.download = 'peerdrill-answers.jsonl';
  link.click();
  URL.revokeObjectURL(link.href);
}
