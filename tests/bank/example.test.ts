import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { loadFiles, outline, placeless, source } from './reading.ts';

const text = readFileSync(new URL('../fixtures/questions/circuits.md', import.meta.url), 'utf8');
const load = (content: string) => loadFiles(source('circuits/circuits.md', content));

test('the example of the format is read as it is meant', () => {
  const { bank, diagnostics, left } = load(text);
  expect([diagnostics, left]).toEqual([[], []]);
  expect(bank.topics[0]).toMatchObject({
    id: 'circuits',
    concept: 'circuits',
    title: 'Circuits',
    description: 'What a circuit is, who runs what, and how it comes to life.',
    objective: 'Design and implement ExpressRoute',
    checked: '2026-11-21',
    note: {
      text: "A circuit is the logical link between your edge and Microsoft's, ordered through a connectivity provider.\n\n## Who is who\n\nYou own the circuit resource, the provider carries it, Microsoft runs the edge routers.",
    },
  });
  expect(bank.questions.map(({ id, difficulty }) => [id, difficulty])).toEqual([
    ['circuits/what-a-circuit-is', 1],
    ['circuits/who-holds-what', 2],
    ['circuits/routing-protocol', 1],
  ]);
  expect(bank.questions.map(outline)).toEqual([
    'single | Your colleague says the new circuit "is the fibre the provider pulled last week". Which statement corrects them? | [ ] A circuit is the encrypted tunnel that runs inside that fibre. > No encryption is implied. You add IPsec or MACsec yourself. | [x] A circuit is a logical connection, identified by its service key. | [ ] A circuit is the gateway that ends the fibre in your virtual network. > That is the ExpressRoute gateway; a circuit can serve several of them.',
    'matching | Put each task with the party that does it. | Task = Party | Creates the circuit resource = You | Provisions the layer 2 connection = Provider | Runs the MSEE routers = Microsoft',
    "typed | Which protocol exchanges routes between your edge and Microsoft's? | [x] BGP | [x] Border Gateway Protocol",
  ]);
  expect(bank.questions[0]).toMatchObject({
    hints: [{ text: 'Think of what the service key names.' }],
    explanation: {
      text: 'The provider may carry many circuits over one pair of ports. What tells them apart is the s-key, a GUID that you hand to the provider.',
    },
    references: ['https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings'],
  });
});

test('places are exact', () => {
  const [question] = load(text).bank.questions;
  if (question?.kind !== 'single') throw new Error('not the question');
  const at = { file: 'bank/circuits/circuits.md' };
  expect(question.place).toEqual({ ...at, line: 19, column: 1, endLine: 19, endColumn: 21 });
  expect(question.title).toEqual({
    ...at,
    text: 'What a circuit is',
    lines: [{ line: 19, column: 4 }],
  });
  expect(question.hints[0]?.lines).toEqual([{ line: 24, column: 3 }]);
  expect(
    question.choices.map(({ place }) => [place.line, place.column, place.endLine, place.endColumn]),
  ).toEqual([
    [26, 1, 26, 69],
    [28, 1, 28, 72],
    [29, 1, 29, 76],
  ]);
  expect(question.choices[0]?.text.lines).toEqual([{ line: 26, column: 7 }]);
  expect(question.choices[0]?.feedback?.lines).toEqual([{ line: 27, column: 5 }]);
  expect(question.explanation?.lines).toEqual([{ line: 32, column: 1 }]);
});

test.each([
  ['CRLF', text.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${text}`],
  ['both', `\ufeff${text.replaceAll('\n', '\r\n')}`],
])('%s changes neither questions nor places', (_, other) => {
  expect({ ...load(other), texts: undefined }).toEqual({ ...load(text), texts: undefined });
});

test('without a last line end nothing changes', () => {
  expect(load(text.trimEnd()).bank).toEqual(load(text).bank);
});

test('a question may move without changing', () => {
  const moved = text.replace('<!-- questions -->', '\n\n<!-- questions -->\n\n\n');
  expect(placeless(load(moved).bank)).toEqual(placeless(load(text).bank));
});
