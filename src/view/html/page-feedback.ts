import type { Attempt } from '../../answer/attempt.ts';
import { isWeb } from '../words.ts';
import type { FeedbackPart } from '../feedback-parts.ts';
import { viewVerdict } from '../feedback.ts';
import { withoutAddresses } from '../links-elsewhere.ts';
import { othersThan, partsOf } from '../kinds.ts';
import { askedText } from '../question-screen.ts';
import { plainStyle, type Screen } from '../screen.ts';
import { markup, NOTHING, proseHtml, type Html } from './markup.ts';
import { markButtonHtml, placeHtml, type PageQuestion } from './question-form.ts';

/** The words of a page are not wrapped, and have all signs. */
const PAGE: Screen = { width: 10_000, height: 10_000, unicode: true, style: plainStyle };

/** What is said after an answer, as the terminal says it; `isLast` where the report comes next. */
export function pageFeedbackHtml(
  asked: PageQuestion,
  attempt: Attempt,
  { isLast, hasNote }: { readonly isLast: boolean; readonly hasNote: boolean },
): Html {
  const { question, order } = asked;
  const { explanation, references } = question;
  const level = attempt.skipped ? 'open' : attempt.correct ? 'good' : 'bad';
  return markup`<article class="card">
${placeHtml(asked)}
<div class="stem">${proseHtml(askedText(question))}</div>
${partsHtml(partsOf(question, order, attempt, PAGE))}
<p class="verdict ${level}" role="status">${viewVerdict(attempt, PAGE).text.trim()}</p>
${explanation === undefined ? NOTHING : proseHtml(withoutAddresses(explanation.text, references))}
${references.length === 0 ? NOTHING : markup`<ul class="sources">${references.map(sourceHtml)}</ul>`}
${othersHtml(asked, attempt)}
<p class="buttons"><button type="button" class="main" data-do="next">${isLast ? 'See the result' : 'Next'} <kbd>Enter</kbd></button>
${hasNote ? markup`<button type="button" data-do="note">Read the note <kbd>n</kbd></button>\n` : NOTHING}${markButtonHtml(asked.marked)}
<button type="button" data-do="undo">Answer again <kbd>u</kbd></button>
<button type="button" data-do="quit">Stop here <kbd>q</kbd></button></p>
</article>`;
}

const SIGNS = { right: '✔', wrong: '✘', none: '' } as const;

/** A list; a table where each place has what the learner put there and what belongs there. */
function partsHtml(parts: readonly FeedbackPart[]): Html {
  return parts.some(({ right }) => right !== undefined)
    ? markup`<table class="parts"><thead><tr><td></td><th scope="col">You</th><th scope="col">Right</th></tr></thead>
<tbody>${parts.map(rowHtml)}</tbody></table>`
    : markup`<ul class="parts">${parts.map(partHtml)}</ul>`;
}

function rowHtml({ mark, head, text, right = '' }: FeedbackPart): Html {
  return markup`<tr class="${mark}"><td><span class="sign" aria-hidden="true">${SIGNS[mark]}</span> ${head}</td><td>${textHtml(text)}</td><td>${proseHtml(right)}</td></tr>
`;
}

function textHtml(text: FeedbackPart['text']): Html {
  return typeof text === 'string' ? proseHtml(text) : markup`<p>${text.text}</p>`;
}

function partHtml({ mark, head, text, words, feedback }: FeedbackPart): Html {
  return markup`<li class="${mark}"><span class="sign" aria-hidden="true">${SIGNS[mark]}</span><span class="head">${head}</span><div>${textHtml(text)}${words === undefined ? NOTHING : markup`<p class="said">${words.text}</p>`}${feedback === undefined ? NOTHING : proseHtml(feedback)}</div></li>\n`;
}

/** Opens where somebody wants to know why the other answers are wrong. */
function othersHtml({ question }: PageQuestion, { picked }: Attempt): Html {
  const others = othersThan(question, picked);
  if (others.length === 0) return NOTHING;
  return markup`<details><summary data-do="why">Why not the others <kbd>w</kbd></summary>
<ul class="parts">${others.map(({ text, feedback }) => partHtml({ mark: 'none', head: '', text, feedback }))}</ul></details>`;
}

function sourceHtml(address: string): Html {
  return markup`<li>${isWeb(address) ? markup`<a href="${address}" rel="noreferrer">${address}</a>` : address}</li>`;
}
