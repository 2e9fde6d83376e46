import type { Revisiting } from '../answer/prompt.ts';
import { viewOthers } from './feedback.ts';
import { viewNames } from './question-screen.ts';
import { LABEL, labelled, viewCounted } from './report-text.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { hang, wrap } from './wrap.ts';

/** A question of a session that is over: what was answered, what is right, why, and why not the others. */
export function viewRevisited(revisiting: Revisiting, screen: Screen): SafeText {
  const { id } = revisiting.question;
  return joined(
    [
      viewPlace(revisiting, screen),
      viewCounted(revisiting, screen, viewNot(revisiting, screen)),
      screen.style.faint(wrap(visible(id), screen.width)),
    ],
    '\n\n',
  );
}

function viewPlace(revisiting: Revisiting, screen: Screen): SafeText {
  const { number, at, of } = revisiting;
  const { dot } = marksOf(screen);
  const here = screen.style.strong(safe`Question ${number}`);
  const names = viewNames(revisiting, screen);
  const after = safe` ${dot} ${at} of ${of} ${dot} ${names}`;
  return wrap(safe`${here}${screen.style.faint(after)}`, screen.width);
}

/** What the author says against the answers that were not given. */
function viewNot({ question, attempt }: Revisiting, screen: Screen): readonly SafeText[] {
  const inside = { ...screen, width: screen.width - LABEL };
  const others = viewOthers(question, attempt?.picked ?? [], inside);
  return others.length === 0 ? [] : [labelled(safe`  Not`, joined(others))];
}

/** The dim line below it: what the keys do. */
export function viewRevisitedFoot({ at, of, note }: Revisiting, screen: Screen): SafeText {
  const remarks = [
    at === of ? 'Enter back to the result' : 'Enter next',
    ...(note ? ['n note'] : []),
    ...(at === 1 ? [] : ['p back']),
    ...(at === of ? [] : ['q result']),
  ];
  const text = visible(remarks.join(` ${marksOf(screen).dot} `));
  return screen.style.faint(hang(safe`  `, text, screen.width));
}
