import type { Bank, Topic } from '../bank/question.ts';
import { viewProse } from './prose.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** A topic's study note with its title above and its sources below. */
export function viewNote(topic: Topic, screen: Screen): SafeText {
  const text =
    topic.note.text === ''
      ? safe`This topic has no study note.`
      : viewProse(topic.note.text, screen);
  const sources = topic.references.map((url) => screen.style.faint(visible(url)));
  return joined(
    [viewHeading(topic.title, screen), text, ...(sources.length > 0 ? [joined(sources)] : [])],
    '\n\n',
  );
}

/** What the bank says of itself. */
export function viewIntroduction(bank: Bank, screen: Screen): SafeText {
  return joined(
    [
      viewHeading(bank.title, screen),
      ...(bank.introduction.text === '' ? [] : [viewProse(bank.introduction.text, screen)]),
    ],
    '\n\n',
  );
}

function viewHeading(title: string, { width, style }: Screen): SafeText {
  return style.strong(hang(safe``, visible(title), width));
}
