import { describe, expect, test } from '@jest/globals';
import { samples, screen } from '../../samples.ts';
import { live } from './live.ts';

describe('the keys explained', () => {
  test('two columns', () => {
    expect(live(samples.single, '?')).toBe(`
  a-h, 1-9   choose                 s          skip
  up, down   choose                 m          mark for review, or not
  Enter      answer                 p, left    go back
  i          hint                   q, Esc     save and quit

  Any key goes back.
`);
  });

  test('for several answers', () => {
    expect(live(samples.multiple, '?', { confidence: true })).toBe(`
  a-h, 1-9   tick                   i          hint
  up, down   move                   s          skip
  Space      tick                   m          mark for review, or not
  Enter      answer                 p, left    go back
  u          answer, but unsure     q, Esc     save and quit

  Any key goes back.
`);
  });

  test('in an exam', () => {
    expect(live(samples.ordering, '?', { mode: 'exam' })).toBe(`
  a-h, 1-9   pick                   s, right   next, without answering
  up, down   move                   m          mark for review, or not
  Space      pick                   p, left    go back
  Backspace  take back the last     r          review grid
  Enter      answer                 q, Esc     pause; the clock runs on

  Any key goes back.
`);
  });

  test('where an exam has no way back', () => {
    expect(live(samples['true-false'], '?', { mode: 'exam', oneWay: true })).toBe(`
  a-h, 1-9   choose                 s          next, without answering
  up, down   choose                 m          mark for review, or not
  Enter      answer                 q, Esc     pause; the clock runs on

  Any key goes back.
`);
  });

  test('above a line that is typed', () => {
    expect(live(samples.typed, 'BG :? enter', { confidence: true })).toBe(`
  Enter      answer                 :m         mark for review, or not
  text :u    answer, but unsure     :p         go back
  :i         hint                   :q, Esc    save and quit
  :s         skip

  Answer: 

  Any key goes back.
`);
  });

  test('one column where the screen is narrow', () => {
    expect(live(samples.multiple, '?', {}, screen(40, 24))).toBe(`
  a-h, 1-9   tick
  up, down   move
  Space      tick
  Enter      answer
  i          hint
  s          skip
  m          mark for review, or not
  p, left    go back
  q, Esc     save and quit

  Any key goes back.
`);
  });

  test('a paragraph where it is low as well', () => {
    expect(live(samples.multiple, '?', {}, screen(40, 10))).toBe(`
  a-h, 1-9 tick; up, down move; Space
  tick; Enter answer; i hint; s skip; m
  mark for review, or not; p, left go
  back; q, Esc save and quit

  Any key goes back.
`);
  });
});
