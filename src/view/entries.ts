import { viewProse } from './prose.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { beside, width } from './wrap.ts';

/** One thing that can be picked. */
export interface ShownChoice {
  /** Its box and letter. */
  readonly head: string;
  /** Markdown. */
  readonly text: string;
  /** The learner's place is here. */
  readonly here: boolean;
  readonly chosen: boolean;
}

/** A choice with its letter; its further lines stand below its first word. */
function viewEntry({ head, text, here, chosen }: ShownChoice, screen: Screen): SafeText {
  const start = safe`${here ? marksOf(screen).pointer : ' '} ${head}`;
  const entry = beside(start, viewProse(text, screen, screen.width - width(start)));
  if (here) return screen.style.focus(entry);
  return chosen ? screen.style.strong(entry) : entry;
}

/** Choices, one below the other. */
export function viewEntries(entries: readonly ShownChoice[], screen: Screen): SafeText {
  return joined(entries.map((entry) => viewEntry(entry, screen)));
}
