import type { Source } from '../../../src/bank/source-file.ts';

const FRONT = '---\ntitle: Example\nreferences: [https://example.org/]\n---\n\n';

/**
 * The files of an example: a whole file where it begins with `---`, several below lines `=== path`,
 * otherwise questions to be put below front matter.
 */
export function sourcesOf(example: string): readonly Source[] {
  if (!example.startsWith('=== ')) {
    return [source('example.md', example.startsWith('---') ? example : FRONT + example)];
  }
  return example
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return source(part.slice(0, end).trim(), part.slice(end + 1));
    });
}

export function source(path: string, text: string): Source {
  return { file: path, path, content: new TextEncoder().encode(text) };
}
