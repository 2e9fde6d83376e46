const NOUN = '(?:answers|choices|options|responses|statements)';
const ABOVE = `(?:of )?(?:the )?(?:above|preceding|previous|others?)(?: ${NOUN})?|(?:of )?(?:these|those)(?: ${NOUN})?`;
const LISTED = `(?:of )?(?:the |these |those )?(?:other |listed |given )?${NOUN}(?: (?:above|listed|given))?`;
const VERDICT =
  '(?:(?:is|are) (?:all )?(?:correct|incorrect|right|true|wrong|false)|appl(?:y|ies))';

/** "All of the above", "all of these", "all answers are correct", as the whole of an answer. */
export const ALL_OF_THE_ABOVE = whole(
  `all (?:(?:${ABOVE})(?: ${VERDICT})?|${LISTED} ${VERDICT}|${VERDICT})|every(?:thing)? (?:of the )?above`,
);

/** "None of the above", "none of these", "no answer is correct", as the whole of an answer. */
export const NONE_OF_THE_ABOVE = whole(
  `(?:none|neither) (?:(?:${ABOVE})(?: ${VERDICT})?|${LISTED}(?: ${VERDICT})?|${VERDICT})|nothing (?:of the )?above|no (?:answer|choice|option) is (?:correct|right|true)`,
);

function whole(words: string): RegExp {
  return new RegExp(`^\\W*(?:${words})\\W*$`, 'i');
}
