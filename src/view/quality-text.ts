import type { Bank } from '../bank/question.ts';
import type { Quality, QuestionQuality, Rival } from '../memory/question-quality.ts';
import { marksOf, type Screen } from './screen.ts';
import { pickedTexts } from './kinds.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { plural } from './words.ts';
import { hang, wrap } from './wrap.ts';

/** What the answers of many learners say about a bank: the questions that want a look, then what was read. */
export function viewQuality(bank: Bank, quality: Quality, screen: Screen): SafeText {
  const found = quality.questions.filter(({ findings }) => findings.length > 0);
  const blocks = [
    screen.style.strong(wrap(visible(bank.title), screen.width)),
    ...found.map((one) => viewQuestion(one, screen)),
    wrap(visible(summaryOf(bank, quality, found.length)), screen.width),
  ];
  return safe`${joined(blocks, '\n\n')}\n`;
}

function summaryOf({ questions }: Bank, quality: Quality, found: number): string {
  const read = `${plural(quality.answers, 'first answer')} of ${plural(quality.learners, 'learner')}`;
  const enough = `${quality.questions.length} of ${plural(questions.length, 'question')} with enough of them`;
  return `${read}, ${enough}. ${found === 0 ? 'None wants' : `${found} ${found === 1 ? 'wants' : 'want'}`} a look.`;
}

function viewQuestion(one: QuestionQuality, screen: Screen): SafeText {
  const { id, place } = one.question;
  const { style, width } = screen;
  const sign = safe`${style.warn(visible(marksOf(screen).wrong))} `;
  return joined([
    hang(sign, style.strong(visible(id)), width),
    style.faint(hang(safe`  `, visible(`${place.file}:${place.line}`), width)),
    hang(safe`  `, visible(sharesOf(one)), width),
    ...findingsOf(one).map((text) => hang(safe`  `, visible(text), width)),
  ]);
}

function sharesOf({ answers, correct, interval, guess }: QuestionQuality): string {
  const { low, high } = interval;
  return (
    `${correct} of ${answers} right: ${percent(correct / answers)} %, ${percent(low)} to ${percent(high)} %; ` +
    `blind guesses ${percent(guess)} %`
  );
}

function findingsOf({
  question,
  findings,
  rival,
  unpicked,
  biserial = 0,
}: QuestionQuality): readonly string[] {
  const quoted = (picked: Rival['picked']): string =>
    `“${pickedTexts(question, picked, { unicode: true }).join('; ')}”`;
  return findings.map((finding) => {
    switch (finding) {
      case 'check the answer':
        return rival === undefined
          ? ''
          : `Check the answer: ${rival.count} gave ${quoted(rival.picked)}, and ${rival.correct} the correct one (z ${rival.z.toFixed(2)}).`;
      case 'worse than guessing':
        return 'Worse than guessing: the answer may be wrong, or the question misread.';
      case 'misleads':
        return `Misleads: those who know more get it wrong more often (r ${biserial.toFixed(2)}).`;
      case 'never picked':
        return `Never picked: ${unpicked.map((position) => quoted([position])).join(', ')}.`;
    }
  });
}

function percent(share: number): number {
  return Math.round(100 * share);
}
