import { keptQuestions, type KeptQuestions } from '../../bank/kept-questions.ts';
import type { Bank } from '../../bank/question.ts';
import { plural } from '../words.ts';
import { viewJsonLine } from '../json.ts';
import { trusted, type SafeText } from '../safe-text.ts';
import { markup } from './markup.ts';
import { documentWithScript } from './page.ts';

/** A bank as it stands in a page: where its texts stood in their files is left out. */
export type PageBank = Omit<Bank, 'questions' | 'severities'> & KeptQuestions;

/** The script of a page: the program that asks, with the bank in front of it. `quiz` is the built `src/page/quiz.ts`. */
export function quizScript(bank: Bank, quiz: string): SafeText {
  const data = { ...bank, severities: undefined, ...keptQuestions(bank) };
  const json = viewJsonLine(withoutPlaces(data)).text.trim();
  return trusted(`const PEERDRILL_BANK = ${json.replaceAll('<', '\\u003c')};\n${quiz}`);
}

/** One page to take the quiz with, that needs nothing from elsewhere; `hash` is the SHA-256 of its script in Base64. */
export function viewQuizPage(bank: Bank, code: SafeText, hash: string): SafeText {
  const { title, lang, version, questions } = bank;
  const frame = {
    heading: title,
    kicker: 'Quiz',
    lang,
    foot: `${plural(questions.length, 'question')}, bank version ${version}. Answers stay in this browser until you save them.`,
  };
  const inside = markup`<div id="quiz"><p class="card">This page asks its questions with a script, which this browser does not run.</p></div>\n`;
  return documentWithScript(frame, inside, { code, hash });
}

/** Data without the lines of its texts and the places of its parts, which are many and of no use to a page. */
function withoutPlaces(data: object): unknown {
  const text = JSON.stringify(data, (key, value: unknown) => {
    if (key === 'lines' || key === 'suppressions') return [];
    return key === 'place' ? { file: '', line: 0, column: 0 } : value;
  });
  return JSON.parse(text);
}
