import fc from 'fast-check';

/** Words, and what formats have signs for. */
const word = fc.constantFrom(
  ...[
    'sea',
    'ice',
    'A',
    'b.',
    'Ünder',
    '氷',
    'snake_case',
    '50 %',
    '%50%',
    'x=1',
    '~y',
    '{z}',
    '#3',
  ],
  ...[
    'c:d',
    'e -> f',
    '`a|b`',
    '`{=x}`',
    '**bold**',
    '<b>',
    '&amp;',
    '"q"',
    "it's",
    'a,b;c',
    '\\*',
  ],
  ...['[1]', '->', '=cmd', '@x', '+1', '-2', '::', '//', '$x$', '1.', 'ANSWER: A', ']]>'],
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => `Say ${all.join(' ')}`);
const loose = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const paragraphs = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        '- one\n- two',
        '```sh\nls {a} = ~b\n\n# c\n```',
        '| a | b |\n| - | - |\n| 1 | 2 |',
      ),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) => all.join('\n\n'));

const quoted = (text: string, indent: string) => `\n${indent}> ${text}`;
const feedback = fc.option(words, { nil: undefined });
const number = fc.integer({ min: -50, max: 50 }).map((value) => value / 4);

const choices = (least: number) =>
  fc
    .uniqueArray(fc.tuple(loose, feedback), {
      minLength: least,
      maxLength: 6,
      selector: ([text]) => text,
    })
    .chain((all) =>
      fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }).map((ticks) =>
        all
          .map(([text, said], at) => {
            const box = ticks[at] === true || (at === 0 && !ticks.includes(true)) ? 'x' : ' ';
            return `- [${box}] ${text}${said === undefined ? '' : quoted(said, '  ')}`;
          })
          .join('\n'),
      ),
    );

/** The answers of a question of any kind, and what is set for it. */
const answers = fc.oneof(
  { weight: 3, arbitrary: choices(2).map((text) => ({ text, kind: '' })) },
  fc.tuple(fc.constantFrom('True', 'Yes'), fc.boolean(), feedback).map(([yes, right, said]) => ({
    kind: '',
    text: `- [${right ? 'x' : ' '}] ${yes}${said === undefined ? '' : quoted(said, '  ')}\n- [${right ? ' ' : 'x'}] ${yes === 'True' ? 'False' : 'No'}`,
  })),
  choices(1).map((text) => ({ text, kind: 'typed' })),
  fc.array(fc.tuple(number, number, feedback), { minLength: 1, maxLength: 3 }).map((all) => ({
    kind: '',
    text: all
      .map(([a, b, said]) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const range = low === high ? `${low}` : `${low}..${high}`;
        return `- [x] ${range}${said === undefined ? '' : quoted(said, '  ')}`;
      })
      .join('\n'),
  })),
  fc.uniqueArray(loose, { minLength: 2, maxLength: 5 }).map((all) => ({
    kind: 'ordering',
    text: all.map((text, at) => `${at + 1}. ${text}`).join('\n'),
  })),
  fc
    .uniqueArray(
      loose.filter((text) => !text.includes('|')),
      { minLength: 4, maxLength: 6 },
    )
    .map((all) => ({
      kind: 'matching',
      text: `| L | R |\n| - | - |\n${all.map((text, at) => `| ${text} | ${all[(at + 1) % 4] ?? ''} |`).join('\n')}`,
    })),
  fc.constantFrom('The [[sky|heaven]] is [[up]].', 'A [[`ls -l`]] lists.').map((text) => ({
    text,
    kind: 'cloze',
  })),
);

const question = fc
  .record({
    title: words,
    stem: paragraphs,
    answers,
    hints: fc.array(words, { maxLength: 2 }),
    explanation: fc.option(
      paragraphs.map((text) => `So.\n\n${text}\n\n[See](https://x.example/a)`),
      {
        nil: undefined,
      },
    ),
    difficulty: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
    tags: fc.array(fc.constantFrom('a', 'b c', 'd:e'), { maxLength: 2 }),
    shuffle: fc.constantFrom(true, true, false),
  })
  .map(
    ({ title, stem, answers: { text, kind }, hints, explanation, difficulty, tags, shuffle }) => {
      const settings = [
        ...(kind === '' ? [] : [`kind: ${kind}`]),
        ...(difficulty === undefined ? [] : [`difficulty: ${difficulty}`]),
        ...(tags.length === 0 ? [] : [`tags: ${JSON.stringify([...new Set(tags)])}`]),
        ...(shuffle ? [] : ['shuffle: false']),
      ];
      return [
        `## ${title}`,
        ...(settings.length === 0 ? [] : [`<!-- ${settings.join(', ')} -->`]),
        stem,
        ...(kind === 'cloze' ? [text] : []),
        ...hints.map((hint) => `> [!TIP]\n> ${hint}`),
        ...(kind === 'cloze' ? [] : ['That is asked.', text]),
        ...(explanation === undefined ? [] : [explanation]),
      ].join('\n\n');
    },
  );

/** The text of a topic with questions of all kinds, cases and settings. What Markdown makes an error of is left out by the reader. */
export const topicText: fc.Arbitrary<string> = fc
  .record({
    title: words,
    own: fc.array(question, { minLength: 1, maxLength: 5 }),
    ofCase: fc.array(question, { maxLength: 2 }),
  })
  .map(({ title, own, ofCase }) =>
    [
      `---\ntitle: ${JSON.stringify(title)}\nreferences: [https://x.example/topic]\n---`,
      'A note.\n\n<!-- questions -->',
      ...own,
      ...(ofCase.length === 0 ? [] : ['# The case\n\nIt is so.', ...ofCase]),
      '',
    ].join('\n\n'),
  );
