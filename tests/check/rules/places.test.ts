import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../../src/check/run-rules.ts';
import type { Place } from '../../../src/markdown/lines.ts';
import { rules } from '../../documented-rules.ts';
import { sourcesOf } from './sources.ts';

const setting = { today: '2026-11-24', files: new Set<string>() };

/** What the findings of a rule point at in an example. */
function pointedAt(example: string, id: string): readonly string[] {
  const { diagnostics, texts } = checkBank(sourcesOf(example), { readers: [], rules, setting });
  return diagnostics
    .filter(({ rule }) => rule === id)
    .map(({ place }) => stretch(texts.get(place.file) ?? '', place));
}

function stretch(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  return lines
    .map((content, index) => {
      const to = index === lines.length - 1 ? endColumn - 1 : content.length;
      return content.slice(index === 0 ? column - 1 : 0, to);
    })
    .join('\n');
}

const boxes = '- [ ] One\n- [x] Two\n';

describe('a finding points at', () => {
  const bad = new Map(rules.map((rule) => [rule.id, rule.bad]));

  test.each([
    ['length-cue', ['A logical connection through a provider, identified by a service key']],
    ['all-of-the-above', ['All of the above']],
    ['none-of-the-above', ['None of the above']],
    ['k-type', ['1 only']],
    ['numeric-order', ['30']],
    ['blank-in-middle', ['____']],
    ['negative-unemphasised', ['not']],
    ['context-lost', ['above scenario']],
    ['explanation-missing', ['## Routing protocol']],
    ['feedback-missing', ['OSPF']],
    ['feedback-empty', ['Wrong, try again.']],
    ['reference-missing', ['## Routing protocol']],
    ['image-missing', ['![A site with two links](images/no-such-file.png)']],
    ['question-contradicts', ['## Default of BFD']],
    ['question-duplicate', ['## Protocol of a circuit']],
    ['question-similar', ['## Protocol of a circuit']],
    ['outdated-term', ['Azure AD']],
    ['checked-stale', ['2019-01-01']],
    ['coverage', ['---', '---', '10']],
  ])('%s: the smallest place', (id, places) => {
    expect(pointedAt(bad.get(id) ?? '', id)).toEqual(places);
  });

  test('an outdated name over a line break, behind a quote mark', () => {
    const index = '=== index.md\n---\ntitle: A\nterms:\n  Azure AD: Entra\n---\n';
    const question = `## Q\n\n> He said: Azure\n>   AD is it.\n\n${boxes}`;
    const example = `${index}=== q.md\n---\ntitle: Q\n---\n\n${question}`;
    expect(pointedAt(example, 'outdated-term')).toEqual(['Azure\n>   AD']);
  });

  test('a word behind code, a link and a tab', () => {
    const stem = '`is not` [is not](https://a.org/is-not) <b title="is not">\tWhich is not there?';
    expect(pointedAt(`## Q\n\n${stem}\n\n${boxes}`, 'negative-unemphasised')).toEqual(['not']);
  });

  test('the blank that is wrong, not the first one', () => {
    const stem = 'One is ____. The ____ comes before it.';
    const example = `## Q\n\n${stem}\n\n${boxes}`;
    expect(pointedAt(example, 'blank-in-middle')).toEqual(['____']);
    const { diagnostics } = checkBank(sourcesOf(example), { readers: [], rules, setting });
    const { column } = diagnostics.find(({ rule }) => rule === 'blank-in-middle')?.place ?? {};
    expect(column).toBe(stem.lastIndexOf('____') + 1);
  });

  test('an image in the feedback of an answer, and in a case', () => {
    const question = '## Q\n\nWhich?\n\n- [ ] One\n  > Look: ![a](b.png)\n- [x] Two\n';
    const example = `<!-- questions -->\n\n# C\n\n1. ![c](d.png)\n\n${question}`;
    expect(pointedAt(example, 'image-missing')).toEqual(['![c](d.png)', '![a](b.png)']);
  });
});
