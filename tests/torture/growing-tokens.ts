/**
 * What the grammar of a bank is made of, as tables from which texts that grow are generated. `§` stands for a
 * number that is another each time, `¦` between two tokens.
 */

/** The tokens of a row. */
export const row = (text: string): readonly string[] => text.split('¦');

/** Two tokens that belong together. */
export type TokenPair = readonly [string, string];

const pairs = (...rows: readonly string[]): readonly TokenPair[] =>
  rows.map((text) => {
    const [first = '', second = ''] = row(text);
    return [first, second];
  });

/** Inside a line of text. */
export const SPANS: readonly string[] = [
  ...row('*¦**¦***¦_¦__¦~~¦*a¦**a ¦_a¦ *¦* ¦*a*¦**a**b¦*_¦*a_¦`¦``¦`a`¦` ``¦`§`¦\\¦\\`¦\\*¦\\[¦['),
  ...row(']¦](¦[a](¦[a][¦[a]¦[a][b]¦[§][§]¦![¦![](¦![a](b)¦[a](b "¦[a](<b¦[[¦]]¦[[a]] ¦[[a|'),
  ...row('[[a|b|¦[[§]] ¦[^a]¦[^§]¦<¦<a¦<a ¦<a b="¦</a¦<!--¦-->¦<!-- ¦<!-- a -->¦<!---->¦<?¦<!A '),
  ...row('<![CDATA[¦<br>¦<https://a.example>¦http://a.example/§ ¦www.a.example ¦a@b.c ¦http://'),
  ...row('://¦&¦&amp;¦&#¦&#38;¦&a¦&#x¦&nbsp;¦|¦ | ¦\\|¦"¦\'¦(¦)¦()¦{¦}¦{}¦$¦±¦..¦…¦1..2 ¦1 ± 2 '),
];

/** Words that readers and rules look at. */
export const WORDS: readonly string[] = [
  ...row('a¦a ¦a§ ¦word ¦the ¦The ¦not ¦NOT ¦never ¦except ¦Which ¦none of the above '),
  ...row('all of the above ¦both A and B ¦A and B ¦Choose two. ¦Select all that apply. '),
  ...row('see above ¦the diagram ¦figure ¦the following table ¦above ¦answer A ¦option 1 ¦A. '),
  ...row('A) ¦1. ¦1,000 ¦1¦1.5e3 ¦-1 ¦Old¦Old ¦Old name ¦Old 1 ¦Old-¦.Old¦a. B. ¦. ¦? ¦?¦, ¦;¦:'),
  ...row(' - ¦-¦—¦ ¦\t¦\u00a0¦\u2028¦\u200b¦\ufeff¦\u202e¦\u0000¦e\u0301¦\u0301¦é¦ß¦漢'),
  ...row('\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66¦\ud800'),
];

/** What opens and closes inside a line, nested and one behind the other. */
export const SPAN_PAIRS = pairs(
  '[¦]',
  '[¦](a)',
  '[¦][a]',
  '![¦](a)',
  '[a](¦)',
  '[a](<¦>)',
  '(¦)',
  '*¦*',
  '**¦**',
  '*a ¦ a*',
  '_¦_',
  '*¦_',
  '~~¦~~',
  '`¦`',
  '`¦``',
  '<¦>',
  '<a ¦>',
  '<b>¦</b>',
  '<!--¦-->',
  '[[¦]]',
  '[[a|¦]]',
  '{¦}',
  '"¦"',
  '*a **b ¦** c*',
  '[*¦*]',
);

/** Lines, and several of them. */
export const BLOCKS: readonly string[] = [
  ...row('¦ ¦\t¦a¦a  ¦a\\¦    a¦\ta¦\r¦\f¦\u000b¦# a¦## a¦## §¦### a¦##a¦#a¦#¦##¦###### a #'),
  ...row('a\n===¦a\n---¦===¦---¦***¦* * *¦- - -¦-¦- ¦- a¦* a¦+ a¦- - - a¦- [¦- [x¦- [x]¦- [ ]'),
  ...row('- [x] a¦- [ ] a¦- [X] §¦-[x] a¦[x] a¦- [x] a\n  > b¦- [x] a\n\n  > b¦  > b\n'),
  ...row('- [x] a\n  - [ ] b¦  - [x] a¦* [x] a\n- [ ] b¦- [x] a\n\n  b¦1. a¦1) a¦§. a¦1. [x] a'),
  ...row('999999999. a¦1. a\n   - b¦A. a¦A) a¦a) a¦(a) a¦**A.** a¦- A. a¦Answer: A¦**Answer: A**'),
  ...row('>¦> a¦> - [x] a¦> > a¦>>>>>>>>>> a¦> # a¦> ```¦> [!HINT]\n> a¦> [!NOTE]¦> **Hint:** a'),
  ...row('```¦~~~¦```a\n## b\n```¦``````¦```` ```¦    ```¦- ```¦~~~\n```¦<!--¦-->¦<!-- a -->'),
  ...row('<!-- questions -->¦<!-- kind: typed -->¦<!-- id: § -->¦<!-- tags: [a, b] -->'),
  ...row('<!-- a: b -->¦<!-- check-disable a: b -->¦<!-- check-disable question-similar: § -->'),
  ...row('<!-- check-disable-file §: a -->¦<!-- hint -->¦<!--\n-->¦<div>¦</div>¦<pre>¦</pre>'),
  ...row('<details>¦<script>¦<style>¦<a>¦<a\n>¦<textarea>¦<?a¦<!A¦<![CDATA[¦<img src="a">¦[a]: b'),
  ...row('[§]: b¦[a§]: <b> "c"¦[a]: <b¦[a]: b "c¦[a]:¦[\n]: b¦[a][a]¦[§][a]¦[^a]: b¦[^§]: b¦|'),
  ...row('| a |¦| a | b |¦| - | - |¦| a | b |\n| - | - |¦| a | b |\n| - | - |\n| c | d |'),
  ...row('| § | § |¦a | b¦|-¦:-:¦|||||||¦![a](b§.png)¦![](b)¦See the diagram.'),
  ...row('See the table above.¦[a](b.md#§)¦https://a.example/§¦a\n: b¦- [ ] All of the above'),
  ...row('- [ ] None of the above¦Question: a¦Q1. a¦**Question 1**¦Explanation: a¦Title: a'),
  ...row('{% a %}¦{{ a }}¦import a from "b"¦export const a = 1;¦+++¦...¦:::note¦:::'),
];

