import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Looked, Looking } from '../../session/asking.ts';
import { lookKeyOf } from '../../session/picker/looking.ts';
import { viewLookFoot } from '../../view/question/looking.ts';
import type { Screen } from '../../view/screen.ts';

/** Feedback that stands on the screen already. */
export interface LookConfig {
  readonly looking: Looking;
  readonly screen: () => Screen;
}

const HIDE_CURSOR = '\u001b[?25l';

/** Waits below feedback until the learner goes on. */
export const lookPrompt = createPrompt<Looked, LookConfig>(({ looking, screen }, done) => {
  const [marked, setMarked] = useState(looking.marked);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const type = lookKeyOf(event);
    if (type === 'mark') {
      setMarked(!marked);
      looking.mark(!marked);
    } else if (type !== undefined && (type !== 'note' || looking.note)) done({ type });
  });
  return `${viewLookFoot(looking, marked, screen()).text}${HIDE_CURSOR}`;
});
