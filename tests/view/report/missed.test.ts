import { expect, test } from '@jest/globals';
import type { Question } from '../../../src/bank/question.ts';
import type { Picked } from '../../../src/answer/attempt.ts';
import { report } from '../../../src/session/score-report.ts';
import { answer, skip, start } from '../../../src/session/session.ts';
import { viewMissed } from '../../../src/view/missed.ts';
import { concepts, unanswered } from '../../reported.ts';
import { choice, prose, samples, screen } from '../../samples.ts';

const left = { ms: 1000, hint: 0 };
const missed = (question: Question, picked: Picked, sure?: boolean): string => {
  const session = start({ ...unanswered, questions: [question] });
  const given = { ...left, picked, ...(sure === undefined ? {} : { sure }) };
  return viewMissed(report(answer(session, question, given), concepts), screen()).text;
};

test('nothing was missed', () => {
  expect(missed(samples.typed, 'BGP')).toBe('');
});

test('partly right: the feedback of each wrong choice that was picked', () => {
  expect(missed(samples.multiple, [0, 1])).toBe(`1 question to look at again

1. Which two of these share the bandwidth of a circuit?
   ✘ You    • Private peering
            • A VPN gateway
                It goes through the internet.
   ✔ Right  • Private peering
            • Microsoft peering`);
});

test('no wrong choice has feedback: why the right one is right', () => {
  expect(missed(samples.multiple, [2, 3])).toContain(`
     Why    It shares the circuit.`);
});

test('a mistake that was expected is explained', () => {
  expect(missed(samples.typed, 'ospf')).toBe(`1 question to look at again

1. Which protocol exchanges routes between your edge and Microsoft's?
   ✘ You    ospf
              OSPF stays inside your own network.
   ✔ Right  BGP`);
});

test('a number is explained by the feedback on what is accepted', () => {
  const [range] = samples.numeric.ranges;
  const ranges = [{ ...range, feedback: prose('One on each link.') }];
  expect(missed({ ...samples.numeric, ranges }, '4')).toContain('     Why    One on each link.');
});

test('sure but wrong is told, unsure is not', () => {
  expect(missed(samples.numeric, '4', true)).toContain(
    'peering have?\n   Sure, but wrong\n   ✘ You',
  );
  expect(missed(samples.numeric, '4', false)).not.toContain('ure, ');
});

test('rows are matched by their numbers', () => {
  expect(missed(samples.matching, [0, 1, 0])).toBe(`1 question to look at again

1. Put each task with the party that does it.
   ✘ You    1. Creates the circuit resource → You
            2. Provisions the layer 2 connection → Provider
            3. Runs the MSEE routers → You
   ✔ Right  1. Creates the circuit resource → You
            2. Provisions the layer 2 connection → Provider
            3. Runs the MSEE routers → Microsoft`);
});

test('the case is named', () => {
  const scenario = { title: prose('Contoso'), text: prose('A long story.') };
  expect(missed({ ...samples.numeric, case: scenario }, '4')).toContain('1. Case: Contoso\n   How');
});

test('a link that is the source shows its words alone, others their address', () => {
  const source = 'https://a.example/one';
  const explanation = prose(`See [one](${source}) and [two](https://a.example/two).`);
  const text = missed({ ...samples.numeric, explanation, references: [source] }, '4');
  expect(text).toContain(`
     Why    See one and two (https://a.example/two).
   ${source}`);
});

test('code in a choice keeps its lines', () => {
  const choices = [choice('+```\n  a\n  b\n```'), choice('c')];
  expect(missed({ ...samples.single, choices, references: [] }, [1])).toContain(`
   ✘ You    c
   ✔ Right      a
                b`);
});

test('ten are numbered in a column', () => {
  const questions = [...Array(10).keys()].map((n) => ({ ...samples.numeric, id: `circuits/${n}` }));
  const session = questions.reduce(
    (played, question) => skip(played, question, left),
    start({ ...unanswered, questions }),
  );
  const text = viewMissed(report(session, concepts), screen()).text;
  expect(text).toContain(
    '\n 9. How many BGP sessions does a peering have?\n    ✘ You    skipped\n',
  );
  expect(text).toContain(
    '\n10. How many BGP sessions does a peering have?\n    ✘ You    skipped\n',
  );
});
