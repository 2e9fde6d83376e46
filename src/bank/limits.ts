import { NESTING } from '../markdown/prose.ts';

/** How much a bank may hold. More is refused and told of, never cut off in silence. */
export const LIMITS = {
  /** Bytes of one file. */
  file: 1024 * 1024,
  /** Bytes of a file's front matter. */
  frontMatter: 256 * 1024,
  /** Blank lines in a row in front matter: gray-matter takes quadratic time over them. */
  blankLines: 199,
  /** UTF-16 units of a line. */
  line: 10_000,
  /** Folders inside one another below the bank's own. */
  folders: 16,
  /** Files of a bank. */
  files: 10_000,
  /** Bytes of a bank's files together. */
  bank: 64 * 1024 * 1024,
  /** UTF-16 units that the addresses of a file's link definitions come to, written out wherever they are used. */
  addresses: 4 * 1024 * 1024,
  /** Questions of a file. */
  questions: 1000,
  /** Rows of a table of questions, its head and those of empty cells among them: a library reads them, slowly. */
  rows: 10_000,
  /** Fewest and most choices, items to order, rows to match. */
  fewestChoices: 2,
  choices: 26,
  /** UTF-16 units of a choice, an item or a cell. */
  choice: 2000,
  /** Tags of a topic, which all its questions have as well, and UTF-16 units of a tag. */
  tags: 100,
  tag: 100,
  /** UTF-16 units of a name that is outdated, or of the one to write instead. */
  term: 200,
  /** Patterns of files that a bank ignores, and UTF-16 units of one. */
  ignored: 50,
  pattern: 100,
  /** Accepted answers of a typed or numeric question, or of one blank. */
  accepted: 50,
  /** Findings of one question, case or note: so many of them say no more than the first. */
  findings: 100,
  /** Lists and quotes inside one another. */
  nesting: NESTING,
  /** Levels of YAML. */
  yamlDepth: 16,
} as const;
