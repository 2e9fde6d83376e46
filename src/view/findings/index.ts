import type { SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { viewCompact } from './compact.ts';
import type { FindingsFormat } from './format-names.ts';
import type { CheckResult } from './findings.ts';
import { viewGithub } from './github.ts';
import { viewCheckJson } from './json-findings.ts';
import { viewJunit } from './junit.ts';
import { viewMarkdown } from './markdown.ts';
import { viewSarif } from './sarif.ts';
import { viewStylish } from './stylish.ts';

const VIEWS: Readonly<Record<FindingsFormat, (found: CheckResult, screen: Screen) => SafeText>> = {
  stylish: viewStylish,
  compact: viewCompact,
  json: viewCheckJson,
  sarif: viewSarif,
  github: viewGithub,
  junit: viewJunit,
  markdown: viewMarkdown,
};

/** What was found, in one of the formats; only `stylish` looks at the screen. */
export function viewFindings(format: FindingsFormat, found: CheckResult, screen: Screen): SafeText {
  return VIEWS[format](found, screen);
}
