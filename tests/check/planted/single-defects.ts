import { FLOUR, HEAT, smallBank } from './small-bank.ts';

/** One defect: the rule that names its cause, and the file it stands in, where ⟦ and ⟧ mark its place. */
export interface Defect {
  readonly name: string;
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

interface Parts {
  readonly title?: string;
  readonly settings?: string;
  readonly stem?: string;
  readonly answers?: string;
  readonly explanation?: string;
}

const GOOD = '- [x] Salt\n- [ ] Oil\n  > It only softens.\n- [ ] Milk\n  > It only browns.\n';
const STEM = 'What makes a planted dough firm?';

const question = ({
  title = '## Planted',
  settings = '',
  stem = STEM,
  answers = GOOD,
  explanation = 'Firmness comes from it.',
}: Parts): string =>
  [title, settings, stem, answers, explanation]
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');

const answers = (text: string): Parts => ({ answers: text });
const stem = (text: string): Parts => ({ stem: text });
const settings = (text: string): Parts => ({ settings: text });
const explanation = (text: string): Parts => ({ explanation: text });
const swap = (from: string, to: string): Parts => answers(GOOD.replace(from, to));

/** Defects of one question: what rule is broken, how, and the parts that are not as they should be. */
const inQuestion: readonly (readonly [rule: string, name: string, parts: Parts])[] = [
  ['stem-missing', 'no title, no stem', { title: '⟦##⟧', settings: '<!-- id: p -->', stem: '' }],
  ['id-empty', 'a title of signs', { title: '⟦## …⟧' }],
  ['id-duplicate', 'the title of another', { title: '⟦## OTHER⟧' }],
  ['heading-malformed', 'no space behind ##', { title: '⟦##Planted⟧' }],
  ['heading-malformed', 'a question one level too deep', { title: '⟦### Planted⟧' }],
  ['heading-malformed', 'text with = below it', { stem: `⟦${STEM}⟧\n===` }],
  ['answer-missing', 'no answers', { title: '⟦## Planted⟧', answers: '' }],
  ['answer-missing', 'bullets only', { title: '⟦## Planted⟧', answers: '- Salt\n- Oil\n' }],
  ['answer-no-correct', 'none ticked', { title: '⟦## Planted⟧', ...swap('[x]', '[ ]') }],
  ['choice-empty', 'no text', answers(`${GOOD}⟦- [ ]⟧\n`)],
  ['choice-empty', 'a comment alone', answers(`${GOOD}⟦- [ ] <!-- todo -->⟧\n`)],
  ['choice-empty', 'a filler alone', answers(`${GOOD}⟦- [ ] \u3164⟧\n`)],
  ['choice-duplicate', 'the same answer', answers(`${GOOD}- [ ] ⟦Milk⟧\n  > It browns.\n`)],
  [
    'choice-duplicate',
    'the same but for a space',
    answers(`${GOOD}- [ ] So so\n  > Less.\n- [ ] ⟦So  so⟧\n  > Less.\n`),
  ],
  [
    'choice-duplicate',
    'the same but for an entity',
    answers(`${GOOD}- [ ] ⟦&#77;ilk⟧\n  > It browns.\n`),
  ],
  ['checkbox-malformed', 'no space inside', swap('[ ] Oil', '⟦[]⟧ Oil')],
  ['checkbox-malformed', 'a multiplication sign', swap('[x]', '⟦[×]⟧')],
  ['checkbox-malformed', 'a Cyrillic letter', swap('[x]', '⟦[х]⟧')],
  ['checkbox-malformed', 'no space behind the bullet', swap('- [ ] Oil', '⟦-[ ]⟧ Oil')],
  ['checkbox-malformed', 'no space behind the box', swap('[ ] Milk', '⟦[ ]⟧Milk')],
  ['checkbox-malformed', 'two spaces inside', swap('[ ] Milk', '⟦[  ]⟧ Milk')],
  ['checkbox-malformed', 'round brackets', swap('[ ] Milk', '⟦( )⟧ Milk')],
  ['checkbox-malformed', 'round brackets with x', swap('[x] Salt', '⟦(x)⟧ Salt')],
  ['checkbox-missing', 'an answer without a box', answers(`${GOOD}⟦- Sugar⟧\n`)],
  ['checkbox-missing', 'numbers', answers('⟦1.⟧ [x] Salt\n2. [ ] Oil\n   > It only softens.\n')],
  ['checkbox-missing', 'a nested box', answers(`${GOOD}  - ⟦[ ] Sugar⟧\n`)],
  ['checkbox-missing', 'another bullet', answers(`${GOOD}⟦* [ ] Sugar⟧\n  > It feeds yeast.\n`)],
  ['choices-split', 'a line below an answer', swap('- [ ] Milk', '⟦or so⟧\n- [ ] Milk')],
  ['choices-split', 'a quote not indented', swap('  > It only softens.', '⟦> It only softens.⟧')],
  [
    'choices-split',
    'the last quote not indented',
    swap('  > It only browns.', '⟦> It only browns.⟧'),
  ],
  ['typed-suspicious', 'a lone True', answers('- [x] ⟦True⟧\n')],
  ['typed-suspicious', 'a sentence', answers('- [x] ⟦It makes the net of protein tighter.⟧\n')],
  ['count-mismatch', 'choose two of one', stem(`${STEM} Choose ⟦two⟧.`)],
  ['count-mismatch', 'select three of one', stem(`${STEM} Select ⟦3⟧.`)],
  [
    'count-mismatch',
    'which two, three right',
    {
      stem: 'Which ⟦two⟧ make a planted dough firm?',
      answers: '- [x] Salt\n- [x] Cold\n- [x] Air\n- [ ] Oil\n  > It softens.\n',
    },
  ],
  [
    'choice-position-reference',
    'both A and B',
    answers(`${GOOD}- [ ] ⟦Both A and B⟧\n  > It does not.\n`),
  ],
  ['choice-position-reference', 'option C', explanation('It is ⟦option C⟧, as said.')],
  [
    'choice-position-reference',
    'the correct answer is B',
    explanation('The ⟦correct answer is B⟧.'),
  ],
  ['choice-position-reference', 'answer: B', explanation('⟦Answer: B⟧')],
  ['choice-position-reference', 'the first option', explanation('⟦The first option⟧ is right.')],
  ['choice-position-reference', 'A is right', explanation('⟦A is right⟧; B is wrong.')],
  [
    'choice-position-reference',
    'all except C',
    answers(`${GOOD}- [ ] ⟦All except C⟧\n  > It does not.\n`),
  ],
  [
    'choice-position-reference',
    'in feedback',
    swap('It only softens.', '⟦Answer B⟧ is about fat.'),
  ],
  [
    'choice-own-label',
    'letters',
    answers('- [x] ⟦A. ⟧Salt\n- [ ] ⟦B. ⟧Oil\n  > It only softens.\n'),
  ],
  ['numeric-invalid', 'thousands', answers('- [x] ⟦1,500⟧\n')],
  ['numeric-invalid', 'a range with a hyphen', answers('- [x] ⟦8-10⟧\n')],
  ['numeric-invalid', 'a range backwards', answers('- [x] ⟦10..8⟧\n')],
  [
    'cloze-invalid',
    'the same word twice',
    { stem: 'Dough is ⟦[[cold|cold]]⟧ today.', answers: '' },
  ],
  [
    'matching-invalid',
    'no pairs',
    { title: '⟦## Planted⟧', settings: '<!-- kind: matching -->', answers: '' },
  ],
  [
    'ordering-invalid',
    'an item twice',
    { settings: '<!-- kind: ordering -->', answers: '1. Mix\n2. ⟦Mix⟧\n' },
  ],
  [
    'ordering-invalid',
    'numbers 1, 3, 2',
    { settings: '<!-- kind: ordering -->', answers: '1. Mix\n⟦3.⟧ Bake\n2. Shape\n' },
  ],
  ['image-no-alt', 'no words', stem(`${STEM} ⟦![](https://example.com/a.png)⟧`)],
  ['image-missing', 'no such file', stem(`${STEM} ⟦![A loaf](loaf.png)⟧`)],
  [
    'image-missing',
    'a file of one machine',
    stem(`${STEM} ⟦![A loaf](file:///home/ann/loaf.png)⟧`),
  ],
  ['image-missing', 'an absolute path', stem(`${STEM} ⟦![A loaf](/images/loaf.png)⟧`)],
  ['reference-invalid', 'no scheme', explanation('See ⟦[the page](example.com/page)⟧ for it.')],
  [
    'reference-invalid',
    'a space between brackets',
    explanation('See ⟦[the page] (https://example.com)⟧.'),
  ],
  [
    'suppression-unused',
    'nothing to silence',
    settings('<!-- ⟦check-disable k-type: because⟧ -->'),
  ],
  ['control-character', 'zero width', swap('Oil', 'O⟦\u200b⟧il')],
  ['control-character', 'a right-to-left override', swap('Oil', 'O⟦\u202e⟧il')],
  ['settings-invalid', 'a misspelt key', settings('<!-- ⟦dificulty⟧: 2 -->')],
  ['settings-invalid', 'two settings in one', settings('<!-- ⟦weight⟧: 2, id: old -->')],
  ['fence-unclosed', 'code without an end', explanation('⟦```text⟧\nnever closed')],
  ['fence-unclosed', 'a comment without an end', explanation('⟦<!-- never closed⟧')],
  ['text-unfinished', 'a TODO as the explanation', explanation('⟦TODO⟧')],
  ['text-unfinished', 'a TODO in the stem', stem(`⟦TODO:⟧ ${STEM}`)],
  [
    'conflict-marker',
    'a conflict',
    explanation('⟦<<<<<<< HEAD⟧\nOne.\n=======\nTwo.\n>>>>>>> branch'),
  ],
  ['answer-given-away', 'correct, in brackets', swap('Salt', 'Salt ⟦(correct)⟧')],
  ['answer-given-away', 'right answer, in brackets', swap('Salt', 'Salt ⟦(right answer)⟧')],
  ['answer-given-away', 'a tick', swap('Salt', 'Salt ⟦✓⟧')],
  [
    'length-cue',
    'a long correct one',
    swap('Salt', '⟦Salt that is worked in once the dough has rested⟧'),
  ],
  [
    'all-of-the-above',
    'last',
    answers('- [ ] Salt\n  > More.\n- [ ] Cold\n  > More.\n- [x] ⟦All of the above⟧\n'),
  ],
  ['none-of-the-above', 'last', answers(`${GOOD}- [ ] ⟦None of the above⟧\n  > There is one.\n`)],
  [
    'k-type',
    'numbered statements',
    {
      stem: `${STEM}\n\n1. Salt\n2. Oil`,
      answers: '- [x] ⟦1 only⟧\n- [ ] 2 only\n  > It softens.\n- [ ] 1 and 2\n  > One softens.\n',
    },
  ],
  [
    'numeric-order',
    '30, 4, 12',
    answers(
      '- [ ] 30\n  > It is less than thirty.\n- [x] ⟦4⟧\n- [ ] 12\n  > It is less than that.\n',
    ),
  ],
  [
    'blank-in-middle',
    'a line of underscores',
    stem('The ⟦_____⟧ makes dough firm, as bakers say. Which word is missing?'),
  ],
  ['negative-unemphasised', 'a small not', stem('What does ⟦not⟧ make a planted dough firm?')],
  ['context-lost', 'another question', stem('What was firm in the ⟦previous question⟧?')],
  ['explanation-missing', 'none', { title: '⟦## Planted⟧', explanation: '' }],
  ['feedback-missing', 'none', answers('- [x] Salt\n- [ ] ⟦Oil⟧\n')],
  ['feedback-empty', 'a verdict', swap('It only softens.', '⟦Wrong.⟧')],
  ['hint-misplaced', 'below the answers', explanation('⟦> [!TIP]⟧\n> Late.')],
  ['limit-exceeded', 'a line too long', explanation(`⟦${'x'.repeat(10_001)}⟧`)],
];

/** Defects of a whole file, by what is replaced. */
const inFile: readonly (readonly [rule: string, name: string, from: RegExp, to: string])[] = [
  ['front-matter-syntax', 'a colon in the title', /^title: (.*)$/m, 'title: $1⟦:⟧ more'],
  ['front-matter-syntax', 'a line without a key', /^title: (.*)$/m, 'title: $1\n⟦l⟧onely words'],
  ['front-matter-syntax', 'a tab', /^title: (.*)$/m, 'title: $1\ntags:\n⟦\t⟧- grain'],
  ['front-matter-syntax', 'an open bracket', /^title: (.*)$/m, 'title: $1\nlang: [en⟦\n⟧'],
  ['front-matter-code', 'another language', /^---/, '⟦---js⟧'],
  ['front-matter-place', 'a line above it', /^---/, '⟦⟧\n---'],
  ['front-matter-place', 'none', /^---\n[^]*?\n---\n/, '⟦⟧'],
  ['front-matter-schema', 'a misspelt key', /^title: /m, '⟦titel⟧: '],
  ['front-matter-schema', 'an unknown key', /^references:/m, '⟦sources⟧: x\nreferences:'],
  [
    'front-matter-schema',
    'a level that is none',
    /^references:/m,
    'lang: ⟦no language⟧\nreferences:',
  ],
  [
    'front-matter-schema',
    'one reference',
    /^references:\n.*$/m,
    'references: ⟦https://example.org/flour⟧',
  ],
  ['front-matter-cut', 'a number sign', /^title: (.*)$/m, 'title: $1⟦ # and more⟧'],
  ['reference-invalid', 'no web address', /- https:.*$/m, '- ⟦example.org⟧'],
  ['note-checkbox', 'a box in the note', /^<!-- questions -->$/m, '- ⟦[ ] A box⟧\n\n$&'],
  [
    'case-misplaced',
    'no questions line',
    /^[^]*<!-- questions -->\n/m,
    '---\ntitle: T\nreferences: [https://example.org]\n---\n\n⟦# A page⟧\n',
  ],
  [
    'settings-invalid',
    'the questions line twice',
    /^## Steam|^## Ash/m,
    '⟦<!-- questions -->⟧\n\n$&',
  ],
  ['checked-stale', 'two years ago', /(?:^checked: .*\n)?(?=^---\n\n)/m, 'checked: ⟦2024-01-01⟧\n'],
  ['checked-stale', 'in the future', /(?:^checked: .*\n)?(?=^---\n\n)/m, 'checked: ⟦2027-05-01⟧\n'],
  ['requires-unknown', 'no such topic', /^references:/m, 'requires: [⟦floor⟧]\nreferences:'],
  ['requires-cycle', 'itself', /^references:/m, 'requires: [⟦SELF⟧]\nreferences:'],
  ['encoding-invalid', 'old line ends', /\n/g, '\r'],
];

const FILES = [FLOUR, HEAT] as const;

/** Every defect, once in each of the two files. */
export const singleDefects: readonly Defect[] = FILES.flatMap((file) => {
  const whole = smallBank[file] ?? '';
  const self = file === FLOUR ? 'flour' : 'heat';
  const asked = (parts: Parts) =>
    `${whole}\n${question(parts)}\n`.replace('OTHER', file === FLOUR ? 'Ash' : 'Steam');
  return [
    ...inQuestion.map(([rule, name, parts]) => ({ rule, name, file, text: asked(parts) })),
    ...inFile.map(([rule, name, from, to]) => ({
      rule,
      name,
      file,
      text: whole.replace(from, to).replace('SELF', self),
    })),
  ];
});

/** Texts that tell questions apart. */
const SETTINGS = [
  'Ann asks this early in her small bakery by the harbour, where summers are hot.',
  'Ben wonders while cleaning machines that knead sixty kilos for hotels uphill.',
  'Cleo writes letters to millers about every delivery since grandfather retired.',
];

/** Three defects in one file, each in a question of its own: every one with the two after it in the table. */
export function inOneFile(): readonly (readonly [string, string, string, readonly string[]])[] {
  return inQuestion.map((first, at) => {
    const three = [first, ...inQuestion.slice(at + 1, at + 3)].filter(([, , parts]) =>
      isAlone(parts),
    );
    const asked = three.map(([, , parts], index) => {
      const title = (parts.title ?? '## Planted').replace('Planted', `Planted ${index}`);
      const stem = `${parts.stem ?? STEM}\n\n${SETTINGS[index] ?? ''}`;
      return question({ ...parts, title, stem });
    });
    const text = `${smallBank[FLOUR] ?? ''}\n${asked.join('\n\n')}\n`.replace('OTHER', 'Ash');
    const names = three.map(([rule, name]) => `${rule}: ${name}`).join(', ');
    return [names, FLOUR, text, three.map(([rule]) => rule)] as const;
  });
}

/** What has no end, and a heading that is none, take the questions below with them. */
function isAlone({ title = '', explanation = '' }: Parts): boolean {
  return !title.includes('#⟧') && !title.includes('###') && !explanation.includes('never closed');
}
