import type { Attempt } from '../answer/attempt.ts';
import { shownOrder } from '../answer/shown-order.ts';
import { putBack } from '../bank/kept-questions.ts';
import type { Bank, Question } from '../bank/question.ts';
import { pastOf } from '../memory/from-history.ts';
import { standing } from '../memory/next-questions.ts';
import { pastSessions } from '../memory/past-sessions.ts';
import { lastSession } from '../session/replay.ts';
import { report } from '../session/score-report.ts';
import { position, type Session } from '../session/session.ts';
import { markup, NOTHING, type Html } from '../view/html/markup.ts';
import { sectionsHtml } from '../view/html/page.ts';
import { pageFeedbackHtml } from '../view/html/page-feedback.ts';
import { questionFormHtml, type PageQuestion } from '../view/html/question-form.ts';
import { noteHtml, quizHomeHtml } from '../view/html/quiz-home.ts';
import type { PageBank } from '../view/html/quiz-page.ts';
import { reportSections } from '../view/html/report-page.ts';
import { filledIn } from './filled-in.ts';
import { pageHistory } from './page-history.ts';
import { storedAnswers } from './stored-answers.ts';

/** The bank that stands in the page in front of this script. */
declare const PEERDRILL_BANK: PageBank;

const bank: Bank = {
  ...PEERDRILL_BANK,
  questions: putBack(PEERDRILL_BANK, PEERDRILL_BANK),
  severities: new Map(),
};
const stored = storedAnswers(bank.id);
const history = pageHistory(bank, stored, Date.now);

/** What is on the screen. */
type PageScreen =
  | { readonly type: 'home' | 'report' }
  | { readonly type: 'asking'; readonly question: Question; readonly since: number }
  | LookedAt
  | { readonly type: 'note'; readonly back: LookedAt };

/** A question with its feedback. */
interface LookedAt {
  readonly type: 'feedback';
  readonly question: Question;
  readonly attempt: Attempt;
}

let shown: PageScreen = { type: 'home' };

const root = document.querySelector<HTMLElement>('#quiz') ?? document.body;

function show(next: PageScreen): void {
  shown = next;
  root.innerHTML = htmlOf(next).text;
  root.querySelector<HTMLElement>('#place')?.focus();
  scrollTo(0, 0);
}

function htmlOf(next: PageScreen): Html {
  switch (next.type) {
    case 'home':
      return homeHtml();
    case 'asking':
      return questionFormHtml(placed(next.question));
    case 'feedback':
      return pageFeedbackHtml(placed(next.question), next.attempt, {
        isLast: isOver(history.session()),
        hasNote: topicOf(next.question)?.note.text !== '',
      });
    case 'note':
      return noteOf(next.back.question);
    case 'report':
      return reportHtml();
  }
}

function homeHtml(): Html {
  const { memory, latest } = pastOf(history.records(), bank);
  const now = Date.now();
  const session = history.session();
  return quizHomeHtml({
    bank,
    met: bank.questions.filter(({ id }) => latest.has(id)).length,
    due: bank.questions.filter((question) => standing(memory, question, now) === 'due').length,
    ...(session && { open: [position(session), session.questions.length] }),
    hasReport: lastSession(history.records(), bank) !== undefined,
  });
}

function reportHtml(): Html {
  const session = lastSession(history.records(), bank);
  if (session === undefined) return homeHtml();
  const buttons = markup`<p class="buttons"><button type="button" class="main" data-do="home">Go on <kbd>Enter</kbd></button>
<button type="button" data-do="save">Save my answers as a file</button></p>`;
  const sections = reportSections(
    report(session, bank.concepts),
    { sessions: pastSessions(history.records(), bank.id), step: buttons },
    bank.lang,
  );
  return markup`<div class="quiz"><h2 tabindex="-1" id="place" class="hidden">The result</h2>${sectionsHtml(sections)}</div>`;
}

function noteOf(question: Question): Html {
  const topic = topicOf(question);
  return topic === undefined ? NOTHING : noteHtml(topic);
}

function topicOf({ topic }: Question) {
  return bank.topics.find(({ id }) => id === topic);
}

function placed(question: Question): PageQuestion {
  const session = history.session();
  const questions = session?.questions ?? [];
  return {
    question,
    order: shownOrder(question, session?.seed ?? 0),
    number: questions.findIndex(({ id }) => id === question.id) + 1,
    of: questions.length,
    topic: topicOf(question)?.title ?? '',
    marked: session?.marked.includes(question.id) === true,
  };
}

function isOver(session: Session | undefined): boolean {
  return session === undefined || position(session) === session.questions.length;
}

