import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole } from './fixture/index.ts';
import { goTo, openPageOf, settled } from './fixture/pages.ts';

const executable = findChromium();
const screens = { today: '/', documents: '/documents?q=du+lieu&period=today', document: '/documents/corrected-1', removed: '/documents/removed-1', restored: '/documents/restored-1', sources: '/sources', models: '/models?field=tone' };

/* What is asked within the page is written as text: the types of this folder know no page. */
const focusedRow = "(document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null)";
const comeBack = "void document.dispatchEvent(new Event('visibilitychange'))";

describe.skipIf(executable === null)('the screens in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const openPage = (language?: 'vi' | 'en'): Promise<Page> => openPageOf(browser, opened, contexts, language);

  // One load a screen: width, language and colours change in place, as a reader changes them.
  it.each(Object.entries({ ...screens, nowhere: '/nowhere' }))('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark: %s', { timeout: 60_000 }, async (_name, path) => {
    const page = await openPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && problems.push(message.text()));
    await goTo(page, path);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [language, notice] of [['vi', 'Dữ liệu trình diễn, hư cấu'], ['en', 'Demonstration: fictional data']] as const) {
        await page.getByRole('button', { name: `${language.toUpperCase()}:` }).click();
        await page.getByText(notice).waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        expect(await objections(page)).toEqual([]);
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false);
      }
      // Of axe's rules only contrast depends on colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await objections(page, 'color-contrast')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(problems).toEqual([]);
  });

  it('show what failed in words, with what to do, and when the next poll is', async () => {
    const page = await openPage();
    await goTo(page, '/sources');
    const failing = page.locator('.health-failing');
    expect(await failing.locator('.error-text').textContent()).toBe('Máy chủ của nguồn đang lỗi (503)');
    expect(await failing.locator('.error-text').getAttribute('title')).toBe('phap-ly-cong-dong.example answered 503');
    expect(await failing.locator('.health-errors').textContent()).toContain('Điểm Báo tự thử lại');
    expect(await failing.locator('td').last().textContent()).toBe('17:18');
    expect(await failing.locator('td').last().locator('time').getAttribute('title')).toBe('sau 38 phút');
    const next = page.locator('.health-ok td:last-child').first();
    const away = (): Promise<string | null> => next.locator('time').getAttribute('title');
    expect([await next.textContent(), await away()]).toEqual(['16:43', 'sau 3 phút']);
    await page.clock.setFixedTime(opened.now.getTime() + 170_000);
    await page.evaluate<void>(comeBack);
    await expect.poll(away).toBe('trong giây lát');
    expect(await next.textContent()).toBe('16:43');
    await page.clock.setFixedTime(opened.now.getTime() + 200_000);
    await page.evaluate<void>(comeBack);
    await expect.poll(away).toBe('đang tới lượt');
  });

  it('say in a page that there is no original, and lead back to the document', async () => {
    const page = await openPage('en');
    await goTo(page, '/go/post-2');
    await page.getByRole('heading', { level: 1, name: 'The original cannot be opened' }).waitFor();
    await page.getByRole('link', { name: 'See the document' }).click();
    await page.waitForURL('**/documents/post-2');
  });

  it('find a document without its diacritics, and mark what was found', async () => {
    const page = await openPage();
    await goTo(page, '/documents');
    await page.getByRole('searchbox').fill('lich tiep cong dan');
    await page.waitForURL('**/documents?q=lich+tiep+cong+dan');
    const row = page.locator('[data-row="undated-1"]');
    await row.waitFor();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
    expect(await row.locator('.row-title .hit').allTextContents()).toEqual(['lịch tiếp công dân']);
    expect(await page.locator('.list-count [role=status]').textContent()).toBe('1 tài liệu');
  });

  it('show hostile titles and texts as text', async () => {
    const page = await openPage();
    for (const path of ['/documents?q=hacked', '/documents/xss-1']) {
      await goTo(page, path);
      await page.getByText('Tiêu đề có thẻ <b>HTML</b> & dấu "ngoặc"').waitFor();
      expect(await page.locator('main img, main iframe, main script, main article b b').count()).toBe(0);
      expect(await page.title()).toContain('Điểm Báo');
    }
  });

  it('are walked through with the keyboard alone', async () => {
    const page = await openPage();
    await goTo(page, '/');
    await page.keyboard.press('/');
    await page.waitForURL('**/documents?focus=search');
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('search');
    await page.keyboard.type('robot');
    await page.waitForURL('**/documents?q=robot');
    await page.locator('.row-title .hit').first().waitFor();
    await settled(page);
    const rows = await page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
    await page.keyboard.press('Enter');
    expect(await page.evaluate(focusedRow)).toBe(rows[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(focusedRow)).toBe(rows[2]);
    await page.keyboard.press('k');
    expect(await page.evaluate(focusedRow)).toBe(rows[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${rows[1]}`);
    await page.locator('.text').waitFor();
    const [original] = await Promise.all([page.context().waitForEvent('request', (request) => request.url().includes('/go/')), page.keyboard.press('o')]);
    expect(original.url()).toBe(`${opened.console.url}/go/${rows[1]}`);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/documents?q=robot');
    await expect.poll(() => page.evaluate(focusedRow)).toBe(rows[1]);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('begin a list anew when it is asked for anew, and keep its place when it is come back to', async () => {
    const page = await openPage();
    await goTo(page, '/documents');
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(80);
    await page.locator('[data-row-link]').nth(60).click();
    await page.locator('.text').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(80);
    await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(1000);
    await page.locator('.navigation a[href="/sources"]').click();
    await page.getByRole('heading', { level: 1, name: 'Nguồn' }).waitFor();
    await page.locator('.navigation a[href="/documents"]').click();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(40);
    expect(await page.evaluate<number>('scrollY')).toBe(0);
  });

  it('leave single letters alone once they are turned off', async () => {
    const page = await openPage();
    await goTo(page, '/documents');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Bật phím tắt' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.evaluate(focusedRow)).toBe(null);
  });

  it('lead from a bar to the documents it counts', async () => {
    const page = await openPage();
    await goTo(page, '/');
    const bar = page.locator('.today-side .block').first().locator('.bar').first();
    const [name, count] = await Promise.all([bar.locator('.bar-name').textContent(), bar.locator('.bar-count').textContent()]);
    await bar.click();
    await page.waitForURL('**/documents?period=today&unit=**');
    await page.locator('.list-count').waitFor();
    expect(await page.locator('.list-count [role=status]').textContent()).toBe(`${count} tài liệu`);
    expect(await page.locator('select').nth(1).locator('option:checked').textContent()).toBe(name);
  });

  it('leave posts out of the latest where only the press is wanted, and keep that in the address', async () => {
    const page = await openPage();
    await goTo(page, '/?period=7d');
    await page.getByRole('checkbox', { name: 'Chỉ báo chí' }).check();
    await page.waitForURL('**/?period=7d&kind=article');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('checkbox', { name: 'Chỉ báo chí' }).isChecked()).toBe(true);
    expect(await objections(page)).toEqual([]);
    expect(await page.locator('.today-main .block:not(.top-stories) .block-head a').getAttribute('href')).toBe('/documents?period=7d&kind=article');
    await page.getByRole('checkbox', { name: 'Chỉ báo chí' }).uncheck();
    await page.waitForURL('**/?period=7d');
  });

  it('fold the machine’s names for how a document was analysed', async () => {
    const page = await openPage();
    await goTo(page, '/documents/corrected-1');
    const models = page.locator('.analyses code').first();
    expect(await models.isVisible()).toBe(false);
    await page.getByText('Cách phân tích').click();
    await models.waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('mark passages with their names, and unmark them', async () => {
    const page = await openPage();
    await goTo(page, '/documents/corrected-1');
    const marks = page.locator('.text .mark-unit');
    expect(await marks.allTextContents()).toEqual(['Sở Khoa học và Công nghệ']);
    expect(await marks.first().getAttribute('title')).toBe('Đơn vị: Sở Khoa học và Công nghệ');
    await page.getByRole('checkbox', { name: 'Đơn vị' }).uncheck();
    expect(await marks.count()).toBe(0);
  });

  it('show what a correction changed', async () => {
    const page = await openPage();
    await goTo(page, '/documents/corrected-1');
    const pieces = async (tag: string): Promise<string[]> => (await page.locator(`.comparison ${tag}`).allTextContents()).map((text) => text.replace(/^(thêm|bỏ): /, ''));
    expect(await pieces('del')).toEqual(['sáu', 'không', 'kịp thời', '7,4']);
    expect((await pieces('ins')).slice(0, 3)).toEqual(['bốn', 'chậm', '4,7']);
  });

  it('never hold a post’s address, nor let it out but by the audited way', async () => {
    const page = await openPage();
    await goTo(page, '/documents/post-1');
    expect(await page.getByRole('link', { name: 'Mở bài đăng gốc' }).getAttribute('href')).toBe('/go/post-1');
    expect(await page.content()).not.toMatch(/social\.example|sealed:/);
  });

  it('change language and theme at once and keep them', async () => {
    const page = await openPage();
    await goTo(page, '/sources');
    await page.getByRole('button', { name: 'EN: English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
    await page.getByRole('button', { name: 'Theme: System' }).click();
    await page.getByRole('button', { name: 'Theme: Light' }).click();
    const ground = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const dark = await ground();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
    expect(await ground()).toBe(dark);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  it('take in new documents quietly', async () => {
    const page = await openPage();
    await goTo(page, '/documents');
    const first = await page.locator('[data-row]').first().getAttribute('data-row');
    await page.route('**/api/documents', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { items: { id: string; title: string }[]; total: number };
      const [newest] = answer.items;
      if (newest) answer.items.unshift({ ...newest, id: 'fresh-1', title: 'Tin vừa tới' });
      await route.fulfill({ response, json: { ...answer, total: answer.total + 1 } });
    });
    const refresh = (): Promise<void> => page.evaluate<void>(comeBack);
    await refresh();
    await page.locator('[data-row="fresh-1"]').waitFor();
    await page.unroute('**/api/documents');
    await refresh();
    await page.locator('[data-row="fresh-1"]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-row]').first().getAttribute('data-row')).toBe(first);
  });

  it('keep what is shown when the connection is lost, and say so', async () => {
    const page = await openPage();
    await goTo(page, '/sources');
    await page.route('**/api/**', (route) => route.abort());
    await page.evaluate<void>(comeBack);
    await page.getByText('Mất kết nối').first().waitFor();
    expect(await page.locator('.health tbody tr').count()).toBe(12);
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await page.getByText('Mất kết nối').first().waitFor({ state: 'detached' });
  });
});
