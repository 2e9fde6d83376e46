import { expect, test } from '@jest/globals';
import { report } from '../../../src/session/score-report.ts';
import {
  viewProgressMarkdown,
  viewReportMarkdown,
} from '../../../src/view/markdown/report-pages.ts';
import { begun, learnt } from '../../progressed.ts';
import { concepts, drawn, unanswered } from '../../reported.ts';
import { begin, play, questions, type Move } from '../../session/begun.ts';

test('progress', () => {
  expect(viewProgressMarkdown(learnt, ['study']).text).toBe(`# Azure ExpressRoute

**Likely to pass**: a chance of 75 % to reach 70 %, with 74 % expected and 61 to 88 % likely. In a week, without more study, on questions like these.

66 of 96 questions answered; 7 due, 30 new.

Next: \`peerdrill study\`, 7 questions are due

## Concepts

Answered, and what of it will still be known in a week, luck left out.

| Concept | Answered | Due | New | Known | In a word |
| --- | --: | --: | --: | --: | --- |
| Security | 16/20 | 5 | 4 | 52 % | review |
| Circuits | 46/50 | 2 | 4 | 82 % | good |
| Private peering | 4/26 | 0 | 22 | – | few questions |

## Sessions

| Day | Session | Right | Score |
| --- | --- | --: | --: |
| 2026-11-24 | Study | 7/10 | 70 % |
| 2026-11-17 | Exam | 31/50 | 62 % |
| 2026-11-10 | Study | 6/10 | 60 % |
| 2026-11-03 | Study | 4/10 | 40 % |

## Days of study

4 days, 91 answers, the last on 2026-11-24.

\`\`\`text
       Oct   Nov
  Mon  · · · · · · · ·
  Tue  · · · · ▒ ▓ █ ░
  Wed  · · · · · · ·
  Thu  · · · · · · ·
  Fri  · · · · · · ·
  Sat  · · · · · · ·
  Sun  · · · · · · ·
  · none  ░ 1  ▒ 10  ▓ 20  █ 40 answers or more
\`\`\`

## Sure, but wrong

- What a circuit is (2026-11-24): \`peerdrill study circuits/what-a-circuit-is\`
- Two links (2026-11-17): \`peerdrill study circuits/two-links\`

## Topics

| Topic | Answered | Due | New | Known |
| --- | --: | --: | --: | --: |
| Security › Keys | 16/20 | 5 | 4 | 52 % |
| Circuits › Circuits | 30/30 | 2 | 0 | 83 % |
| Circuits › SKUs and billing | 16/20 | 0 | 4 | 79 % |
| Private peering › BGP | 4/26 | 0 | 22 | – |

2026-11-24, bank version 0123abcd
`);
});

test('progress without a forecast', () => {
  const text = viewProgressMarkdown(begun, ['study', '--resume']).text;
  expect(text).toContain(`**Not enough answers for a forecast yet: 6 of 20, a fifth of the bank**

6 of 96 questions answered; 0 due, 90 new; 1 answered before and no longer in the bank.

Next: \`peerdrill study --resume\`, you left a session open
`);
  expect(text).not.toContain('## Sessions');
  expect(text).not.toContain('## Sure');
});

test('the score report', () => {
  const scored = report(drawn, concepts, [40, 50, 60]);
  expect(viewReportMarkdown(scored, scored.next).text).toBe(`# Azure ExpressRoute

**70 %**: 7 of 10 right.

6 min 12 s, 37 s a question; 1 skipped.

Next: \`peerdrill study circuits --missed\`

## Concepts

| Concept | Right | Score | In a word |
| --- | --: | --: | --- |
| Circuits | 1/3 | 33 % | review |
| Microsoft peering | 2/3 | 67 % | review |
| Private peering | 1/1 | 100 % | few questions |
| Security | 3/3 | 100 % | strong |

## Trend

40 %, 50 %, 60 %, 70 %: +10 since last time.

## 3 questions to look at again

### 1. what-a-circuit-is

Your colleague says the new circuit "is the fibre the provider pulled last week". Which statement corrects them?

**You**

A circuit is the encrypted tunnel that runs inside that fibre.

No encryption is implied. You add IPsec or MACsec yourself.

**Right**

A circuit is a logical connection, identified by its service key.

**Why**

The provider may carry many circuits over one pair of ports. What tells them apart is the s-key, a GUID that you hand to the provider.

<https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings>

### 2. routing-protocol

Which protocol exchanges routes between your edge and Microsoft's?

**You**

skipped

**Right**

BGP

### 3. sessions

How many BGP sessions does a peering have?

**You**

4

**Right**

2

Seed 42, bank version 0123abcd
`);
});

test('a report without an answer', () => {
  expect(viewReportMarkdown(report(unanswered, concepts), ['study']).text).toBe(
    `# Azure ExpressRoute

No question was answered.

Next: \`peerdrill study\`

Seed 42, bank version 0123abcd
`,
  );
});

test('answers of each kind', () => {
  const moves = questions.map((question): Move => {
    const picked =
      question.kind === 'cloze' ? ['two', '# x'] : question.kind === 'typed' ? '*x*' : [1, 3];
    return { type: 'answer', question, given: { ms: 1, hint: 0, sure: true, picked } };
  });
  const { session } = play(begin('s'), moves);
  const text = viewReportMarkdown(report(session, concepts), ['study']).text;
  expect(text).toContain(`**Sure, but wrong**

**You**

- A VPN gateway

  It goes through the internet.
- A local network
`);
  expect(text).toContain('**You**\n\n\\*x\\*\n');
  expect(text).toContain('**You**\n\n1. two\n2. \\# x\n\n**Right**\n\n1. two\n2. service key\n');
});

test('an exam, and a score that was asked for, have a verdict', () => {
  const page = (mode: 'exam' | 'study', min?: number) =>
    viewReportMarkdown(report({ ...drawn, mode }, concepts, [], min), ['study']).text;
  expect(page('exam')).toContain('\n**PASS, 70 %**: 7 of 10 right, pass line 70 %.\n');
  expect(page('study', 71)).toContain('\n**FAIL, 70 %**: 7 of 10 right, pass line 71 %.\n');
  expect(page('study')).toContain('\n**70 %**: 7 of 10 right.\n');
});
