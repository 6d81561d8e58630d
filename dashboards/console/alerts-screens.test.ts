import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgedBy, alertByNumber, handoversFrom, signLink, silencesAt, timelineOf } from '../../infra/alerts/index.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, putAlert, seedAlerts, type OpenedConsole, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie, settled } from './fixture/pages.ts';

const executable = findChromium();
const hour = 3_600_000;
/* What is asked within the page is written as text: the types of this folder know no page. */
const comeBack = "void document.dispatchEvent(new Event('visibilitychange'))";
const overflows = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
/** A browser without leave to notify asks for it; this one gives it, and writes down what it would have shown. */
const noting = "window.noted = []; window.Notification = class { static permission = 'default'; static async requestPermission() { this.permission = 'granted'; return 'granted'; } constructor(title, options) { window.noted.push([title, options.body, options.tag]); } close() {} };";

describe.skipIf(executable === null)('alerts in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  let numbers: Awaited<ReturnType<typeof seedAlerts>>;
  let at: number;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    numbers = await seedAlerts(opened);
    at = opened.now.getTime();
  });
  afterEach(async () => {
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
  const rows = (page: Page): Promise<(string | null)[]> => page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  const badge = (page: Page): Promise<string | null> => page.locator('.nav-count [aria-hidden]').textContent();

  // One load a screen: width, language and colours change in place, as a reader changes them.
  it.each(['alerts', 'alert', 'duty', 'rules'] as const)('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark: %s', { timeout: 60_000 }, async (name) => {
    const path = { alerts: '/alerts', alert: `/alerts/${numbers.flag}`, duty: '/duty', rules: '/alert-rules' }[name];
    const page = await pageOf();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await goTo(page, path);
    // What is folded or opened by hand is looked at too.
    if (name === 'alert') {
      await page.keyboard.press('f');
      await page.locator('.alert-form').waitFor();
      await page.getByText('Giải thích từng bước').click();
      await page.locator('.alert-explained li').first().waitFor();
    }
    if (name === 'duty') {
      await page.getByRole('button', { name: 'Giao ca', exact: true }).click();
      await page.getByRole('button', { name: 'Giữ im lặng…' }).click();
      await page.getByLabel('Mức', { exact: true }).selectOption('critical');
      await page.getByText('1 tin báo đang mở khớp điều kiện').waitFor();
    }
    if (name === 'rules') {
      await page.locator('.rule').last().getByText('Đoạn trong tệp cấu hình').click();
      await page.locator('.rule').last().getByRole('button', { name: 'Thử trên 30 ngày qua' }).click();
      await page.locator('.try-result').waitFor();
    }
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const language of ['vi', 'en'] as const) {
        await page.getByRole('button', { name: `${language.toUpperCase()}:` }).click();
        await page.getByText({ vi: 'Dữ liệu trình diễn, hư cấu', en: 'Demonstration: fictional data' }[language]).waitFor();
        await settled(page);
        expect(await objections(page)).toEqual([]);
        expect(await page.evaluate<boolean>(overflows)).toBe(false);
      }
      // Of axe's rules only contrast depends on colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await objections(page, 'color-contrast')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(problems).toEqual([]);
  });

  it('are walked through and acted on by keyboard alone', { timeout: 40_000 }, async () => {
    const page = await pageOf(opened.signIn('analyst'));
    await goTo(page, '/alerts');
    expect(await rows(page)).toEqual([numbers.flag, numbers.post, numbers.spike, numbers.silent, numbers.named, numbers.false, numbers.done].map(String));
    expect(await badge(page)).toBe('4');
    for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(`**/alerts/${numbers.flag}`);
    await page.getByText('Có thông báo không tới nơi').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Đã ghi: bạn đang xử lý').waitFor();
    await expect.poll(() => badge(page)).toBe('3');
    expect(acknowledgedBy(opened.book, numbers.flag)).toHaveLength(1);
    await expect.poll(() => page.locator('.alert-acts .button-primary').count()).toBe(0);
    await page.keyboard.press('s');
    await page.getByText('Hoãn đến khi nào?').waitFor();
    await page.keyboard.press('2');
    await page.getByText('Đã hoãn', { exact: true }).waitFor();
    expect(alertByNumber(opened.book, numbers.flag)?.snoozed_until).toBe(at + 4 * hour);
    await page.keyboard.press('h');
    await page.getByText('Giao cho ai?').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tôi nghỉ chiều nay');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Đã giao', { exact: true }).waitFor();
    expect(timelineOf(opened.book, numbers.flag).at(-1)).toMatchObject({ what: 'handed-over', detail: { to: 'phan', why: 'Tôi nghỉ chiều nay' } });
    await page.locator('.log').getByText('giao cho Lê Văn Phân').waitFor();
    await page.keyboard.press('f');
    expect(await page.getByRole('button', { name: 'Ghi là báo nhầm' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.alert-form').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.locator('.alert-form').waitFor();
    await page.keyboard.type('Đã gọi lãnh đạo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.eyebrow').getByText('Đã đóng: đã xong').waitFor();
    expect(await page.locator('.alert-acts .button').allTextContents()).toEqual(['Mở hồ sơ']);
  });

  it('open a case from what they are about', async () => {
    const page = await pageOf(opened.signIn('analyst'));
    await goTo(page, `/alerts/${numbers.named}`);
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
    expect(await page.getByLabel('Tên hồ sơ').inputValue()).toContain('Lãng phí thiết bị');
    await page.getByRole('button', { name: 'Mở', exact: true }).or(page.locator('.case-form button[type=submit]')).first().click();
    await page.waitForURL('**/cases/*');
  });

  it('come while one looks, and are narrowed by the address', async () => {
    const page = await pageOf(opened, 'en');
    await goTo(page, '/alerts?state=open&severity=info');
    expect(await rows(page)).toEqual([String(numbers.silent)]);
    const fresh = putAlert(opened.book, at, { rule: 'nguon-im', kind: 'source-silent', severity: 'info', ago: 0, said: { code: 'source-silent.quarantined', values: { source: 'tap-chi-nghe-ca', outlet: 'Tạp chí Nghề Cá', since: '', failures: '9' } } });
    await page.evaluate<void>(comeBack);
    await expect.poll(() => rows(page)).toEqual([String(fresh), String(numbers.silent)]);
    await page.getByText('Tạp chí Nghề Cá was set aside after 9 failures').waitFor();
    await page.getByRole('radio', { name: 'Closed' }).check();
    await page.waitForURL('**/alerts?state=closed&severity=info');
    await page.getByText('No such alerts').waitFor();
  });

  it('are notified of on this computer, once each, after the reader has asked for it', async () => {
    const page = await pageOf();
    await page.addInitScript(noting);
    await goTo(page, '/alerts');
    const noted = (): Promise<unknown[]> => page.evaluate<unknown[]>('window.noted');
    expect(await noted()).toEqual([]);
    await page.getByLabel('Hiện thông báo trên máy này').check();
    const said = { code: 'spike.topic', values: { topic: 'labour', hour: String(at - hour), documents: '40', expected: '3', score: '9', outlets: '12' } };
    putAlert(opened.book, at + 1000, { rule: 'tang-dot-bien', kind: 'spike', severity: 'warning', ago: 0, said });
    const urgent = putAlert(opened.book, at + 2000, { rule: 'tang-dot-bien', kind: 'spike', severity: 'critical', ago: 0, said: { ...said, values: { ...said.values, topic: 'children' } } });
    // From whatever screen.
    await page.getByRole('link', { name: 'Câu chuyện' }).first().click();
    for (let turn = 0; turn < 3; turn += 1) await page.evaluate<void>(comeBack);
    await expect.poll(noted).toEqual([['Khẩn · Tăng đột biến', expect.stringContaining('Chủ đề “Trẻ em” tăng đột biến: 40 tài liệu'), `diembao-alert-${urgent}`]]);
  });

  it('are acknowledged on a phone from the mail’s page, without signing in and without scripts', { timeout: 30_000 }, async () => {
    const path = `/alert/${signLink('a-key-for-links-in-tests', { alert: numbers.post, recipient: 'ngon', expires: at + hour })}`;
    for (const [locale, button, done] of [['vi-VN', 'Nhắc lại sau 1 giờ', 'Đã hoãn'], ['en-GB', 'I am on it', 'You are on it']] as const) {
      const context = await browser.newContext({ viewport: { width: 390, height: 780 }, javaScriptEnabled: false, baseURL: opened.console.url, locale });
      contexts.push(context);
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(path);
      expect(asked).toEqual([path]);
      const main = await page.getByRole('button', { name: button }).boundingBox();
      expect([main !== null && main.height >= 48, main !== null && main.y + main.height < 780]).toEqual([true, true]);
      await page.getByRole('button', { name: button }).click();
      await page.getByText(done).waitFor();
      expect(new URL(page.url()).pathname).toBe(path);
    }
    expect(acknowledgedBy(opened.book, numbers.post)).toEqual(['ngon']);
    for (const [colorScheme, width] of [['light', 390], ['dark', 1280]] as const) {
      const context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme, baseURL: opened.console.url });
      contexts.push(context);
      const page = await context.newPage();
      for (const address of [path, '/alert/made-up']) {
        await page.goto(address);
        expect([address, await objections(page), await page.evaluate<boolean>(overflows)]).toEqual([address, [], false]);
      }
    }
  });

  it('change who is on duty, and what is silent', { timeout: 30_000 }, async () => {
    const page = await pageOf(opened.signIn('spokesperson'));
    await goTo(page, '/duty');
    await page.getByRole('button', { name: 'Giao ca', exact: true }).click();
    const form = page.getByRole('form', { name: 'Giao ca cho người khác' });
    await form.getByLabel('Từ', { exact: true }).fill('2030-01-02T08:00');
    await form.getByLabel('Đến', { exact: true }).fill('2030-01-03T08:00');
    await form.getByLabel('Người trực thay').selectOption('truc');
    await form.getByLabel('Lý do').fill('Đi công tác');
    await form.getByRole('button', { name: 'Giao ca' }).click();
    await page.getByText('Đã giao ca').waitFor();
    expect(handoversFrom(opened.book, at)).toMatchObject([{ recipient: 'truc', starts_at: Date.parse('2030-01-02T08:00:00+07:00'), ends_at: Date.parse('2030-01-03T08:00:00+07:00'), why: 'Đi công tác' }]);
    await page.getByRole('button', { name: 'Giữ im lặng…' }).click();
    await page.getByLabel('Điều kiện khác').fill('severity>info');
    await page.getByText('Điều kiện chưa đúng cách viết').waitFor();
    await page.getByLabel('Điều kiện khác').fill('outlet=~Không.*');
    await page.getByText('Không có tin báo đang mở nào khớp.').waitFor();
    await page.getByLabel('Quy tắc', { exact: true }).selectOption('nguon-im');
    await page.getByLabel('Điều kiện khác').fill('');
    await page.getByText('2 tin báo đang mở khớp điều kiện').waitFor();
    await page.getByLabel('Lý do').fill('Bảo trì nguồn');
    await page.getByRole('button', { name: 'Bật giữ im lặng' }).click();
    await page.locator('.matcher').getByText('rule=nguon-im').waitFor();
    expect(silencesAt(opened.book, at)).toMatchObject([{ match: ['rule=nguon-im'], ends_at: at + 4 * hour, why: 'Bảo trì nguồn' }]);
    await page.getByRole('button', { name: 'Kết thúc giữ im lặng rule=nguon-im' }).click();
    await page.getByText('Không có gì đang được giữ im lặng.').waitFor();
  });

  it('show whoever only reads no button', async () => {
    const page = await pageOf(opened.signIn('leadership'), 'en');
    for (const [path, there] of [[`/alerts/${numbers.silent}`, 'All alerts'], ['/duty', 'On duty now'], ['/alert-rules', 'Switched off']] as const) {
      await goTo(page, path);
      await page.getByText(there).first().waitFor({ state: 'attached' });
      expect([path, await page.locator('main button:not(.link-button)').count()]).toEqual([path, 0]);
    }
    await goTo(page, '/alerts/999');
    await page.getByRole('heading', { name: 'There is no such alert' }).waitFor();
  });
});
