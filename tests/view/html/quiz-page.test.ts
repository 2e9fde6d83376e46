import { describe, expect, test } from '@jest/globals';
import type { Attempt, Picked } from '../../../src/answer/attempt.ts';
import { grade } from '../../../src/answer/kinds.ts';
import type { Bank, Question } from '../../../src/bank/question.ts';
import { trusted } from '../../../src/view/safe-text.ts';
import type { Html } from '../../../src/view/html/markup.ts';
import { pageFeedbackHtml } from '../../../src/view/html/page-feedback.ts';
import { questionFormHtml, type PageQuestion } from '../../../src/view/html/question-form.ts';
import { noteHtml, quizHomeHtml } from '../../../src/view/html/quiz-home.ts';
import { quizScript, viewQuizPage } from '../../../src/view/html/quiz-page.ts';
import { loadText } from '../../bank/reading.ts';
import { prose, samples, topicNamed } from '../../samples.ts';

const asked = (question: Question, part: Partial<PageQuestion> = {}): PageQuestion => ({
  question,
  order: [0, 1, 2, 3],
  number: 3,
  of: 10,
  topic: 'Circuits & more',
  marked: false,
  ...part,
});

/** What a page reads, without its tags. */
const textOf = ({ text }: Html): string =>
  text
    .replace(/<kbd>(.*?)<\/kbd>/g, '[$1]')
    .replace(/<\/(?:p|li|h2|th|legend|button|option)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n\s*/g, '\n')
    .trim();

/** The fields, by type, name and value. */
const fieldsOf = ({ text }: Html): readonly string[] =>
  Array.from(
    text.matchAll(/<(?:input type="(\w+)"|(select)) name="(\w+)"(?: value="(\d+)")?/g),
    ([, type = '', select = '', name = '', value = '']) =>
      `${type}${select} ${name} ${value}`.trim(),
  );

describe('the form of a question', () => {
  test.each<[keyof typeof samples, readonly number[], readonly string[]]>([
    ['single', [2, 0, 1], ['radio choice 2', 'radio choice 0', 'radio choice 1']],
    ['multiple', [3, 1], ['checkbox choice 3', 'checkbox choice 1']],
    ['true-false', [0, 1], ['radio choice 0', 'radio choice 1']],
    ['typed', [], ['text text']],
    ['numeric', [], ['text text']],
    ['matching', [1, 0, 2], ['select row', 'select row', 'select row']],
    ['cloze', [], ['text blank', 'text blank']],
    ['ordering', [2, 0, 1], []],
  ])('%s', (kind, order, fields) => {
    const form = questionFormHtml(asked(samples[kind], { order }));
    expect(form.text).toContain(`<form data-kind="${kind}"`);
    expect(fieldsOf(form)).toEqual(fields);
  });

  test('says where it stands, what is asked, and what the keys are', () => {
    expect(textOf(questionFormHtml(asked(samples.multiple, { order: [3, 0], marked: true })))).toBe(
      `Question 3 of 10 · Circuits &amp; more
Which two of these share the bandwidth of a circuit?
Choose 2 answers
[A]A local network
[B]Private peering
Answer
Skip [s]
Marked [m]
Stop here [q]`,
    );
  });

  test('holds its hints back, and shows the case', () => {
    const title = prose('A clinic');
    const { text } = questionFormHtml(
      asked({ ...samples.single, case: { title, text: prose('It has **two** sites.') } }),
    );
    expect(text).toContain('<div class="hint" hidden><strong>Hint 1</strong> <p>Think of');
    expect(text).toContain('<div class="hint" hidden><strong>Hint 2</strong> <p>It is no cable.');
    expect(text).toContain(
      '<details open><summary>Case: A clinic</summary><p>It has <strong>two</strong> sites.</p>',
    );
  });

  test('has items that can be moved, each by its name', () => {
    const { text } = questionFormHtml(asked(samples.ordering, { order: [1, 0] }));
    expect(text).toContain(
      '<li data-item="1"><span class="text"><p>Send the key</p></span><button type="button" data-move="-1" aria-label="Move up: Send the key">',
    );
  });
});

