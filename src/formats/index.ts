import type { Reader } from '../bank/file.ts';
import { introduction } from './introduction.ts';
import { knowledgeCheck } from './knowledge-check.ts';
import { quizTags } from './quiz-tags.ts';

/** Other people's formats, each known by its content; a file that none of them knows is native. */
export const readers: readonly Reader[] = [knowledgeCheck, introduction, quizTags];
