import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFifo } from './io/folders-of-files.ts';

const ESCAPES = [
  '\x1b[2J\x1b[31m',
  '\x1b]0;owned\x07',
  '\x1b]8;;https://a.example\x1b\\',
  '\x9b2J',
];
const HIDDEN = [
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\u{e0041}',
  '\x07',
  '\b',
  '\x7f',
  '\x85',
  '\v',
];
/** What a terminal, a reader of right-to-left text, a build server or a browser would obey. */
export const NASTY = [...ESCAPES, ...HIDDEN, '::error::x', '<script>'].join('a');

const front = (title: string) => `---\ntitle: ${title}\n---\n\n`;
const question = (put: string) => `
## Title ${put}

Which ${put} one? \`${put}\` [${put}](https://a.example/${put})

> [!TIP]
> Hint ${put}

- [x] Right ${put}
- [ ] Wrong ${put}
  > Because ${put}
- [ ] Other

Explained ${put} <https://a.example>
`;

/** Files of a bank that mean harm, and some that are good. */
const files = (code: string): readonly (readonly [string, string | Uint8Array])[] => [
  ['index.md', `---\ntitle: Bank ${NASTY}\n---\n\nAbout ${NASTY}\n`],
  ['one/good.md', `${front('Good')}Note.\n\n<!-- questions -->\n${question('')}`],
  ['one/escapes.md', `${front('Title')}Note ${NASTY}\n\n<!-- questions -->\n${question(NASTY)}`],
  ['one/title.md', `${front(`"T ${NASTY}"`)}${question('')}`],
  ['one/mistakes.md', `${front('M')}## A ${NASTY}\n\n- [] ${NASTY}\n\n## B\n\n[[${NASTY}\n`],
  ['one/settings.md', `${front('S')}## A\n\n<!-- ${NASTY}: 1 -->\n\nx\n\n- [x] a\n- [ ] b\n`],
  [
    'one/typed.md',
    `${front('T')}## A\n\nType.\n\n- [x] a\n- [x] b\n\n## N\n\nHow many?\n\n- [x] 8\n`,
  ],
  ['one/js.md', `---js\n{ title: ${code} }\n---\n${question('')}`],
  ['one/javascript.md', `---javascript\n{ title: ${code} }\n---\n${question('')}`],
  ['one/JS.md', `---JS\n${code}\n---\n${question('')}`],
  ['one/json.md', `---json\n{ "title": "T" }\n---\n${question('')}`],
  ['one/constructor.md', `---constructor\n${code}\n---\n${question('')}`],
  [
    'one/tag.md',
    `---\ntitle: !!js/function "function(){${code.replaceAll('"', "'")}}"\n---\n${question('')}`,
  ],
  ['one/nul.md', `${front('N')}${question('\0')}`],
  ['one/nuls.md', '\0'.repeat(100_000)],
  ['one/cr.md', '\r'.repeat(1024 * 1024)],
  ['one/line.md', `${front('L')}${question('x'.repeat(20_000))}`],
  ['one/long.md', `${front('L')}${question('x'.repeat(900))}`],
  ['one/large.md', 'x'.repeat(1024 * 1024 + 1)],
  ['one/surrogate.md', Buffer.from('2d2d2d0aeda0800a', 'hex')],
  ['one/utf-16.md', Buffer.from(`\ufeff${front('U')}`, 'utf16le')],
  ['one/latin.md', Buffer.from([0x2d, 0x9b, 0x32, 0x4a])],
  ['one/\x1b[2J\u202e\n.md', `${front('Name')}${question('')}\n- [ ] late\n`],
  [`two ${HIDDEN.slice(0, 3).join('')}/a.md`, `${front('Folder')}${question('')}`],
];

/** Makes such a bank in `home/bank`. Whoever executes its code makes `home/canary`. */
export function makeHostileBank(home: string): void {
  const bank = path.join(home, 'bank');
  const code = `require('fs').writeFileSync(${JSON.stringify(path.join(home, 'canary'))}, 'x')`;
  for (const [name, content] of files(code)) {
    const file = path.join(bank, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const outside = path.join(home, 'outside.md');
  writeFileSync(outside, `${front('Outside')}${question('secret')}`);
  makeFifo(path.join(bank, 'one/fifo.md'));
  symlinkSync(outside, path.join(bank, 'one/out.md'));
  symlinkSync('/proc/self/environ', path.join(bank, 'one/environ.md'));
  symlinkSync('/dev/zero', path.join(bank, 'one/zero.md'));
  symlinkSync('.', path.join(bank, 'one/loop'));
  symlinkSync(`gone${NASTY.replaceAll('/', '')}`, path.join(bank, 'one/gone.md'));
}

/** The errors in it. */
export const ERRORS = [
  '\u001b[2J\u202e\n: checkbox-missing',
  'JS: front-matter-code',
  'constructor: front-matter-code',
  'cr: encoding-invalid',
  'environ: file-unreadable',
  'escapes: control-character',
  'fifo: file-unreadable',
  'gone: file-unreadable',
  'index: control-character',
  'javascript: front-matter-code',
  'js: front-matter-code',
  'json: front-matter-code',
  'large: file-unreadable',
  'latin: encoding-invalid',
  'line: limit-exceeded',
  'loop: file-unreadable',
  'mistakes: answer-missing',
  'mistakes: answer-no-correct',
  'mistakes: checkbox-malformed',
  'mistakes: control-character',
  'nul: control-character',
  'nuls: front-matter-place',
  'out: file-unreadable',
  'settings: control-character',
  'surrogate: encoding-invalid',
  'tag: front-matter-syntax',
  'title: control-character',
  'utf-16: encoding-invalid',
  'zero: file-unreadable',
];
