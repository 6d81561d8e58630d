import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { byMachine, draftReport, editSentence, modelOf, noteReport, reportByNumber, versionOf, type Report, type Sentence } from '../../infra/reports/index.ts';
import { findChromium, fixtureReport, launchChromium, objections, openFixtureConsole, seedReports, week, type OpenedConsole, type SeededReports, type SignedInPerson } from './fixture/index.ts';
import { goTo, openPageOf, sessionCookie, settled } from './fixture/pages.ts';

const executable = findChromium();
const phone = { width: 360, height: 780 };
const desk = { width: 1280, height: 860 };
/* What is asked within the page is written as text: the types of this folder know no page. */
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

describe.skipIf(executable === null)('reports in a browser (skipped where there is no Chromium)', () => {
  let opened: OpenedConsole;
  let browser: Browser;
  let seeded: SeededReports;
  let writer: SignedInPerson;
  let speaker: SignedInPerson;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [opened, browser] = await Promise.all([openFixtureConsole(), launchChromium(executable ?? '')]);
    [writer, speaker] = [opened.signIn('analyst'), opened.signIn('spokesperson')];
    seeded = await seedReports(opened, writer, speaker);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  const pageOf = async (who: Pick<SignedInPerson, 'cookie'>, size = phone): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts);
    await page.context().addCookies([sessionCookie(opened, who)]);
    await page.setViewportSize(size);
    page.setDefaultTimeout(20_000);
    return page;
  };
  const problemsOf = (page: Page): string[] => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    // A frame in which nothing may run refuses axe, too.
    page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Blocked script execution') && problems.push(message.text()));
    return problems;
  };
  const sentence = (report: Report, id: string): Sentence | undefined => report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'list' ? block.items.flat() : 'sentences' in block ? block.sentences : [])).find((one) => one.id === id);

  it('are read on a telephone: figures open their documents, quotes name their outlet, annexes unfold', { timeout: 60_000 }, async () => {
    const reader = opened.signIn('leadership');
    const page = await pageOf(reader);
    const problems = problemsOf(page);
    await goTo(page, '/reports');
    // Who may not judge sees what was published, and nothing to do.
    await expect.poll(() => page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))).toEqual([...seeded.published].reverse().map(String));
    expect(await page.getByRole('button', { name: 'Lập báo cáo' }).count()).toBe(0);
    // What they come for stands where the thumb finds it.
    expect(await page.locator('.navigation a').evaluateAll((links) => links.slice(0, 4).map((link) => link.getAttribute('href')))).toEqual(['/', '/alerts', '/reports', '/documents']);
    await page.locator('[data-row] a').first().click();
    const [last = 0] = [...seeded.published].reverse();
    await page.waitForURL(`**/reports/${last}`);
    const figure = page.locator('.report-page a.report-figure').first();
    await figure.waitFor();
    expect(await figure.getAttribute('href')).toMatch(/^\/documents\?from=2026-11-09&to=2026-11-15/);
    expect(await page.locator('.report-cite a').first().getAttribute('href')).toBe('https://bao.example/cau-ben-sao');
    expect(await page.locator('.report-chart svg path').count()).toBeGreaterThan(3);
    expect([await fits(page), await page.locator('.report-bar').count()]).toEqual([true, 0]);
    // On paper whom it is for stands beside who signs, however narrow the sheet.
    const tops = (): Promise<number[]> => page.locator('.report-signature > *').evaluateAll((parts) => parts.map((part) => (part as unknown as { getBoundingClientRect: () => { top: number } }).getBoundingClientRect().top));
    await page.emulateMedia({ media: 'print' });
    expect(new Set(await tops()).size).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    // The annex is folded until it is asked for, and a jump to it unfolds it.
    const annex = page.locator('.report-annex .report-section-body').first();
    expect(await annex.isVisible()).toBe(false);
    await page.getByText('Mục lục').click();
    await page.locator('.report-contents a').last().click();
    await annex.waitFor();
    expect([await fits(page), await objections(page), problems]).toEqual([true, [], []]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^bao-cao-tuan.*\.docx$/);
    await page.goto(`/reports/${seeded.draft}`);
    await page.getByText('Không có báo cáo này').waitFor();
  });

  it('are made, and put otherwise without losing what was counted; who was slower sees what changed', { timeout: 90_000 }, async () => {
    const page = await pageOf(writer);
    const problems = problemsOf(page);
    await goTo(page, '/reports');
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.getByLabel('Loại', { exact: true }).first().selectOption('ad-hoc');
    await page.getByLabel('Kỳ', { exact: true }).selectOption('between');
    await page.getByLabel('Từ ngày').fill('2026-11-02');
    await page.getByLabel('Đến hết ngày').fill('2026-11-05');
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.getByText('Dự thảo, chưa duyệt').waitFor();
    const number = Number(new URL(page.url()).pathname.split('/').at(-1));
    expect(reportByNumber(opened.book, number)).toMatchObject({ kind: 'ad-hoc', period_from: Date.parse('2026-11-02T00:00:00+07:00'), period_to: Date.parse('2026-11-06T00:00:00+07:00') });

    await page.getByRole('button', { name: 'Sửa', exact: false }).first().click();
    await page.locator('#s-overview\\.volume .report-pencil').click();
    const field = page.getByLabel('Lời văn của câu');
    const before = await field.inputValue();
    const [mark = ''] = /⟦[^⟧]*⟧/.exec(before) ?? [];
    // One press beside a mark takes it whole, a press within it is not possible; it comes back from the tray.
    await field.evaluate((area, at) => (area as unknown as { setSelectionRange: (from: number, to: number) => void }).setSelectionRange(at, at), before.indexOf(mark) + mark.length);
    await page.keyboard.press('Backspace');
    expect(await field.inputValue()).toBe(before.replace(mark, ''));
    await page.getByRole('button', { name: /^Đưa lại/ }).click();
    await expect.poll(() => field.inputValue()).toBe(before);
    // A number of one's own is not taken.
    await field.fill(`Cụ thể hơn 5 lần: ${before}`);
    await page.getByText('“5” là số chưa được đếm').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu câu' }).evaluate((button) => (button as unknown as { getBoundingClientRect: () => { bottom: number } }).getBoundingClientRect().bottom)).toBeLessThanOrEqual((await page.locator('.report-bar').boundingBox())?.y ?? 0);
    expect(await page.getByRole('button', { name: 'Lưu câu' }).isDisabled()).toBe(true);
    await field.fill(`Theo số đã đếm, ${before.charAt(0).toLowerCase()}${before.slice(1)}`);
    // Meanwhile somebody else changes another sentence.
    const { revision } = versionOf(opened.book, number, 1);
    const colleague = opened.signIn('analyst');
    editSentence(opened.book, { report: number, version: 1, revision }, 'overview.critical', [{ kind: 'text', text: 'Lời của người nhanh hơn.' }], { by: colleague.id, at: opened.now.getTime(), may: new Set(['judge']) });
    await page.getByRole('button', { name: 'Lưu câu' }).click();
    await page.getByText('Vừa có người khác sửa báo cáo này').waitFor();
    await page.locator('.report-conflict').getByText('nhanh hơn').waitFor();
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
    await page.getByRole('button', { name: 'Lưu câu' }).click();
    await page.getByText('Đã lưu câu').waitFor();
    const kept = sentence(modelOf(opened.book, number, 1), 'overview.volume');
    expect(kept?.from).toBe('person');
    expect(kept?.pieces[0]).toEqual({ kind: 'text', text: 'Theo số đã đếm, trong kỳ có ' });
    expect(kept?.pieces.filter(({ kind }) => kind === 'figure').map((piece) => (piece.kind === 'figure' ? piece.figure : ''))).toEqual(['volume.documents', 'volume.outlets', 'volume.growth']);
    expect(sentence(modelOf(opened.book, number, 1), 'overview.critical')?.pieces).toEqual([{ kind: 'text', text: 'Lời của người nhanh hơn.' }]);

    // A sentence goes, a note comes; whoever wrote cannot approve.
    await page.locator('#s-stories\\.2\\.title .report-pencil').click();
    await page.getByRole('button', { name: 'Bỏ câu này' }).click();
    await page.getByRole('button', { name: 'Bỏ câu', exact: true }).click();
    await page.getByText('Đã bỏ câu').waitFor();
    await page.getByRole('button', { name: '+ Thêm ghi chú: Tổng quan' }).click();
    const add = page.getByRole('button', { name: 'Thêm vào báo cáo' });
    await expect.poll(async () => ((await add.boundingBox())?.y ?? 9999) + ((await add.boundingBox())?.height ?? 0)).toBeLessThanOrEqual((await page.locator('.report-bar').boundingBox())?.y ?? 0);
    // What is typed at once goes into the note, also a letter that is a shortcut of the screen.
    await page.keyboard.type('/ e');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '+ Thêm ghi chú: Tổng quan' }).press('Enter');
    expect(await page.getByLabel('Ghi chú cuối mục “Tổng quan”').inputValue()).toBe('');
    await page.keyboard.type('Tuần có kỳ họp Hội đồng nhân dân.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.report-note-person').getByText('kỳ họp').waitFor();
    await page.getByRole('button', { name: 'Xong phần sửa' }).click();
    await page.getByText('Bạn đã lập hoặc sửa báo cáo này').first().waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Đối chiếu với kho' }).click();
    await page.getByText('Khớp: đã hỏi lại kho').waitFor();
    // The colleague's words came by a conflict, which the browser notes as an answer that is no success.
    expect(problems.filter((problem) => !problem.includes('409'))).toEqual([]);
  });

  it('are approved with the register’s number, published to whom they are for, and corrected', { timeout: 60_000 }, async () => {
    const page = await pageOf(speaker, desk);
    await goTo(page, `/reports/${seeded.draft}`);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByLabel('Số trong sổ văn thư').fill('214');
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Duyệt và lấy số' }).click();
    await page.getByText('Đã duyệt', { exact: true }).waitFor();
    await page.getByText('Số 214/BC-SKHCN').first().waitFor();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await page.getByRole('dialog').getByText('Trực phát ngôn').waitFor();
    await page.getByRole('button', { name: 'Phát hành và gửi' }).click();
    await page.getByText('Đã phát hành', { exact: true }).waitFor();
    await page.locator('.report-mails').getByText('chờ gửi').waitFor();
    expect(versionOf(opened.book, seeded.draft, 1).state).toBe('published');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.getByRole('button', { name: 'Đính chính' }).click();
    await page.getByLabel('Lý do').fill('Sót số liệu của một nguồn');
    await page.getByRole('button', { name: 'Mở bản đính chính' }).click();
    await page.getByText('Bản này đính chính bản 1.').waitFor();
    expect(await page.evaluate<number>('scrollY')).toBe(0);
    await page.getByText('Sót số liệu của một nguồn').first().waitFor();
    await page.locator('.report-versions').getByRole('link', { name: 'bản 1' }).click();
    await page.getByText('Đây không phải bản mới nhất').waitFor();
    expect(await page.getByRole('button', { name: 'Đính chính' }).count()).toBe(0);
  });

  it('say beside its sentence what the store no longer says, and what could not be made stands in red', { timeout: 40_000 }, async () => {
    const model = modelOf(opened.book, seeded.published[0] ?? 1, 1);
    const { 'volume.outlets': outlets } = model.figures;
    if (outlets === undefined) throw new Error('the fixture has no such figure');
    const moved = draftReport(opened.book, { model: { ...model, language: 'en', letterhead: { ...model.letterhead, number: '' }, figures: { ...model.figures, 'volume.outlets': { ...outlets, cell: 'moved' } } }, recipients: [], due: null }, { by: writer.id, at: opened.now.getTime(), may: new Set(['judge']) });
    noteReport(opened.book, moved, byMachine(opened.now.getTime()), 'check-failed', { problems: 3, codes: 'figure-differs 3' });
    const at = opened.now.getTime() - 7_200_000;
    opened.book.run("INSERT INTO report_due (id, kind, period_from, period_to, at, entry, state, next_at, attempts, error) VALUES ('weekly/2026-W43', 'weekly', ?, ?, ?, ?, 'given-up', ?, 12, 'The store does not answer.')", [model.period.from - 604_800_000, model.period.from, at, JSON.stringify({ kind: 'weekly', at: 'mon 07:00', to: [], approve: 'required', language: 'vi', unit: '', topic: '', formats: ['docx'] }), at]);
    const page = await pageOf(writer);
    await goTo(page, '/reports');
    await page.locator('.report-due-failed').getByText('không làm được sau 12 lần thử').waitFor();
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
    await page.locator('.report-due-failed').getByRole('link', { name: 'Lập ngay' }).click();
    await page.getByLabel('Kỳ', { exact: true }).waitFor();
    expect(await page.getByLabel('Kỳ', { exact: true }).locator('option').first().textContent()).toBe('19/10–25/10/2026');
    await goTo(page, `/reports/${moved.report}`);
    await page.getByText('Lần đối chiếu gần nhất của hệ thống: 3 chỗ chưa khớp.').waitFor();
    await page.locator('.log').getByText('đối chiếu không khớp: 3 chỗ chưa khớp').waitFor();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.getByRole('button', { name: 'Đối chiếu với kho' }).click();
    await page.locator('.report-section .report-problem').getByText('Số liệu nay đã khác: 9').waitFor();
    expect(await page.getByText('Lần đối chiếu gần nhất của hệ thống').count()).toBe(0);
    await expect.poll(async () => (await page.locator('.report-unchecked').boundingBox())?.y).toBeLessThan(phone.height / 2);
    expect((await page.locator('.report-unchecked').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: 'đến chỗ này' }).first().click();
    expect([await fits(page), await objections(page)]).toEqual([true, []]);
  });

  it('show of a chart its shapes and letters, and nothing that could do something', async () => {
    const page = await pageOf(writer, desk);
    const number = seeded.published[0] ?? 1;
    await page.route(`**/api/reports/${number}`, async (route) => {
      const answer = await route.fetch();
      const report = (await answer.json()) as { sections: { blocks: { kind: string; svg?: string }[] }[] };
      for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
        if (block.svg !== undefined) block.svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script><style>*{display:none}</style><a href="javascript:alert(3)"><text>đi</text></a><image href="https://elsewhere.example/x.png"/><foreignObject><p>khung</p></foreignObject><rect width="9" height="9" fill="url(https://elsewhere.example/y)" style="background:url(https://elsewhere.example/z);font-size:3px" onclick="alert(4)"/><text id="t">chữ</text></svg>';
      }
      await route.fulfill({ response: answer, json: report });
    });
    const happened: string[] = [];
    page.on('request', (request) => request.url().startsWith(opened.console.url) || happened.push(request.url()));
    page.on('dialog', (dialog) => (happened.push(dialog.message()), void dialog.dismiss()));
    await goTo(page, `/reports/${number}`);
    const svg = page.locator('.report-chart svg').first();
    await svg.getByText('chữ').waitFor();
    expect(await svg.evaluate((drawn) => (drawn as unknown as { outerHTML: string }).outerHTML)).toMatch(/^<svg viewBox="0 0 9 9" aria-hidden="true" focusable="false"><rect width="9" height="9" font-size="3px"><\/rect><text id="chart-[\w.-]+-0-t">chữ<\/text><\/svg>$/);
    await svg.click();
    expect(happened).toEqual([]);
  });

  it('stand beside each other, each figure with its documents and each week with its report', { timeout: 40_000 }, async () => {
    const page = await pageOf(writer, desk);
    await goTo(page, '/reports/compare?kind=weekly');
    const [oldest = 0] = seeded.published;
    const row = page.locator('[data-row="documents"]');
    await row.waitFor();
    expect(await page.locator('.report-compared thead a').first().getAttribute('href')).toBe(`/reports/${oldest}`);
    const counts = (await row.locator('td.report-cell-right .report-figure').allTextContents()).map(Number);
    expect(counts).toEqual([...seeded.published, seeded.draft].map((number) => modelOf(opened.book, number, 1).figures['volume.documents']?.value));
    expect(await row.locator('a.report-figure').first().getAttribute('href')).toMatch(/^\/documents\?from=2026-10-26&to=2026-11-01/);
    await row.getByText(`tăng ${(counts.at(-1) ?? 0) - (counts.at(-2) ?? 0)}`).waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate<string>('document.activeElement.closest("[data-row]").dataset.row')).toBe('documents');
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      expect([size.width, await fits(page), await objections(page)]).toEqual([size.width, true, []]);
    }
  });

  it('of periods that share days stand beside each other without a change between them', { timeout: 40_000 }, async () => {
    const { from, to } = week(30);
    for (const period of [{ from, to }, { from: from + 86_400_000, to: to + 86_400_000 }]) draftReport(opened.book, { model: fixtureReport({ kind: 'quarterly', period }), recipients: [], due: null }, { by: writer.id, at: opened.now.getTime(), may: new Set(['judge']) });
    const page = await pageOf(writer, desk);
    await goTo(page, '/reports/compare?kind=quarterly');
    await page.getByText('Hai kỳ cuối có ngày trùng nhau').waitFor();
    expect(await page.locator('[data-row="documents"] .report-compared-change').textContent()).toBe('–');
    expect(await objections(page)).toEqual([]);
  });

  it('say where no mail goes before they are published, and promise none', { timeout: 40_000 }, async () => {
    const page = await pageOf(speaker, desk);
    const number = seeded.published[0] ?? 1;
    await page.route(`**/api/reports/${number}`, async (route) => {
      const answer = await route.fetch();
      const report = (await answer.json()) as { line: object; may: object };
      await route.fulfill({ response: answer, json: { ...report, mailed: false, line: { ...report.line, state: 'approved' }, may: { ...report.may, publish: true, correct: false } } });
    });
    await page.route('**/api/reports/subscriptions', (route) => route.fulfill({ json: { address: 'ngon@tan-hai.example', mailed: false, kinds: [] } }));
    await goTo(page, `/reports/${number}`);
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('chưa khai máy chủ thư').waitFor();
    expect([await dialog.getByText('Trực phát ngôn').count(), await dialog.getByRole('button', { name: 'Phát hành', exact: true }).count()]).toEqual([0, 1]);
    await goTo(page, '/reports/settings');
    await page.getByText('chưa khai máy chủ thư').waitFor();
    expect(await page.getByText('ngon@tan-hai.example').count()).toBe(0);
  });

  it('have templates that are tried in a frame where nothing runs', { timeout: 40_000 }, async () => {
    const page = await pageOf(writer, desk);
    const problems = problemsOf(page);
    await goTo(page, '/reports/settings');
    await page.frameLocator('iframe').getByText('Người Hư Cấu').waitFor();
    await page.getByText('Trên kỳ 09/11–15/11/2026').waitFor();
    await page.locator('.report-schedule').getByText('Thứ Hai–Thứ Sáu, 06:45').waitFor();
    await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử (hư cấu)');
    await page.getByRole('button', { name: 'Chuyển “Câu chuyện nổi bật” lên' }).click();
    await page.frameLocator('iframe').getByText('Trần Thị Thử (hư cấu)').waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.locator('.report-sections li > span').allTextContents()).toEqual(['Câu chuyện nổi bật', 'Tổng quan', 'Sổ thu thập', 'Quyền con người theo công ước']);
    expect(problems).toEqual([]);
  });

  it('have nothing that axe objects to and fit their width, in both languages, light and dark', { timeout: 90_000 }, async () => {
    const page = await pageOf(writer);
    const problems = problemsOf(page);
    for (const path of ['/reports', `/reports/${seeded.published[2]}`, '/reports/compare', '/reports/settings']) {
      await goTo(page, path);
      for (const size of [desk, phone]) {
        await page.setViewportSize(size);
        for (const language of ['VI', 'EN']) {
          await page.getByRole('button', { name: `${language}:` }).click();
          await settled(page);
          expect([path, size.width, language, await objections(page)]).toEqual([path, size.width, language, []]);
          expect([path, size.width, await fits(page)]).toEqual([path, size.width, true]);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([path, await objections(page, 'color-contrast')]).toEqual([path, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
    }
    expect(problems).toEqual([]);
  });
});
