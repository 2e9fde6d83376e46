import { describe, expect, test } from '@jest/globals';
import { runImport } from '../../src/commands/import.ts';
import type { ImportOptions } from '../../src/commands/flags/import-flags.ts';
import { fakeIo, type World } from '../fake-io.ts';
import { runIn } from './check-bank.ts';

const bring = (names: readonly string[], files: World['files'], options: ImportOptions = {}) => {
  const fake = fakeIo({ files: files ?? {} });
  const code = runImport(names, options, fake.io);
  const made = () =>
    Object.fromEntries(
      fake
        .names()
        .filter((name) => name.startsWith('questions/'))
        .map((name) => [name, fake.text(name)]),
    );
  return { code, ...fake.printed, made, names: fake.names() };
};

const GIFT = `$CATEGORY: $course$/top/Seas/North sea

// [id:q1] [tag:cold]
::Depth::How deep is it? {=Shallow#Yes, 95 m. ~Deep ####It is a shelf.}

How many islands? {#5:1}

$CATEGORY: Lands

Why do they rise? {}

They rise. {TRUE}
`;

describe('questions of other programs', () => {
  test('become a folder for each category and a file for each topic, that check passes', async () => {
    const { code, out, err, made } = bring(['in/a.gift'], { 'in/a.gift': GIFT });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'in/a.gift:4 north-sea/q1 read',
        'in/a.gift:6 north-sea/how-many-islands read',
        'in/a.gift:10 left out. A question without answers, for an essay, is not asked here. It is left out.',
        'in/a.gift:12 lands/they-rise read',
        'Made questions/seas/north-sea.md',
        'Made questions/lands/lands.md',
        '3 questions imported, 0 with a loss, 1 left out.',
        '',
      ].join('\n'),
    );
    expect(made()['questions/seas/north-sea.md']).toMatch(
      /^---\ntitle: "North sea"\nid: north-sea\n---\n\n<!-- imported [0-9a-f]{8}: another import updates this file, unless it was edited -->\n\n<!-- questions -->\n\n## Depth\n\n<!-- id: "q1", tags: \[cold\] -->\n\nHow deep is it\?\n\n- \[x\] Shallow\n {2}> Yes, 95 m\.\n- \[ \] Deep\n\nIt is a shelf\.\n\n## How many islands\?\n\n- \[x\] 5 ± 1\n$/,
    );
    const checked = await runIn('check --quiet', { files: made() });
    expect([checked.code, checked.err]).toEqual([0, '']);
  });

  test('--strict is 1 where anything is lost, and --dry-run makes nothing', () => {
    expect(bring(['in/a.gift'], { 'in/a.gift': GIFT }, { strict: true }).code).toBe(1);
    const whole = { 'in/a.gift': 'Which? {=a ~b}\n' };
    expect(bring(['in/a.gift'], whole, { strict: true }).code).toBe(0);
    const dry = bring(['in/a.gift'], whole, { dryRun: true, to: 'bank' });
    expect(dry).toMatchObject({ code: 0, names: ['in/a.gift'] });
    expect(dry.out).toContain('\nWould make bank/a.md\n1 question imported');
  });

  test('are of the format that --from says', () => {
    const text = 'Say {=x} sea\nA. a\nB. b\nANSWER: B\n';
    expect(bring(['in/a.data'], { 'in/a.data': text }, { from: 'aiken' }).out).toContain(
      'in/a.data:1 a/say-x-sea read\n',
    );
    expect(bring(['in/a.txt'], { 'in/a.txt': text }, { from: 'aikn' })).toMatchObject({ code: 2 });
    expect(bring(['in/a.txt'], { 'in/a.txt': text }, { from: 'aikn' }).err).toMatch(
      /^peerdrill: No format here is called aikn\. Did you mean "?aiken"?\? Known are: .*gift/,
    );
  });

  test('that cannot be read are an error', () => {
    expect(bring(['in/b.gift'], {})).toMatchObject({ code: 2, out: '' });
    const { code, err } = bring(['in/a.gift'], { 'in/a.gift': 'Why? {}\n' });
    expect([code, err]).toEqual([2, 'peerdrill: No question can be imported.\n']);
  });
});

