import { marksOf } from '../marks.ts';
import { viewProse } from '../prose.ts';
import { safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { beside, width } from '../wrap.ts';

/** One thing that can be picked. */
export interface Entry {
  /** Its box and letter. */
  readonly head: string;
  /** Markdown. */
  readonly text: string;
  /** The learner's place is here. */
  readonly here: boolean;
  readonly chosen: boolean;
}

/** A choice with its letter; its further lines stand below its first word. */
export function viewEntry({ head, text, here, chosen }: Entry, screen: Screen): SafeText {
  const start = safe`${here ? marksOf(screen).pointer : ' '} ${head}`;
  const entry = beside(start, viewProse(text, screen, screen.width - width(start)));
  if (here) return screen.style.focus(entry);
  return chosen ? screen.style.strong(entry) : entry;
}
