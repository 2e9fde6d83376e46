import type { Choice } from '../bank/question.ts';
import { sliced } from '../markdown/prose.ts';

/** `A.`, `(a)`, `b、`, `**C)**`, `①`, in Latin, Greek, Cyrillic or digits, with what stands behind it. */
const LABEL =
  /^(?:\*\*|__)?[(（]?(?:([A-Za-zＡ-Ｚα-ωΑ-Ωа-яА-Я])|(\d{1,2}))[.)、:：．）](?:\*\*|__)?[ \t\u3000]*(?=\S)|^([①-⑳])[ \t\u3000]*(?=\S)/u;

/** The answers without the letters or numbers that their author put before them, where these are a series. */
export function withoutLabels(choices: readonly Choice[]): readonly Choice[] {
  const found = choices.map(({ text }) => LABEL.exec(text.text));
  const labels = found.map((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  if (!isSeries(labels)) return choices;
  return choices.map((choice, index) => ({
    ...choice,
    text: sliced(choice.text, found[index]?.[0].length ?? 0, choice.text.text.length),
  }));
}

/** Whether labels follow each other in the alphabet, or count. */
function isSeries(labels: readonly string[]): boolean {
  const [first = '', second] = labels;
  if (first === '' || second === undefined) return false;
  const numbers = labels.map((label) => (/^\d+$/.test(label) ? Number(label) : codeOf(label)));
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index) && isStart(first);
}

function codeOf(label: string): number {
  return label.toLowerCase().codePointAt(0) ?? 0;
}

function isStart(label: string): boolean {
  return ['a', 'ａ', 'α', 'а', '1', '①'].includes(label.toLowerCase());
}
