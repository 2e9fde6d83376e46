import { run } from '../../src/cli.ts';
import { fakeIo, type World } from '../fake-io.ts';

/** A topic with these questions below its front matter, which ends in line 4. */
export const topic = (...questions: readonly string[]): string =>
  `---\ntitle: T\n---\n\n${questions.join('\n')}`;

/** Ten lines without a flaw in the recommended rules. */
export const good = (title = 'Protocol', word = 'peerings'): string => `## ${title}

Which protocol do ${word} use?

- [x] BGP
- [ ] OSPF
  > It stays inside a network.

It is BGP.
`;

/** No correct answer: an error. Line 1 of it is the title. */
export const broken = (title = 'Broken'): string => `## ${title}

Which one?

- [ ] This
- [ ] That
`;

/** One warning, `all-of-the-above`, in its line 7, column 7. */
export const poor = (title = 'Poor'): string => `## ${title}

Which of them does ${title} need?

- [ ] Ports at each of the two sites
- [ ] Links
- [x] All of the above

Everything.
`;

/** Runs a command line in a fake world: the exit code, what was printed, and the world. */
export const runIn = async (words: string, world: World) => {
  const fake = fakeIo(world);
  const { write, writeError } = fake.io;
  const argv = words.split(' ').filter((word) => word !== '');
  const open = () => Promise.resolve(fake.io);
  const code = await run(argv, { write, writeError, columns: () => 80, open });
  return { ...fake, ...fake.printed, code };
};

/** What `check` finds, but for mere infos, as "file:line:column rule", behind the exit code. */
export const findings = async (words: string, world: World) => {
  const { code, out, err } = await runIn(`check ${words} --format json`, world);
  if (out === '') return [code, err];
  const { findings: found } = JSON.parse(out) as { findings: Record<string, string | number>[] };
  return [
    code,
    ...found
      .filter(({ severity }) => severity !== 'info')
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  ];
};
