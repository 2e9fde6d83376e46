import type {
  ChoiceQuestion,
  ClozeQuestion,
  Kind,
  MatchingQuestion,
  OrderingQuestion,
  Question,
  QuestionOf,
} from '../../bank/question.ts';
import { plain, plainTitle } from '../../markdown/plain-text.ts';
import { askedText } from '../question-screen.ts';
import { labelOf } from '../words.ts';
import { markup, NOTHING, proseHtml, type Html } from './markup.ts';

/** A question on a page, and where it stands in its session. */
export interface PageQuestion {
  readonly question: Question;
  /** Shown position → the author's position. */
  readonly order: readonly number[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Where it belongs: the title of its topic. */
  readonly topic: string;
  readonly marked: boolean;
}

/** The question with what can be filled in. Names and values are what `src/page/filled-in.ts` reads. */
export function questionFormHtml(asked: PageQuestion): Html {
  const { question, order } = asked;
  const { hints } = question;
  return markup`<article class="card">
${placeHtml(asked)}
${caseHtml(question)}
<div class="stem">${proseHtml(askedText(question))}</div>
<form data-kind="${question.kind}" autocomplete="off" novalidate>
<fieldset><legend>${legendOf(question)}</legend>
${fieldsHtml(question, order)}
</fieldset>
${hints.map(({ text }, at) => markup`<div class="hint" hidden><strong>Hint${hints.length === 1 ? '' : ` ${at + 1}`}</strong> ${proseHtml(text)}</div>\n`)}
<p class="nag" role="alert"></p>
<p class="buttons"><button type="submit" class="main">Answer</button>
${hints.length === 0 ? NOTHING : markup`<button type="button" data-do="hint">Hint <kbd>i</kbd></button>\n`}<button type="button" data-do="skip">Skip <kbd>s</kbd></button>
${markButtonHtml(asked.marked)}
<button type="button" data-do="quit">Stop here <kbd>q</kbd></button></p>
</form>
</article>`;
}

/** A button that says whether the question is marked for review. */
export function markButtonHtml(marked: boolean): Html {
  return markup`<button type="button" data-do="mark" aria-pressed="${String(marked)}">${marked ? 'Marked' : 'Mark'} <kbd>m</kbd></button>`;
}

/** "Question 3 of 10", and of which topic; the heading of the question. */
export function placeHtml({ number, of, topic }: PageQuestion): Html {
  return markup`<h2 tabindex="-1" id="place">Question ${number} of ${of}<span class="soft"> · ${topic}</span></h2>
<progress value="${number - 1}" max="${of}" aria-label="Questions done"></progress>`;
}

function caseHtml(question: Question): Html {
  if (question.case === undefined) return NOTHING;
  const { title, text } = question.case;
  return markup`<details open><summary>Case: ${plainTitle(title.text)}</summary>${proseHtml(text.text)}</details>`;
}

const LEGENDS: Readonly<Record<Kind, string>> = {
  single: 'Choose one answer',
  multiple: 'Choose all that apply',
  'true-false': 'Choose one answer',
  typed: 'Type your answer',
  numeric: 'Type a number',
  ordering: 'Put these in order, the first on top',
  matching: 'Choose for each row',
  cloze: 'Fill in the blanks',
};

function legendOf(question: Question): string {
  const count = 'count' in question ? question.count : undefined;
  return count === undefined ? LEGENDS[question.kind] : `Choose ${count} answers`;
}

const fields: {
  readonly [One in Kind]: (question: QuestionOf<One>, order: readonly number[]) => Html;
} = {
  single: (question, order) => choicesHtml(question, order, 'radio'),
  multiple: (question, order) => choicesHtml(question, order, 'checkbox'),
  'true-false': (question, order) => choicesHtml(question, order, 'radio'),
  typed: () => lineHtml('Your answer', 'text', 'text'),
  numeric: () => lineHtml('Your answer', 'text', 'decimal'),
  ordering: orderingHtml,
  matching: matchingHtml,
  cloze: clozeHtml,
};

function fieldsHtml<One extends Kind>(question: QuestionOf<One>, order: readonly number[]): Html {
  return fields[question.kind](question, order);
}

function choicesHtml(
  { choices }: ChoiceQuestion,
  order: readonly number[],
  type: 'radio' | 'checkbox',
): Html {
  return markup`${order.map(
    (author, shown) =>
      markup`<label class="choice"><input type="${type}" name="choice" value="${author}"><kbd>${labelOf(shown)}</kbd><span class="text">${proseHtml(choices[author]?.text.text ?? '')}</span></label>\n`,
  )}`;
}

function lineHtml(label: string, name: string, mode: 'text' | 'decimal'): Html {
  return markup`<label class="line"><span>${label}</span><input type="text" name="${name}" inputmode="${mode}" maxlength="10000" spellcheck="false" autocapitalize="off"></label>\n`;
}

function clozeHtml({ blanks }: ClozeQuestion): Html {
  return markup`${blanks.map((_, at) => lineHtml(blanks.length === 1 ? 'Blank' : `Blank ${at + 1}`, 'blank', 'text'))}`;
}

function orderingHtml({ items }: OrderingQuestion, order: readonly number[]): Html {
  const entries = order.map((author) => {
    const text = items[author]?.text ?? '';
    const name = plain(text);
    return markup`<li data-item="${author}"><span class="text">${proseHtml(text)}</span><button type="button" data-move="-1" aria-label="Move up: ${name}">↑</button><button type="button" data-move="1" aria-label="Move down: ${name}">↓</button></li>\n`;
  });
  return markup`<ol class="items">${entries}</ol>`;
}

function matchingHtml({ rows, heads }: MatchingQuestion, order: readonly number[]): Html {
  const options = order.map(
    (author, shown) =>
      markup`<option value="${author}">${labelOf(shown)}. ${plain(rows[author]?.right.text ?? '')}</option>`,
  );
  const lines = rows.map(
    ({ left }) =>
      markup`<tr><th scope="row">${proseHtml(left.text)}</th><td><select name="row" aria-label="${plain(left.text)}"><option value=""></option>${options}</select></td></tr>\n`,
  );
  return markup`<table><thead><tr>${heads.map((head) => markup`<th scope="col">${plain(head)}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`;
}
