import { scan } from '../markdown/blocks.ts';
import type { Block } from '../markdown/block.ts';
import { linesOf } from '../markdown/lines.ts';
import type { Rule } from './rule.ts';

/** What the page of a rule says, `docs/rules/<id>.md`: the one place for these words. */
export interface RulePage {
  /** What it finds, with the exact definition where there is a threshold. */
  readonly what: string;
  /** Why it matters to a learner. */
  readonly why: string;
  /** Where the rule, or its threshold, comes from. */
  readonly source?: string;
  /**
   * Markdown to put below a file's front matter; a whole file where it begins with `---`; several,
   * each below a line `=== path`. For a rule about many questions at once, a sentence.
   */
  readonly bad: string;
  readonly good: string;
}

/** A rule with its page. */
export interface DocumentedRule extends Rule, RulePage {}

/** Reads a page: what the rule finds below its title, then a section for everything else. */
export function readRulePage(page: string): RulePage {
  const sections = sectionsOf(scan(linesOf(page)));
  const text = (title: string): string => sections.get(title)?.map(textOf).join('\n\n') ?? '';
  const source = text('Source');
  return {
    what: text(''),
    why: text('Why'),
    ...(source === '' ? {} : { source }),
    bad: text('Not so'),
    good: text('Better'),
  };
}

/** The blocks below each heading; those below the page's own title have no name. */
function sectionsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let section: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') section.push(block);
    else sections.set(block.level === 1 ? '' : block.title.text, (section = []));
  }
  return sections;
}

/** An example stands in a fence: what is inside, with its last line end. */
function textOf({ type, lines }: Block): string {
  const texts = lines.map(({ text }) => text);
  return type === 'fence' ? `${texts.slice(1, -1).join('\n')}\n` : texts.join('\n');
}
