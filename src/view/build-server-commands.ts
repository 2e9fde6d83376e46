import { safe, trusted, visible, type SafeText } from './safe-text.ts';

/** What begins a command of GitHub's runner, white space before it aside. */
const LINE_COMMAND = /^([^\S\n\r\u2028\u2029]*):(?=:)/gm;

/** What begins one wherever it stands: `##[` for GitHub's runner, `##vso[` for Azure Pipelines. */
export const BRACKET_COMMAND = /(##[a-z]*)\[/gi;

/** Text in which a build server sees no command of its own; one character of each is shown by its number, as `visible` does. */
export function withoutServerCommands({ text }: SafeText): SafeText {
  return trusted(withoutCommands(text, '<003A>', '<005B>'));
}

/** The same for formats with a way of their own to write the `:` and the `[` that begin a command. */
export function withoutCommands(text: string, colon: string, bracket: string): string {
  return withoutBracketCommands(text.replace(LINE_COMMAND, `$1${colon}`), bracket);
}

/** The same where no text of a user begins a line. */
export function withoutBracketCommands(text: string, bracket: string): string {
  return text.replace(BRACKET_COMMAND, `$1${bracket}`);
}

/** Untrusted text on one line, inert. */
export function oneLine(text: string): SafeText {
  return withoutServerCommands(visible(text.replaceAll('\n', '\u240a')));
}

/** A template for messages: every value is on one line and inert, but for those that are safe already. */
export function message(
  parts: TemplateStringsArray,
  ...values: readonly (SafeText | string | number)[]
): SafeText {
  return safe(parts, ...values.map((one) => (typeof one === 'string' ? oneLine(one) : one)));
}

type Environment = (name: string) => string | undefined;

const GITHUB = 'GITHUB_ACTIONS';
const AZURE = 'TF_BUILD';

/** Whether a build server may read what is written. */
export function isOnServer(environment: Environment): boolean {
  return [GITHUB, AZURE].some((name) => environment(name) !== undefined);
}

/** Whether GitHub's runner does, and takes annotations. */
export function isOnGithub(environment: Environment): boolean {
  return environment(GITHUB) === 'true';
}