/** Lines that open and close, nested and one behind the other. */
export const BLOCK_PAIRS = pairs(
  '<!--¦-->',
  '```¦```',
  '```¦~~~',
  '<div>¦</div>',
  '<pre>¦</pre>',
  '<a>¦</a>',
  '<details>¦</details>',
  '[§]: https://a.example/§¦[a][§] [b]',
  '[^§]: a¦b[^§]',
  '[a][§]¦[§]: b',
  '| a | b |¦| - | - |',
  '# a¦## b',
  '## a¦- [x] b\n- [ ] c\n',
  '- [x] a¦  > b',
  '- [x] a¦- [ ] b',
  '<!-- id: a§ -->¦## a',
  '<!-- check-disable a: b -->¦a',
  '> a¦b',
  '- a¦  b',
  '1. a¦   b',
  ':::¦:::',
);

/** Between the lines `---`: YAML, and keys of a topic and a bank. */
export const YAML: readonly string[] = [
  ...row('a: b¦§: b¦a§: b¦a¦- a¦- §¦- - a¦- a: b¦  a: b¦   - a¦? a¦: a¦a:¦"a": b¦\'a\': b¦a: "b'),
  ...row("a: 'b¦[¦[a, ¦{¦{a: ¦[]¦{}¦&a b¦a: &a b¦a: *a¦*a¦!a b¦!!str a¦|¦>¦a: |¦a: >¦  b¦%a¦@a"),
  ...row('`a¦<<: *a¦#¦# a¦ #a¦#§¦"¦\'¦\\¦\t¦  ¦---¦...¦a: b: c¦: ¦-¦- ¦,¦]¦}¦1:1¦null¦~¦\u2028'),
  ...row('\u0000¦é: b¦title: a¦title: §¦tags: [a]¦requires: [§]'),
  ...row('references: [https://a.example/§]¦checked: 2026-01-01¦description: a¦objective: a'),
  ...row('difficulty: 1¦shuffle: true¦lang: en¦id: §¦pass: 70¦exam: {questions: 1}¦concepts: []'),
  ...row('terms: {a: b}¦check: {a: b}¦tags:\n  - §¦layout: a'),
];

/** Keys of front matter whose values are lists, and an item of each. */
export const LISTS = pairs(
  'tags:¦  - a',
  'tags:¦  - tag-§',
  'requires:¦  - topic-§',
  'requires:¦  - a',
  'references:¦  - https://a.example/§',
  'references:¦  - a',
  'facts:¦  - fact-§',
  'a:¦  - §',
  'a:¦  b§: c',
);

/** The same of `index.md`. */
export const INDEX_LISTS = pairs(
  'concepts:¦  - id: c§',
  'concepts:¦  - id: c',
  'concepts:¦  - id: c§\n    title: C §\n    description: D\n    weight: 2',
  'concepts:¦  - a: b§',
  'concepts:¦  - c§',
  'terms:¦  Old §: New §',
  'terms:¦  Old§: New',
  'terms:¦  a: b',
  'terms:¦  - a',
  'check:¦  rule-§: warning',
  'check:¦  question-similar: w§',
  'check:¦  length-cue: off',
  'exam:¦  questions§: 1',
);

/** Inside a comment below a title. */
export const SETTINGS: readonly string[] = [
  ...row('id: a§¦id: a¦kind: typed¦kind: a¦tags: [a]¦tags: [§]¦tags: [a, b, c§]¦facts: [§]'),
  ...row('shuffle: false¦difficulty: 1¦volatile: true¦checked: 2026-01-01¦lang: de¦a§: b¦§¦a: ['),
  ...row('a: {¦a: "¦a: b, ¦, ¦: ¦[¦{¦&a ¦*a ¦# a¦-¦- a¦--¦>¦check-disable a: b¦hint: a'),
];
