import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { checkBank } from '../../src/check/run-rules.ts';
import { decodeRecords } from '../../src/session/history.ts';
import { quizScript, viewQuizPage } from '../../src/view/html/quiz-page.ts';
import { everyKind, rightAnswers } from '../commands/every-kind.ts';
import { runIn } from '../commands/check-bank.ts';
import { NASTY } from '../hostile-bank.ts';
import { newFolder } from '../new-folder.ts';
import { sourcesOf } from '../fake-io.ts';
import { installed, openBrowser } from '../view/html/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page of a bank, as `export --to html` makes it, in a file of its own. */
function pageFile(files: Readonly<Record<string, string>>): string {
  const sources = sourcesOf('questions', files);
  const { bank } = checkBank(sources, { readers: [], rules: [], setting: { today: '' } });
  const code = quizScript(bank, readFileSync('dist/quiz.js', 'utf8'));
  const hash = createHash('sha256').update(code.text).digest('base64');
  const file = path.join(newFolder(), 'quiz.html');
  writeFileSync(file, viewQuizPage(bank, code, hash).text);
  return file;
}

const inBank = Object.fromEntries(
  Object.entries(everyKind).map(([name, text]) => [name.replace('questions/', ''), text]),
);

const found = installed;
if (found === undefined) {
  test('no Chromium was found on the PATH, so the quiz was not played in a browser', () => {
    expect(readFileSync(pageFile(inBank), 'utf8')).toContain('PEERDRILL_BANK');
  });
} else {
  describe('a quiz in Chromium', () => inBrowser(found));
}

function inBrowser(chromium: string): void {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser(chromium);
  });
  afterAll(() => browser.close());

  const open = async (file: string, width = 1000, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await browser.context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => said.push(request.url()));
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('localStorage.clear()');
    said.length = 0;
    await page.reload();
    return { page, said };
  };

  /** What the page has kept. */
  const keptIn = async (page: Page) =>
    decodeRecords(await page.evaluate<string>('Object.values(localStorage).join("")')).records;

  test('of every kind is played by keyboard, and graded as in the terminal', async () => {
    const file = pageFile(inBank);
    const { page, said } = await open(file);
    await page.focus('text=all 11');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    while ((await page.$('form')) !== null) {
      await fillIn(page, await page.getAttribute('form', 'data-kind'));
      await page.keyboard.press('Enter');
      await page.waitForSelector('.parts');
      await page.keyboard.press('Enter');
    }
    expect(await page.textContent('#result .verdict')).toContain('100 %');
    const records = await keptIn(page);
    const picked = records.flatMap((one) =>
      one.type === 'answer' ? [[one.question, one.picked]] : [],
    );
    expect(Object.fromEntries(picked)).toEqual(rightAnswers);
    const { out } = await runIn('study --answers a.json --order file --count 11 --seed 1 --json', {
      files: { ...everyKind, 'a.json': JSON.stringify(rightAnswers) },
    });
    const { attempts } = JSON.parse(out) as { attempts: { question: string; points: number }[] };
    expect(
      records.flatMap((one) => (one.type === 'answer' ? [[one.question, one.points]] : [])),
    ).toEqual(attempts.map(({ question, points }) => [question, points]));
    expect(said).toEqual([pathToFileURL(file).href]);
    await page.close();
  });

  test('goes on where it was left, takes an answer back, skips and stops', async () => {
    const { page } = await open(pageFile(inBank));
    await page.click('text=all 11');
    await page.click('text=Start');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.nag')).toBe('Choose an answer first.');
    await page.keyboard.press('b');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.verdict')).toBe('✘ Not correct');
    await page.keyboard.press('u');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.verdict')).toBe('✔ Correct');
    await page.keyboard.press('Enter');
    await page.keyboard.press('s');
    expect(await page.textContent('.verdict')).toBe('Skipped. The correct answer is above.');
    await page.keyboard.press('q');
    await page.reload();
    await page.click('text=Go on (2 of 11 done)');
    expect(await page.textContent('#place')).toBe('Question 3 of 11 · Kinds');
    expect((await keptIn(page)).map(({ type }) => type)).toEqual([
      'start',
      'mark',
      'answer',
      'undo',
      'answer',
      'answer',
    ]);
    await page.close();
  });

  test.each([
    ['light', 1000],
    ['dark', 360],
  ] as const)(
    '%s, %d pixels wide: axe finds nothing, and nothing sticks out',
    async (scheme, width) => {
      const { page } = await open(pageFile(inBank), width, scheme);
      const look = async () => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        return [wide, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])];
      };
      expect(await look()).toEqual([width, []]);
      await page.click('text=Start');
      while ((await page.$('form')) !== null) {
        expect(await look()).toEqual([width, []]);
        await page.click('text=Skip');
        expect(await look()).toEqual([width, []]);
        await page.click('button.main');
      }
      expect(await look()).toEqual([width, []]);
      await page.close();
    },
  );

  test('of a hostile bank shows it as text, and runs none of it', async () => {
    const put = `${NASTY}</script><img src=x onerror="document.title='owned'">`;
    const text = `---\ntitle: T\nshuffle: false\n---\n\n${put}\n\n<!-- questions -->\n\n## Q\n\nWhich \`${put}\` ${put}?\n\n- [x] ${put}\n- [ ] b\n\n${put}\n`;
    const visible = text.replace(/[^\n\x20-\x7e]/g, '');
    const { page, said } = await open(pageFile({ 'a.md': visible }));
    await page.click('text=Start');
    expect(await page.textContent('.stem')).toContain('<img src=x onerror=');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.verdict')).toBe('✔ Correct');
    expect(await page.title()).toBe('Quiz: T');
    expect(said).toHaveLength(1);
    await page.close();
  });
}

/** Fills in the right answer of the bank of every kind, with keys alone. */
async function fillIn(page: Page, kind: string | null): Promise<void> {
  const texts = TEXTS.get(kind ?? '');
  if (texts !== undefined) await type(page, texts);
  else if (kind === 'ordering') await order(page);
  else if (kind === 'matching') await match(page);
  else {
    const stem = (await page.textContent('.stem')) ?? '';
    const isSecond = stem.includes('dig in the dunes');
    for (const key of kind === 'multiple' ? 'ab' : isSecond ? 'b' : 'a')
      await page.keyboard.press(key);
  }
}

const TEXTS = new Map([
  ['typed', ['Ice']],
  ['numeric', ['2']],
  ['cloze', ['frozen', 'ground']],
]);

async function type(page: Page, texts: readonly string[]): Promise<void> {
  await page.focus('input[type="text"]');
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

async function order(page: Page): Promise<void> {
  const items = () =>
    page.evaluate<number[]>(
      "Array.from(document.querySelectorAll('[data-item]'), (one) => Number(one.dataset.item))",
    );
  for (let now = await items(); ; now = await items()) {
    const at = now.findIndex((item, index) => item > (now[index + 1] ?? Infinity));
    if (at < 0) break;
    await page.focus(`[data-item="${now[at]}"] [data-move="1"]`);
    await page.keyboard.press('Space');
  }
  await page.focus('button.main');
}

async function match(page: Page): Promise<void> {
  const rows = await page.$$('select');
  for (const [row, select] of rows.entries()) await select.selectOption(String(row));
  await page.focus('button.main');
}
