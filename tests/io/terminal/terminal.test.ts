import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAll, open as openTerminal, type Setting } from '../../tty.ts';
import { makeAsker } from './program.ts';

describe('terminal', () => {
  afterEach(closeAll);

  const program = makeAsker();
  const open = async (words: string, setting: Setting = {}) =>
    openTerminal([await program, ...words.split(' ')], setting);

  describe('a person at a terminal', () => {
    test('picks a choice, reads the feedback and goes on', async () => {
      const t = await open('study true-false numeric');
      expect(await t.sees(/\? keys/)).toBe(
        `Question 3 of 10 · Circuits › Circuit basics

The bandwidth of a circuit is full duplex.

  A. True
  B. False

  ? keys`,
      );
      expect(t.isCursorShown()).toBe(false);
      t.press('b');
      await t.sees(/❯ B\. False/);
      t.press('\r');
      expect(await t.sees(/Enter goes on/)).toBe(
        `Question 3 of 10 · Circuits › Circuit basics

The bandwidth of a circuit is full duplex.

{"type":"answer","picked":[1],"hint":0}
✔ A. True
     correct answer
✘ B. False
     your answer, not correct
     Each direction has all of it.

✘ Not correct

  circuits/full-duplex

  Enter goes on · m mark · u undo · p back · q quit`,
      );
      t.press('\r');
      await t.sees(/Number:/);
      expect(t.isCursorShown()).toBe(true);
      t.press('2');
      await t.sees(/Number: 2/);
      t.press('\r');
      await t.sees(/✔ Correct/);
      t.press('q');
      expect(await t.exit).toBe(0);
      expect(t.isCursorShown()).toBe(true);
    });

    test('types wide characters in one line', async () => {
      const t = await open('study typed');
      await t.sees(/Answer:/);
      t.press('\u8ddf\u7531\u5668 \ud83c\udfaf');
      expect(await t.sees(/\ud83c\udfaf/)).toContain(
        '  Answer: \u8ddf\u7531\u5668 \ud83c\udfaf\n\n  :i hint',
      );
      t.press('\u007f\u007fx\r');
      await t.sees(/"picked":"\u8ddf\u7531\u5668x"/);
    });

    test('sees the choices of an exam stay', async () => {
      const t = await open('exam multiple numeric');
      await t.sees(/10:00 left · choose 2/);
      t.press('a');
      await t.sees(/\[x\] A/);
      t.press('c');
      await t.sees(/\[x\] C/);
      t.press('\r');
      expect(await t.sees(/Number:/)).toContain(
        `  [x] A. Private peering
  [ ] B. A VPN gateway
  [x] C. Microsoft peering
  [ ] D. A local network`,
      );
    });

    test('goes through menus', async () => {
      const t = await open('menus');
      expect(await t.sees(/Enter: choose/)).toBe(`What next?
❯ Study
  Practice exam
  Quit

up, down: move; Enter: choose`);
      t.press('\u001b[B');
      await t.sees(/❯ Practice exam/);
      t.press('\r');
      expect(await t.sees(/Space: tick/)).toBe(`"Practice exam"
Which ones?
❯ [ ] Study
  [ ] Practice exam
  [ ] Quit

up, down: move; Space: tick; a: all or none; Enter: go on; Esc: back`);
      t.press(' ');
      await t.sees(/\[x\] Study/);
      t.press('\r');
      await t.sees(/\["Study"\]/);
      expect(await t.exit).toBe(0);
    });
  });

  describe('a screen that is small, or changes', () => {
    test('choices that do not fit are printed once, above a live line', async () => {
      const t = await open('study single', { cols: 40, rows: 8 });
      await t.sees(/Answer:/);
      t.press('c');
      await t.sees(/Answer: C/);
      t.press('b');
      await t.sees(/Answer: B/);
      t.press('a');
      await t.sees(/Answer: A/);
      expect(t.page().match(/runs inside that fibre/g)).toHaveLength(1);
      t.press('\r');
      await t.sees(/Enter goes on/);
      t.press('\r');
      expect(await t.exit).toBe(0);
    });

    test('a hint that takes the room makes it small', async () => {
      const t = await open('study single', { cols: 80, rows: 7 });
      await t.sees(/i hint/);
      t.press('b');
      await t.sees(/❯ B/);
      t.press('i');
      expect(await t.sees(/Answer: B/)).toContain('Hint 1: Think of what the service key names.');
    });

    test('all is drawn anew at another width, and nothing is lost', async () => {
      const t = await open('study single');
      await t.sees(/\? keys/);
      t.press('b');
      await t.sees(/❯ B/);
      t.resize(40, 24);
      expect(await t.sees(/^ {5}that runs/m)).toBe(
        `Question 3 of 10 · Circuits › Circuit
basics

Your colleague says the new circuit "is
the fibre the provider pulled last
week". Which statement corrects them?

  A. A circuit is the encrypted tunnel
     that runs inside that fibre.
❯ B. A circuit is a logical connection,
     identified by its service key.
  C. A circuit is the gateway that ends
     the fibre in your virtual network.

  i hint · ? keys`,
      );
      t.resize(80, 24);
      await t.sees(/❯ B\. A circuit is a logical connection, identified by its service key\.$/m);
      t.press('\r');
      expect(await t.sees(/Enter goes on/)).toContain('your answer, correct');
      t.resize(40, 30);
      expect(await t.sees(/the encrypted tunnel$/m)).toContain('Which statement corrects them?');
      t.press('q');
      expect(await t.exit).toBe(0);
    });

    test('why the others are wrong stays below the feedback, at another width too', async () => {
      const t = await open('study single');
      await t.sees(/\? keys/);
      t.press('b\r');
      await t.sees(/Enter goes on · w why not others/);
      t.press('m');
      await t.sees(/marked/);
      t.press('w');
      const whyNot = `
  circuits/what-a-circuit-is

  Why not the others
  A. A circuit is the encrypted tunnel that runs inside that fibre.
     No encryption is implied. You add IPsec or MACsec yourself.
  C. A circuit is the gateway that ends the fibre in your virtual network.
     That is the ExpressRoute gateway; a circuit can serve several of them.

  marked · Enter goes on · m unmark · u undo · p back · q quit`;
      expect(await t.sees(/Why not[^]*q quit/)).toContain(whyNot);
      t.press('w');
      await t.sees(/No more is said about the other answers\.\n {2}marked/);
      t.resize(70, 40);
      await t.sees(/✔ Correct[^]*Why not the others\n[^]*marked · Enter goes on · m unmark/);
      t.press('\r');
      expect(await t.exit).toBe(0);
    });

    test('five lines of twenty columns still work', async () => {
      const t = await open('study single', { cols: 20, rows: 5 });
      await t.sees(/Answer:/);
      t.press('b');
      await t.sees(/Answer: B/);
      t.press('\r');
      await t.sees(/q quit/);
      expect(t.page()).toContain('✔ B. A circuit is a');
    });

    test('a terminal that does not know its size has 80 columns', async () => {
      const line = `stty cols 0 rows 0; exec '${process.execPath}' '${await program}' study single`;
      const t = openTerminal(['-c', line], { command: 'sh' });
      expect(await t.sees(/\? keys/)).toContain(
        '  C. A circuit is the gateway that ends the fibre in your virtual network.\n\n  i hint',
      );
    });
  });
});

describe('terminal exam', () => {
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
});
