import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readItem, type Desk } from '../desk/index.ts';
import type { Viewer } from '../access/index.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, seedFlags, type OpenedConsole, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie } from './fixture/pages.ts';

const executable = findChromium();
const everybody: Viewer = { id: 'nobody', name: 'nobody', role: 'administrator', units: null, by: 'session' };

describe.skipIf(executable === null)('the desk in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let desk: Desk;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    if (!opened.parts.desk) throw new Error('the fixture has no desk');
    desk = opened.parts.desk;
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (who: Pick<SignedInPerson, 'cookie'>, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await page.context().addCookies([sessionCookie(opened, who)]);
    page.setDefaultTimeout(20_000);
    return page;
  };
  const toDesk = async (page: Page, path = '/desk'): Promise<void> => {
    await goTo(page, path);
    await page.locator('[data-row]').first().waitFor();
  };
  const current = (page: Page): Promise<string | null> => page.locator('[data-row][aria-current]').getAttribute('data-row');
  const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  /** Ids of items that fit a condition. */
  const itemsWith = (condition: string): number[] => desk.book.all(z.object({ id: z.number() }), `SELECT id FROM desk_items WHERE ${condition} ORDER BY id`).map(({ id }) => id);
  const settledCount = (): number => itemsWith("state = 'settled'").length;

  it('says what will come where nothing waits', async () => {
    const page = await pageOf(opened);
    await goTo(page, '/desk');
    await page.getByText('Không còn mục nào chờ').waitFor();
    await goTo(page, '/cases');
    await page.getByText('Chưa có hồ sơ nào').waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('lets an analyst judge twenty items by keyboard alone, over the borders of groups', { timeout: 60_000 }, async () => {
    seedFlags(desk, 24);
    const page = await pageOf(opened.signIn('analyst'));
    await toDesk(page);
    const seen: (string | null)[] = [];
    for (let at = 0; at < 20; at += 1) {
      const id = await current(page);
      seen.push(id);
      await page.keyboard.press('v');
      await page.locator('.act-panel').waitFor();
      await page.keyboard.press(at === 3 ? '4' : String((at % 3) + 1));
      if (at === 0) await page.keyboard.type('Đã gọi ban quản lý hồ, không có việc này');
      else await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(() => current(page)).not.toBe(id);
      expect(await page.evaluate<string>("document.activeElement.closest('[data-row]')?.dataset.row ?? document.activeElement.className")).toBe(await current(page));
    }
    expect(new Set(seen).size).toBe(20);
    await expect.poll(settledCount).toBe(20);
    expect(readItem(desk, everybody, Number(seen[3]))).toMatchObject({ verdict: 'accurate', log: [{ what: 'judged', text: 'Đã gọi ban quản lý hồ, không có việc này' }, { what: 'flagged' }] });
    await expect.poll(() => page.locator('.list-count').textContent()).toContain('4 mục');
  });

  it('undoes the last verdict with a key, and the item is there again', async () => {
    const page = await pageOf(opened.signIn('analyst'));
    await toDesk(page);
    const id = await current(page);
    await page.keyboard.press('v');
    await page.keyboard.press('6');
    await page.keyboard.type('Chưa tìm được nguồn nào');
    await page.keyboard.press('Enter');
    await page.getByText('Đã kết luận 1 mục').waitFor();
    await expect.poll(() => page.locator(`[data-row="${id}"]`).count()).toBe(0);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác, 1 mục').waitFor();
    await page.locator(`[data-row="${id}"]`).waitFor();
    expect(readItem(desk, everybody, Number(id)).state).toBe('open');
  });

  it('shows the second of two people what the first did, and loses nothing of what was typed', async () => {
    const [first, second] = [await pageOf(opened.signIn('analyst')), await pageOf(opened.signIn('spokesperson'))];
    await Promise.all([toDesk(first), toDesk(second)]);
    const id = await current(first);
    expect(await current(second)).toBe(id);
    for (const [page, key, reason] of [[first, '5', 'Đây là lời bàn, không phải tin'], [second, '1', 'Tôi cho là bịa đặt hoàn toàn']] as const) {
      await page.keyboard.press('v');
      await page.keyboard.press(key);
      await page.keyboard.type(reason);
    }
    await first.keyboard.press('Enter');
    await first.getByText('Đã kết luận 1 mục').waitFor();
    await second.keyboard.press('Enter');
    const conflict = second.locator('.conflict');
    await conflict.getByText('Vừa có người khác thay đổi').waitFor();
    await conflict.getByText('Đây là lời bàn, không phải tin').waitFor();
    expect(await conflict.textContent()).toContain('Lê Văn Phân (hư cấu)');
    expect(await conflict.textContent()).toContain('Ý kiến');
    expect(await second.getByLabel('Lý do', { exact: true }).inputValue()).toBe('Tôi cho là bịa đặt hoàn toàn');
    expect(await second.getByRole('button', { name: 'Ghi', exact: true }).isDisabled()).toBe(true);
    expect(await objections(second)).toEqual([]);
    expect(readItem(desk, everybody, Number(id)).verdict).toBe('opinion');
  });

  it('counts what a batch would touch before and after, for a group and for a few', async () => {
    seedFlags(desk, 9, 'batch');
    const page = await pageOf(opened.signIn('analyst'));
    await toDesk(page);
    await page.keyboard.press('X');
    const said = await page.locator('.desk-selected').textContent();
    const count = Number(/: (\d+) mục/.exec(said ?? '')?.[1]);
    expect(count).toBeGreaterThan(1);
    const panel = page.locator('.act-panel');
    await page.keyboard.press('a');
    await panel.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Sẽ áp dụng cho ${count} mục`).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã giao ${count} mục`).waitFor();
    await panel.waitFor({ state: 'detached' });
    await page.locator('.desk-selected').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.locator('.desk-selected').waitFor();
    const first = await current(page);
    await page.keyboard.press('j');
    await expect.poll(() => current(page)).not.toBe(first);
    await page.keyboard.press('x');
    await page.getByText('Đã chọn 2 mục').waitFor();
    await page.keyboard.press('s');
    await panel.waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.getByText('Sẽ áp dụng cho 2 mục').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã hoãn 2 mục').waitFor();
  });

  it('keeps items and cases of other units from a reader, and lets leadership read only', async () => {
    const lawyer = await pageOf(opened.signIn('analyst', ['so-tu-phap']));
    await goTo(lawyer, `/desk/items/${itemsWith("units = '[\"so-khcn\"]'")[0] ?? 0}`);
    await lawyer.getByText('Không có mục này, hoặc mục thuộc đơn vị khác').waitFor();
    const [foreign] = desk.book.all(z.object({ number: z.number() }), "SELECT number FROM desk_cases WHERE units = '[\"so-khcn\"]' LIMIT 1");
    expect(foreign).toBeDefined();
    await goTo(lawyer, `/cases/${foreign?.number ?? 0}`);
    await lawyer.getByText('Hồ sơ này thuộc đơn vị khác').waitFor();
    const leader = await pageOf(opened.signIn('leadership'));
    await toDesk(leader);
    expect(await leader.locator('.desk-acts').count()).toBe(0);
    await leader.keyboard.press('v');
    expect(await leader.locator('.act-panel').count()).toBe(0);
  });

  it('shows of a post neither address nor a way to it', async () => {
    const page = await pageOf(opened);
    await goTo(page, `/desk/items/${itemsWith("json_extract(evidence, '$.document.kind') = 'post'")[0] ?? 0}`);
    await page.getByText('không mở bài từ đây').waitFor();
    expect(await page.locator('main a[href*="/go/"], main a[href*="/documents/"]').count()).toBe(0);
  });

  it('works on a case: a task done, a comment, a reply, closed and opened again', { timeout: 40_000 }, async () => {
    const page = await pageOf(opened.signIn('analyst'));
    await goTo(page, '/documents/corrected-1');
    await page.getByRole('button', { name: 'Lập hồ sơ về tài liệu này' }).click();
    await page.getByLabel('Tên hồ sơ').fill('Việc thử về tài liệu hư cấu');
    await page.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc thử về tài liệu hư cấu' }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi kết luận' }).click();
    await page.keyboard.press('4');
    await page.getByLabel('Đơn vị xử lý').selectOption('so-khcn');
    await page.getByLabel('Lý do', { exact: true }).fill('Bài viết đúng, đơn vị cần sửa');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByText('Chuyển Sở Khoa học và Công nghệ').waitFor();
    await page.getByLabel('Nội dung trả lời').fill('Đơn vị đã sửa quy trình');
    await page.getByRole('button', { name: 'Ghi trả lời' }).click();
    await page.getByText('đã trả lời').waitFor();
    await page.getByLabel('Ý kiến', { exact: true }).fill('Báo cáo lãnh đạo tuần tới');
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await page.locator('.log').getByText('Báo cáo lãnh đạo tuần tới').waitFor();
    await page.getByRole('button', { name: 'Đóng hồ sơ' }).click();
    await page.getByRole('button', { name: 'Đóng hồ sơ' }).click();
    await page.getByText('Đã đóng').first().waitFor();
    await page.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByText('Đang xử lý').first().waitFor();
  });

  it('has nothing that axe objects to and fits its width, on desk and phone, in both languages, light and dark', { timeout: 120_000 }, async () => {
    const page = await pageOf(opened);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    for (const path of ['/desk?state=all', '/desk/items/1', '/cases', '/cases/1']) {
      await goTo(page, path);
      await page.waitForTimeout(200);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of ['VI', 'EN']) {
          await page.getByRole('button', { name: `${language}:` }).click();
          expect([path, width, await objections(page)]).toEqual([path, width, []]);
          expect([path, width, await fits(page)]).toEqual([path, width, true]);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await objections(page, 'color-contrast')]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    expect(problems).toEqual([]);
  });

  it('stays quick with three hundred items', { timeout: 60_000 }, async () => {
    seedFlags(desk, 300, 'many');
    const page = await pageOf(opened.signIn('analyst'));
    await toDesk(page);
    expect(await page.locator('[data-row]').count()).toBeLessThanOrEqual(60);
    const started = performance.now();
    for (let at = 0; at < 60; at += 1) await page.keyboard.press('j');
    await expect.poll(() => page.locator('.desk-window').textContent()).toContain('Mục 61–');
    expect(await page.locator('[data-row]').count()).toBeLessThanOrEqual(60);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
