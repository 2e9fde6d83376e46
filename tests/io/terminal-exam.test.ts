import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAll, open as openTerminal } from '../tty.ts';
import { makeAsker } from './terminal/program.ts';

afterEach(closeAll);

const program = makeAsker();
const open = async (words: string) => openTerminal([await program, ...words.split(' ')]);

describe('Escape', () => {
  test('goes back from submenus', async () => {
    const t = await open('submenus');
    expect(await t.sees(/Enter: choose/)).toBe(`Which topic?
❯ Gateways
  Circuits

up, down: move; Enter: choose; Esc: back`);
    t.press('\u001b');
    await t.sees(/^"back"\nWhich ones\?$/m);
    t.press(' ');
    await t.sees(/\[x\] Gateways/);
    t.press('\u001b');
    expect(await t.sees(/^\[\]$/m)).toBe('"back"\n[]');
    expect(await t.exit).toBe(0);
  });

  test('does not keep a submenu from being chosen from, nor Ctrl-C from ending it', async () => {
    const t = await open('submenus');
    await t.sees(/Enter: choose/);
    t.press('\r');
    await t.sees(/"Gateways"\nWhich/);
    t.press('\u0003');
    await t.sees(/"stopped"/);
  });
});

describe('the review of an exam', () => {
  test('is drawn in one place, and anew at another width', async () => {
    const t = await open('review');
    await t.sees(/❯ Submit/);
    t.press('\u001b[A');
    await t.sees(/❯12 ●/);
    t.resize(40, 20);
    expect(await t.sees(/^ {2}6 ●/m)).toBe(`Review: 11 of 12 answered, 34:10 left

  1 ●    2 ●    3 ○    4 ●    5 ●
  6 ●    7 ●    8 ●    9 ●   10 ●
 11 ●  ❯12 ●

  Submit

  Question 12: answered.

  ● answered  ○ unanswered
  arrows or a number, Enter goes to it ·
  s submit · Esc back · q pause`);
    expect(t.isCursorShown()).toBe(false);
    t.press('3\r');
    expect(await t.sees(/"question"/)).toBe('{"type":"question","at":2}');
    expect(await t.exit).toBe(0);
    expect(t.isCursorShown()).toBe(true);
  });
});
