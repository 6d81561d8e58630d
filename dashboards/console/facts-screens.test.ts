import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { approveFact, proposeFact, reviseFact, writeFact, type Desk, type FactDraft } from '../desk/index.ts';
import type { Viewer } from '../access/index.ts';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie, settled } from './fixture/pages.ts';

const executable = findChromium();
const check = (claim: string, more: object = {}): FactDraft => ({ kind: 'fact-check', factCheck: { claim, verdict: 'fabricated', explanation: 'Ban quản lý hồ đã bác bỏ (hư cấu).', source: 'Sở Nông nghiệp tỉnh Tân Hải (hư cấu)', url: 'https://tan-hai.example/kiem-chung/1', date: '2026-11-18', units: ['so-khcn'], ...more } });
const record: FactDraft = { kind: 'record', record: { subject: 'Tỷ lệ hộ nghèo đa chiều', value: '4,2', unit: '%', place: 'Tân Hải', period: 'năm 2025', source: 'Niên giám thống kê (hư cấu)', url: 'https://tan-hai.example/nien-giam', date: '2026-01-10' } };

describe.skipIf(executable === null)('the screens of facts in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  let [lan, minh, leader]: SignedInPerson[] = [];
  const contexts: BrowserContext[] = [];
  const viewerOf = ({ id }: SignedInPerson): Viewer => ({ id, name: 'hư cấu', role: 'analyst', units: null, by: 'session' });
  const desk = (): Desk => opened.parts.desk as Desk;

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    [lan, minh, leader] = [opened.signIn('analyst'), opened.signIn('spokesperson'), opened.signIn('leadership')];
    const [by, other] = [viewerOf(lan), viewerOf(minh)];
    const { id, version } = writeFact(desk(), by, check('Hồ Tân Hải sẽ xả lũ lúc 22 giờ đêm nay, dân phải sơ tán'), { propose: true });
    approveFact(desk(), other, { id, version });
    reviseFact(desk(), by, { id, version }, check('Hồ Tân Hải sẽ xả lũ lúc 23 giờ đêm nay, dân phải sơ tán', { verdict: 'misleading' }), { propose: true });
    const kept = writeFact(desk(), by, record, { propose: false });
    proposeFact(desk(), by, kept);
    approveFact(desk(), other, kept);
    writeFact(desk(), other, check('Sở Khoa học và Công nghệ thu phí nộp hồ sơ trực tuyến', { url: null }), { propose: false });
  }, 60_000);
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (person: SignedInPerson | undefined, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    if (person) await page.context().addCookies([sessionCookie(opened, person)]);
    return page;
  };

  it.each(['/quality', '/facts', '/facts?state=proposed&kind=record', '/facts/FC-1', '/facts/write/fact-check', '/facts/write/record', '/facts/import/file'])('have nothing that axe objects to and fit their width, on desk and phone, in both languages, light and dark: %s', { timeout: 60_000 }, async (path) => {
    const page = await pageOf(undefined);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await goTo(page, path);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const language of ['vi', 'en']) {
        await page.getByRole('button', { name: `${language.toUpperCase()}:` }).click();
        await expect.poll(() => page.getAttribute('html', 'lang')).toBe(language);
        expect(await objections(page)).toEqual([]);
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await objections(page, 'color-contrast')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(problems).toEqual([]);
  });

  it('are searched without diacritics, and narrowed by state and kind, with counts', async () => {
    const page = await pageOf(leader);
    await goTo(page, '/facts');
    expect(await page.locator('.fact-tabs a').allTextContents()).toEqual(['Tất cả 3', 'Bản nháp 1', 'Chờ phê duyệt 1', 'Đang dùng 1', 'Thôi dùng 0']);
    expect(await page.getByRole('link', { name: 'Viết kiểm chứng' }).count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('ho ngheo');
    await page.waitForURL('**/facts?q=ho+ngheo');
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/facts/R-1');
    await page.getByRole('heading', { level: 1, name: 'Tỷ lệ hộ nghèo đa chiều – Tân Hải (năm 2025): 4,2 %' }).waitFor();
    expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.waitForURL('**/facts?q=ho+ngheo');
    await page.getByRole('link', { name: /Chờ phê duyệt/ }).click();
    await page.getByText('Không tìm thấy căn cứ nào').waitFor();
  });

  it('show what changed between versions, refuse the writer in words, and let a second person approve', async () => {
    const page = await pageOf(lan);
    await goTo(page, '/facts/FC-1');
    await page.getByText('Bạn đã viết hoặc sửa bản này').waitFor();
    expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0);
    expect(await page.locator('.comparison del').allTextContents()).toEqual(['bỏ: 22', 'bỏ: Bịa đặt']);
    expect(await page.locator('.comparison ins').allTextContents()).toEqual(['thêm: 23', 'thêm: Gây hiểu lầm']);
    const second = await pageOf(minh);
    await goTo(second, '/facts/FC-1');
    await second.getByRole('button', { name: 'Phê duyệt' }).click();
    await second.getByText('Đã phê duyệt. Từ nay máy đối chiếu với bản này.').waitFor();
    expect(await second.locator('.fact-standing').textContent()).toContain('Đang dùng');
    // Less is matched, not more: the writer may do that alone.
    await page.getByRole('button', { name: 'Cho thôi dùng' }).click();
    await page.getByRole('button', { name: /bấm lần nữa/ }).click();
    await page.getByText('Đã cho thôi dùng.').waitFor();
  });

  it('are written: what is wrong stands at its field, what approval needs is said before', async () => {
    const page = await pageOf(lan);
    await goTo(page, '/facts');
    await page.getByRole('link', { name: 'Viết kiểm chứng' }).click();
    await page.getByRole('button', { name: 'Lưu và đề nghị phê duyệt' }).click();
    await page.getByText('Còn 1 mục cần sửa.').waitFor();
    const claim = page.getByLabel('Luận điểm');
    await expect.poll(() => page.evaluate<string>("document.activeElement?.getAttribute('aria-invalid') ?? ''")).toBe('true');
    expect(await page.evaluate<string>('document.activeElement?.id')).toBe(await claim.getAttribute('id'));
    await claim.fill('Cầu Tân Hải có đóng cửa không?');
    await page.getByText('Luận điểm đang là câu hỏi').waitFor();
    await page.getByText('Địa chỉ của một nguồn công khai').waitFor();
    await page.getByLabel('Địa chỉ nguồn công khai').fill('khong phai dia chi');
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Không phải địa chỉ web').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByLabel('Địa chỉ nguồn công khai').fill('https://tan-hai.example/cau');
    await claim.fill('Cầu Tân Hải đóng cửa từ ngày mai');
    await page.getByText('Đủ điều kiện phê duyệt').waitFor();
    await page.getByRole('button', { name: 'Lưu và đề nghị phê duyệt' }).click();
    await page.waitForURL('**/facts/FC-3');
    await page.getByRole('button', { name: 'Sửa thành bản mới' }).click();
    await claim.fill('Cầu Tân Hải đóng cửa từ tối nay');
    // Meanwhile somebody else revises it: nothing of what was typed is lost.
    reviseFact(desk(), viewerOf(minh as SignedInPerson), { id: 'FC-3', version: 1 }, check('Cầu Tân Hải đóng cửa cả tuần'), { propose: false });
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Điều bạn viết vẫn còn ở đây').waitFor();
    expect(await claim.inputValue()).toBe('Cầu Tân Hải đóng cửa từ tối nay');
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Đã lưu bản nháp.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Cầu Tân Hải đóng cửa từ tối nay' }).waitFor();
    await page.getByRole('button', { name: 'Đề nghị phê duyệt' }).click();
    await page.getByText('Đã đề nghị.').waitFor();
  });

  it('are brought in from a file after a look, and approved together by somebody else, with the number that was seen', async () => {
    const page = await pageOf(lan);
    await goTo(page, '/facts/import/file');
    const line = (id: string, claim: string): string => `${JSON.stringify({ id, claim, verdict: 'fabricated', url: 'https://tan-hai.example/a', date: '2026-11-18' })}\n`;
    await page.locator('input[type=file]').setInputFiles({ name: 'tin.jsonl', mimeType: 'text/plain', buffer: Buffer.from(`${line('nhap-1', 'Trường Tân Hải nghỉ học cả tuần (hư cấu)')}{"claim": "Thiếu"}\n${line('nhap-2', 'Chợ Tân Hải đóng cửa vĩnh viễn (hư cấu)')}`) });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Đưa vào 2 đề nghị' }).waitFor();
    expect(await page.locator('.import-problems tbody tr').first().textContent()).toMatch(/^2Thiếu/);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đưa vào 2 đề nghị' }).click();
    await page.getByText('Đã đưa vào 2 đề nghị.').waitFor();
    await page.getByRole('link', { name: 'Xem các đề nghị' }).click();
    await page.waitForURL('**/facts?state=proposed');
    await settled(page);
    await page.getByRole('button', { name: 'Phê duyệt nhiều…' }).click();
    await page.getByText('Không có đề nghị nào mà bạn phê duyệt được').waitFor();

    const second = await pageOf(opened.signIn('analyst'), 'en');
    await goTo(second, '/facts?state=proposed');
    await second.getByRole('button', { name: 'Approve many…' }).click();
    await second.getByRole('button', { name: 'Approve all 3' }).waitFor();
    expect(await objections(second)).toEqual([]);
    await second.getByRole('button', { name: 'Approve all 3' }).click();
    await second.getByText('3 facts approved.').waitFor();
    await second.getByText('No fact found').waitFor();
  });

  it('are downloaded as files, which the audit log notes', async () => {
    const get = (query: string) => fetch(`${opened.console.url}/api/desk/export-facts${query}`, { headers: (leader as SignedInPerson).headers });
    const csv = await get('?format=csv');
    expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="diembao-facts.csv"']);
    expect(await csv.text()).toContain('Tỷ lệ hộ nghèo đa chiều');
    expect((await get('?format=exe')).status).toBe(400);
    expect((await fetch(`${opened.console.url}/api/desk/export-facts`)).status).toBe(401);
    expect(opened.parts.access.audit.list({ act: 'facts-exported' }, 5)).toMatchObject([{ person: leader?.id, detail: { format: 'csv', state: 'approved' } }]);
  });
});
