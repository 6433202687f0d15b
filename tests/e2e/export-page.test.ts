/** The exported page in a real Chromium. Skipped where none is installed (Debian: `apt-get install chromium`). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuilt } from '../support/built.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const program = findChromium();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const name = program
  ? 'the exported page in Chromium'
  : 'the exported page is not tested, for there is no Chromium (apt-get install chromium, or CHROMIUM=…)';

describe.skipIf(program === undefined)(name, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program ?? '', args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  /** Opens the page of the shipped dataset; what it says on the console or asks of a network fails the test. */
  async function open(
    options: BrowserContextOptions = {},
    words: readonly string[] = [],
  ): Promise<{ page: Page; faults: string[] }> {
    const file = `${makeFolder()}/page.html`;
    expect(runBuilt(['export', '-o', file, ...words]).code).toBe(0);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const address = pathToFileURL(file).href;
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(request.url());
    });
    await page.goto(address);
    return { page, faults };
  }

  const shownIds = (page: Page) =>
    page
      .locator('.fact:visible')
      .evaluateAll((facts) => facts.map((fact) => (fact as unknown as { id: string }).id));
  const status = (page: Page) => page.getByRole('status').textContent();

  test('search narrows: words by their beginning, without accents and case, names by their other names, phrases', async () => {
    const { page, faults } = await open();
    expect(await status(page)).toBe('122 of 122 facts');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('CRÍMEA collap');
    expect(await shownIds(page)).toEqual(['F060']);
    expect(await status(page)).toBe('1 of 122 facts');
    expect(await page.locator('.period:visible h2').allTextContents()).toEqual(['2014 1 fact']);
    await search.fill('bibi');
    expect((await shownIds(page)).length).toBeGreaterThan(10);
    await search.fill('"great friend"');
    expect(await shownIds(page)).toEqual(['F099', 'F100']);
    await search.fill('rimea');
    expect(await shownIds(page)).toEqual([]);
    expect(await page.getByText('No fact passes.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => status(page)).toBe('122 of 122 facts');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('filters: any of a leader, all of several filters; the histogram follows', async () => {
    const { page, faults } = await open();
    await page.locator('.facet summary', { hasText: 'Leader' }).click();
    await page.getByRole('checkbox', { name: /Xi Jinping/ }).check();
    const xi = runBuilt(['facts', '--leader', 'xi', '--fields', 'id']).out.trim().split('\n');
    expect((await shownIds(page)).sort()).toEqual(xi.sort());
    await page.getByRole('checkbox', { name: /Joe Biden/ }).check();
    const both = runBuilt(['facts', '--leader', 'xi', '--leader', 'biden', '--fields', 'id'])
      .out.trim()
      .split('\n');
    expect((await shownIds(page)).sort()).toEqual(both.sort());
    const counts = await page.locator('.histogram .count').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(both.length);
    await page.locator('.facet summary', { hasText: 'Kind' }).click();
    await page.getByRole('checkbox', { name: /^claim/ }).check();
    for (const fact of await page.locator('.fact:visible .kind').allTextContents())
      expect(fact).toBe('claim');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('by keyboard alone', async () => {
    const { page, faults } = await open();
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the facts');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('_q');
    await page.keyboard.type('tariff');
    const found = await shownIds(page);
    expect(found.length).toBeGreaterThan(3);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('input:checked').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Leader (1)');
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Escape');
    await page.locator('.fact:visible summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.fact details[open] dl').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a link to a fact that is filtered away shows it', async () => {
    const { page, faults } = await open();
    await page.getByRole('searchbox').fill('crimea');
    await page.evaluate("location.hash = 'F001'");
    await expect.poll(() => page.locator('#F001').isVisible()).toBe(true);
    expect(await status(page)).toBe('122 of 122 facts');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('without JavaScript it is a plain list, whole, without what would do nothing', async () => {
    const { page, faults } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.fact:visible').count()).toBe(122);
    expect(await page.locator('form:visible, button:visible, input:visible').count()).toBe(0);
    await page.locator('#F061 summary').click();
    expect(await page.locator('#F061 dl').isVisible()).toBe(true);
    await page.locator('.histogram a', { hasText: '2014' }).click();
    expect(page.url()).toMatch(/#_2014$/);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['wide and light', { colorScheme: 'light' }],
    ['wide and dark', { colorScheme: 'dark' }],
    ['narrow and light', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
    ['narrow and dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('axe finds no violation: %s', async (_name, options) => {
    const { page, faults } = await open({ ...options, bypassCSP: true }, ['-n', '40']);
    await page.locator('.fact summary').first().click();
    await page.locator('.facet summary', { hasText: 'Leader' }).click();
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const violations = await page.evaluate(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(violations).toEqual([]);
    // Nothing is wider than the screen.
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('on paper every source is there, and nothing to click', async () => {
    const { page, faults } = await open();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#F061 dl').isVisible()).toBe(true);
    expect(await page.locator('form:visible, summary:visible, .histogram:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('its policy stops what would get in', async () => {
    const { page } = await open();
    const blocked = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }));
    })`);
    expect(blocked).toMatch(/^img-src/);
    await page.close();
  });
});
