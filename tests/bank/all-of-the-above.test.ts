import { describe, expect, test } from '@jest/globals';
import { ALL_OF_THE_ABOVE, NONE_OF_THE_ABOVE } from '../../src/bank/all-and-none.ts';

describe('all of the above', () => {
  test.each([
    'All of the above',
    'all of the above.',
    '**All of the above**',
    'All the above',
    'All above',
    'All of these',
    'All of these are correct',
    'All of the others',
    'All of the above answers are true.',
    'All answers are correct',
    'All of the options apply',
    'All are true',
    'Everything above',
    'Every of the above',
  ])('is %j', (text) => {
    expect(ALL_OF_THE_ABOVE.test(text)).toBe(true);
    expect(NONE_OF_THE_ABOVE.test(text)).toBe(false);
  });

  test.each([
    'All',
    'All of them',
    'All options',
    'All of the above and more',
    'All above 10 Mbps',
    'Not all of the above',
    'Overall of the above',
    'All of these cables',
  ])('is not %j', (text) => {
    expect(ALL_OF_THE_ABOVE.test(text)).toBe(false);
  });
});

describe('none of the above', () => {
  test.each([
    'None of the above',
    'None of these.',
    'None of the above is correct',
    'None of the answers',
    'Neither of the above',
    'Nothing of the above',
    'No answer is correct',
  ])('is %j', (text) => {
    expect(NONE_OF_THE_ABOVE.test(text)).toBe(true);
    expect(ALL_OF_THE_ABOVE.test(text)).toBe(false);
  });

  test.each(['None', 'Nothing', 'None of the routes', 'Neither', 'No answer'])(
    'is not %j',
    (text) => {
      expect(NONE_OF_THE_ABOVE.test(text)).toBe(false);
    },
  );
});