/** The next question of the open session, or its report. */
function goOn(): void {
  const session = history.session();
  const question = session?.questions[position(session)];
  if (question !== undefined) show({ type: 'asking', question, since: performance.now() });
  else {
    history.end(true);
    show({ type: 'report' });
  }
}

function begin(form: HTMLFormElement): void {
  const data = new FormData(form);
  const concepts = data.getAll('concept').map(String);
  const isOffered = form.querySelector('[name="concept"]') !== null;
  if (isOffered && concepts.length === 0) nag('Tick a concept first.');
  else if (history.begin({ concepts, count: Number(data.get('count')) })) goOn();
  else nag('All of these were asked today. They come again from tomorrow on.');
}

function nag(text: string): void {
  const line = root.querySelector('.nag');
  if (line !== null) line.textContent = text;
}

function handIn(form: HTMLFormElement): void {
  if (shown.type !== 'asking') return;
  const filled = filledIn(form, shown.question);
  if ('wanted' in filled) nag(filled.wanted);
  else leave(filled.picked);
}

/** Writes an answer down, or that the question was skipped, and shows the feedback. */
function leave(picked: Attempt['picked'] | undefined): void {
  if (shown.type !== 'asking') return;
  const { question, since } = shown;
  const ms = Math.round(performance.now() - since);
  const hint = root.querySelectorAll('.hint:not([hidden])').length;
  const attempt = history.answer(question, picked, { ms, hint });
  show({ type: 'feedback', question, attempt });
}

/** What the buttons do, by what stands in their `data-do`. */
const actions: Readonly<Record<string, () => void>> = {
  'go-on': goOn,
  home: () => show({ type: 'home' }),
  report: () => show({ type: 'report' }),
  quit: () => show({ type: 'home' }),
  next: goOn,
  skip: () => leave(undefined),
  hint: () => root.querySelector('.hint[hidden]')?.removeAttribute('hidden'),
  mark: toggleMark,
  undo: () => {
    if (shown.type !== 'feedback') return;
    history.undo(shown.question);
    goOn();
  },
  note: () => {
    if (shown.type === 'feedback') show({ type: 'note', back: shown });
  },
  close: () => {
    if (shown.type === 'note') show(shown.back);
  },
  save: () => stored.save(),
};

function toggleMark(): void {
  if (shown.type !== 'asking' && shown.type !== 'feedback') return;
  const on = !placed(shown.question).marked;
  history.mark(shown.question, on);
  const button = root.querySelector('[data-do="mark"]');
  button?.setAttribute('aria-pressed', String(on));
  if (button?.firstChild) button.firstChild.textContent = on ? 'Marked ' : 'Mark ';
}

/** Moves an item of an order past its neighbour, and keeps the button in hand. */
function move(button: HTMLElement): void {
  const item = button.closest('li');
  const isUp = button.dataset['move'] === '-1';
  const neighbour = isUp ? item?.previousElementSibling : item?.nextElementSibling;
  if (item === null || !neighbour) return;
  if (isUp) neighbour.before(item);
  else neighbour.after(item);
  button.focus();
}

/** Keys that press the button of an action where there is one. */
const KEYS: Readonly<Record<string, string>> = {
  i: 'hint',
  s: 'skip',
  m: 'mark',
  q: 'quit',
  n: 'note',
  u: 'undo',
  w: 'why',
};

function pressKey(event: KeyboardEvent): void {
  const target = event.target;
  const isTyping = target instanceof HTMLElement && target.matches('input[type="text"], select');
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
  if (event.key === 'Enter') pressMain(event);
  else if (!pressChoice(event.key))
    root.querySelector<HTMLElement>(`[data-do="${KEYS[event.key] ?? 'none'}"]`)?.click();
}

/** Enter goes on, unless it belongs to what it is pressed on. */
function pressMain(event: KeyboardEvent): void {
  const isOwn = event.target instanceof HTMLElement && event.target.matches('button, a, summary');
  if (isOwn) return;
  event.preventDefault();
  root.querySelector<HTMLElement>('.main')?.click();
}

/** Chooses what a letter or number stands beside. */
function pressChoice(key: string): boolean {
  const label = [...root.querySelectorAll('.choice')].find(
    (choice) => choice.querySelector('kbd')?.textContent === key.toUpperCase(),
  );
  const input = label?.querySelector('input');
  input?.click();
  input?.focus();
  return input !== undefined && input !== null;
}

root.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  if (event.target.dataset['kind'] === 'wish') begin(event.target);
  else handIn(event.target);
});
root.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset['move'] !== undefined) move(button);
  const action = button?.dataset['do'];
  if (action !== undefined) actions[action]?.();
});
document.addEventListener('keydown', pressKey);
show(shown);
