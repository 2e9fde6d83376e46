import { isStopped, type Stopped } from '../../answer/prompt.ts';
import type { Option } from '../../io/io.ts';
import type { BankStand } from '../../memory/stand.ts';
import { safe, visible } from '../../view/safe-text.ts';
import { wrap } from '../../view/wrap.ts';
import { listed, type Library } from './look-up.ts';

/** What can be studied where what was asked for has nothing to ask now. */
export type OtherStudy =
  { readonly type: 'new' | 'missed' | 'again' } | { readonly type: 'topic'; readonly id: string };

/** Says why there is nothing to ask, and offers what else there is; nothing where the learner wants none of it. */
export async function offerOthers(
  reason: string,
  stand: BankStand,
  library: Library,
): Promise<OtherStudy | Stopped | undefined> {
  const chosen = await listed<OtherStudy['type']>(
    {
      title: ({ style, width }) => style.strong(wrap(visible(reason), width)),
      options: waysFrom(stand),
    },
    library,
  );
  if (isStopped(chosen)) return chosen;
  if (chosen.type === 'left') return undefined;
  return chosen.value === 'topic' ? chooseTopic(library) : { type: chosen.value };
}

function waysFrom(stand: BankStand): readonly Option<OtherStudy['type']>[] {
  return [
    ...(stand.new > 0 ? [{ value: 'new', name: safe`New (${stand.new})` } as const] : []),
    ...(stand.missed > 0
      ? [{ value: 'missed', name: safe`Missed (${stand.missed})` } as const]
      : []),
    { value: 'topic', name: safe`Another topic` },
    { value: 'again', name: safe`All of the bank, shuffled` },
  ];
}

async function chooseTopic(library: Library): Promise<OtherStudy | Stopped | undefined> {
  const chosen = await listed<string>(
    {
      title: ({ style }) => style.strong(safe`Which topic?`),
      options: library.bank.topics.map(({ id, title }) => ({ value: id, name: safe`${title}` })),
    },
    library,
  );
  if (isStopped(chosen)) return chosen;
  return chosen.type === 'left' ? undefined : { type: 'topic', id: chosen.value };
}
