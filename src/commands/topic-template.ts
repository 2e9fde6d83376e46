/** The text of a question file to start from: valid as it is, whatever is in it. `today` is YYYY-MM-DD. */
export function topicTemplate(title: string, today: string): string {
  return `${note(title, today)}
<!-- questions -->

${questions(title)}`;
}

function note(title: string, today: string): string {
  return `---
title: ${title}
description: What somebody knows who has studied ${title}, in a sentence.
difficulty: 1
references:
  - https://example.com/the-page-that-says-so
checked: ${today}
---

The study note: what a learner needs to know about ${title}, in a few paragraphs.

## What matters most

Headings, lists, tables and code are fine here.
`;
}

function questions(title: string): string {
  return `## A question with one answer

A colleague asks about ${title}. Which statement can you agree with?

> [!TIP]
> A hint that leads there without giving it away.

- [ ] A mistake that people make who have only skimmed the page.
  > Why it is wrong, and how it came to be believed.
- [x] The correct answer, no longer than the others.
  > Why it is right.
- [ ] Something that was right some years ago.
  > Since when it is wrong.

What to remember about ${title}, in a sentence or two.

## A question with several answers

<!-- difficulty: 2 -->

You are planning ${title} for a new site. Which two steps come first? Choose two.

- [x] A step that comes first.
- [ ] A step that can wait.
  > What it needs before it.
- [x] The other step that comes first.
- [ ] A step that nobody needs.
  > Why it seemed useful.

Why the two belong at the beginning.

## A question to type the answer to

Which word stands for ${title} in the documentation? Every spelling below is accepted.

- [x] placeholder
- [x] place holder

Where the word comes from.
`;
}

/** The text of an `index.md` to start from. */
export function indexTemplate(): string {
  return `---
title: My question bank
pass: 70
exam:
  questions: 3
  minutes: 5
---

What this bank is about, and for whom. Each folder is a concept, each file in it a topic.
`;
}
