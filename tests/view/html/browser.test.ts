import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { installed, openBrowser } from './browser.ts';
import { pages, type PageName } from './pages.ts';

const names = Object.keys(pages) as PageName[];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'peerdrill-pages-'));
const fileOf = (name: PageName) => path.join(folder, `${name}.html`);

for (const name of names) writeFileSync(fileOf(name), pages[name]);
afterAll(() => rmSync(folder, { recursive: true }));

type Look = readonly [PageName, 'light' | 'dark', number];

/** Each page in both schemes and both widths; the fullest in all four ways. */
const looks: readonly Look[] = [
  ...names.flatMap((name): readonly Look[] => [
    [name, 'light', 1100],
    [name, 'dark', 360],
  ]),
  ['progress', 'dark', 1100],
  ['progress', 'light', 360],
];

const found = installed;
if (found === undefined) {
  test('no Chromium was found on the PATH, so pages were not opened in a browser', () => {
    expect(found).toBeUndefined();
  });
} else {
  describe('in Chromium', () => inBrowser(found));
}

function inBrowser(chromium: string): void {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser(chromium);
  });
  afterAll(() => browser.close());

  const open = async (name: PageName, width: number, colorScheme: 'light' | 'dark') => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(fileOf(name)).href);
    return page;
  };

  test.each(looks)(
    '%s, %s, %d pixels wide: axe finds nothing, and nothing sticks out',
    async (name, scheme, width) => {
      const page = await open(name, width, scheme);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      );
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      await page.close();
      expect(wide).toBe(width);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  test.each(names)('%s asks for nothing else, and nothing is forbidden', async (name) => {
    const page = await browser.context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    const href = pathToFileURL(fileOf(name)).href;
    await page.goto(href, { waitUntil: 'networkidle' });
    await page.close();
    expect(asked).toEqual([href]);
    expect(said).toEqual([]);
  });

  test('the keyboard reaches every link and table, and shows where it is', async () => {
    const page = await open('progress', 1100, 'light');
    const reached: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    await page.keyboard.press('Enter');
    const opened = await page.evaluate("document.querySelectorAll('details[open]').length");
    await page.close();
    expect(reached.slice(0, 11)).toEqual([
      ...['outlook', 'concepts', 'forecast', 'trend', 'days', 'sure', 'topics'].map(
        (id) => `A #${id} 3px`,
      ),
      ...Array.from({ length: 4 }, () => 'SUMMARY  3px'),
    ]);
    expect(opened).toBe(0);
  });

  test('on paper there are no links to follow, and the ground is white in dark mode too', async () => {
    const page = await open('progress', 1100, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(
      "[getComputedStyle(document.body).backgroundColor, ...['nav', 'details'].map((one) => getComputedStyle(document.querySelector(one)).display)]",
    );
    await page.close();
    expect(seen).toEqual(['rgb(255, 255, 255)', 'none', 'none']);
  });

  test('scripts are not needed', async () => {
    const quiet = await openBrowser(chromium, false);
    const page = await quiet.context.newPage();
    await page.goto(pathToFileURL(fileOf('progress')).href);
    const text = await page.innerText('main');
    await page.click('#concepts summary');
    const table = await page.innerText('#concepts table');
    await quiet.close();
    expect(text).toContain('Likely to pass');
    expect(table).toContain('Private peering');
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    "(() => { const one = document.activeElement; return [one.tagName, one.getAttribute('href') ?? '', getComputedStyle(one).outlineWidth].join(' '); })()",
  );
}
