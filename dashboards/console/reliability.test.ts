import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, openFixtureConsole, type OpenedConsole } from './fixture/index.ts';
import { goTo, openPageOf } from './fixture/pages.ts';

const executable = findChromium();

describe.skipIf(executable === null)('documents that were revisited and sources that stand out, in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const openPage = (language?: 'vi' | 'en'): Promise<Page> => openPageOf(browser, opened, contexts, language);

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

  it('say of a removed document when that was seen, keep what it said and compare its contents', async () => {
    const page = await openPage();
    await goTo(page, '/documents/removed-1');
    expect(await page.locator('.note-removed').textContent()).toMatch(/^Nơi đăng đã gỡ tài liệu này \(thấy ngày \d\d\/\d\d\/\d{4}, 16:40\)/);
    expect(await page.locator('.text').textContent()).toContain('năm kiến nghị đã được giải quyết');
    expect(await page.locator('.revision').first().textContent()).toContain('Nội dung cuối cùng là của phiên bản 2');
    expect(await page.locator('.visit').textContent()).toMatch(/^Xem lại lần cuối .*: không còn · lần tới /);
    expect(await page.locator('.comparison-title del').textContent()).toBe('bỏ: đề');
    expect(await page.locator('.comparison-added ins').textContent()).toContain('9 doanh nghiệp');
    const line = (tag: string): Promise<string> => page.evaluate<string>(`getComputedStyle(document.querySelector('.comparison p:not(.comparison-whole) ${tag}')).textDecorationLine`);
    expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline']);
  });

  it('say of a document that was put back when it was away, and compare it with what it said before', async () => {
    const page = await openPage('en');
    await goTo(page, '/documents/restored-1');
    expect(await page.locator('.note-restored').textContent()).toContain('put it back');
    expect(await page.locator('.comparison > .quiet').textContent()).toBe('Compared with revision 1');
    expect(await page.locator('.comparison ins').allTextContents()).toEqual(['added: sáng', 'added: bảy']);
    expect(await page.locator('.visit').textContent()).toMatch(/still there · not looked at any more$/);
  });

  it('tell sources that are silent, quarantined or at rest apart, with what to do, and their rhythm', async () => {
    const page = await openPage();
    await goTo(page, '/sources');
    const row = (state: string) => page.locator(`.health-${state}`);
    expect(await row('silent').locator('.health-state').textContent()).toBe('Im ắngquá 3 ngày không có tin');
    expect(await row('silent').locator('.health-newest').textContent()).toContain('khoảng 3 giờ một bài');
    expect(await row('quarantined').locator('.health-state').textContent()).toBe('Cách lymỗi ngày thử một lần');
    expect(await row('quarantined').locator('.health-errors').textContent()).toContain('14 lần liền');
    expect(await row('resting').locator('.health-state .state').textContent()).toBe('Tạm nghỉ');
    expect(await row('resting').locator('.health-errors').textContent()).toContain('Chưa có khóa của cơ quan');
    expect(await row('resting').locator('code').textContent()).toBe('DIEMBAO_YOUTUBE_KEY');
    expect(await page.locator('.intro').textContent()).toBe('12 nguồn đang theo dõi, 5 nguồn cần xem lại.');
  });

  it('list what was noticed of sources, the rest on demand', async () => {
    const page = await openPage('en');
    await goTo(page, '/sources');
    const names = page.locator('.notice-name');
    expect((await names.allTextContents()).slice(0, 3)).toEqual(['gives much less than before', 'unusually silent', 'quarantined']);
    expect(await names.count()).toBe(6);
    await page.getByRole('button', { name: 'Show all 7' }).press('Enter');
    expect(await names.count()).toBe(7);
    expect(await page.locator('.notice-detail').first().textContent()).toContain('Articles read: 98 % before, 41 % now.');
  });
});
