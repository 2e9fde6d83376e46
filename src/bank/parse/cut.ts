import type { FrontMatter } from '../front-matter.ts';
import type { Yaml, YamlText } from '../yaml.ts';
import { tell, type Reading } from './reading.ts';

/** Tells of values without quotes that ` #` cut off: what follows is a comment to YAML, and lost. */
export function tellCut(reading: Reading, { map, text, place }: FrontMatter): void {
  for (const value of plainTexts(map)) {
    const lineEnd = text.indexOf('\n', value.to);
    const rest = text.slice(value.to, lineEnd < 0 ? undefined : lineEnd);
    if (!/^[ \t]{1,99}#/.test(rest)) continue;
    tell(reading, place(value.to, value.to + rest.length), {
      rule: 'front-matter-cut',
      message:
        'What follows " #" is a comment and lost. Put quotes around the value, or the comment on a line of its own.',
    });
  }
}

function plainTexts(yaml: Yaml): readonly YamlText[] {
  if (yaml.type === 'text') return yaml.plain ? [yaml] : [];
  if (yaml.type === 'list') return yaml.items.flatMap(plainTexts);
  return yaml.entries.flatMap(({ value }) => plainTexts(value));
}
