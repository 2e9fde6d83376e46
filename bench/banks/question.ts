import { stream, type Random } from '../learning/random.ts';
import { sentence } from './words.ts';

/** The Markdown of a question, always the same for a number; kinds are mixed as in real banks. */
export function questionText(number: number): string {
  const random = stream(SEED, number);
  return `## ${sentence(random, 4, '')} ${number}\n\n${bodyOf(number % 20, random)}\n${explanation(random)}`;
}

const SEED = 7;

function bodyOf(kind: number, random: Random): string {
  switch (kind) {
    case 3:
      return `${stem(random)}\n\n${pair(random)}`;
    case 7:
    case 11:
      return `<!-- difficulty: 2 -->\n\n${stem(random)} Choose two.\n\n${choices(random, 2, 5)}`;
    case 13:
      return `${stem(random)}\n\n- [x] ${sentence(random, 2, '')}\n- [x] ${sentence(random, 1, '')}\n`;
    case 15:
      return `${stem(random)}\n\n- [x] ${Math.floor(random() * 900) + 100}\n`;
    case 16:
      return `<!-- kind: ordering -->\n\n${stem(random)}\n\n${steps(random)}`;
    case 17:
      return `<!-- kind: matching, difficulty: 3 -->\n\n${stem(random)}\n\n${table(random)}`;
    case 19:
      return `${sentence(random, 9, '')} [[${sentence(random, 1, '')}]] ${sentence(random, 6)}\n`;
    default:
      return `${kind % 4 === 0 ? '<!-- tags: [bgp], difficulty: 1 -->\n\n' : ''}${stem(random)}\n\n${hint(kind, random)}${choices(random, 1, 4)}`;
  }
}

function stem(random: Random): string {
  return `${sentence(random, 14)} ${sentence(random, 11, '?')}`;
}

function hint(kind: number, random: Random): string {
  return kind % 5 === 0 ? `> [!TIP]\n> ${sentence(random, 9)}\n\n` : '';
}

/** Correct ones are neither the longest nor in one place, and wrong ones say why they are. */
function choices(random: Random, correct: number, count: number): string {
  const first = Math.floor(random() * count);
  return list(count, (index) => {
    const right = (index + first) % count < correct;
    const text = sentence(random, right ? 9 : 10);
    return right ? `- [x] ${text}\n` : `- [ ] ${text}\n  > ${sentence(random, 16)}\n`;
  });
}

function pair(random: Random): string {
  const [yes, no] = random() < 0.5 ? ['x', ' '] : [' ', 'x'];
  return `- [${yes}] True\n- [${no}] False\n`;
}

function steps(random: Random): string {
  return list(4, (index) => `${index + 1}. ${sentence(random, 6)}\n`);
}

function table(random: Random): string {
  const rows = list(3, () => `| ${sentence(random, 4, '')} | ${sentence(random, 2, '')} |\n`);
  return `| Left | Right |\n| --- | --- |\n${rows}`;
}

function explanation(random: Random): string {
  return `${sentence(random, 15)} ${sentence(random, 13)} See [the source](https://example.org/${Math.floor(random() * 1e6)}).\n`;
}

function list(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}
