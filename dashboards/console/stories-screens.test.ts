import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arranged } from '../../infra/contracts/index.ts';
import type { Document, Stories, StoryDocuments } from './api/index.ts';
import { arrangeInStore } from './fixture/arrange.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie, settled } from './fixture/pages.ts';

const executable = findChromium();

describe.skipIf(executable === null)('stories in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const told: Arranged[] = [];

  beforeAll(async () => {
    const arrange = async (arranged: Arranged): Promise<void> => {
      told.push(arranged);
      // As the log and the processors do: the answer comes before the store has it.
      void sleep(700).then(() => arrangeInStore(opened.store, arranged));
    };
    [opened, browser] = await Promise.all([openFixtureConsole({ parts: { arrange } }), launchChromium(executable ?? '')]);
  });
  afterEach(async () => {
    told.length = 0;
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (who: Pick<SignedInPerson, 'cookie'> = opened, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await page.context().addCookies([sessionCookie(opened, who)]);
    page.setDefaultTimeout(20_000);
    return page;
  };
  const get = async <Answer>(path: string): Promise<Answer> => (await fetch(`${opened.console.url}${path}`, { headers: opened.headers })).json() as Promise<Answer>;
  const rows = (page: Page): Promise<(string | null)[]> => page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it('are listed as the API has them, narrowed by words typed, and opened by keyboard', { timeout: 30_000 }, async () => {
    const page = await pageOf();
    await goTo(page, '/stories');
    const { stories, total } = await get<Stories>('/api/stories');
    expect(await rows(page)).toEqual(stories.map(({ id }) => id));
    expect(await page.locator('.list-count [role=status]').textContent()).toContain(`${total} câu chuyện`);
    expect(await page.locator('.story-row').first().locator('.story-counts').textContent()).toContain(`${stories[0]?.documents} bài · ${stories[0]?.outlets} nơi đăng · ${stories[0]?.reprints} đăng lại`);
    await page.keyboard.press('/');
    await page.keyboard.type('lang phi thiet bi');
    await page.waitForURL('**/stories?q=lang+phi+thiet+bi');
    await settled(page);
    await expect.poll(() => page.locator('.row-title').allTextContents()).not.toContain('Trạm trợ giúp pháp lý lưu động về với đồng bào vùng cao Tân Sơn');
    const found = await rows(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/stories/${found[0]}`);
    await page.getByRole('heading', { level: 1, name: /^Lãng phí thiết bị/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/stories?q=*');
  });

  it('are merged by keyboard, counted before, and the merge is undone', { timeout: 60_000 }, async () => {
    const page = await pageOf(opened.signIn('analyst'));
    await goTo(page, '/stories?period=30d&sort=newest');
    const [first = '', second = ''] = (await rows(page)) as string[];
    const { stories } = await get<Stories>('/api/stories?period=30d&sort=newest');
    const size = (id: string): number => stories.find((story) => story.id === id)?.allDocuments ?? 0;
    const [kept, gone] = size(first) >= size(second) ? [first, second] : [second, first];
    for (const _ of [first, second]) {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    }
    await page.getByText('Đã chọn 2').waitFor();
    await page.keyboard.press('m');
    await page.getByText(`Sẽ chuyển ${size(gone)} bài vào câu chuyện được giữ.`).waitFor();
    expect(told).toEqual([]);
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã gộp, chuyển ${size(gone)} bài`).waitFor();
    expect(told).toMatchObject([{ act: 'merge', story: kept, others: [gone] }]);
    await expect.poll(() => rows(page)).not.toContain(gone);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác').waitFor();
    expect(told[1]).toMatchObject({ act: 'split', from: kept });
    await expect.poll(async () => (await rows(page)).includes((told[1] as Arranged).story)).toBe(true);
    expect((await get<Stories>('/api/stories?period=30d&sort=newest')).stories.find(({ id }) => id === kept)?.allDocuments).toBe(size(kept));
  });

  it('lose documents to a new story by keyboard, with their reprints, and win them back', { timeout: 60_000 }, async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d');
    const story = stories.find(({ originals, reprints }) => originals > 1 && reprints > 0);
    const { items } = await get<StoryDocuments>(`/api/stories/${story?.id ?? ''}/documents`);
    const at = items.findIndex(({ reprints }) => reprints !== null);
    const moved = 1 + (items[at]?.reprints?.count ?? 0);
    const page = await pageOf(opened.signIn('analyst'));
    await goTo(page, `/stories/${story?.id ?? ''}`);
    await page.locator('[data-row]').first().waitFor();
    await page.locator(`[data-row="${items[at]?.id ?? ''}"] + .story-fold button`).click();
    await expect.poll(() => page.locator('.story-reprints [data-row]').count()).toBe(moved - 1);
    await page.locator(`[data-row="${items[at]?.id ?? ''}"] [data-row-link]`).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('s');
    await page.getByText(`Sẽ chuyển ${moved} bài sang câu chuyện mới.`).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã tách ${moved} bài`).waitFor();
    await expect.poll(() => rows(page)).not.toContain(items[at]?.id);
    const made = (told[0] as Arranged).story;
    expect((await get<Document>(`/api/documents/${items[at]?.id ?? ''}`)).story?.id).toBe(made);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác').waitFor();
    await expect.poll(() => rows(page)).toContain(items[at]?.id);
    await goTo(page, `/stories/${made}`);
    await page.waitForURL(`**/stories/${story?.id ?? ''}`);
  });

  it('are read and not arranged by leadership', async () => {
    const page = await pageOf(opened.signIn('leadership'));
    await goTo(page, '/stories');
    expect(await page.locator('.story-row input').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('m');
    expect(await page.locator('.arrange-bar, .act-panel').count()).toBe(0);
  });

  it('lead to their documents and from them, from Today, and into a case', { timeout: 40_000 }, async () => {
    const page = await pageOf();
    await goTo(page, '/?period=7d');
    const top = page.locator('.top-stories li');
    await expect.poll(() => top.count()).toBe(5);
    await top.first().getByRole('link').click();
    await page.waitForURL('**/stories/*');
    const id = page.url().split('/').at(-1) ?? '';
    const { items } = await get<StoryDocuments>(`/api/stories/${id}/documents`);
    await page.getByRole('link', { name: 'Xem trong Tài liệu' }).click();
    await page.waitForURL(`**/documents?story=${id}`);
    await page.getByText('Câu chuyện đang lọc').waitFor();
    const all = await page.locator('.list-count [role=status]').textContent();
    await page.getByLabel('Gốc, đăng lại').selectOption('originals');
    await page.waitForURL('**/documents?reprints=originals&story=*');
    await expect.poll(() => page.locator('.list-count [role=status]').textContent()).not.toBe(all);
    const original = items.find(({ reprints }) => reprints !== null);
    await goTo(page, `/documents/${original?.id ?? ''}`);
    await page.getByText(`${original?.reprints?.count ?? 0} nơi đăng lại bài này`).waitFor();
    await page.locator('.in-story').getByRole('link').first().click();
    await page.waitForURL(`**/stories/${id}`);
    await page.getByRole('button', { name: 'Lập hồ sơ về câu chuyện này' }).click();
    await page.getByLabel('Tên hồ sơ').fill('Câu chuyện thử, hư cấu');
    await page.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Câu chuyện thử, hư cấu' }).waitFor();
    await page.getByText('từ câu chuyện').waitFor();
  });

  it('say so where a story is not there', async () => {
    const page = await pageOf();
    await goTo(page, '/stories/20260101-aaaaaaaaaa');
    await page.getByRole('heading', { level: 1, name: 'Không có câu chuyện này' }).waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark', { timeout: 120_000 }, async () => {
    const page = await pageOf();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const corrected = (await get<Document>('/api/documents/corrected-1')).story?.id ?? '';
    for (const path of ['/stories', `/stories/${corrected}`, `/documents?story=${corrected}`]) {
      await goTo(page, path);
      await page.locator('[data-row]').first().waitFor();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of ['VI', 'EN']) {
          await page.getByRole('button', { name: `${language}:` }).click();
          await page.getByText(language === 'VI' ? 'Dữ liệu trình diễn, hư cấu' : 'Demonstration: fictional data').waitFor();
          expect([path, width, await objections(page)]).toEqual([path, width, []]);
          expect([path, width, language, await fits(page)]).toEqual([path, width, language, true]);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await objections(page, 'color-contrast')]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: 'VI:' }).click();
    }
    expect(problems).toEqual([]);
  });
});
