import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { render } from '@inquirer/testing';
import { reviewPrompt } from '../../../src/io/terminal/prompts.ts';
import type { Reviewing } from '../../../src/answer/prompt.ts';
import { screen } from '../../samples.ts';
import { startGrid, type Grid } from '../../../src/session/review-grid.ts';
import { reviewing } from '../../view/reviewing.ts';

const some = { ...reviewing(12, { unanswered: [3] }), at: 0 };

async function open(of: Reviewing = some) {
  const kept: Grid[] = [];
  const shown = await render(reviewPrompt, {
    reviewing: of,
    grid: startGrid(of),
    screen: () => screen(),
    keep: (grid) => kept.push(grid),
  });
  return { ...shown, kept };
}

/** Keys by name, a space between. */
const press = (events: { keypress: (name: string) => void }, names: string) =>
  names.split(' ').forEach((name) => events.keypress(name));

describe('the review grid', () => {
  test('moves as its rows are laid out, and goes to a question', async () => {
    const { answer, events, getScreen } = await open();
    press(events, 'right right');
    expect(getScreen()).toContain('❯ 3 ○');
    expect(getScreen()).toContain('Question 3: unanswered.');
    press(events, 'left down');
    expect(getScreen()).toContain('❯12 ●');
    press(events, 'up enter');
    await expect(answer).resolves.toEqual({ type: 'question', at: 1 });
  });

  test('names what is unanswered before it submits', async () => {
    const { answer, events, getScreen } = await open();
    press(events, 's');
    expect(getScreen()).toContain('Question 3 is unanswered and would count as wrong.');
    press(events, 'enter');
    expect(getScreen()).toContain('Question 1: answered.');
    press(events, 's y');
    await expect(answer).resolves.toEqual({ type: 'submit' });
  });

  test('tells of each change, so that it can be drawn anew', async () => {
    const { answer, events, kept } = await open();
    press(events, '1 2 q');
    await answer;
    expect(kept.map(({ cursor }) => cursor)).toEqual([0, 11, 11]);
  });
});

describe('the clock of the review', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  const begin = async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
    const end = Date.now() + 3_000;
    return open({ ...some, left: () => end - Date.now() });
  };

  test('goes on by itself, and ends it', async () => {
    const { answer, getScreen } = await begin();
    expect(getScreen()).toContain('0:03 left');
    jest.advanceTimersByTime(1_000);
    expect(getScreen()).toContain('0:02 left');
    jest.advanceTimersByTime(2_000);
    await expect(answer).resolves.toEqual({ type: 'timeout' });
  });

  test('lets no key submit what is late', async () => {
    const { answer, events } = await begin();
    press(events, 's');
    jest.setSystemTime(Date.now() + 3_000);
    press(events, 'y');
    await expect(answer).resolves.toEqual({ type: 'timeout' });
  });
});
