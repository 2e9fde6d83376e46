import { makeProgram } from '../program.ts';

/** Asks the questions named on the command line, one after the other, and says what came of it. */
const code = `
  import { openAsker } from '../src/io/asker.ts';
  import { systemIo } from '../src/io/system.ts';
  import { grade, nothingPicked } from '../src/answer/kinds.ts';
  import { othersThan } from '../src/view/kinds.ts';
  import { visible } from '../src/view/safe-text.ts';
  import { asking, samples } from './samples.ts';
  import { reviewing } from './view/reviewing.ts';

  const [mode, ...kinds] = process.argv.slice(2);
  const entry = (name) => ({ value: name, name: visible(name) });
  const say = (value) => io.write(visible(JSON.stringify(value) + '\\n'));

  async function study(asker, question, asked) {
    const outcome = await asker.ask(asked);
    say(outcome);
    if (mode === 'exam' || (outcome.type !== 'answer' && outcome.type !== 'skip')) return outcome;
    const picked = outcome.type === 'answer' ? outcome.picked : nothingPicked(question);
    const attempt = { picked, ...grade(question, picked), skipped: outcome.type === 'skip' };
    const looked = await asker.look({
      ...asked,
      attempt,
      note: false,
      others: othersThan(question, picked).length > 0,
    });
    say(looked);
    return looked;
  }

  let io;
  async function main() {
    io = await systemIo({ shipped: '' });
    const asker = await io.asker();
    let end = { type: 'none' };
    if (mode === 'menus') {
      const names = ['Study', 'Practice exam', 'Quit'].map(entry);
      end = await asker.choose(visible('What next?'), names);
      say(end);
      if (end.type !== 'stopped') say(await asker.chooseSeveral(visible('Which ones?'), names));
    }
    if (mode === 'submenus') {
      const names = ['Gateways', 'Circuits'].map(entry);
      say(await asker.choose(visible('Which topic?'), names, 'back'));
      say(await asker.chooseSeveral(visible('Which ones?'), names));
    }
    if (mode === 'review') say(await asker.review(reviewing(12, { unanswered: [3] })));
    const until = Date.now() + 600_000;
    for (const kind of kinds) {
      const clock = mode === 'exam' ? { mode, left: () => until - Date.now() } : {};
      end = await study(asker, samples[kind], asking(samples[kind], clock));
      if (end.type === 'stopped' || end.type === 'quit') break;
    }
    asker.close();
    process.exitCode = end.code ?? 0;
  }

  void main();
`;

/** Makes the program and gives its path. */
export function makeAsker(): Promise<string> {
  return makeProgram(code, 'tests');
}
