import { expect, test } from '@jest/globals';
import { render } from '@inquirer/testing';
import { lookPrompt } from '../../../src/io/terminal/prompts.ts';
import { asking, samples, screen } from '../../samples.ts';
import { attempt } from '../../view/feedback.ts';

async function open(note: boolean) {
  const { question, order } = asking(samples.single);
  const marks: boolean[] = [];
  const looking = {
    question,
    order,
    note,
    marked: false,
    mark: (on: boolean) => marks.push(on),
    attempt: attempt(question, { picked: [1] }),
  };
  return { ...(await render(lookPrompt, { looking, screen: () => screen() })), marks };
}

test.each([
  ['enter', 'next'],
  ['p', 'back'],
  ['u', 'undo'],
  ['n', 'note'],
  ['q', 'quit'],
])('%s is %s', async (name, type) => {
  const { answer, events, getScreen } = await open(true);
  expect(getScreen()).toBe('Enter goes on · n note · m mark · u undo · p back · q quit');
  events.keypress(name);
  await expect(answer).resolves.toEqual({ type });
});

test('there is no note to open where there is none, and other keys do nothing', async () => {
  const { answer, events, getScreen } = await open(false);
  events.keypress('n');
  events.keypress('x');
  expect(getScreen()).toBe('Enter goes on · m mark · u undo · p back · q quit');
  events.keypress('enter');
  await expect(answer).resolves.toEqual({ type: 'next' });
});

test('marks are told at once', async () => {
  const { answer, events, getScreen, marks } = await open(false);
  events.keypress('m');
  expect(getScreen()).toBe('marked · Enter goes on · m unmark · u undo · p back · q quit');
  events.keypress('m');
  events.keypress('enter');
  await answer;
  expect(marks).toEqual([true, false]);
});
