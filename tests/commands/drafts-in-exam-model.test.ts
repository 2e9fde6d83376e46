import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Asking, Reviewed, Reviewing } from '../../src/answer/prompt.ts';
import { isTyping } from '../../src/answer/kinds.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import type { Picker } from '../../src/answer/state.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { openWorld } from './drafts-world.ts';
import { rightAnswers } from './every-kind.ts';
import { keyAsker, type Press } from './key-asker.ts';
import { asker } from './run.ts';
import { afterKey, cameBack, leftAt, unseen, type Standing } from './standing-model.ts';

const RUNS = 200;

const PICKING =
  'a b c d a b c up down space backspace enter enter right right n s left p r m i'.split(' ');
const TYPING =
  '=Ice =snow =2 =frozen =ground =x backspace enter enter right left :s :p :r :n'.split(' ');
const ENDS = ['quit', 'stop', 'kill', 'kill', 'time'];

/** Keys by number; from 1000 on what ends a prompt or the program. */
const numbers = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.nat(999) },
    { weight: 1, arbitrary: fc.nat(4).map((end) => 1000 + end) },
  ),
  { minLength: 100, maxLength: 500 },
);

interface Here {
  readonly asking: Asking;
  /** What stood there when the question came. */
  readonly came: Standing;
  readonly now: Standing;
}

/** Somebody who does what the numbers say, and knows what stood chosen whenever the screen changed. */
function sitting(list: readonly number[]) {
  const { history, run } = openWorld();
  const left = [...list];
  const standings = new Map<string, Standing>();
  const wrong: string[] = [];
  let here: Here | undefined;
  let typed = false;
  let kill = (): void => undefined;

  const same = (what: string, mine: unknown, theirs: unknown): void => {
    const [one, other] = [JSON.stringify(mine), JSON.stringify(theirs)];
    if (one !== other) wrong.push(`${what}: ${one} was expected, not ${other}`);
  };
  /** Another screen comes: the history has what counts already. */
  const change = (): void => {
    if (here !== undefined) standings.set(here.asking.question.id, leftAt(here.asking, here.now));
    here = undefined;
    for (const [id, { counts }] of standings) same(id, counts, countedIn(history.records, id));
  };
  const arrive = (asking: Asking, picker: Picker): Here => {
    change();
    const before = standings.get(asking.question.id);
    const now = before === undefined ? unseen(asking) : cameBack(asking, before);
    same(
      `the screen of ${asking.question.id}`,
      screenOf(asking, now),
      screenOf(asking, seen(picker)),
    );
    return { asking, came: before ?? now, now };
  };
  const press = (asking: Asking, picker: Picker): Press | Promise<Press> => {
    if (here?.asking !== asking) here = arrive(asking, picker);
    if (typed) {
      typed = false;
      return 'enter';
    }
    const key = keyFor(asking, left.shift());
    switch (key) {
      case 'time':
        return { type: 'timeout' };
      case 'stop':
        return { type: 'stopped', code: 130 };
      case 'kill':
        standings.set(asking.question.id, here.came);
        here = undefined;
        kill();
        return new Promise<never>(() => undefined);
    }
    here = { ...here, now: afterKey(asking, here.now, key) };
    typed = key.startsWith(':');
    return typed ? `=${key}` : key;
  };
  const review = (reviewing: Reviewing): Reviewed => {
    change();
    const { questions } = reviewing;
    const all = [...standings.values()];
    const answered = all.filter(({ counts }) => counts !== undefined);
    same('answered', answered.length, questions.filter((one) => one.answered).length);
    const incomplete = all.filter(isIncomplete);
    same('incomplete', incomplete.length, questions.filter((one) => one.incomplete).length);
    return chosenIn(reviewing, left.shift());
  };
  const who = keyAsker({ press, review });
  /** One start of the program, until it ends or is killed. */
  const start = async (argv: string): Promise<void> => {
    const killed = new Promise<void>((resolve) => {
      kill = resolve;
    });
    await Promise.race([run(argv, who), killed]);
    change();
  };
  const isOver = (): boolean => history.records.some(({ type }) => type === 'end');
  return { run, start, isOver, standings, wrong };
}

/** The answer of the history that counts. */
function countedIn(records: readonly HistoryRecord[], id: string): Picked | undefined {
  const last = records.findLast((record) => record.type === 'answer' && record.question === id);
  return last?.type === 'answer' && !last.skipped ? last.picked : undefined;
}

/** Letters that are chosen, or the line being typed. */
function screenOf({ question }: Asking, { chosen, lines, line }: Standing): string {
  return isTyping(question) ? (lines[line] ?? '') : Array.from(chosen).sort().join('');
}

function seen({ chosen, text }: Picker): Standing {
  const letters = chosen.map((position) => 'ABCDEFGH'[position]).join('');
  return {
    chosen: letters,
    lines: [text],
    line: 0,
    pointer: '',
    held: [],
    isEmpty: true,
    counts: undefined,
  };
}

function isIncomplete({ counts, chosen, lines }: Standing): boolean {
  return counts === undefined && (chosen !== '' || lines.some((line) => line !== ''));
}

function keyFor({ question }: Asking, number = 1000 + ENDS.indexOf('time')): string {
  if (number < 1000) {
    const keys = isTyping(question) ? TYPING : PICKING;
    return keys[number % keys.length] ?? '';
  }
  const end = ENDS[number - 1000] ?? '';
  return end === 'quit' ? (isTyping(question) ? 'escape' : 'q') : end;
}

/** Mostly a question that is open; now and then back, or a pause. */
function chosenIn({ questions }: Reviewing, number = 0): Reviewed {
  const open = questions.flatMap(({ closed }, at) => (closed ? [] : [at]));
  const at = open[number % (open.length + 2)];
  if (at !== undefined) return { type: 'question', at };
  return { type: number % 2 === 0 ? 'back' : 'quit' };
}

test('the grade of an exam is what stood chosen whenever the screen changed', async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(numbers, fc.nat(99), async (list, seed) => {
      const { run, start, isOver, standings, wrong } = sitting(list);
      await start(`exam --seed ${seed}`);
      while (!isOver()) await start('exam --resume');
      const { out } = await run('report --json', asker([]));
      const right = [...standings].filter(([id, { counts }]) => isRight(id, counts));
      counted += right.length;
      expect(wrong).toEqual([]);
      expect(JSON.parse(out)).toMatchObject({ score: { correct: right.length, total: 11 } });
    }),
    { numRuns: RUNS },
  );
  expect(counted).toBeGreaterThan(RUNS);
});

function isRight(id: string, counts: Picked | undefined): boolean {
  return JSON.stringify(counts) === JSON.stringify(rightAnswers[id]);
}
