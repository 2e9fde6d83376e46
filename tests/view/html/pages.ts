import { report } from '../../../src/session/score-report.ts';
import { viewProgressHtml } from '../../../src/view/html/progress-page.ts';
import { viewReportHtml } from '../../../src/view/html/report-page.ts';
import { begun, learnt } from '../../progressed.ts';
import { concepts, drawn, unanswered } from '../../reported.ts';
import { bank, begin, play, questions, type Move } from '../../session/begun.ts';

const around = {
  next: ['study', 'circuits', '--missed'],
  sessions: learnt.sessions.filter(({ mode }) => mode === 'study'),
  date: '24 November 2026',
};

const wrong = questions.map((question): Move => {
  const picked = question.kind === 'cloze' ? ['two', '<b>'] : question.kind === 'typed' ? 'x' : [1];
  return { type: 'answer', question, given: { ms: 1, hint: 0, sure: true, picked } };
});

/** Pages of each kind, with much and with little in them. */
export const pages = {
  progress: viewProgressHtml(learnt, ['study']).text,
  beginning: viewProgressHtml(begun, ['study', '--resume']).text,
  nothing: viewProgressHtml(
    { ...begun, days: [], concepts: [], bank: { ...begun.bank, lang: 'de' } },
    ['study'],
  ).text,
  session: viewReportHtml(report(drawn, concepts, [40, 50, 60]), around, 'en').text,
  unanswered: viewReportHtml(report(unanswered, concepts), { ...around, sessions: [] }, 'en').text,
  exam: viewReportHtml(
    report({ ...play(begin('e', { mode: 'exam' }), wrong).session, finished: true }, bank.concepts),
    { ...around, sessions: [] },
    'fr-CA',
  ).text,
} as const;

export type PageName = keyof typeof pages;
