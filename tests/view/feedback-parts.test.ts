import { describe, expect, test } from '@jest/globals';
import { viewFeedback } from '../../src/view/feedback.ts';
import { trusted } from '../../src/view/safe-text.ts';
import type { Screen } from '../../src/view/screen.ts';
import { asking, choice, prose, samples, screen } from '../samples.ts';
import { attempt, feedback } from './feedback.ts';

describe('the verdict', () => {
  test.each([
    [{ picked: [1] }, '✔ Correct'],
    [{ picked: [1], sure: true }, '✔ Correct'],
    [{ picked: [1], sure: false }, '✔ Correct, though you were unsure'],
    [{ picked: [0] }, '✘ Not correct'],
    [{ picked: [0], sure: false }, '✘ Not correct'],
    [{ picked: [0], sure: true }, '✘ Not correct, though you were sure'],
    [{ skipped: true }, '  Skipped. The correct answer is above.'],
  ])('%j', (part, verdict) => {
    expect(feedback(samples.single, part).split('\n')).toContain(verdict);
  });

  test('part of the points', () => {
    expect(feedback(samples.multiple, { picked: [0, 1] })).toContain(
      '\n~ Partly correct, 1 of 2 points\n',
    );
  });

  test('no points', () => {
    expect(feedback(samples.multiple, { picked: [1, 3] })).toContain('\n✘ Not correct\n');
  });
});

describe('sources', () => {
  const [source] = samples.single.references;

  test('a link of the explanation is its words, since its address is below', () => {
    const text = feedback(
      {
        ...samples.single,
        explanation: prose(`See [peerings](${source}) and [more](https://a.b).`),
      },
      { picked: [1] },
    );
    expect(text).toContain('  See peerings and more (https://a.b).\n');
    expect(text).toContain(`\n  ${source}\n`);
  });

  test('never more than three', () => {
    const references = ['https://a.b/1', 'https://a.b/2', 'https://a.b/3', 'https://a.b/4'];
    expect(feedback({ ...samples.single, references }, { picked: [1] })).toContain(
      '\n\n  https://a.b/1\n  https://a.b/2\n  https://a.b/3\n\n  circuits/',
    );
  });
});

describe('details', () => {
  test('what was typed is shown as typed, not as Markdown', () => {
    expect(feedback(samples.typed, { picked: '# *x* \u001b[2J' })).toContain('\n✘ # *x* ␛[2J\n');
  });

  test('the last of many choices is called by its number', () => {
    const choices = Array.from({ length: 10 }, (_, index) => choice(`+choice ${index + 1}`));
    const question = { ...samples.multiple, choices };
    const order = choices.map((_, index) => index);
    const text = viewFeedback(question, order, attempt(question, { picked: [9] }), screen()).text;
    expect(text).toContain('✔  H. choice 8\n     ');
    expect(text).toContain('✔ 10. choice 10\n      your answer, correct');
  });

  test('a row nobody filled', () => {
    expect(feedback(samples.matching, { picked: [0] })).toContain(
      '\n  2. Provisions the layer 2 connection → no answer   2. Provider\n',
    );
  });

  test('a picked text where choices were shown is no choice', () => {
    expect(feedback(samples.single, { picked: 'x' })).toContain('correct answer');
    expect(feedback(samples.ordering, { picked: 'x' })).toContain('\n  1. no answer   1. Create');
    expect(feedback(samples.matching, { picked: 'x' })).toContain('→ no answer        1. You\n');
    expect(feedback(samples.cloze, { picked: 'x' })).toContain('\n✔ 1. two\n');
  });

  test('a cross stands only before what somebody said', () => {
    const unsaid = feedback(samples.cloze, { picked: ['', 'key'] });
    expect(unsaid).toContain('\n✔ 1. two\n     correct answer; also accepted: 2\n✘ 2. key\n');
  });

  test('an address that fits no column is not torn: what is right stands below', () => {
    const address = `https://example.com/${'a'.repeat(50)}`;
    const items = [prose(address), prose('second')];
    const text = feedback({ ...samples.ordering, items }, { picked: [1, 0] });
    expect(text).toContain(`
  You
✘ 1. second
✘ 2. ${address}

  Right
  1. ${address}
  2. second
`);
  });

  test('an item that is no longer there', () => {
    const items = samples.ordering.items.slice(0, 2);
    const text = feedback({ ...samples.ordering, items }, { picked: [2, 1] });
    expect(text).toContain('\n✘ 1. (no longer there)   1. Create the circuit\n');
  });

  test('a position that is no longer there is left out', () => {
    const { text } = viewFeedback(
      samples.single,
      [0, 1, 7],
      attempt(samples.single, { picked: [1] }),
      screen(),
    );
    expect(text).not.toContain('C.');
  });

  test('colour says what signs and words say', () => {
    const paint = (name: string) => (text: { text: string }) => trusted(`<${name}>${text.text}`);
    const style: Screen['style'] = {
      strong: paint('strong'),
      faint: paint('faint'),
      right: paint('right'),
      wrong: paint('wrong'),
      warn: paint('warn'),
      focus: paint('focus'),
    };
    const { order } = asking(samples['true-false']);
    const view = viewFeedback(
      samples['true-false'],
      order,
      attempt(samples['true-false'], { picked: [1] }),
      { ...screen(), style },
    );
    expect(view.text).toBe(`<right>✔ A. True
     <right>correct answer
<wrong>✘ B. False
     <wrong>your answer, not correct
     Each direction has all of it.

<strong><wrong>✘ Not correct

  <faint>circuits/full-duplex`);
  });
});
