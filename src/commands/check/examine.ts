import type { Diagnostic } from '../../bank/diagnostic.ts';
import type { Loaded } from '../../bank/load.ts';
import { checkBank } from '../../bank/load/rules.ts';
import type { Rule } from '../../bank/rule.ts';
import { rules } from '../../bank/rules/index.ts';
import { readers } from '../../formats/index.ts';
import type { Io } from '../../io/io.ts';
import type { CheckOptions } from '../check.ts';
import { todayOf } from '../today.ts';
import type { Part } from './parts.ts';

/** A bank, and what is to be said of it. */
export interface Examined {
  readonly part: Part;
  readonly loaded: Loaded;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the check of one bank, with the rules of the preset. */
export function examiner(options: CheckOptions, io: Io): (part: Part) => Examined {
  const wanted = options.preset === 'strict' ? rules.map(strictly) : rules;
  const today = todayOf(options, io);
  return (part) => {
    const { sources, base } = part;
    const files = part.root !== '' && sources.some(hasImage) ? io.fileNames(part.root) : undefined;
    const setting = { today, ...(files && { files }), ...(base && { base }) };
    const loaded = checkBank(sources, { readers, rules: wanted, setting });
    return { part, loaded, diagnostics: loaded.diagnostics.filter(isWantedIn(part)) };
  };
}

function strictly(rule: Rule): Rule {
  return { ...rule, severity: rule.strict ?? rule.severity };
}

/** To list a bank's folder takes time that a bank without images can do without. */
function hasImage({ content }: Part['sources'][number]): boolean {
  if ('reason' in content) return false;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  return bytes.includes('![');
}

/** Rules that look at all files may find in one file what somebody did in another. */
const ACROSS_FILES: ReadonlySet<string> = new Set([
  ...rules.filter(({ scope }) => scope === 'bank').map(({ id }) => id),
  ...['id-duplicate', 'concept-unknown', 'requires-unknown', 'requires-cycle'],
]);

function isWantedIn({ only }: Part): (diagnostic: Diagnostic) => boolean {
  return ({ place, rule }) => only === undefined || only.has(place.file) || ACROSS_FILES.has(rule);
}
