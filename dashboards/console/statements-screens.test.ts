import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../../infra/store/index.ts';
import { draftStatement, dueStatements, judgeItems, readCase, readItem, readStatement, takeFlagged, type Desk } from '../desk/index.ts';
import type { Viewer } from '../access/index.ts';
import { flaggedOf } from '../desk/testing/open-desk.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie } from './fixture/pages.ts';
import { documentRow } from './fixture/rows.ts';

const executable = findChromium();
const anybody: Viewer = { id: 'nobody', name: 'nobody', role: 'administrator', units: null, by: 'session' };
const postWords = 'Tôi đứng ở cầu thấy nước dâng lên tận cửa nhà bà con xóm Bến lúc nửa đêm';
const phone = { width: 390, height: 844 };

describe.skipIf(executable === null)('statements in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let desk: Desk;
  let browser: Browser;
  let [writer, speaker]: SignedInPerson[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    if (!opened.parts.desk) throw new Error('the fixture has no desk');
    desk = opened.parts.desk;
    takeFlagged(desk, flaggedOf({ document: 'corrected-1' }));
    takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', passage: postWords }));
    [writer, speaker] = [opened.signIn('analyst'), opened.signIn('spokesperson')];
    const judge: Viewer = { ...anybody, id: writer.id, role: 'analyst' };
    judgeItems(desk, judge, { items: [1, 2].map((id) => ({ id, version: readItem(desk, anybody, id).version })) }, { verdict: 'fabricated', reason: 'Ban quản lý hồ xác nhận không xả lũ', statement: true }, { dryRun: false });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (who: Pick<SignedInPerson, 'cookie'> | undefined, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await page.context().addCookies([sessionCookie(opened, who ?? opened)]);
    await page.setViewportSize(phone);
    page.setDefaultTimeout(20_000);
    return page;
  };
  const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it('go on a telephone from the case to the draft, whose post’s words are refused, to the proposal', { timeout: 60_000 }, async () => {
    const page = await pageOf(writer);
    await goTo(page, '/statements');
    await page.getByText('Hồ sơ đang chờ phát ngôn').waitFor();
    await page.locator('.statement-waiting a').click();
    await page.getByRole('heading', { level: 1, name: 'Hồ Tân Hải xả lũ trong đêm (FC-1)' }).waitFor();
    await page.getByRole('button', { name: 'Soạn phát ngôn', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Về thông tin: Hồ Tân Hải xả lũ trong đêm (FC-1)' }).waitFor();
    const text = page.getByLabel('Nội dung', { exact: true });
    expect(await text.inputValue()).toContain('Thông tin “Hồ Tân Hải xả lũ trong đêm (FC-1)” là bịa đặt.');
    expect(await page.content()).not.toContain('xóm Bến');
    expect(await objections(page)).toEqual([]);
    await text.fill(`Có người viết: ${postWords}`);
    await page.getByRole('button', { name: 'Lưu và đề nghị phê duyệt' }).click();
    await page.getByText('Có đoạn lặp lại lời của một bài đăng').waitFor();
    expect(await text.inputValue()).toContain('xóm Bến');
    await text.fill('Hồ chứa vận hành theo đúng quy trình đã được phê duyệt từ đầu mùa mưa, không có việc xả nước trong đêm.');
    await page.getByRole('button', { name: 'Lưu và đề nghị phê duyệt' }).click();
    await page.getByText('Đã đề nghị phê duyệt', { exact: true }).waitFor();
    await page.getByText('Bạn đã viết bản này, nên người khác phải phê duyệt.').waitFor();
    expect(await page.getByRole('button', { name: 'Phê duyệt', exact: true }).count()).toBe(0);
    expect(readStatement(desk, anybody, 1)).toMatchObject({ state: 'proposed', version: 2 });
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
  });

  it('are approved by somebody else, published with a link, copied and followed', { timeout: 60_000 }, async () => {
    const page = await pageOf(speaker);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, '/statements/1');
    await page.getByRole('button', { name: 'Xem căn cứ của hồ sơ' }).click();
    await page.getByText('Ban quản lý hồ xác nhận không xả lũ').waitFor();
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByLabel('Cần sửa gì').fill('Cần nêu giờ vận hành của hồ');
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
    await page.getByText('Đã phê duyệt đủ').waitFor();
    expect(await page.getByText('Trang công khai').count()).toBe(0);
    await page.getByRole('button', { name: 'Chép: Ngắn, cho Zalo' }).click();
    await page.getByRole('button', { name: 'Chép: Ngắn, cho Zalo' }).getByText('Đã chép').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('Thông tin “Hồ Tân Hải xả lũ trong đêm (FC-1)” là bịa đặt.');
    await page.getByRole('button', { name: 'Ghi nơi đã công bố' }).click();
    await page.getByLabel('Địa chỉ nơi đã đăng').fill('https://so-khcn.tan-hai.example/phat-ngon/1');
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
    await page.getByRole('button', { name: 'Ghi đã công bố' }).click();
    await page.getByText('Đã ghi nơi công bố').waitFor();
    await page.getByText('Chưa thấy bài nào đưa lại').waitFor();
    expect(readStatement(desk, anybody, 1)).toMatchObject({ state: 'published', fact: 'FC-1', factState: null });
    const at = opened.now.getTime() + 60_000;
    await insertRows(opened.store, 'documents', [documentRow({ id: 'report-1', kind: 'article', source: 'bao-tan-hai', outlet: 'Báo Tân Hải', own: false, title: 'Sở bác tin xả lũ', lead: '', text: 'Theo Sở, hồ chứa vận hành theo đúng quy trình đã được phê duyệt từ đầu mùa mưa.', units: ['so-khcn'], topics: [], publishedAt: at, storedAt: at })], 'report');
    await page.reload();
    await page.getByRole('link', { name: 'Sở bác tin xả lũ' }).waitFor();
    await page.locator('.statement-coverage').getByText('trích lời').waitFor();
  });

  it('have a page for everybody, which a site of another origin may frame', async () => {
    const page = await pageOf(undefined);
    await page.context().clearCookies();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${opened.console.url}/public/statements/1`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([await fits(page), await objections(page), problems]).toEqual([true, [], []]);
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.kind')).fontFamily")).toContain('system-ui');
    // Another port is another origin.
    const website = createServer((_, response) => void response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="vi"><title>Trang của Sở (hư cấu)</title><iframe title="Phát ngôn" sandbox="allow-popups" src="${opened.console.url}/public/statements/1"></iframe>`));
    await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
    try {
      await page.goto(`http://127.0.0.1:${(website.address() as AddressInfo).port}/`);
      await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Về thông tin: Hồ Tân Hải xả lũ trong đêm (FC-1)' }).waitFor();
    } finally {
      website.close();
    }
  });

  it('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark', { timeout: 90_000 }, async () => {
    const page = await pageOf(undefined);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    for (const path of ['/statements', '/statements/1']) {
      await goTo(page, path);
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
    }
    expect(problems).toEqual([]);
  });

  it('are revised with a key, keep what was typed when somebody else was faster, and are withdrawn with a reason', { timeout: 40_000 }, async () => {
    const page = await pageOf(writer);
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo(page, '/statements');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.statement-steps').waitFor();
    await page.keyboard.press('e');
    await page.getByText('Bản đã công bố vẫn hiện').waitFor();
    await page.getByLabel('Tiêu đề').fill('Không có việc xả lũ, bản đính chính');
    const other = await pageOf(speaker);
    await goTo(other, '/statements/1');
    await other.getByRole('button', { name: 'Đính chính' }).click();
    await other.getByLabel('Tiêu đề').fill('Tiêu đề của người nhanh hơn');
    await other.getByRole('button', { name: 'Lưu nháp' }).click();
    await other.getByText('Đã lưu bản nháp').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Phát ngôn vừa được người khác thay đổi').waitFor();
    expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Không có việc xả lũ, bản đính chính');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Không có việc xả lũ, bản đính chính' }).waitFor();
    expect(readStatement(desk, anybody, 1)).toMatchObject({ version: 4, state: 'draft', publishedVersion: 2 });
    await page.getByRole('button', { name: 'Rút phát ngôn' }).click();
    await page.getByLabel('Vì sao rút').fill('Số liệu trong bài chưa đúng');
    await page.getByRole('button', { name: 'Rút phát ngôn' }).click();
    await page.getByText('Đã rút').first().waitFor();
    expect((await fetch(`${opened.console.url}/public/statements/1`)).status).toBe(410);
    expect(dueStatements(desk, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it('say in red on list and case that a reply is late', async () => {
    const judge: Viewer = { ...anybody, id: writer?.id ?? '', role: 'analyst' };
    const { number } = draftStatement(desk, judge, { number: 1, version: readCase(desk, anybody, 1).version }, { language: 'en' });
    desk.book.run('UPDATE desk_statements SET due_at = ? WHERE number = ?', [opened.now.getTime() - 7_200_000, number]);
    const page = await pageOf(undefined, 'en');
    for (const path of ['/statements', '/cases/1']) {
      await goTo(page, path);
      await page.locator('.statement-clock-late').getByText('Reply overdue').waitFor();
      expect([path, await fits(page), await objections(page)]).toEqual([path, true, []]);
    }
  });
});
