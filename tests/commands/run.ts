import { run } from '../../src/cli.ts';
import type { Asker, Browsing, History } from '../../src/io/io.ts';
import type { Looked, Outcome, Reviewed } from '../../src/answer/prompt.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { fakeIo, type World } from '../fake-io.ts';
import { screen } from '../samples.ts';

/** A history in memory; give the same one to a second run to find the answers of the first. */
export function historyInMemory(): History & { readonly records: HistoryRecord[] } {
  const records: HistoryRecord[] = [];
  return {
    records,
    read: () => ({ records, skipped: 0, newer: 0 }),
    recall: () => ({ records, skipped: 0, newer: 0 }),
    condense: () => undefined,
    append: (record) => void records.push(record),
    failed: () => false,
  };
}

/** Somebody who does these things one after the other; menus are answered by the text of an option. */
export function asker(does: readonly (Outcome | Looked | Reviewed | string)[]): Asker {
  const left = [...does];
  const next = () => left.shift() ?? { type: 'stopped' as const, code: 130 };
  return { ...asking(next), browse: browsing(next) };
}

/** Somebody who looks around: lists are answered by the text of an option, "/words" or "left", pages by their outcome. */
export function browsing(
  next: () => unknown,
  see: (text: string) => void = () => undefined,
  offered: (names: readonly string[]) => void = () => undefined,
): Browsing {
  const stopped = { type: 'stopped', code: 130 } as const;
  return {
    list: ({ title, options }) => {
      see(title(screen(), 24).text);
      offered(options.map(({ name }) => name.text));
      const said = next();
      if (typeof said !== 'string') return Promise.resolve(stopped);
      if (said === 'left') return Promise.resolve({ type: 'left' });
      if (said.startsWith('/')) return Promise.resolve({ type: 'find', words: said.slice(1) });
      const at = options.findIndex(({ name }) => name.text.trim() === said);
      const option = options[at];
      return Promise.resolve(option ? { type: 'chosen', value: option.value, at } : stopped);
    },
    read: ({ view }) => {
      see(view(screen()).text);
      const said = next();
      return Promise.resolve(
        said === 'back' || said === 'more' || said === 'note' ? said : stopped,
      );
    },
  };
}

/** Somebody who is asked. */
export function asking(next: () => Outcome | Looked | Reviewed | string): Asker {
  return {
    ask: () => Promise.resolve(next() as Outcome),
    look: () => Promise.resolve(next() as Looked),
    review: () => Promise.resolve(next() as Reviewed),
    choose: (_title, options) => {
      const name = next();
      const option = options.find((one) => one.name.text === name);
      return Promise.resolve(option === undefined ? { type: 'stopped', code: 130 } : option.value);
    },
    chooseSeveral: (_title, options) => {
      const said = next();
      const names = typeof said === 'string' ? said.split(', ') : [];
      return Promise.resolve(
        options.filter(({ name }) => names.includes(name.text)).map(({ value }) => value),
      );
    },
    close: () => undefined,
  };
}

let ids = 0;

/** Runs a command line in a world of its own. */
export async function command(argv: readonly string[], world: World = {}) {
  const fake = fakeIo({
    ...world,
    change: {
      id: () => String(ids++).padStart(16, '0'),
      history: historyInMemory,
      ...world.change,
    },
  });
  const code = await run(argv, {
    write: fake.io.write,
    writeError: fake.io.writeError,
    columns: () => fake.io.screen().width,
    open: () => Promise.resolve(fake.io),
  });
  return { code, ...fake.printed };
}

/** A small bank: two concepts, three questions. */
export const files = {
  'questions/index.md': `---
title: Two seas
concepts:
  - id: north
    title: North
  - id: south
    title: South
---

All about seas.
`,
  'questions/north/ice.md': `---
title: Ice
description: Cold things.
references: [https://example.org/ice]
---

Ice floats.

<!-- questions -->

## Floating

Does ice float?

- [x] It floats
- [ ] It sinks
  > Its density is lower than that of water.

Water is densest at 4 degrees.

## Colour

Which colour has deep ice?

- [x] Blue
- [ ] Green
`,
  'questions/south/sand.md': `---
title: Sand
---

## Grains

Which unit measures grains?

- [x] Millimetre
- [ ] Parsec
`,
};
