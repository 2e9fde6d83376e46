/** The columns of a table of questions, by their position. */
export interface Columns {
  readonly question: number;
  /** A column each. */
  readonly options: readonly number[];
  /** All options in one cell. */
  readonly list: number | undefined;
  readonly correct: number;
  /** The cell of the key is itself one of the options, and the others are all wrong. */
  readonly isKeyAnOption: boolean;
  /** Why an option is right or wrong; a column each, in the order of the options. */
  readonly feedback: readonly number[];
  readonly explanation: number | undefined;
  readonly hints: readonly number[];
  readonly reference: number | undefined;
  readonly tags: number | undefined;
  readonly id: number | undefined;
  readonly kind: number | undefined;
  readonly title: number | undefined;
  readonly difficulty: number | undefined;
  /** Says `markdown` where the texts of a row are. */
  readonly markup: number | undefined;
  /** The concept and the topic's title. */
  readonly category: readonly number[];
}

const QUESTION = /^(?:question|questiontext|stem|prompt|frage|pregunta|domanda|pergunta)$/;
const OPTION =
  /^(?:option|answer|choice|alternative|antwort|opcion|opcao|risposta|reponse|respuesta)(?:[a-j]|\d{1,2})$|^[a-j]$/;
const WRONG = /^(?:wrong|incorrect|distractor|false)(?:answer|option|choice)?(?:[a-j]|\d{1,2})?$/;
const LIST = /^(?:options|choices|answers|alternatives)$/;
const CORRECT =
  /^(?:correct|right)(?:answers?|options?|choices?|index|key)?$|^(?:answer|key|answerkey|solution|richtig|correcta)$/;

/** What the columns of a table are, by its head; nothing where it is no table of questions. */
export function columnsIn(head: readonly string[]): Columns | undefined {
  const names = head.map((name) =>
    name
      .normalize('NFD')
      .replace(/[^\p{L}\d]/gu, '')
      .toLowerCase(),
  );
  const one = (pattern: RegExp) => {
    const index = names.findIndex((name) => pattern.test(name));
    return index < 0 ? undefined : index;
  };
  const all = (pattern: RegExp) =>
    names.flatMap((name, index) => (pattern.test(name) ? index : []));
  const question = one(QUESTION);
  const options = all(OPTION);
  const wrong = all(WRONG);
  const list = one(LIST);
  const correct = one(CORRECT);
  const isKeyAnOption = options.length === 0 && wrong.length > 0;
  const hasOptions = options.length > 1 || isKeyAnOption;
  if (question === undefined || correct === undefined) return undefined;
  if (!hasOptions && list === undefined) return undefined;
  return {
    question,
    options: isKeyAnOption ? wrong : options,
    list: hasOptions ? undefined : list,
    correct,
    isKeyAnOption,
    explanation: one(/^(?:explanation|rationale|feedback|generalfeedback|comment|reason)$/),
    feedback: all(/^feedback(?:[a-j]|\d{1,2})$/),
    hints: all(/^hints?\d{0,2}$/),
    reference: one(/^(?:reference|references|source|link|url|documentation)$/),
    tags: one(/^(?:tags?|category|topic)$/),
    id: one(/^(?:id|guid|uid)$/),
    kind: one(/^kind$/),
    title: one(/^title$/),
    difficulty: one(/^difficulty$/),
    markup: one(/^markup$/),
    category: all(/^(?:concept|topictitle)$/),
  };
}
