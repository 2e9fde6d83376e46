import { expect, test } from '@jest/globals';
import { studyAhead, viewHome } from '../../src/view/home-screen.ts';
import { screen } from '../samples.ts';

const bank = { title: 'Azure ExpressRoute', pass: 70 };
const stand = { due: 16, new: 68, met: 394, all: 462, missed: 41, marked: 3, pass: 0.78 };

test('how the learner stands', () => {
  expect(viewHome(bank, stand, screen(), 8).text).toBe(
    'Azure ExpressRoute\n  16 due · 68 new · 394 of 462 met · likely to pass 78 % (pass line 70)',
  );
  expect(viewHome(bank, stand, screen(40, 24), 8).text).toBe(
    'Azure ExpressRoute\n  16 due · 68 new · 394 of 462 met\n  likely to pass 78 % (pass line 70)',
  );
  expect(viewHome(bank, stand, screen(40, 12), 4).text).toBe(
    'Azure ExpressRoute\n  16 due · 68 new · 394 of 462 met',
  );
});

test('what a session would ask', () => {
  expect(studyAhead(stand, 8)).toBe('16 due, then new, about 8 minutes');
  expect(studyAhead({ ...stand, due: 0 }, 1)).toBe('new questions, about 1 minute');
  expect(studyAhead({ ...stand, new: 0 }, 8)).toBe('16 due, about 8 minutes');
  expect(studyAhead({ ...stand, new: 0, due: 0 }, 8)).toBe('the weakest, about 8 minutes');
});
