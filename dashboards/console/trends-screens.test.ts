import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countHours, insertRows } from '../../infra/store/index.ts';
import type { Documents, TrendName, Trends } from './api/index.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole } from './fixture/index.ts';
import { goTo, openPageOf, settled } from './fixture/pages.ts';

const executable = findChromium();
const hour = 3_600_000;

describe.skipIf(executable === null)('trends in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    // One in three names a unit in its headline, as the analysis would have it.
    await opened.store.client.command({ query: "INSERT INTO documents SELECT * REPLACE(version + 1 AS version, mapFromArrays(units, arrayMap(unit -> if(cityHash64(id) % 3 = 0, 'headline', 'body'), units)) AS prominence) FROM documents FINAL WHERE notEmpty(units)" });
    await countHours(opened.store);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (language: 'vi' | 'en' = 'vi'): Promise<{ readonly page: Page; readonly problems: string[] }> => {
    const page = await openPageOf(browser, opened, contexts, language);
    page.setDefaultTimeout(20_000);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    return { page, problems };
  };
  const get = async <Answer>(path: string): Promise<Answer> => (await fetch(`${opened.console.url}${path}`, { headers: opened.headers })).json() as Promise<Answer>;
  const figure = <Name extends TrendName>(name: Name, search = ''): Promise<Trends<Name>> => get(`/api/trends/${name}${search}`);
  const open = async (page: Page, path: string): Promise<void> => {
    await goTo(page, path);
    await drawn(page);
  };
  /** Every chart that has something to show has been drawn. */
  const drawn = async (page: Page): Promise<void> => {
    await settled(page);
    await expect.poll(() => page.locator('.trend-plot:not(:has(svg path))').count(), { timeout: 10_000 }).toBe(0);
  };
  const number = (text: string | null): number => Number((text ?? '').replaceAll(/\D/g, ''));
  const listed = async (page: Page): Promise<number> => number(await page.locator('.list-count [role=status]').textContent());
  const headline = async (page: Page, of: string): Promise<number> => number(await page.locator(`[data-figure=${of}] .figure-value`).textContent());
  const choose = async (page: Page, chart: TrendName, what: string): Promise<Download> => {
    await page.locator(`#${chart} .trend-menu summary`).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#${chart} .trend-menu`).getByText(what).click()]);
    return download;
  };
  const chosen = (page: Page, label: string): Locator => page.locator('.trend-filters label').filter({ has: page.locator('.select-label', { hasText: new RegExp(`^${label}$`) }) }).locator('select');
  const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it('keep what was chosen in the address and count that alone', { timeout: 60_000 }, async () => {
    const { page, problems } = await pageOf();
    await open(page, '/trends');
    const all = (await figure('headline-numbers')).rows[0];
    expect(await headline(page, 'all')).toBe(all?.all);
    expect(await page.locator('#series-hours').count()).toBe(0);
    const before = await page.locator('#by-outlet').innerHTML();
    await chosen(page, 'Đơn vị').selectOption('so-khcn');
    await page.waitForURL('**/trends?unit=so-khcn');
    await drawn(page);
    expect(await headline(page, 'all')).toBe((await figure('headline-numbers', '?unit=so-khcn')).rows[0]?.all);
    expect(await page.locator('#by-outlet').innerHTML()).not.toBe(before);
    await page.locator('#series-hours svg').waitFor();
    await chosen(page, 'Thời gian').selectOption('30d');
    await chosen(page, 'Tầm phủ').selectOption('local');
    await chosen(page, 'Bản').selectOption('originals');
    await page.waitForURL('**/trends?period=30d&unit=so-khcn&reach=local&reprints=originals');
    await drawn(page);
    expect(await headline(page, 'all')).toBe((await figure('headline-numbers', '?period=30d&unit=so-khcn&reach=local&reprints=originals')).rows[0]?.all);
    await page.reload();
    await drawn(page);
    expect(await chosen(page, 'Bản').inputValue()).toBe('originals');
    await chosen(page, 'Thời gian').selectOption('custom');
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&unit=so-khcn/);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.waitForURL(/\/trends\?from=[\d-]+&to=[\d-]+$/);
    expect(problems).toEqual([]);
  });

  it('never show old figures under new filters as if they were theirs', async () => {
    const { page } = await pageOf();
    await open(page, '/trends');
    // Asked in the same turn of the page's own clock, before it has sent a question.
    const changing = await page.evaluate<number>(`(async () => {
      const select = document.querySelector('.trend-filters option[value=so-khcn]').closest('select');
      select.value = 'so-khcn';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
      return document.querySelectorAll('.trend-headline.is-changing, .trend-card.is-changing').length;
    })()`);
    expect(changing).toBeGreaterThan(8);
    await drawn(page);
  });

  it('lead from bars, columns, figures and tables to lists of as many documents', { timeout: 120_000 }, async () => {
    const { page, problems } = await pageOf();
    const back = (search = ''): Promise<void> => open(page, `/trends${search}`);
    const { rows: [unit] } = await figure('share-of-voice', '?period=30d');
    const { rows: [outlet] } = await figure('by-outlet', '?period=30d&unit=so-khcn');
    const { rows: days } = await figure('volume-over-time', '?period=30d');
    const { rows: topics } = await figure('by-topic', '?period=30d');
    const { rows: places } = await figure('prominence-by-unit', '?period=30d');

    // A part of a bar: documents critical of the unit that is named most.
    await back('?period=30d');
    await page.locator('#share-of-voice svg path[fill="#c2410c"]').first().click();
    await page.waitForURL('**/documents?*stance=critical*');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('unit')).toBe(unit?.id);
    expect(await listed(page)).toBe(unit?.critical);

    // Beside a bar: all that it counts.
    await back('?period=30d&unit=so-khcn');
    const room = page.locator('#by-outlet .trend-plot');
    await room.click({ position: { x: ((await room.boundingBox())?.width ?? 0) - 6, y: 20 } });
    await page.waitForURL('**/documents?*outlet=*');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('outlet')).toBe(outlet?.id);
    expect(await listed(page)).toBe(outlet?.all);

    // A column: the originals of a day.
    await back('?period=30d');
    const columns = page.locator('#volume-over-time svg path[fill="#1d4ed8"]');
    await columns.last().click();
    await page.waitForURL('**/documents?*reprints=originals*');
    await settled(page);
    const { from } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(await listed(page)).toBe(days.find(({ time }) => new Date(time + 7 * hour).toISOString().slice(0, 10) === from)?.originals);

    // Every link of a table, and every figure, asked of the API with the list's own words.
    await back('?period=30d');
    for (const chart of ['by-topic', 'by-outlet', 'by-reach', 'by-content-group', 'by-kind', 'share-of-voice', 'prominence-by-unit', 'tone-over-time', 'stance-over-time', 'volume-over-time']) {
      const cells = await page.locator(`#${chart} tbody td a`).evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent] as const));
      for (const [href, text] of cells.slice(0, 12)) expect([chart, href, (await get<Documents>(`/api${href}`)).total]).toEqual([chart, href, number(text)]);
      if (!['by-content-group', 'by-kind'].includes(chart)) expect([chart, cells.length > 0]).toEqual([chart, true]);
    }
    const rows = await page.locator('#by-topic tbody th a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const [index, href] of rows.entries()) expect((await get<Documents>(`/api${href}`)).total).toBe(topics[index]?.all);
    for (const [href, text] of await page.locator('.trend-figures a').evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.querySelector('.figure-value')?.textContent ?? ''] as const))) expect([href, (await get<Documents>(`/api${href}`)).total]).toEqual([href, number(text)]);
    expect(places.some(({ headline: named }) => named > 0)).toBe(true);

    // A story.
    await page.locator('#top-stories .trend-stories a').first().click();
    await page.waitForURL('**/stories/*');
    expect(problems).toEqual([]);
  });

  it('are kept as figures and as a picture that says what it is of', { timeout: 60_000 }, async () => {
    const { page, problems } = await pageOf();
    await open(page, '/trends?period=30d&unit=so-khcn');
    const file = await choose(page, 'by-topic', 'Tải số liệu (CSV)');
    const cells = parse(await readFile(await file.path()), { bom: true }) as string[][];
    const { rows, from, to } = await figure('by-topic', '?period=30d&unit=so-khcn');
    expect(cells.slice(1).map(([id, , all, , positive]) => [id, Number(all), Number(positive)])).toEqual(rows.map(({ id, all, positive }) => [id, all, positive]));
    const day = (millis: number): string => new Date(millis + 7 * hour).toISOString().slice(0, 10).replaceAll('-', '');
    expect(file.suggestedFilename()).toMatch(new RegExp(`^diembao-by-topic-${day(from)}T0000-${day(to - 1)}T\\d{4}-so-khcn\\.csv$`));
    for (const chart of ['by-topic', 'volume-over-time', 'series-hours'] as const) {
      const picture = await choose(page, chart, 'Tải ảnh (PNG)');
      const bytes = await readFile(await picture.path());
      expect(picture.suggestedFilename()).toMatch(new RegExp(`^diembao-${chart}-[\\d-]{21}\\.png$`));
      expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      // Twice 1200; title, period and filters above, the office below.
      expect(bytes.readUInt32BE(16)).toBe(2400);
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * (240 + 200));
      expect(bytes.length).toBeGreaterThan(20_000);
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#by-reach .trend-menu summary').click();
    await page.locator('#by-reach').getByRole('button', { name: 'Chép liên kết' }).click();
    await page.locator('#by-reach').getByText('Đã chép').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${opened.console.url}/trends?period=30d&unit=so-khcn#by-reach`);
    await page.keyboard.press('Escape');
    expect(await page.locator('#by-reach .trend-menu[open]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('are read by keyboard: how a figure is counted, the same as a table, and from it to the documents', { timeout: 40_000 }, async () => {
    const { page } = await pageOf();
    await open(page, '/trends?period=30d');
    const card = page.locator('#by-reach');
    await card.locator('.trend-method summary').focus();
    await page.keyboard.press('Enter');
    await card.getByText('không phải số người đọc').waitFor();
    await card.getByText(/Mẫu: \d+ tài liệu/).waitFor();
    await card.locator('.trend-table summary').focus();
    await page.keyboard.press('Enter');
    const { rows } = await figure('by-reach', '?period=30d');
    expect(await card.locator('tbody tr').count()).toBe(rows.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/documents?*reach=*');
    await settled(page);
    expect(await listed(page)).toBe(rows[0]?.all);
    await page.keyboard.press('6');
    await page.waitForURL('**/trends');
  });

  it('show shares instead of counts when asked', { timeout: 30_000 }, async () => {
    const { page } = await pageOf('en');
    await open(page, '/trends?period=30d');
    expect(await page.locator('#tone-over-time svg').textContent()).not.toContain('100%');
    await page.getByLabel('Shares', { exact: true }).check({ force: true });
    await expect.poll(() => page.locator('#tone-over-time svg').textContent()).toContain('100%');
    expect(await page.locator('#tone-over-time tbody td').first().textContent()).toMatch(/^\d+ \(\d+%\)$/);
  });

  it('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark', { timeout: 120_000 }, async () => {
    const { page, problems } = await pageOf();
    for (const path of ['/trends', '/trends?period=30d&unit=so-khcn', '/trends?from=2020-01-01&to=2020-01-05']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, path);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of ['EN', 'VI']) {
          await page.getByRole('button', { name: `${language}:` }).click();
          await page.getByText(language === 'VI' ? 'Dữ liệu trình diễn, hư cấu' : 'Demonstration: fictional data').waitFor();
          expect([path, width, await objections(page)]).toEqual([path, width, []]);
          expect([path, width, language, await fits(page)]).toEqual([path, width, language, true]);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await objections(page, 'color-contrast')]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
    }
    await page.getByText('Không có tài liệu nào trong kỳ này').waitFor();
    expect(problems).toEqual([]);
  });

  it('are drawn by a piece of their own, which other screens do not fetch', async () => {
    const { page } = await pageOf();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await goTo(page, '/');
    expect(fetched.filter((url) => /\/draw-|trends-screen/.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'Xu hướng' }).click();
    await drawn(page);
    expect(fetched.filter((url) => url.includes('/draw-'))).toHaveLength(1);
  });

  // Last: what it adds is counted and stored nowhere else.
  it('say in a sentence what is unusual, mark it, and lead to it', { timeout: 30_000 }, async () => {
    const at = Math.floor(opened.now.getTime() / hour) * hour - 48 * hour;
    const row = (unit: string, when: number, documents: number) => ({ hour: when / 1000, unit, topic: '*', reach: 'foreign', own: false, reprint: false, documents, articles: documents, counted_at: opened.now.toISOString() });
    const past = Array.from({ length: 8 }, (_, week) => [-1, 0, 1].map((beside) => at - (week + 1) * 168 * hour + beside * hour)).flat();
    await insertRows(opened.store, 'trend_hours', ['*', 'so-khcn'].flatMap((unit) => [row(unit, at, 60), ...past.map((when) => row(unit, when, 6))]), 'screens-spike');
    const began = new Date(at - 70 * 24 * hour).toISOString();
    await insertRows(opened.store, 'polls', [{ poll: 'first', run: 'fixture', source: 'bao-tan-hai', outlet: 'Báo Tân Hải', started_at: began, finished_at: began, status: 'ok' }], 'screens-poll');
    const { page } = await pageOf();
    await open(page, '/trends?unit=so-khcn');
    const sentence = page.locator('#spikes .trend-spikes li').first();
    expect(await sentence.textContent()).toMatch(/Sở Khoa học và Công nghệ6\d bài trong giờ \d\d:00 ngày \d\d\/\d\d, thường 6 · điểm \d+,\d/);
    await page.locator('#series-hours').getByText('Tăng vọt').waitFor();
    const href = (await sentence.getByRole('link', { name: 'xem các bài' }).getAttribute('href')) ?? '';
    expect(Object.fromEntries(new URL(href, opened.console.url).searchParams)).toMatchObject({ unit: 'so-khcn', own: 'no', from: new Date(at + 7 * hour).toISOString().slice(0, 16), to: new Date(at + 8 * hour).toISOString().slice(0, 16) });
  });
});
