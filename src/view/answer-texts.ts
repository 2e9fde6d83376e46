import type { Question } from '../bank/question.ts';
import type { Picked, Attempt } from '../answer/attempt.ts';
import { isTyping } from '../answer/kinds.ts';
import { correctTexts, foreseenIn, hasLines, pickedTexts, supportsOf } from './kinds.ts';
import { viewInline, viewProse, withoutAddresses } from './prose.ts';
import { marksOf, type Screen } from './screen.ts';
import { joined, visible, type SafeText } from './safe-text.ts';
import { beside, indented, width, wrap } from './wrap.ts';

/**
 * An answer in words: a text for each choice, row, blank or place, with what stands against it below;
 * none where nothing was picked.
 */
export function viewPicked(
  question: Question,
  picked: Picked,
  screen: Screen,
): readonly SafeText[] {
  const view = isTyping(question) ? viewTyped : viewMarkdown(question);
  const against = objections(question, picked);
  return viewList(
    question,
    pickedTexts(question, picked, screen).map((text, index) => ({ text, against: against[index] })),
    screen,
    ({ text, against }, inside) =>
      joined([view(text, inside), ...(against === undefined ? [] : [viewBelow(against, inside)])]),
  );
}

function viewBelow(markdown: string, screen: Screen): SafeText {
  return indented(viewProse(markdown, screen, screen.width - BELOW), BELOW);
}

/** Columns that what stands against a choice is set in. */
const BELOW = 2;

/** The correct answer in words, likewise; the first of those accepted where it is typed. */
export function viewCorrect(question: Question, screen: Screen): readonly SafeText[] {
  return viewList(question, correctTexts(question, screen), screen, viewMarkdown(question));
}

type View = (text: string, screen: Screen) => SafeText;

const viewTyped: View = (text, screen) => wrap(visible(text), screen.width);

const viewLine: View = (text, screen) => wrap(viewInline(text, screen), screen.width);

/** Choices and things to put in order may have code and lists; what is typed or stands in a table has one line. */
function viewMarkdown(question: Question): View {
  return hasLines(question) ? viewLine : viewProse;
}

/** Several texts in a list, with numbers where each has its place, so that wrapped lines are told apart. */
function viewList<One>(
  question: Question,
  texts: readonly One[],
  screen: Screen,
  view: (one: One, screen: Screen) => SafeText,
): readonly SafeText[] {
  const { bullet } = marksOf(screen);
  return texts.map((text, index) => {
    const sign = 'choices' in question ? bullet : `${index + 1}.`;
    const head = visible(texts.length > 1 ? `${sign} ` : '');
    return beside(head, view(text, { ...screen, width: screen.width - width(head) }));
  });
}

/**
 * What the author says against each thing that was picked, in the order picked; nothing where it is
 * correct or the author says nothing. Markdown.
 */
export function objections(question: Question, picked: Picked): readonly (string | undefined)[] {
  return foreseenIn(question, picked).map((choice) =>
    choice?.correct === false ? choice.feedback?.text : undefined,
  );
}

/** Why the correct answer is correct: its feedback where nothing stands against the one given, then the explanation. Markdown. */
export function reasons(question: Question, attempt: Attempt | undefined): readonly string[] {
  const { explanation, references } = question;
  const picked = attempt?.picked ?? [];
  const answered = objections(question, picked).some((objection) => objection !== undefined);
  const whole =
    explanation === undefined ? '' : withoutAddresses(explanation.text, references.slice(0, 1));
  return [...(answered ? [] : supportsOf(question, picked)), whole].filter((text) => text !== '');
}
