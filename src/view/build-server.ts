import { trusted, visible, type SafeText } from './safe-text.ts';

/**
 * Text in which a build server sees no command of its own. GitHub's runner takes a line for one that
 * begins with `::`, white space aside, and takes `##[` for one wherever it stands; Azure Pipelines does
 * so with `##vso[`. One character of each is shown by its number, as `visible` does.
 */
export function withoutServerCommands({ text }: SafeText): SafeText {
  return trusted(
    text.replace(/^([^\S\n]*)::/gm, '$1<003A>:').replace(/(##[a-z]*)\[/gi, '$1<005B>'),
  );
}

/** Untrusted text on one line, inert. */
export function oneLine(text: string): SafeText {
  return withoutServerCommands(visible(text.replaceAll('\n', '\u240a')));
}
