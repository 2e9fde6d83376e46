const NOUN = '(?:answers|choices|options|responses|statements)';
const ABOVE = `(?:of )?(?:the )?(?:above|preceding|previous|others?)(?: ${NOUN})?|(?:of )?(?:these|those)(?: ${NOUN})?`;
const LISTED = `(?:of )?(?:the |these |those )?(?:other |listed |given )?${NOUN}(?: (?:above|listed|given))?`;
const VERDICT =
  '(?:(?:is|are) (?:all )?(?:correct|incorrect|right|true|wrong|false)|appl(?:y|ies))';

/** "All of the above", "all of these", "all answers are correct", as the whole of an answer. */
const ALL_OF_THE_ABOVE = whole(
  `all (?:(?:${ABOVE})(?: ${VERDICT})?|${LISTED} ${VERDICT}|${VERDICT})|every(?:thing)? (?:of the )?above`,
);

/**
 * The same in other languages of public banks, as they were met there (Spanish, Portuguese, French,
 * Italian, German, Dutch, Polish, Russian, Ukrainian, Turkish, Indonesian, Vietnamese, Chinese, Japanese,
 * Korean): the whole of an answer.
 */
const ALL_ELSEWHERE = new RegExp(
  `^[^\\p{L}]*(?:${[
    'tod[ao]s (?:las|los|as|os)?\\s?(?:(?:respuestas|opciones|respostas|opções|alternativas)\\s?)?(?:anteriores|de arriba|acima|mencionad[ao]s|son correctas|estão corretas)',
    'tod[ao]s (?:ellas|ellos|elas|eles|estas|estos)',
    'toutes (?:les|ces) réponses(?: (?:ci-dessus|précédentes|sont (?:correctes|justes|bonnes)))?|tout ce qui précède|toutes les options ci-dessus',
    'tutt[ei] (?:le|i) (?:(?:risposte|opzioni)\\s?)?(?:precedenti|sopra|sono corrette)|tutte le precedenti|tutto quanto sopra',
    'alle (?:oben genannten|genannten|obigen|antworten|aussagen|der (?:oben )?genannten)(?: (?:antworten|optionen|aussagen))?(?: (?:sind|treffen) (?:richtig|korrekt|zu))?|alles (?:davon|oben genannte|genannte)',
    'al(?:le|les) (?:van )?(?:de |het )?(?:bovenstaande|genoemde)(?: antwoorden)?',
    'wszystkie (?:powyższe|z powyższych|wymienione)(?: odpowiedzi)?',
    'все (?:вышеперечисленн\\p{L}+|перечисленн\\p{L}+|варианты|ответы)(?: .{0,20})?|всё (?:вышеперечисленное|перечисленное)',
    'усе (?:вищезазначене|перелічене)|всі (?:вищезазначені|перелічені)(?: .{0,20})?',
    '(?:yukarıdakilerin )?hepsi|bunların hepsi|tümü',
    'semua (?:jawaban )?(?:di atas|benar)(?: benar)?',
    'tất cả (?:các )?(?:đáp án |phương án |câu )?(?:trên|đều đúng)(?: đều đúng)?',
    '以上(?:全部|皆是|所有|都是|都对|全部正确|皆正確|都正确)|全部(?:正确|都是)|所有(?:以上|选项)',
    '(?:上記)?(?:すべて|全て)(?:正しい)?|上記の(?:すべて|全て)',
    '위의? ?모두|모두 (?:정답|맞다|해당)|위 항목 모두',
  ].join('|')})[^\\p{L}]*$`,
  'iu',
);

/** Whether an answer is "all of the above" in one of the languages that were met. */
export function isAllOfTheAbove(text: string): boolean {
  return ALL_OF_THE_ABOVE.test(text) || ALL_ELSEWHERE.test(text);
}

/** "None of the above" in the same languages. */
const NONE_ELSEWHERE = new RegExp(
  `^[^\\p{L}]*(?:${[
    'ningun[ao] (?:de )?(?:las|los|estas|estos)?\\s?(?:(?:respuestas|opciones)\\s?)?(?:anteriores|de arriba|mencionad[ao]s)?',
    'nenhum[a]? (?:das|dos|destas|destes)\\s?(?:(?:respostas|opções|alternativas)\\s?)?(?:anteriores|acima|mencionad[ao]s)?',
    'aucune? (?:de ces|des) réponses(?: ci-dessus| précédentes)?|rien de tout cela|aucune de ces options',
    'nessun[ao] (?:delle|dei|di queste|di questi)\\s?(?:(?:risposte|opzioni)\\s?)?(?:precedenti|sopra)?',
    'kein[es]? (?:der|davon|von)\\s?(?:(?:oben )?genannten|obigen|diesen)?(?: (?:antworten|optionen))?',
    'geen (?:van )?(?:de |het )?(?:bovenstaande|genoemde)(?: antwoorden)?',
    'żadn[ae] z (?:powyższych|wymienionych)(?: odpowiedzi)?',
    'ничего из (?:вышеперечисленного|перечисленного)|ни один из (?:вариантов|перечисленных)',
    'нічого з (?:вищезазначеного|переліченого)',
    '(?:yukarıdakilerin )?hiçbiri|bunların hiçbiri',
    'tidak ada (?:jawaban )?(?:di atas|yang benar)(?: yang benar)?',
    'không (?:có )?(?:đáp án |câu )?nào(?: (?:ở trên|đúng))?',
    '以上(?:都不是|皆非|均不是|都不对)|都不是',
    '(?:上記の)?(?:どれでもない|いずれでもない)',
    '위의? ?(?:답이 )?(?:아무것도|모두) ?(?:아님|아니다)|정답 없음|해당 ?없음',
  ].join('|')})[^\\p{L}]*$`,
  'iu',
);

/** Whether an answer is "none of the above" in one of the languages that were met. */
export function isNoneOfTheAbove(text: string): boolean {
  return NONE_OF_THE_ABOVE.test(text) || NONE_ELSEWHERE.test(text);
}

/** "None of the above", "none of these", "no answer is correct", as the whole of an answer. */
const NONE_OF_THE_ABOVE = whole(
  `(?:none|neither) (?:(?:${ABOVE})(?: ${VERDICT})?|${LISTED}(?: ${VERDICT})?|${VERDICT})|nothing (?:of the )?above|no (?:answer|choice|option) is (?:correct|right|true)`,
);

function whole(words: string): RegExp {
  return new RegExp(`^\\W*(?:${words})\\W*$`, 'i');
}
