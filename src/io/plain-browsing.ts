import type { Stopped } from '../answer/prompt.ts';
import { sayList } from '../session/list-keys.ts';
import type { PagerOutcome } from '../session/pager-keys.ts';
import type { PagedText } from '../view/pager.ts';
import { viewMenu } from '../view/plain-prompts.ts';
import { safe } from '../view/safe-text.ts';
import type { BrowsedList, Browsed, Browsing } from './io.ts';
import type { AfterwardsPage } from './plain-afterwards.ts';

/** Shows what a bank has in plain lines. */
export function plainBrowsing(page: AfterwardsPage): Browsing {
  return {
    list: (list) => (list.asks === true ? askWords(page) : listed(list, page)),
    read: (text) => readAll(text, page),
  };
}

async function listed<Value>(
  { title, options, quits = false }: BrowsedList<Value>,
  { screen, write, read }: AfterwardsPage,
): Promise<Browsed<Value>> {
  const entries = quits ? options.slice(0, -1) : options;
  const back = quits ? 'q quits' : 'Enter goes back';
  const prompt =
    options.length === 0 ? safe`/words (${back}): ` : safe`Number or /words (${back}): `;
  write(safe`\n${viewMenu(title(screen(), screen().height), entries, screen())}\n\n`);
  for (;;) {
    const said = await read(prompt);
    if (said.type !== 'line') return said;
    const outcome =
      quits && said.line.trim() === '' ? undefined : sayList(said.line, entries.length);
    if (outcome?.type === 'find' || outcome?.type === 'left') return outcome;
    const option = outcome === undefined ? undefined : options[outcome.position];
    if (outcome !== undefined && option !== undefined)
      return { type: 'chosen', value: option.value, at: outcome.position };
    write(safe`Type one number from 1 to ${entries.length}, or / and words to find.\n`);
  }
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
