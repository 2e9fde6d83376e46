import { describe, expect, test } from '@jest/globals';
import { isAllOfTheAbove, isNoneOfTheAbove } from '../../src/bank/all-and-none.ts';

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
    expect(isAllOfTheAbove(text)).toBe(true);
    expect(isNoneOfTheAbove(text)).toBe(false);
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
    expect(isAllOfTheAbove(text)).toBe(false);
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
    expect(isNoneOfTheAbove(text)).toBe(true);
    expect(isAllOfTheAbove(text)).toBe(false);
  });

  test.each(['None', 'Nothing', 'None of the routes', 'Neither', 'No answer'])(
    'is not %j',
    (text) => {
      expect(isNoneOfTheAbove(text)).toBe(false);
    },
  );
});

describe('in other languages', () => {
  test.each([
    'Todas las anteriores',
    'Todas las respuestas son correctas.',
    'Todas as anteriores',
    'Toutes les réponses ci-dessus',
    'Tutte le precedenti',
    'Alle oben genannten',
    'Alle Antworten sind richtig',
    'Alle bovenstaande antwoorden',
    'Wszystkie powyższe',
    'Все вышеперечисленное',
    'Yukarıdakilerin hepsi',
    'Semua jawaban di atas',
    'Tất cả các đáp án trên',
    '以上全部',
    '上記すべて',
    '위 항목 모두',
  ])('%s is all of the above', (text) => {
    expect(isAllOfTheAbove(text)).toBe(true);
    expect(isNoneOfTheAbove(text)).toBe(false);
  });

  test.each([
    'Ninguna de las anteriores',
    'Nenhuma das anteriores',
    'Aucune de ces réponses',
    'Nessuna delle precedenti',
    'Keine der genannten',
    'Geen van de bovenstaande',
    'Żadne z powyższych',
    'Ничего из перечисленного',
    'Hiçbiri',
    '以上都不是',
  ])('%s is none of the above', (text) => {
    expect(isNoneOfTheAbove(text)).toBe(true);
    expect(isAllOfTheAbove(text)).toBe(false);
  });

  test.each(['Todas las rutas', 'Alle Netze', 'Toutes les routes', 'Все маршруты', '所有路由'])(
    '%s is neither',
    (text) => {
      expect(isAllOfTheAbove(text)).toBe(false);
      expect(isNoneOfTheAbove(text)).toBe(false);
    },
  );
});
