import { severityOf } from '../../bank/diagnostic.ts';
import { linksIn, type LinkSpan } from '../../markdown/spans.ts';
import { paragraphsOf } from '../../markdown/prose.ts';
import { type Line, placeIn, type Prose } from '../../markdown/lines.ts';
import type { Case } from '../../bank/question.ts';
import { questionTexts } from '../question-texts.ts';
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
      const own = questionTexts(question);
      const texts = isNew ? [shared.text, ...own] : own;
      for (const prose of texts.filter(({ text }) => text.includes('![')))
        for (const found of missingIn(prose, files)) yield { ...found, question: question.id };
    }
  },
};

function missingIn(prose: Prose, files: ReadonlySet<string>): readonly QuestionFinding[] {
  return paragraphsOf(prose.file, scan(linesIn(prose))).flatMap(({ prose: paragraph }) =>
    imagesIn(paragraph).flatMap(({ address, from, to }) => {
      const message = problemOf(address, prose.file, files);
      return message === undefined ? [] : [{ message, place: placeIn(paragraph, from, to) }];
    }),
  );
}

/** Why an image cannot be shown: it is on one computer only, at the root of a site that is not here, or nowhere. */
function problemOf(address: string, file: string, files: ReadonlySet<string>): string | undefined {
  if (ONE_COMPUTER.test(address))
    return 'This path is one of a single computer. Put the image beside the file, and name it from there.';
  const path = resolved(file, address);
  if (files.has(path)) return undefined;
  if (!address.startsWith('/'))
    return `There is no file ${path}. Add it, or mend the path: it begins in the folder of this file.`;
  const isServed = [...files].some((one) => one.endsWith(resolved('', address)));
  return isServed
    ? undefined
    : `This path begins at the root of a site, and there is no ${address} here. Name it from the folder of this file.`;
}

const ONE_COMPUTER = /^(?:file:|[a-z]:[\\/])/i;

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

/** Not an address on the web, nor one inside the page. */
function isLocal(address: string): boolean {
  if (ONE_COMPUTER.test(address)) return true;
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address) && address !== '';
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
