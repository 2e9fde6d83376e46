import type { Stopped } from '../answer/prompt.ts';
import { sayList } from '../session/list-keys.ts';
import type { PagerOutcome } from '../session/pager-keys.ts';
import type { PagedText } from '../view/pager.ts';
import { viewMenu } from '../view/plain-prompts.ts';
import { safe } from '../view/safe-text.ts';
import type { BrowsedList, Browsed, Browsing, Option } from './io.ts';
import type { AfterwardsPage } from './plain-afterwards.ts';

/** Shows what a bank has in plain lines. */
export function plainBrowsing(page: AfterwardsPage): Browsing {
  return {
    list: (list) => (list.asks === true ? askWords(page) : listed(list, page)),
    read: (text) => readAll(text, page),
  };
}

async function listed<Value>(
  list: BrowsedList<Value>,
  { screen, write, read }: AfterwardsPage,
): Promise<Browsed<Value>> {
  const { title, options, quits = false } = list;
  const entries = quits ? options.slice(0, -1) : options;
  const way = quits ? 'q quits' : 'Enter goes back';
  write(safe`\n${viewMenu(title(screen(), screen().height), entries, screen())}\n\n`);
  for (;;) {
    const said = await read(safe`Number, or / and words to find (${way}): `);
    if (said.type !== 'line') return said;
    const browsed = browsedBy(said.line, entries, quits);
    if (browsed !== undefined) return browsed;
    write(safe`There is no such number.\n`);
  }
}

/** What a line does. Whoever presses Enter once too often does not quit. */
function browsedBy<Value>(
  line: string,
  entries: readonly Option<Value>[],
  quits: boolean,
): Browsed<Value> | undefined {
  const outcome = quits && line.trim() === '' ? undefined : sayList(line, entries.length);
  if (outcome?.type !== 'entry') return outcome;
  const option = entries[outcome.position];
  return option && { type: 'chosen', value: option.value, at: outcome.position };
}

async function askWords({ read, write }: AfterwardsPage): Promise<Browsed<never>> {
  write(safe`\n`);
  const said = await read(safe`Find (Enter goes back): `);
  if (said.type !== 'line') return said;
  const words = said.line.replace(/^\s*\//, '').trim();
  return words === '' ? { type: 'left' } : { type: 'find', words };
}

/** All of a text at once: a terminal without live prompts, and a screen reader, scroll by themselves. */
async function readAll(
  { view, ways }: PagedText,
  { screen, write, read }: AfterwardsPage,
): Promise<PagerOutcome | Stopped> {
  write(safe`\n${view(screen())}\n\n`);
  const hasMore = ways.some(([way]) => way === 'more');
  const says = [
    ...ways.map(([way, does]) => `${way === 'more' ? 'Enter' : 'n'} ${does}`),
    hasMore ? 'q back' : 'Enter back',
  ];
  for (;;) {
    const said = await read(safe`(${says.join(', ')}) `);
    if (said.type !== 'line') return said;
    const line = said.line.trim().toLowerCase().replace(/^:/, '');
    if (line === '') return hasMore ? 'more' : 'back';
    if (line === 'q' || line === 'p') return 'back';
    if (line === 'n' && ways.some(([way]) => way === 'note')) return 'note';
  }
}
