/** Files of the bank with a defect, each from its own text. Where findings must point stands between ⟦ and ⟧. */
export interface Planted {
  readonly files: Readonly<Record<string, (text: string) => string>>;
  /** Rules that cannot but speak as well. */
  readonly also?: readonly string[];
}

/** Parts of a question; what is not given is without a flaw. */
interface Parts {
  readonly title?: string;
  readonly settings?: string;
  readonly stem?: string;
  readonly answers?: string;
  readonly explanation?: string;
}

const question = ({
  title = '## Planted defect',
  settings = '',
  stem = 'Which colour has the planted question of this copy?\n',
  answers = '- [x] Dark blue\n- [ ] Dark red\n  > Red is the other one.\n',
  explanation = 'Blue is the colour of planted questions.\n',
}: Parts): string =>
  [title, settings, stem, answers, explanation]
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');

const FILE = 'questions/circuits/circuits.md';

/** More questions, before all others of a file. */
const asked = (...parts: readonly Parts[]): Planted => ({
  files: {
    [FILE]: (text) =>
      text.replace('<!-- questions -->', (line) => [line, ...parts.map(question)].join('\n\n')),
  },
});

const also = (planted: Planted, ...rules: readonly string[]): Planted => ({
  ...planted,
  also: rules,
});

const swapped = (from: string | RegExp, to: string): Planted => ({
  files: { [FILE]: (text) => text.replace(from, to) },
});

const BANK = 'questions/index.md';
const atStart = (text: string) => text.replace('---', '⟦---⟧');

/** Something done to every topic of a bank whose finding stands at the start of index.md. */
const everywhere = (change: (text: string) => string, also: readonly string[]): Planted => ({
  files: { '*': change, [BANK]: atStart },
  also,
});

/** Each list of answers with the correct one first. */
const correctFirst = (text: string) =>
  text.replace(/(?:^- \[[ x]\] .*\n(?: {2}.*\n)*)+/gm, (list) =>
    (list.match(/^- \[[ x]\] .*\n(?: {2}.*\n)*/gm) ?? [])
      .sort((a, b) => Number(b.startsWith('- [x]')) - Number(a.startsWith('- [x]')))
      .join(''),
  );

/** Correct answers that give themselves away. */
const longer = (text: string) =>
  text.replace(
    /^- \[x\] .*[a-z]$/gm,
    '$& and so on, as far as anybody can tell from where we stand',
  );

const OTHERWISE = '- [ ] Dark blue\n  > Blue is the other one.\n- [x] Dark red\n';
const ANSWERS = '- [x] Dark blue\n- [ ] Dark red\n  > Red is the other one.\n';

