import { describe, expect, test } from '@jest/globals';
import { adviceOn, partNamed } from '../../src/bank/names.ts';
import { load } from '../../src/bank/load.ts';

const question = '## Who speaks\n\nWho speaks first?\n\n- [x] Both\n- [ ] None\n';
const text = (title: string) => `---\ntitle: ${title}\n---\n\nA note.\n\n${question}`;

const files: Readonly<Record<string, string>> = {
  'index.md':
    '---\ntitle: Ways\nconcepts:\n  - { id: near, title: Near by }\n  - { id: far, title: Far Away }\n---\n',
  'near/ways.md': text('Routing and BGP'),
  'far/far.md': text('Far'),
  'far/borders.md': text('Straße der Grenzen'),
};

const { bank } = load(
  Object.entries(files).map(([path, content]) => ({
    file: path,
    path,
    content: new TextEncoder().encode(content),
  })),
  [],
);

const found = (name: string): string => {
  const part = partNamed(bank, name);
  switch (part?.type) {
    case 'concept':
      return `concept ${part.concept.id}`;
    case 'topic':
      return `topic ${part.topic.id}`;
    case 'question':
      return `question ${part.question.id}`;
    case undefined:
      return 'nothing';
  }
};

describe('a name stands for', () => {
  test.each([
    ['near', 'concept near'],
    ['NEAR', 'concept near'],
    ['near BY', 'concept near'],
    ['far', 'concept far'],
    ['ways', 'topic ways'],
    ['Near/Ways', 'topic ways'],
    ['routing and bgp', 'topic ways'],
    ['  Routing  and BGP ', 'topic ways'],
    ['STRASSE DER GRENZEN', 'topic borders'],
    ['straße der grenzen', 'topic borders'],
    ['ways/who-speaks', 'question ways/who-speaks'],
    ['Who Speaks', 'question ways/who-speaks'],
    ['', 'nothing'],
    ['way', 'nothing'],
  ])('%j: %s', (name, what) => {
    expect(found(name)).toBe(what);
  });
});

describe('what was meant', () => {
  test.each([
    ['wasy', ' Did you mean "ways"?'],
    ['bgp', ' Did you mean "ways"?'],
    ['away', ' Did you mean "far"?'],
    ['speaks', ' Did you mean "ways/who-speaks"?'],
    ['gp', ''],
    ['nonsense', ''],
  ])('by %j', (name, advice) => {
    expect(adviceOn(name, bank)).toBe(advice);
  });

  test('of topics alone no question', () => {
    const { concepts, topics } = bank;
    expect(adviceOn('speaks', { concepts, topics })).toBe('');
    expect(adviceOn('BGP', { concepts, topics }, '')).toBe(' Did you mean ways?');
  });
});
