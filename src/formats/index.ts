import type { Reader } from '../bank/source-file.ts';
import { introduction } from './side-by-side.ts';
import { knowledgeCheck } from './knowledge-check.ts';
import { quizTags } from './quiz-tags.ts';

/** Other people's formats, each known by its content; a file that none of them knows is native. */
export const readers: readonly Reader[] = [knowledgeCheck, introduction, quizTags];