describe('the feedback', () => {
  const attempt = (question: Question, picked: Picked, skipped = false): Attempt => ({
    question: question.id,
    hash: question.hash,
    picked,
    ...grade(question, picked),
    ms: 0,
    skipped,
    hint: 0,
  });
  const fed = (question: Question, picked: Picked, skipped = false) =>
    pageFeedbackHtml(asked(question, { order: [1, 0, 2] }), attempt(question, picked, skipped), {
      isLast: false,
      hasNote: true,
    });

  test('has a mark and words for each answer, the verdict, the reason and the source', () => {
    const { single } = samples;
    const { text } = fed(single, [0]);
    expect(text).toContain(
      '<li class="wrong"><span class="sign" aria-hidden="true">✘</span><span class="head">B. </span><div><p>A circuit is the encrypted tunnel that runs inside that fibre.</p><p class="said">your answer, not correct</p><p>No encryption is implied.',
    );
    expect(text).toContain('<li class="right"><span class="sign" aria-hidden="true">✔</span>');
    expect(text).toContain('<p class="verdict bad" role="status">✘ Not correct</p>');
    expect(text).toContain(
      `<li><a href="${single.references[0]}" rel="noreferrer">${single.references[0]}</a></li>`,
    );
    expect(text).toContain('data-do="note"');
  });

  test.each<[Picked, boolean, string]>([
    [[1], false, '<p class="verdict good" role="status">✔ Correct</p>'],
    [[], true, '<p class="verdict open" role="status">Skipped. The correct answer is above.</p>'],
  ])('%j', (picked, skipped, verdict) => {
    expect(fed(samples.single, picked, skipped).text).toContain(verdict);
  });

  test('of what was typed shows it as text', () => {
    expect(fed(samples.typed, '<b>OSPF</b>').text).toContain('<p>&lt;b&gt;OSPF&lt;/b&gt;</p>');
  });

  test('says why the others are wrong to whoever opens that', () => {
    expect(fed(samples.single, [0]).text).toContain(
      '<details><summary data-do="why">Why not the others <kbd>w</kbd></summary>\n<ul class="parts"><li class="none"><span class="sign" aria-hidden="true"></span><span class="head"></span><div><p>A circuit is the gateway that ends the fibre in your virtual network.</p><p>That is the ExpressRoute gateway;',
    );
    expect(fed(samples.numeric, '2').text).not.toContain('<details');
  });

  test('of an order is a table of what was put where, and what belongs there', () => {
    const { text } = fed(samples.ordering, [0, 2, 1]);
    expect(text).toContain('<th scope="col">You</th><th scope="col">Right</th>');
    expect(text).toContain(
      '<tr class="wrong"><td><span class="sign" aria-hidden="true">✘</span> 2. </td><td><p>Configure the peering</p></td><td><p>Send the key</p></td></tr>',
    );
    expect(fed(samples.ordering, [0, 1, 2]).text).not.toContain('<table');
  });

  test('links to the web alone', () => {
    const { text } = fed({ ...samples.single, references: ['javascript:alert(1)'] }, [1]);
    expect(text).toContain('<li>javascript:alert(1)</li>');
  });

  test('of the last question leads to the result, and to no note where there is none', () => {
    const { text } = pageFeedbackHtml(asked(samples.numeric), attempt(samples.numeric, '2'), {
      isLast: true,
      hasNote: false,
    });
    expect(text).toContain('See the result');
    expect(text).not.toContain('data-do="note"');
    expect(text).not.toContain('class="sources"');
  });
});

const { bank: small } = loadText(
  '---\ntitle: T </script>\n---\n\nA note.\n\n<!-- questions -->\n\n# Case\n\nText <!-- hidden -->.\n\n## Q\n\nWhat?\n\n- [x] a\n- [ ] b\n\n## R\n\nWho?\n\n- [x] a\n- [ ] b\n',
);

describe('the first screen', () => {
  const standing = { bank: small, met: 0, due: 0, hasReport: false };

  test('of a small bank has nothing to choose but how many', () => {
    expect(textOf(quizHomeHtml(standing))).toBe(
      'What next?\n2 questions, 0 answered.\nHow many questions\nall 2\nStart\nNotes\nT &lt;/script&gt;A note.',
    );
  });

  test('offers what there is', () => {
    const concepts = [
      ...small.concepts,
      { id: 'x', title: 'X', description: '', weight: 1 },
      { id: 'y', title: 'Without questions', description: '', weight: 1 },
    ];
    const many = Array.from({ length: 11 }, (_, at) => ({
      ...samples.single,
      concept: at === 0 ? 'x' : (small.concepts[0]?.id ?? ''),
    }));
    const bank: Bank = {
      ...small,
      concepts,
      questions: many,
      topics: [],
      introduction: prose('Hi.'),
    };
    const home = quizHomeHtml({ bank, met: 4, due: 1, open: [2, 10], hasReport: true });
    expect(textOf(home)).toBe(
      `What next?
11 questions, 4 answered, 1 due again.
AboutHi.
Go on (2 of 10 done)
Which concepts
T &lt;/script&gt;
X
How many questions
10
all 11
Start
Last result
Save my answers as a file`,
    );
  });

  test('shows what a note is made of', () => {
    const text =
      'a\\\nb ~~c~~ <b>d</b> [e](ftp://f)\n\n> q\n\n1. r\n\n| s | |\n|---|---|\n| t | u |\n\n```\nv\n```\n\n### w\n';
    expect(noteHtml({ ...topicNamed('t', { title: 'T' }), note: prose(text) }).text).toContain(
      '<p>a<br>b <del>c</del> &lt;b&gt;d&lt;/b&gt; e (ftp://f)</p><blockquote><p>q</p></blockquote><ol start="1"><li><p>r</p></li></ol><table>',
    );
  });

  test('leads to notes', () => {
    const note = noteHtml({ ...topicNamed('t', { title: 'Topic' }), note: prose('Read *this*.') });
    expect(textOf(note)).toBe('Topic\nRead this.\nBack [Enter]');
  });
});

describe('the page', () => {
  const script = quizScript(small, 'quiz();\n');

  test('has the bank in front of its script, without places, and each case once', () => {
    const [, json = ''] = /^const PEERDRILL_BANK = (.*);\nquiz\(\);\n$/.exec(script.text) ?? [];
    const data = JSON.parse(json) as { cases: object[]; questions: Question[] };
    expect(json).not.toContain('<');
    expect(data.cases).toHaveLength(1);
    expect(data.questions.map(({ title, stem }) => [title.text, stem.text, stem.lines])).toEqual([
      ['Q', 'What?', []],
      ['R', 'Who?', []],
    ]);
  });

  test('lets that script run and nothing else', () => {
    const { text } = viewQuizPage(small, trusted('quiz();'), 'abc=');
    expect(text).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-abc=&#39;"`,
    );
    expect(text.match(/<script>.*<\/script>/g)).toEqual(['<script>quiz();</script>']);
    expect(text).toContain('<h1>T &lt;/script&gt;</h1>');
  });
});
