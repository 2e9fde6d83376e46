import { markup } from './markup.ts';

/** What a page to take a quiz with has besides: buttons, fields, choices and their feedback. */
export const quizStyle = markup`
.card, .quiz {
  padding: 1.25rem 1.4rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
}
#quiz { grid-column: 1 / -1; min-width: 0; }
.quiz section { padding: 0; border: 0; }
.quiz section + section, .quiz form + h2 { margin-top: 1.75rem; }
.card .verdict { margin: 1rem 0 0.5rem; font-size: 1.2rem; }
[hidden] { display: none; }
h2:focus { outline: none; }
progress { width: 100%; height: 0.5rem; margin: 0 0 1rem; accent-color: var(--good); }
fieldset { min-width: 0; margin: 1rem 0; padding: 0; border: 0; }
legend { padding: 0 0 0.4rem; color: var(--soft); font-size: 0.9rem; }
.choice {
  display: flex; gap: 0.75rem; align-items: baseline; margin: 0 0 0.5rem; padding: 0.65rem 0.9rem;
  border: 1px solid var(--line); border-radius: 0.5rem; cursor: pointer;
}
.choice:has(:checked) { border-color: var(--good); background: var(--paper); }
.choice:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice input { flex: none; width: 1.1rem; height: 1.1rem; accent-color: var(--good); outline: none; }
.text { flex: 1; min-width: 0; }
.text p:last-child { margin: 0; }
kbd {
  padding: 0 0.3rem; font: 0.85em ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  color: var(--soft); border: 1px solid var(--line); border-radius: 0.25rem;
}
.line { display: block; margin: 0 0 0.6rem; }
.line span { display: block; color: var(--soft); font-size: 0.9rem; }
input[type="text"], select {
  width: 100%; max-width: 30rem; padding: 0.5rem 0.6rem; font: inherit;
  color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.4rem;
}
.items li { display: flex; gap: 0.4rem; align-items: center; margin: 0 0 0.4rem; }
.items { padding: 0; list-style: none; counter-reset: item; }
.items li::before { counter-increment: item; content: counter(item) "."; color: var(--soft); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1rem 0 0; }
button {
  padding: 0.5rem 0.9rem; font: inherit; cursor: pointer;
  color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.4rem;
}
button.main { color: var(--card); background: var(--good); border-color: var(--good); }
button.main kbd { color: var(--card); border-color: var(--card); }
button[aria-pressed="true"] { border-color: var(--open); box-shadow: inset 0 0 0 1px var(--open); }
.nag { min-height: 1.5rem; margin: 0; color: var(--bad); }
.hint { margin: 0 0 0.6rem; padding-left: 0.9rem; border-left: 3px solid var(--open); }
.parts { padding: 0; list-style: none; }
.parts li { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.4rem 0; }
.parts li div { flex: 1; min-width: 0; }
.parts p { margin: 0 0 0.3rem; }
.parts .none { color: var(--soft); }
table.parts { width: 100%; border-collapse: collapse; }
.parts td, .parts th { padding: 0.3rem 0.75rem 0.3rem 0; text-align: left; vertical-align: baseline; }
.parts td:first-child { white-space: nowrap; }
.parts tr .sign { display: inline-block; }
.sign { flex: none; width: 1.1rem; }
.right .sign, .right .said { color: var(--good); }
.wrong .sign, .wrong .said { color: var(--bad); }
.said { font-size: 0.9rem; }
.sources { padding-left: 1.1rem; font-size: 0.9rem; overflow-wrap: anywhere; }
.standing { margin: 0 0 1rem; }
.wish { display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; }
.wish label { display: inline-flex; gap: 0.4rem; align-items: baseline; padding: 0.2rem 0; }
@media (max-width: 46rem) {
  .card, .quiz { padding: 1rem 0.9rem; }
}
@media print {
  .buttons, .nag, progress, kbd { display: none; }
}
`;
