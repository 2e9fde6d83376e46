import type { Bank, Topic } from '../../bank/question.ts';
import { plural } from '../words.ts';
import { markup, NOTHING, proseHtml, type Html } from './markup.ts';

/** How somebody stands with a bank on a page. */
export interface PageStanding {
  readonly bank: Bank;
  /** Questions answered at least once, and those due again. */
  readonly met: number;
  readonly due: number;
  /** How many questions of the open session were reached, and how many it has. */
  readonly open?: readonly [reached: number, of: number];
  /** A session ended: there is a report. */
  readonly hasReport: boolean;
}

/** How many questions a session may have. */
const COUNTS = [10, 20, 50] as const;

/** What to ask, where somebody stands, and the notes. */
export function quizHomeHtml({ bank, met, due, open, hasReport }: PageStanding): Html {
  const { concepts, questions, introduction } = bank;
  const counts = [...COUNTS.filter((count) => count < questions.length), questions.length];
  const asked = concepts.filter(({ id }) => questions.some(({ concept }) => concept === id));
  return markup`<div class="quiz">
<h2 tabindex="-1" id="place">What next?</h2>
<p class="standing">${plural(questions.length, 'question')}, ${met} answered${due === 0 ? '' : `, ${due} due again`}.</p>
${introduction.text === '' ? NOTHING : markup`<details><summary>About</summary>${proseHtml(introduction.text)}</details>`}
<form data-kind="wish" autocomplete="off">
${open === undefined ? NOTHING : markup`<p class="buttons"><button type="button" class="main" data-do="go-on">Go on (${open[0]} of ${open[1]} done)</button></p>`}
${asked.length < 2 ? NOTHING : markup`<fieldset><legend>Which concepts</legend><div class="wish">${asked.map(({ id, title }) => markup`<label><input type="checkbox" name="concept" value="${id}" checked>${title}</label>\n`)}</div></fieldset>`}
<fieldset><legend>How many questions</legend><div class="wish">${counts.map((count, at) => markup`<label><input type="radio" name="count" value="${count}"${at === 0 ? markup` checked` : NOTHING}>${count === questions.length ? `all ${count}` : count}</label>\n`)}</div></fieldset>
<p class="nag" role="alert"></p>
<p class="buttons"><button type="submit"${open === undefined ? markup` class="main"` : NOTHING}>Start</button>
${hasReport ? markup`<button type="button" data-do="report">Last result</button>\n` : NOTHING}${met === 0 ? NOTHING : markup`<button type="button" data-do="save">Save my answers as a file</button>`}</p>
</form>
${notesHtml(bank.topics)}
</div>`;
}

function notesHtml(topics: readonly Topic[]): Html {
  const noted = topics.filter(({ note }) => note.text !== '');
  if (noted.length === 0) return NOTHING;
  const entries = noted.map(
    ({ title, note }) =>
      markup`<details><summary>${title}</summary>${proseHtml(note.text)}</details>\n`,
  );
  return markup`<h2>Notes</h2>\n${entries}`;
}

/** One study note, with a way back to where it was opened. */
export function noteHtml({ title, note }: Topic): Html {
  return markup`<article class="card"><h2 tabindex="-1" id="place">${title}</h2>
${proseHtml(note.text)}
<p class="buttons"><button type="button" class="main" data-do="close">Back <kbd>Enter</kbd></button></p>
</article>`;
}