/** One defect for each rule that can be planted in a file's text. */
export const planted: Readonly<Record<string, Planted>> = {
  'front-matter-syntax': swapped(/^title: .*$/m, 'title: Circuits⟦:⟧ a title'),
  'front-matter-code': swapped(/^---/, '⟦---js⟧'),
  'front-matter-place': swapped(/^---/, '⟦⟧\n---'),
  'front-matter-schema': swapped(/^checked:/m, '⟦cheked⟧:'),
  'front-matter-cut': swapped(/^title: .*$/m, 'title: Circuits⟦ # and more⟧'),
  'fence-unclosed': asked({ explanation: '⟦```text⟧\nnever closed\n' }),
  'question-none': also(swapped(/^[^]*$/, '⟦---⟧\ntitle: Empty\n---\n\nA note.\n'), 'coverage'),
  'id-duplicate': swapped('## Name of the identifier', '⟦## The nature of a circuit⟧'),
  'id-empty': asked({ title: '⟦## …⟧' }),
  'stem-missing': asked({ title: '⟦##⟧', settings: '<!-- id: planted -->', stem: '' }),
  'answer-missing': asked({ title: '⟦## Planted defect⟧', answers: '' }),
  'answer-no-correct': asked({
    title: '⟦## Planted defect⟧',
    answers: ANSWERS.replace('[x]', '[ ]'),
  }),
  'choice-empty': asked({ answers: `${ANSWERS}⟦- [ ]⟧\n` }),
  'choice-duplicate': asked({ answers: `${ANSWERS}- [ ] ⟦Dark red⟧\n  > It is another one.\n` }),
  'checkbox-malformed': asked({ answers: ANSWERS.replace('[ ]', '⟦[]⟧') }),
  'checkbox-missing': asked({ answers: `${ANSWERS}⟦- Dark green⟧\n` }),
  'note-checkbox': swapped(/^- Bandwidth: (up .*)$/m, '- ⟦[ ] Bandwidth: $1⟧'),
  'choices-split': asked({ answers: ANSWERS.replace('red\n', 'red\n⟦or so⟧\n') }),
  'case-misplaced': also(swapped('<!-- questions -->', '⟦# A page⟧'), 'answer-missing'),
  'heading-malformed': asked({ title: '⟦##Planted defect⟧' }),
  'typed-suspicious': asked({ answers: '- [x] ⟦True⟧\n' }),
  'conflict-marker': asked({
    explanation: '⟦<<<<<<< HEAD⟧\nBlue.\n=======\nRed.\n>>>>>>> other',
  }),
  'count-mismatch': asked({ stem: 'Which colours has the planted question? Choose ⟦two⟧.\n' }),
  'choice-position-reference': asked({
    answers: `${ANSWERS}- [ ] ⟦Both A and B⟧\n  > It is one.\n`,
  }),
  'choice-own-label': asked({
    answers: '- [x] ⟦A. ⟧Dark blue\n- [ ] ⟦B. ⟧Dark red\n  > Red is the other one.\n',
  }),
  'hint-misplaced': asked({ explanation: '⟦> [!TIP]\n> It is late.⟧\n\nBlue it is.\n' }),
  'numeric-invalid': asked({ answers: '- [x] ⟦1,500⟧\n' }),
  'cloze-invalid': asked({
    stem: 'The planted question has the colour ⟦[[blue|blue]]⟧ today.\n',
    answers: '',
  }),
  'matching-invalid': asked({
    title: '⟦## Planted defect⟧',
    settings: '<!-- kind: matching -->',
    answers: '',
  }),
  'ordering-invalid': asked({
    settings: '<!-- kind: ordering -->',
    answers: '1. Dark blue\n2. ⟦Dark blue⟧\n',
  }),
  'image-no-alt': asked({
    stem: 'Which colour has ⟦![](https://example.com/a.png)⟧ in the planted question?\n',
  }),
  'reference-invalid': asked({
    explanation: 'See ⟦[the planted page](example.com/page)⟧ for its colour.\n',
  }),
  'suppression-unused': asked({ settings: '<!-- ⟦check-disable k-type: planted⟧ -->' }),
  'control-character': asked({ answers: ANSWERS.replace('red\n', 'r⟦\u200b⟧ed\n') }),
  'settings-invalid': asked({ settings: '<!-- ⟦dificulty⟧: 2 -->' }),
  'concept-unknown': also(
    {
      files: {
        [BANK]: (text) => text.replace('id: security', 'id: safety'),
        'questions/security/access-and-hardening.md': atStart,
        'questions/security/encryption.md': atStart,
      },
    },
    'coverage',
  ),
  'requires-unknown': swapped('  - connectivity-models', '  - ⟦connectivity-model⟧'),
  'requires-cycle': swapped('  - connectivity-models', '  - ⟦circuits⟧'),
  'question-contradicts': asked({}, { title: '⟦## Planted otherwise⟧', answers: OTHERWISE }),
  'question-duplicate': asked({}, { title: '⟦## Planted twice⟧' }),
  'question-similar': asked(
    {},
    {
      title: '⟦## Planted nearly twice⟧',
      stem: 'Which colour has the planted question of that copy?\n',
    },
  ),
  coverage: {
    files: {
      [BANK]: (text) => atStart(text.replace(/questions: \d+/, 'questions: ⟦900⟧')),
    },
  },
  'outdated-term': asked({ stem: 'Which colour does ⟦Azure AD⟧ give to the planted question?\n' }),
  'checked-stale': {
    files: { [FILE]: (text) => text.replace(/^checked: .*$/m, 'checked: ⟦2020-01-01⟧') },
  },
  'text-unfinished': asked({ explanation: '⟦TODO:⟧ say why.\n' }),
  'answer-given-away': asked({ answers: ANSWERS.replace('blue', 'blue ⟦(correct)⟧') }),
  'length-cue': asked({
    answers: ANSWERS.replace('Dark blue', '⟦A blue that is as dark as the sea at midnight⟧'),
  }),
  'all-of-the-above': asked({
    answers:
      '- [ ] Dark red\n  > It is more than that.\n- [ ] Dark blue\n  > It is more than that.\n- [x] ⟦All of the above⟧\n',
  }),
  'none-of-the-above': asked({
    answers: `${ANSWERS}- [ ] ⟦None of the above⟧\n  > There is one.\n`,
  }),
  'k-type': asked({
    stem: 'Which of these colours has the planted question?\n\n1. Blue\n2. Red\n',
    answers:
      '- [x] ⟦1 only⟧\n- [ ] 2 only\n  > That is another one.\n- [ ] 1 and 2\n  > That is another one.\n',
  }),
  'numeric-order': asked({
    answers: '- [ ] 30\n  > That is another one.\n- [x] ⟦4⟧\n- [ ] 12\n  > That is another one.\n',
  }),
  'blank-in-middle': asked({
    stem: 'The planted ⟦_____⟧ is dark, whatever anybody says. Which word is missing?\n',
  }),
  'negative-unemphasised': asked({ stem: 'Which colour is ⟦not⟧ that of the planted question?\n' }),
  'context-lost': asked({ stem: 'Based on the ⟦above scenario⟧, which colour is planted?\n' }),
  'explanation-missing': asked({ title: '⟦## Planted defect⟧', explanation: '' }),
  'feedback-missing': asked({ answers: '- [x] Dark blue\n- [ ] ⟦Dark red⟧\n' }),
  'feedback-empty': asked({ answers: ANSWERS.replace('Red is the other one.', '⟦Wrong.⟧') }),
  'image-missing': asked({
    stem: 'Which colour has ⟦![A picture](planted.png)⟧ in the planted question?\n',
  }),
  'reference-missing': {
    files: {
      [FILE]: (text) =>
        (asked({ title: '⟦## Planted defect⟧' }).files[FILE]?.(text) ?? '').replace(
          /^references:\n(?: {2}- .*\n)+/m,
          '',
        ),
    },
  },
  'limit-exceeded': asked({ explanation: `⟦${'x'.repeat(10_001)}⟧` }),
  'bank-length-cue': everywhere(longer, ['length-cue', 'bank-guessable']),
  'bank-guessable': everywhere(longer, ['length-cue', 'bank-length-cue']),
  'bank-key-position': everywhere(
    (text) => correctFirst(text).replace(/^title: .*$/m, '$&\nshuffle: false'),
    ['numeric-order'],
  ),
};
