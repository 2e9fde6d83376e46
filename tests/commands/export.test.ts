import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { faults } from '../view/conforms.ts';
import { command, files } from './run.ts';

const schema = JSON.parse(readFileSync('schemas/bank.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

interface Exported {
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly line: number;
  }[];
}

const KINDS = `---
title: Kinds
---

<!-- questions -->

## Typed

Name it.

- [x] BGP
- [x] Border Gateway Protocol

## Number

How many?

- [x] 3..5
  > About four.

## Order

<!-- kind: ordering -->

Put in order.

1. one
2. two

## Match

<!-- kind: matching -->

Match.

| Left | Right |
| ---- | ----- |
| a    | b     |
| c    | d     |

## Cloze

The [[sky|heaven]] is up.
`;

async function exported(words: readonly string[], world: Record<string, string> = files) {
  const { code, out, err } = await command(['export', ...words], { files: world });
  return { code, err, data: out === '' ? undefined : (JSON.parse(out) as Exported) };
}

describe('export --to json', () => {
  test('gives every question that was read, as its schema says', async () => {
    const { code, data } = await exported([]);
    expect(code).toBe(0);
    expect(faults(schema, data)).toEqual([]);
    expect(data?.questions.map(({ id }) => id)).toContain('ice/floating');
  });

  test('gives what each kind has to answer with', async () => {
    const { data } = await exported([], { 'questions/kinds.md': KINDS });
    expect(faults(schema, data)).toEqual([]);
    expect(data?.questions).toMatchObject([
      { kind: 'typed', accepted: ['BGP', 'Border Gateway Protocol'], line: 7 },
      { kind: 'numeric', ranges: [{ low: 3, high: 5, feedback: 'About four.' }] },
      { kind: 'ordering', items: ['one', 'two'] },
      {
        kind: 'matching',
        heads: ['Left', 'Right'],
        rows: [
          { left: 'a', right: 'b' },
          { left: 'c', right: 'd' },
        ],
      },
      {
        kind: 'cloze',
        blanks: [{ accepted: ['sky', 'heaven'] }],
        stem: 'The [[sky|heaven]] is up.',
      },
    ]);
  });

  test('takes names as study does, and refuses one that is none', async () => {
    const { data } = await exported(['north']);
    expect(data?.questions.length).toBeGreaterThan(0);
    expect(data?.questions.every(({ id }) => id.startsWith('ice/'))).toBe(true);
    expect(await exported(['nroth'])).toMatchObject({ code: 2, data: undefined });
  });

  test('reads other formats, and says where each question stands', async () => {
    const { data } = await exported([], {
      'questions/a.md': '# Quiz\n\n### Which?\n\n- [x] a\n- [ ] b\n',
    });
    expect(data?.questions).toMatchObject([
      {
        id: 'a/which',
        kind: 'single',
        file: 'questions/a.md',
        line: 3,
        choices: [
          { text: 'a', correct: true },
          { text: 'b', correct: false },
        ],
      },
    ]);
  });

  test('goes to a file with --output', async () => {
    const written: string[] = [];
    const { code, out } = await command(['export', '--output', 'bank.json'], {
      files,
      change: { writeFile: (path, text) => void written.push(path, text.text) },
    });
    expect([code, out, written[0]]).toEqual([0, '', 'bank.json']);
    expect(faults(schema, JSON.parse(written[1] ?? ''))).toEqual([]);
  });
});

describe('export in the format of another program', () => {
  const world = {
    'questions/sea.md': `---
title: The sea
---

A note.

<!-- questions -->

## Depth

<!-- difficulty: 2, tags: [cold] -->

How {deep} is it?

> [!TIP]
> Look at the shelf.

- [x] Shallow: 95 m
  > Yes.
- [ ] Deep

It is a *shelf*.

## Order

<!-- kind: ordering -->

Put in order.

1. one
2. two
`,
  };
  const as = async (...words: readonly string[]) => {
    const { code, out, err } = await command(['export', '--to', ...words], { files: world });
    return { code, out, err };
  };

  test('gift', async () => {
    expect(await as('gift')).toEqual({
      code: 0,
      out: `$CATEGORY: questions/The sea

// [id:sea/depth] [tag:cold]
::Depth::[markdown]How \\{deep\\} is it? {
=Shallow\\: 95 m#Yes.
~Deep
####It is a *shelf*.}

`,
      err: [
        'questions/sea.md:9 sea/depth: without hints, difficulty',
        'questions/sea.md:24 sea/order: left out. GIFT has no questions to put in order.',
        'questions/sea.md:1 sea: without study note',
        'Written as GIFT: 1 of 2 questions. What index.md says is not in it.\n',
      ].join('\n'),
    });
  });

  test('aiken', async () => {
    const { out, err } = await as('aiken', 'sea/depth');
    expect(out).toBe('How {deep} is it?\nA. Shallow: 95 m\nB. Deep\nANSWER: A\n');
    expect(err).toContain(
      'sea/depth: without id, concept, title, hints, explanation, difficulty, tags, feedback\n',
    );
  });

  test('csv', async () => {
    const { out, err } = await as('csv');
    expect(out).toBe(
      'id,concept,topic_title,kind,markup,title,question,option_1,option_2,correct,feedback_1,feedback_2,explanation,hint_1,hint_2,hint_3,reference,difficulty,tags\n' +
        'sea/depth,questions,The sea,single,markdown,Depth,How {deep} is it?,Shallow: 95 m,Deep,1,Yes.,,It is a *shelf*.,Look at the shelf.,,,,2,cold\n' +
        'sea/order,questions,The sea,ordering,markdown,Order,Put in order.,one,two,"1;2",,,,,,,,,\n',
    );
    expect(err).toBe(
      'questions/sea.md:1 sea: without study note\nWritten as CSV: 2 of 2 questions. What index.md says is not in it.\n',
    );
    expect((await as('csv', '--bom')).out.startsWith('\ufeffid,')).toBe(true);
    expect(await as('gift', '--bom')).toMatchObject({ code: 2, out: '' });
  });

  test('moodle', async () => {
    const { out } = await as('moodle', 'sea/depth');
    expect(out).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<quiz>\n<question type="category">/,
    );
    expect(out).toContain('<category>\n<text>$course$/top/questions/The sea</text>\n</category>');
    expect(out).toContain(
      '<answer fraction="100" format="markdown">\n<text>Shallow: 95 m</text>\n<feedback format="markdown">\n<text>Yes.</text>\n</feedback>\n</answer>',
    );
    expect(out).toContain('<idnumber>sea/depth</idnumber>');
  });

  test('is refused where no question can be said, and goes to a file as it is', async () => {
    expect(await as('aiken', 'sea/order')).toMatchObject({ code: 2, out: '' });
    const written: string[] = [];
    await command(['export', '--to', 'csv', '--output', 'a.csv'], {
      files: world,
      change: { writeFile: (path, text) => void written.push(path, text.text.slice(0, 3)) },
    });
    expect(written).toEqual(['a.csv', 'id,']);
  });

  test.each(['=1+1', '+1', '-1', '@a', "'=1", '"a", b', '=HYPERLINK("x")'])(
    'a cell %s is no formula to a spreadsheet, and the same when it is read',
    async (text) => {
      const files = {
        'questions/a.md': `---\ntitle: T\n---\n\n## Q\n\nWhich?\n\n- [x] ${text}\n- [ ] b\n`,
      };
      const { out } = await command(['export', '--to', 'csv'], { files });
      expect(out).not.toMatch(/(?:^|,)"?[=+@-]/m);
      const read = await exported(['-b', 'x.csv'], { 'x.csv': out });
      expect(read.data?.questions).toMatchObject([{ choices: [{ text }, { text: 'b' }] }]);
    },
  );

  test('nothing of a text is markup in XML', async () => {
    const text = ']]> <!-- </text> & " <![CDATA[';
    const files = {
      'questions/a.md': `---\ntitle: "</quiz>"\n---\n\n## Q\n\nWhich?\n\n- [x] \`${text}\`\n- [ ] b\n`,
    };
    const { out } = await command(['export', '--to', 'moodle'], { files });
    expect(out.match(/<\/?(?:quiz|!)/g)).toEqual(['<quiz', '</quiz']);
    const read = await exported(['-b', 'x.xml'], { 'x.xml': out });
    expect(read.data?.questions).toMatchObject([
      { choices: [{ text: `\`${text}\`` }, { text: 'b' }] },
    ]);
  });
});

describe('export --to html', () => {
  test('is a page with the bank and the script, whose hash it names', async () => {
    const { code, out } = await command(['export', '--to', 'html'], { files });
    const script = /<script>([^]*?)<\/script>/.exec(out)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(code).toBe(0);
    expect(script).toMatch(/^const PEERDRILL_BANK = .*;\nquiz\(\);$/);
    expect(out).toContain(`script-src &#39;sha256-${hash}&#39;`);
  });
});
