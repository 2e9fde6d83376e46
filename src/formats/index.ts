import type { Reader } from '../bank/source-file.ts';
import { aiken } from './aiken.ts';
import { csv } from './csv.ts';
import { text2qti } from './text2qti.ts';
import { moodleXml } from './moodle-xml.ts';
import { gift } from './gift.ts';
import { exportedJson } from './exported-json.ts';
import { frontMatterQuestion } from './front-matter-question.ts';
import { quizdown } from './quizdown.ts';
import { introduction } from './side-by-side.ts';
import { knowledgeCheck } from './knowledge-check.ts';
import { questionComponents } from './question-components.ts';
import { questionJson, questionYaml } from './question-data.ts';
import { letteredAnswers } from './lettered-answers.ts';
import { notePage } from './note-page.ts';
import { quizTags } from './quiz-tags.ts';
import { taskLists } from './task-lists.ts';

/**
 * Other people's formats, each known by its content, those with a sign of their own first. A page of
 * Markdown that none of them knows is ours.
 */
export const readers: readonly Reader[] = [
  knowledgeCheck,
  introduction,
  frontMatterQuestion,
  quizdown,
  questionComponents,
  quizTags,
  exportedJson,
  questionJson,
  questionYaml,
  gift,
  aiken,
  text2qti,
  csv,
  moodleXml,
  taskLists,
  letteredAnswers,
  notePage,
];
