import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stream } from '../learning/random.ts';
import { questionText } from './question.ts';
import { sentence } from './words.ts';

const FILE = 10;
const CONCEPTS = 20;

/** Writes a bank of so many questions, so many in a file, into a folder; the same every time. */
export function writeBank(folder: string, questions: number, inFile = FILE): string {
  const files = Math.ceil(questions / inFile);
  for (let concept = 0; concept < CONCEPTS; concept += 1)
    mkdirSync(join(folder, `concept-${concept}`), { recursive: true });
  writeFileSync(join(folder, 'index.md'), INDEX);
  for (let file = 0; file < files; file += 1)
    writeFileSync(
      join(folder, `concept-${file % CONCEPTS}`, `topic-${file}.md`),
      topicText(file, inFile),
    );
  return folder;
}

const INDEX = `---
title: Bench
exam:
  questions: 50
  minutes: 100
terms:
  Office 365: Microsoft 365
  Azure AD: Microsoft Entra ID
  Azure Active Directory: Microsoft Entra ID
---

A bank that is made to be measured.
`;

function topicText(file: number, inFile: number): string {
  const random = stream(FILE, file);
  const front = `---
title: ${sentence(random, 3, '')} ${file}
description: ${sentence(random, 8)}
difficulty: 2
references:
  - https://example.org/${file}
---`;
  const note = `${sentence(random, 14)} ${sentence(random, 12)}\n\n## Note\n\n${sentence(random, 18)}`;
  const questions = Array.from({ length: inFile }, (_, index) =>
    questionText(file * inFile + index),
  );
  return `${front}\n\n${note}\n\n<!-- questions -->\n\n${questions.join('\n')}`;
}
