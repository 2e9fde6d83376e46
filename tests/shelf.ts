import { openHistory, type Shelf, type HistoryTail } from '../src/io/history-file.ts';

/** The end of a text, as a shelf in memory gives it. */
export function endOf(text: string, most: number): HistoryTail {
  const start = Math.max(0, text.length - most);
  return { start, text: text.slice(start) };
}

/** A shelf in memory, and what stands on it. */
export function shelfInMemory() {
  const disk = { text: '' };
  const shelf: Shelf = {
    name: 'history.jsonl',
    read: (most) => endOf(disk.text, most),
    append: (text) => {
      disk.text += text;
    },
  };
  return { disk, shelf };
}

/** A history whose messages are collected. */
export function open(shelf: Shelf) {
  const said: string[] = [];
  return { said, history: openHistory(shelf, ({ text }) => said.push(text)) };
}
