import { severityOf } from '../../bank/diagnostic.ts';
import { linksIn, type LinkSpan } from '../../markdown/spans.ts';
import { paragraphsOf } from '../../markdown/prose.ts';
import { type Line, placeIn, type Prose } from '../../markdown/lines.ts';
import type { Case, Question } from '../../bank/question.ts';
import { optionsOf } from '../../bank/read/kind.ts';
import type { Rule, QuestionFinding } from '../rule.ts';
import { scan } from '../../markdown/blocks.ts';

export const imageMissing: Rule = {
  id: 'image-missing',
  severity: severityOf('image-missing'),
  scope: 'question',
  *check({ questions }, { files }) {
    if (files === undefined) return;
    const cases = new Set<Case>();
    for (const question of questions) {
      const shared = question.case;
      const isNew = shared !== undefined && !cases.has(shared);
      if (isNew) cases.add(shared);
      const texts = isNew ? [shared.text, ...textsOf(question)] : textsOf(question);
      for (const prose of texts.filter(({ text }) => text.includes('![')))
        for (const found of missingIn(prose, files)) yield { ...found, question: question.id };
    }
  },
};

/** What a question does not share: the text of a case is looked at once, with the first of its questions. */
function textsOf(question: Question): readonly Prose[] {
  const { stem, hints, explanation } = question;
  const feedback = 'choices' in question ? question.choices.map((choice) => choice.feedback) : [];
  const all = [stem, ...hints, ...optionsOf(question), ...feedback, explanation];
  return all.filter((prose) => prose !== undefined);
}

function missingIn(prose: Prose, files: ReadonlySet<string>): readonly QuestionFinding[] {
  return paragraphsOf(prose.file, scan(linesIn(prose))).flatMap(({ prose: paragraph }) =>
    imagesIn(paragraph).flatMap(({ address, from, to }) => {
      const path = resolved(prose.file, address);
      if (files.has(path)) return [];
      const message = `There is no file ${path}. Add it, or mend the path: it begins in the folder of this file.`;
      return [{ message, place: placeIn(paragraph, from, to) }];
    }),
  );
}

/** The lines of a text where they stand in its file. */
function linesIn({ text, lines }: Prose): readonly Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: 1, column: 1, ...lines[index], text: line, before: 0 }));
}

/** The images that are local files; so many of one paragraph are looked for. */
function imagesIn({ text }: Prose): readonly LinkSpan[] {
  const links = linksIn(text).filter(({ image, address }) => image && isLocal(address));
  return links.slice(0, MOST);
}

const MOST = 20;

/** Neither an address nor a path from the root of a web site. */
function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address) && address !== '';
}

/** A path as seen from where the file's name is seen from. */
function resolved(file: string, target: string): string {
  const [path = ''] = target.split(/[?#]/);
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded(path).split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
