import { row } from './growing-tokens.ts';

/** A foreign format: a file of it up to where it grows, and what it can grow by. */
export interface ForeignTokens {
  readonly file: string;
  readonly head: string;
  readonly tokens: readonly string[];
}

/** What other people's formats are made of, as in the tables of our own. */
export const FOREIGN: Readonly<Record<string, ForeignTokens>> = {
  gift: {
    file: 'a.gift',
    head: 'Which? {=a ~b}\n\n',
    tokens: [
      ...row('{¦}¦{=¦~¦=¦~%¦~%50%a¦#¦####¦::¦::a¦:: ¦\\¦\\{¦->¦=a -> b¦{#¦{#1:2¦..¦:¦{T}¦{}'),
      ...row(
        'Q§? {=a ~b}\n\n¦Q§? {=a§ -> b§ =c -> d}\n\n¦::T§:: Q {T}\n\n¦// [id:a§] [tag:b]\n¦// ',
      ),
      ...row('//\n¦$CATEGORY: a§\n\n¦[html]¦<p>¦\n¦\n\n¦ '),
    ],
  },
  aiken: {
    file: 'a.txt',
    head: 'Which?\nA. a\nB. b\nANSWER: A\n\n',
    tokens: [
      ...row(
        'Q§?\nA. a\nB. b\nANSWER: B\n\n¦A. a\n¦A) ¦ANSWER: A\n¦ANSWER:¦ANSWER: A, ¦a\n¦\n¦A. ¦Q',
      ),
      ...row(' ¦A.'),
    ],
  },
  text2qti: {
    file: 'a.txt',
    head: 'Quiz title: T\n\n1. Which?\n*a) a\nb) b\n\n',
    tokens: [
      ...row('§. Q§?\n*a) a\nb) b\n\n¦1. ¦*a) a\n¦a) ¦... a\n¦+ a\n¦- a\n¦[*] a\n¦[ ] a\n¦*   a\n'),
      ...row('=   1 +- 2\n¦____\n¦^^^^\n¦% a\n¦GROUP\n¦COMMENT\n¦    a\n¦\n¦```\n¦Points: 1\n'),
    ],
  },
  csv: {
    file: 'a.csv',
    head: 'question,a,b,correct\n',
    tokens: [
      ...row('Q§?,a,b,A\n¦"¦""¦",¦,¦,,¦"a\n¦"Q§\n?",a,b,"A,B"\n¦\n¦a¦;¦\t¦Q?,a,b,"A,A,A"\n¦A,¦|'),
    ],
  },
  'CSV with a long head': {
    file: 'a.csv',
    head: 'question,correct,',
    tokens: [...row('option §,¦option,¦,¦"¦"a",¦wrong §,')],
  },
  'moodle xml': {
    file: 'a.xml',
    head: '<?xml version="1.0"?>\n<quiz>\n<question type="multichoice"><name><text>T</text></name><questiontext><text>',
    tokens: [
      ...row('<¦>¦&¦&amp;¦&#¦&#65;¦<a>¦<a/>¦</a>¦<a b="c"/>¦<![CDATA[¦]]>¦<![CDATA[a]]>¦<!--¦-->'),
      ...row('<!-- a -->¦<?a?>¦a\n¦ ¦&lt;p&gt;¦&lt;b&gt;a&lt;/b&gt;¦&lt;¦&lt;img src="'),
      ...row(
        '</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>\n<question type="multichoice"><name><text>T§</text></name><questiontext><text>Q§',
      ),
      ...row('{1:SHORTANSWER:=a}¦{1:SA:¦{¦}¦=a~¦\\}'),
      ...row('</text><text>a¦</text></questiontext><questiontext><text>a'),
      ...row('</text></questiontext><answer><text>¦</text></questiontext><tags><tag><text>'),
    ],
  },
  json: {
    file: 'a.json',
    head: '[{"question":"Which?","options":["a","b"],"correct":0}',
    tokens: [
      ...row('[¦{¦,¦,[¦,{¦"¦,"¦\\¦:¦,{"a":¦,1¦,"a"¦,"\\u0041"¦,"a\\¦ ¦\n¦,-¦,1e¦,t¦,null¦,{}¦,[]'),
      ...row(',"§"¦,{"question":"Q§?","options":["a","b"],"correct":1}'),
      ...row(',{"question":"Q?","options":["a"¦,{"a§":1}¦,{"question":{"a":1}}'),
      ...row(',{"question":"Q?","options":["a","b"],"correct":"c"}'),
    ],
  },
  'JSON that export makes': {
    file: 'a.json',
    head: '{"version":1,"title":"T","concepts":[],"topics":[],"questions":[{"id":"t/q","kind":"ordering","topic":"t","title":"Q","stem":"Which?","items":["a","b"]}',
    tokens: [
      ...row(
        ',{"id":"t§/q","kind":"ordering","topic":"t§","title":"Q","stem":"Q?","items":["a","b"]}',
      ),
      ...row(
        ',{"id":"t/q","kind":"cloze","topic":"t","title":"Q","stem":"A [[b]]."}¦,{"kind":"single"}',
      ),
      ...row(
        ',{"id":"t/q§","kind":"single","topic":"t","title":"Q","stem":"Q?","choices":[{"text":"a"}]}',
      ),
      ...row(',{¦,[¦,"case":["a","b"]¦,"'),
    ],
  },
  'CSV with every column': {
    file: 'a.csv',
    head: 'id,concept,topic_title,kind,markup,title,question,a,b,correct,feedback_1,hint_1,difficulty\n',
    tokens: [
      ...row(
        "t§/q,c,T,single,markdown,Q,Q§?,a,b,1,f,h,1\n¦t/q,c§,T§,,,,Q?,a,b,1\n¦'=a,¦'¦=,¦markdown,",
      ),
    ],
  },
  'JSON with many options': {
    file: 'a.json',
    head: '[{"question":"Which?","correct":0,"options":["a"',
    tokens: [...row(',"b"¦,"§"¦,{"text":"§","isCorrect":true}¦,{"text":"a"}¦,0¦,null¦,[]')],
  },
  yaml: {
    file: 'a.yml',
    head: 'questions:\n- question: "Which?"\n  choices: [a, b]\n  answer: a\n',
    tokens: [
      ...row('- question: "Q§?"\n  choices: [a, b]\n  answer: b\n'),
      ...row('- content: "Q§?"\n  choices:\n  - content: a\n    isCorrect: true\n  - content: b\n'),
      ...row(
        '- a\n¦- - ¦[¦{¦a§: b\n¦- a: b\n¦"¦#\n¦\n¦- &a b\n¦- *a\n¦- |\n  a\n¦  a\n¦- [a, b]\n',
      ),
      ...row('? '),
    ],
  },
  'answers with letters': {
    file: 'a.md',
    head: '## Which?\n\nA. a\nB. b\n\n**Answer: A**\n\n',
    tokens: [
      ...row('## Q§?\n\nA. a\nB. b\n\nAnswer: B\n\n¦## Q§?\n\n- A. a\n- B. b\n\n**Answer: B**\n\n'),
      ...row(
        '**§. Q?**\n\nA) a\nB) b\n\nAnswer: A\n\n¦A. a\n¦A. a\nB. b\n¦A. a\n\n¦B) b\n¦- A. a\n',
      ),
      ...row('Answer: A\n¦**Answer: A**\n\n¦Answer: A, B, ¦A, ¦and '),
      ...row(
        '<details><summary>Answer</summary>A</details>\n\n¦<summary>¦<details>\n¦</details>\n',
      ),
      ...row(
        '1. a\n¦§. ¦1) A. a\n¦# a\n¦## a\n¦\n¦Q?\n\n¦(A) a\n¦a) b\n¦**¦A¦A.¦`A`\n¦| A | B |\n',
      ),
    ],
  },
  'check boxes of others': {
    file: 'a.md',
    head: '### Which?\n\n- [ ] a\n- [x] b\n\n',
    tokens: [
      ...row('### Q§?\n\n- [ ] a\n- [x] b\n\n¦### Same?\n\n- [ ] a\n- [x] b\n\n'),
      ...row('Q§?\n\n- [ ] a\n- [x] b\n\n¦**§. Q?**\n\n- [ ] a\n- [x] b\n\n¦- [x] a\n¦- [ ] a\n'),
      ...row('*[x] a\n¦1. [ ] a\n¦- [] a\n¦- [ ] A. a\n¦> a\n¦- [ ] a\n> b\n¦```\na\n```\n¦```\n'),
      ...row('# a\n¦### a\n¦### [a](b)\n¦\n¦a\n¦a\n\n¦- [x] both A and B\n¦#### '),
    ],
  },
  quizdown: {
    file: 'a.md',
    head: '---\nshuffle_answers: true\n---\n\n# Which?\n\n- [x] a\n- [ ] b\n\n',
    tokens: [
      ...row('# Q§?\n\n- [x] a\n- [ ] b\n\n¦# Q?\n\n1. [x] a\n2. [ ] b\n¦> a\n¦- [x] a\n¦1. a\n'),
      ...row(
        '# a\n¦---\n¦---\nshuffle_questions: true\n---\n¦{{< quizdown >}}\n¦{{< /quizdown >}}\n',
      ),
      ...row('```\n¦\n¦a\n'),
    ],
  },
  'quizdown in a page': {
    file: 'a.md',
    head: '---\ntitle: T\n---\n\n',
    tokens: [
      ...row('{{< quizdown >}}\n# Q§?\n- [x] a\n- [ ] b\n{{< /quizdown >}}\n¦{{< quizdown >}}\n'),
      ...row('{{< /quizdown >}}\n¦{{<¦{{< quizdown >}}\n---\nshuffle_answers: true\n---\n'),
    ],
  },
  'quiz tags': {
    file: 'a.md',
    head: '# T\n\n<quiz>\nWhich?\n- [x] a\n- [ ] b\n</quiz>\n\n',
    tokens: [
      ...row('<quiz>\nQ§?\n- [x] a\n- [ ] b\n</quiz>\n¦<quiz>\n¦</quiz>\n¦<quiz'),
      ...row('<quiz id="a§">\nQ?\n- [x] a\n- [ ] b\n</quiz>\n¦<quiz a\n¦```\n¦- [x] a\n¦[[a]]¦\n'),
      ...row('<quiz>\nQ [[a]]\n</quiz>\n¦~~~\n<quiz>\n¦---\n'),
    ],
  },
  'knowledge checks': {
    file: 'a.md',
    head: "---\n    layout: post\n    title: T\n---\n\n####  1. Which?<br />\n\n<i class='far fa-square'></i> &nbsp;&nbsp;a\n\n<i class='fas fa-check-square'></i> &nbsp;&nbsp;b\n\n",
    tokens: [
      ...row(
        "####  §. Q§?<br />\n\n<i class='far fa-square'></i> &nbsp;a\n\n<i class='fas fa-check-square'></i> &nbsp;b\n\n",
      ),
      ...row("####  1. a\n¦#### ¦<i class='far fa-square'></i> &nbsp;a\n"),
      ...row("<i class='fas fa-check-square'></i> a\n¦<i class='far fa-square'></i> ¦<i "),
      ...row('<br />\n¦&nbsp;¦<br />¦<span>¦a\n¦\n'),
    ],
  },
  'questions in front matter': {
    file: 'a.md',
    head: '---\ntitle: T\nquestion: Which?\nanswers:\n',
    tokens: [
      ...row(
        '- text: a\n  correct: true\n¦- a\n¦- "a§": true\n¦  - a\n¦a§: b\n¦- text: |\n    a\n',
      ),
      ...row('question: a\n¦---\n¦---\na\n'),
    ],
  },
  components: {
    file: 'a.mdx',
    head: '# T\n\n<Question\n  question="Which?"\n  choices={[{text: "a", correct: true}, {text: "b"}]}\n/>\n\n',
    tokens: [
      ...row('<Question question="Q§?" choices={["a", "b"]} answer="a" />\n¦<Question¦<Question\n'),
      ...row(
        '<Question a="¦<Question a={¦ a="b"¦{¦[¦`¦"¦\'¦ a={b}¦<Question choices={[¦, "a"¦{a: ',
      ),
      ...row('</Question>\n¦<Question>\n¦/>\n¦\n¦\\¦<Question choices={[{text: "a"}'),
    ],
  },
  'pages without questions': {
    file: 'a.md',
    head: '# T\n\nSome words about it.\n\n',
    tokens: [...row('# a\n\n¦## a\n\nb\n\n¦- [x] a\n¦a ¦a\n¦[[¦<!-- ¦| a | b |\n¦```\n¦[a](b) ')],
  },
};