describe('a second import', () => {
  const first = bring(['in/a.gift'], { 'in/a.gift': GIFT }).made();
  const again = (text: string, files: Readonly<Record<string, string>> = first) =>
    bring(['in/a.gift'], { ...files, 'in/a.gift': text });

  test('of the same file changes nothing', () => {
    const { code, out, made } = again(GIFT);
    expect([code, made()]).toEqual([0, first]);
    expect(out).toContain('Unchanged: questions/seas/north-sea.md\n');
  });

  test('of a changed file updates by id, and says what is gone', () => {
    const { code, out, made } = again(
      GIFT.replace('How deep', 'How shallow').replace(/How many.*\n/, ''),
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'Updated questions/seas/north-sea.md\n  no longer in it: north-sea/how-many-islands\nUnchanged: ',
    );
    expect(made()['questions/seas/north-sea.md']).toContain(
      '<!-- id: "q1", tags: [cold] -->\n\nHow shallow is it?',
    );
  });

  test('keeps the id of a question whose title changed and whose answer did not', () => {
    const { made } = again(GIFT.replace('How many islands', 'How many islets'));
    expect(made()['questions/seas/north-sea.md']).toContain(
      '## How many islets?\n\n<!-- id: how-many-islands -->\n',
    );
  });

  test('leaves a file that was edited, and one that no import made', () => {
    const edited = {
      ...first,
      'questions/seas/north-sea.md': `${first['questions/seas/north-sea.md'] ?? ''}\nMine.\n`,
    };
    const { code, out, made } = again(GIFT.replace('How deep', 'How shallow'), edited);
    expect([code, made()]).toEqual([2, edited]);
    expect(out).toContain(
      'in/a.gift:4 north-sea/q1 left out. seas/north-sea.md was edited after it was imported, and is left as it is.\n',
    );
    expect(out).toContain('Not written: questions/seas/north-sea.md\n');
    const own = {
      'questions/lands/lands.md': '---\ntitle: L\n---\n\n## A\n\nB?\n\n- [x] a\n- [ ] b\n',
    };
    const taken = again(GIFT, own);
    expect(taken.made()).toMatchObject(own);
    expect(taken.out).toContain('lands/lands.md is there already, and is left as it is.');
  });

  test('takes line ends for what git makes of them', () => {
    const crlf = Object.fromEntries(
      Object.entries(first).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    expect(again(GIFT.replace('How deep', 'How shallow'), crlf).out).toContain(
      'Updated questions/seas/north-sea.md\n',
    );
  });
});

describe('pictures', () => {
  const page = (address: string) =>
    `# Quiz\n\n### Which?\n\n![A map](${address})\n\n- [x] a\n- [ ] b\n`;

  test('are copied under a safe name, and shown from there', () => {
    const { out, made } = bring(['in/a.md'], {
      'in/a.md': page('pics/My%20map%201.PNG'),
      'in/pics/My map 1.PNG': 'bytes',
    });
    const [copy = ''] = Object.keys(made()).filter((name) => name.includes('images/'));
    expect(copy).toMatch(/^questions\/images\/my-map-1-[0-9a-f]{8}\.png$/);
    expect(made()[copy]).toBe('bytes');
    expect(made()['questions/a.md']).toContain(`![A map](${copy.slice('questions/'.length)})`);
    expect(out).toContain(`Made ${copy}\n`);
  });

  test.each(['../secret.png', 'pics/../../secret.png', 'gone.png', '/etc/secret.png', 'a.md'])(
    'that are not there, or outside, are left out: %s',
    (address) => {
      const { out, made } = bring(['in/a.md'], {
        'in/a.md': page(address),
        'secret.png': 'bytes',
        'etc/secret.png': 'bytes',
      });
      expect(Object.keys(made())).toEqual(['questions/a.md']);
      expect(made()['questions/a.md']).toContain('\n\nA map\n\n- [x] a');
      expect(out).toContain('in/a.md:3 a/which read without pictures\n');
    },
  );

  test('on the web stay there', () => {
    const { out, made } = bring(['in/a.md'], { 'in/a.md': page('https://x.example/a.png') });
    expect(made()['questions/a.md']).toContain('![A map](https://x.example/a.png)');
    expect(out).toContain('a/which read\n');
  });
});

describe('hostile files', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd.md'],
    ['/etc//cron.d/x', 'etccrond/x.md'],
    ['CON', 'con-concept/con-topic.md'],
    ['index', 'index-concept/index-topic.md'],
    ['-rf', 'rf/rf.md'],
    ['\u202eevil\u001b[2J', 'evil2j/evil2j.md'],
    ['..', 'a.md'],
    ['Ab'.repeat(200), `${'ab'.repeat(25)}-1bdb6915/${'ab'.repeat(25)}-1bdb6915.md`],
  ])('a category %j leads nowhere else', (category, file) => {
    const text = `$CATEGORY: Lands\n\nIt rises. {TRUE}\n\n$CATEGORY: ${category}\n\nIt falls. {TRUE}\n`;
    const { out, made } = bring(['in/a.gift'], { 'in/a.gift': text });
    expect(Object.keys(made())).toEqual(
      [`questions/${file}`, 'questions/lands/lands.md'].toSorted(),
    );
    expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\u202e]/);
  });

  test('nothing of a title ends a comment, the front matter or a heading', async () => {
    const text =
      '$CATEGORY: A\n\n// [id:x] [tag:--> <b>] [tag:true]\n::---\\n# Case \\:\\: [[x]]::Which --> is it? {=a ~b ####---\\ntitle\\: "\n}\n\n$CATEGORY: "B": #c\n\n## Is it? {=a ~b}\n';
    const { code, made } = bring(['in/a.gift'], { 'in/a.gift': text });
    expect(code).toBe(0);
    const checked = await runIn('check --quiet', { files: made() });
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(Object.values(made()).join('').match(/^# /gm)).toBeNull();
  });

  test('a question with a character that cannot be seen is left out', () => {
    const { out, made } = bring(['in/a.gift'], {
      'in/a.gift': 'Is \u001b[31m it? {=a ~b}\n\nAnd? {=a ~b}\n',
    });
    expect(Object.values(made()).join('')).not.toContain('\u001b');
    expect(out).toContain('in/a.gift:1 a/is-31m-it left out. This line contains U+001B');
  });
});
