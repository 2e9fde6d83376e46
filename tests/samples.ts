import type { Place, Prose } from '../src/markdown/lines.ts';
import type { Choice, Kind, Question, Topic } from '../src/bank/question.ts';
import type { Asking } from '../src/answer/prompt.ts';
import { plainStyle, type Screen } from '../src/view/screen.ts';

const place: Place = { file: 'q.md', line: 1, column: 1, endLine: 1, endColumn: 2 };

/** Text as if it stood in a question file. */
export const prose = (text: string): Prose => ({
  text,
  file: 'q.md',
  lines: [{ line: 1, column: 1 }],
});

/** A choice, "+" before it where it is correct, and its feedback. */
export const choice = (text: string, feedback?: string): Choice => ({
  text: prose(text.replace(/^\+/, '')),
  correct: text.startsWith('+'),
  place,
  ...(feedback === undefined ? {} : { feedback: prose(feedback) }),
});

const asked = {
  concept: 'circuits',
  topic: 'circuits',
  titleShown: false,
  hints: [],
  references: [],
  tags: [],
  volatile: false,
  facts: [],
  shuffle: true,
  lang: 'en',
  hash: '0123456789abcdef',
  suppressions: [],
  place,
} as const;

const basics = (slug: string, stem: string) => ({
  ...asked,
  id: `circuits/${slug}`,
  title: prose(slug),
  stem: prose(stem),
});

/** One question of each kind. */
export const samples = {
  single: {
    ...basics(
      'what-a-circuit-is',
      'Your colleague says the new circuit "is the fibre the provider pulled last week". Which statement corrects them?',
    ),
    kind: 'single',
    hints: [prose('Think of what the service key names.'), prose('It is no cable.')],
    choices: [
      choice(
        'A circuit is the encrypted tunnel that runs inside that fibre.',
        'No encryption is implied. You add IPsec or MACsec yourself.',
      ),
      choice('+A circuit is a logical connection, identified by its service key.'),
      choice(
        'A circuit is the gateway that ends the fibre in your virtual network.',
        'That is the ExpressRoute gateway; a circuit can serve several of them.',
      ),
    ],
    explanation: prose(
      'The provider may carry many circuits over one pair of ports. What tells them apart is the s-key, a GUID that you hand to the provider.',
    ),
    references: ['https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings'],
  },
  multiple: {
    ...basics('two-of-them', 'Which two of these share the bandwidth of a circuit?'),
    kind: 'multiple',
    count: 2,
    choices: [
      choice('+Private peering', 'It shares the circuit.'),
      choice('A VPN gateway', 'It goes through the internet.'),
      choice('+Microsoft peering'),
      choice('A local network'),
    ],
  },
  'true-false': {
    ...basics('full-duplex', 'The bandwidth of a circuit is full duplex.'),
    kind: 'true-false',
    choices: [choice('+True'), choice('False', 'Each direction has all of it.')],
  },
  typed: {
    ...basics(
      'routing-protocol',
      "Which protocol exchanges routes between your edge and Microsoft's?",
    ),
    kind: 'typed',
    choices: [
      choice('+BGP'),
      choice('+Border Gateway Protocol'),
      choice('OSPF', 'OSPF stays inside your own network.'),
    ],
    hints: [prose('It has three letters.')],
  },
  numeric: {
    ...basics('sessions', 'How many BGP sessions does a peering have?'),
    kind: 'numeric',
    ranges: [{ text: prose('2'), low: 2, high: 2 }],
  },
  ordering: {
    ...basics('steps', 'Put the steps in order.'),
    kind: 'ordering',
    items: [prose('Create the circuit'), prose('Send the key'), prose('Configure the peering')],
  },
  matching: {
    ...basics('who-holds-what', 'Put each task with the party that does it.'),
    kind: 'matching',
    heads: ['Task', 'Party'],
    rows: [
      { left: prose('Creates the circuit resource'), right: prose('You') },
      { left: prose('Provisions the layer 2 connection'), right: prose('Provider') },
      { left: prose('Runs the MSEE routers'), right: prose('Microsoft') },
    ],
  },
  cloze: {
    ...basics('blanks', 'A circuit has [[two|2]] links and one [[service key]].'),
    kind: 'cloze',
    blanks: [
      { accepted: ['two', '2'], from: 14, to: 23 },
      { accepted: ['service key'], from: 38, to: 53 },
    ],
  },
} as const satisfies Record<Kind, Question>;

/** Question 3 of 10, shown in the order of the author. */
export function asking(question: Question, part: Partial<Asking> = {}): Asking {
  return {
    question,
    order: [0, 1, 2, 3].slice(0, choicesIn(question)),
    number: 3,
    of: 10,
    concept: 'Circuits',
    topic: 'Circuit basics',
    mode: 'study',
    marked: false,
    confidence: false,
    mark: () => undefined,
    ...part,
  };
}

function choicesIn(question: Question): number {
  if (question.kind === 'ordering') return question.items.length;
  if (question.kind === 'matching') return question.rows.length;
  return 'choices' in question && question.kind !== 'typed' ? question.choices.length : 0;
}

/** A screen without colour. */
export const screen = (width = 80, height = 24, unicode = true): Screen => ({
  width,
  height,
  unicode,
  style: plainStyle,
});

/** A topic with nothing said of it. */
export const topicNamed = (id: string, part: Partial<Topic> = {}): Topic => ({
  id,
  concept: 'circuits',
  title: id,
  description: '',
  objective: '',
  requires: [],
  tags: [],
  references: [],
  lang: 'en',
  note: prose(''),
  suppressions: [],
  place: samples.single.place,
  ...part,
});
