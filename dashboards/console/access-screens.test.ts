import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie } from './fixture/pages.ts';

const executable = findChromium();
const password = 'chuồn chuồn bay thấp 27';

describe.skipIf(executable === null)('people and access in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole({ secondFactor: ['spokesperson'] }), launchChromium(executable ?? '')]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const code = (secret: string, laterMs = 0): string => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: opened.now.getTime() + laterMs });
  /** A page of somebody who has not signed in. */
  const outside = async (language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await page.context().clearCookies({ name: 'diembao' });
    return page;
  };
  const inside = async (language: 'vi' | 'en' = 'vi', as: { readonly cookie: string } = opened): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await page.context().addCookies([sessionCookie(opened, as)]);
    return page;
  };
  const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  const choosePassword = async (page: Page, link: string): Promise<void> => {
    await page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await page.getByLabel('Mật khẩu mới').fill(password);
    await page.keyboard.press('Enter');
  };
  const makePerson = async (signIn: string, role: 'analyst' | 'spokesperson' = 'analyst'): Promise<string> => {
    const { person, link } = opened.parts.access.people.add('system', { name: `${signIn} (hư cấu)`, signIn, role });
    await opened.parts.access.signIn.withLink(link.secret, { password }, { address: signIn, browser: '' });
    return person.id;
  };
  const enter = async (page: Page, signIn: string): Promise<void> => {
    await page.getByLabel('Tên đăng nhập').fill(signIn);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };

  it('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark', { timeout: 120_000 }, async () => {
    const { link } = opened.parts.access.people.add('system', { name: 'Hoàng Thị Mới (hư cấu)', signIn: 'hoang.moi', role: 'analyst' });
    const pages: [Page, string][] = [[await outside(), '/'], [await outside(), `/welcome#${link.secret}`], [await outside(), '/welcome#nothing'], [await inside(), '/account'], [await inside(), '/people'], [await inside(), '/audit'], [await inside('vi', opened.signIn('spokesperson')), '/']];
    for (const [page, path] of pages) {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && !/40[13]/.test(message.text()) && problems.push(message.text()));
      await page.goto(path);
      await page.locator('main h1, main .empty-title').first().waitFor();
      await expect.poll(() => page.locator('.bones').count()).toBe(0);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of ['VI', 'EN']) {
          await page.getByRole('button', { name: `${language}:` }).click();
          expect([path, await objections(page)]).toEqual([path, []]);
          expect([path, width, await fits(page)]).toEqual([path, width, true]);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await objections(page, 'color-contrast')]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect(problems).toEqual([]);
    }
  });

  it('lead to the page that was asked for once somebody has signed in, by the keyboard alone', async () => {
    await makePerson('lan');
    const page = await outside();
    await page.goto('/documents?q=robot');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('username');
    await page.keyboard.type('lan');
    await page.keyboard.press('Tab');
    await page.keyboard.type('không phải mật khẩu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tài liệu' }).waitFor();
    expect(page.url()).toBe(`${opened.console.url}/documents?q=robot`);
    expect(await page.locator('.navigation a').count()).toBeGreaterThan(3);
    expect(await page.locator('.navigation a[href="/people"], .navigation a[href="/audit"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await page.goto('/documents');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('are left when the session is ended elsewhere', async () => {
    const who = opened.signIn('analyst');
    const page = await inside('vi', who);
    await goTo(page, '/');
    opened.parts.access.sessions.endAll(who.id);
    await page.evaluate<void>("void document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('take in the person of an invitation, once', async () => {
    const admin = await inside();
    await goTo(admin, '/people');
    expect(await admin.locator('.navigation a[href="/people"], .navigation a[href="/audit"]').count()).toBe(2);
    await admin.getByRole('button', { name: 'Mời người mới' }).click();
    await admin.getByLabel('Họ và tên').fill('Đỗ Thị Mời (hư cấu)');
    await admin.getByLabel('Tên đăng nhập').fill('do.moi');
    await admin.getByLabel('Vai trò').selectOption('leadership');
    await admin.getByLabel('Đơn vị', { exact: true }).selectOption('some');
    await admin.getByRole('checkbox', { name: 'Sở Tư pháp' }).check();
    expect(await objections(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Mời', exact: true }).click();
    const link = (await admin.locator('.once-secret').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome#[\w-]{43}$/);
    expect(await objections(admin)).toEqual([]);

    const guest = await outside();
    await guest.goto(link);
    await guest.getByRole('heading', { level: 1, name: 'Chào Đỗ Thị Mời (hư cấu)' }).waitFor();
    await guest.getByLabel('Mật khẩu mới').fill('matkhau123456');
    await guest.keyboard.press('Enter');
    await guest.getByRole('alert').getByText('quá dễ đoán').waitFor();
    await choosePassword(guest, link);
    await guest.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    expect(await guest.evaluate<string>('location.href')).not.toContain('#');
    await guest.goto('/account');
    await guest.getByText('thấy việc của: Sở Tư pháp').waitFor();
    const again = await outside();
    await again.goto(link);
    await again.getByText('Liên kết này không dùng được').waitFor();
  });

  it('set a second factor up, ask for it, and take a recovery code in its place', async () => {
    await makePerson('minh');
    const page = await outside();
    await page.goto('/account');
    await enter(page, 'minh');
    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    const secret = (await page.locator('.qr-secret').textContent()) ?? '';
    expect(await objections(page)).toEqual([]);
    await page.getByLabel('Mã sáu chữ số').fill(code(secret, -30_000));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    const recovery = await page.locator('.recovery-codes code').allTextContents();
    expect(recovery).toHaveLength(10);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
    await page.getByText('Đang bật. Còn 10 mã dự phòng.').waitFor();

    const second = await outside();
    await second.goto('/account');
    await enter(second, 'minh');
    await second.getByRole('heading', { level: 1, name: 'Xác thực hai bước' }).waitFor();
    expect(await objections(second)).toEqual([]);
    await second.getByLabel('Mã sáu chữ số').fill('000000');
    await second.keyboard.press('Enter');
    await second.getByRole('alert').getByText('Mã không đúng').waitFor();
    await second.getByLabel('Mã sáu chữ số').fill(recovery[0] ?? '');
    await second.keyboard.press('Enter');
    await second.getByText('Đang bật. Còn 9 mã dự phòng.').waitFor();
    await expect.poll(() => second.locator('.entries li').count()).toBe(3);
    await second.getByRole('button', { name: /^Kết thúc Chrome/ }).first().click();
    await expect.poll(() => second.locator('.entries li').count()).toBe(2);
  });

  it('hold back whoever’s role needs a second factor until it is set up', async () => {
    const page = await inside('en', opened.signIn('spokesperson'));
    await page.goto('/sources');
    await page.getByText('Your role needs a second factor').waitFor();
    await page.getByLabel('Six-digit code').fill(code((await page.locator('.qr-secret').textContent()) ?? ''));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'I have kept the codes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
  });

  it('change the password, and make and end a token', async () => {
    await makePerson('tam');
    const page = await outside();
    await page.goto('/account');
    await enter(page, 'tam');
    await page.getByLabel('Mật khẩu hiện tại').fill(password);
    await page.getByLabel('Mật khẩu mới').fill('một mật khẩu khác hẳn');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu').waitFor();
    await page.getByLabel('Dùng để làm gì').fill('báo cáo tuần');
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    const secret = (await page.locator('.once-secret').textContent()) ?? '';
    expect((await fetch(`${opened.console.url}/api/today`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200);
    await page.getByRole('button', { name: 'Kết thúc báo cáo tuần' }).click();
    await page.getByText('Chưa có mã nào.').waitFor();
    expect((await fetch(`${opened.console.url}/api/today`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401);
  });

  it('act on with the session’s new word after another tab has signed in anew', async () => {
    const page = await inside();
    await goTo(page, '/people');
    await page.context().addCookies([sessionCookie(opened, opened.signIn('administrator'))]);
    await page.getByRole('button', { name: 'Mời người mới' }).click();
    await page.getByLabel('Họ và tên').fill('Lê Thẻ Khác (hư cấu)');
    await page.getByLabel('Tên đăng nhập').fill('le.the');
    await page.getByRole('button', { name: 'Mời', exact: true }).click();
    await page.locator('.once-secret').waitFor();
  });

  it('show who did what, by who and what it was', async () => {
    const page = await inside();
    await goTo(page, '/audit');
    await page.getByLabel('Việc').selectOption('person');
    await expect.poll(async () => new Set(await page.locator('.audit-lines tbody td:nth-child(3)').allTextContents())).toEqual(new Set(['thêm người']));
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
    await page.getByText(/^Chuỗi liền mạch: \d+ dòng\.$/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải về CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('diembao-audit.csv');
  });

  it('are not there for whoever may not', async () => {
    const page = await inside('vi', opened.signIn('leadership'));
    await page.goto('/people');
    await page.getByText('Vai trò của bạn không được làm việc này').waitFor();
    await goTo(page, '/documents/corrected-1');
    expect(await page.locator('.label-edit').count()).toBe(0);
  });
});
