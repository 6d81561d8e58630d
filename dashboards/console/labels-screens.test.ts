import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, objections, openFixtureConsole, type OpenedConsole } from './fixture/index.ts';
import { goTo, openPageOf } from './fixture/pages.ts';

const executable = findChromium();
const active = "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.value ?? '')";
const comeBack = "void document.dispatchEvent(new Event('visibilitychange'))";

describe.skipIf(executable === null)('labels in a browser (skipped where there is no Chromium)', () => {
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

  const openPage = async (path: string, language?: 'vi' | 'en'): Promise<Page> => {
    const page = await openPageOf(browser, opened, contexts, language);
    await goTo(page, path);
    return page;
  };
  const tone = (page: Page) => page.locator('.label-tone');
  const valueOf = (page: Page, label: string): Promise<string | null> => page.locator(`${label} > .label-value .label-chip`).first().textContent();

  it('show the passages that carried them: passed over, reached by the keyboard, or pressed to stay', async () => {
    const page = await openPage('/documents/corrected-1');
    const shown = page.locator('.text .mark-shown');
    const stance = page.getByRole('button', { name: 'Góp ý, phê bình' });
    await stance.hover();
    await expect.poll(() => shown.allTextContents()).toEqual(['Theo kết luận, Sở Khoa học và Công nghệ chịu trách nhiệm giám sát nhưng chậm phát hiện.']);
    await page.mouse.move(5, 700);
    await expect.poll(() => shown.count()).toBe(0);
    expect(await page.locator('.text .mark-unit').count()).toBe(1);
    await page.locator('.label-tone .label-edit').focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => shown.count()).toBe(2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('.label-tone .label-chip').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.label-tone .label-chip').getAttribute('aria-pressed')).toBe('false');
    expect(page.url()).toContain('/documents/corrected-1');
    // No passage alone makes a content group: nothing to press.
    expect(await page.locator('.label-contentGroup button.label-chip').count()).toBe(0);
  });

  it('are put right with the keyboard alone, at once, and undone', async () => {
    const page = await openPage('/documents/corrected-1');
    expect(await valueOf(page, '.label-tone')).toBe('Tiêu cực');
    await page.keyboard.press('s');
    expect(await page.evaluate<string>(active)).toBe('negative');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.locator('.editor').count()).toBe(0);
    expect(await page.evaluate<string>(active)).toBe('Sửa Sắc thái bài viết');
    expect(await valueOf(page, '.label-tone')).toBe('Tiêu cực');

    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await page.keyboard.press('9');
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await valueOf(page, '.label-tone')).toBe('Trung tính');
    await tone(page).getByText('Đã ghi').waitFor();
    expect(await tone(page).locator('.label-said').textContent()).toMatch(/^Máy đọc là: Tiêu cực \d\d%$/);
    expect(await tone(page).locator('.label-from').textContent()).toBe('người sửa');
    expect(await objections(page)).toEqual([]);
    await page.evaluate<void>(comeBack);
    await page.reload();
    expect(await valueOf(page, '.label-tone')).toBe('Trung tính');
    expect(await tone(page).locator('.label-said').count()).toBe(1);

    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await tone(page).getByText('Đã ghi').waitFor();
    await page.keyboard.press('z');
    await tone(page).getByText('Đã hoàn tác').waitFor();
    expect(await valueOf(page, '.label-tone')).toBe('Trung tính');
  });

  it('go back to the models’ word when the first of them is undone, and say so when they are confirmed', async () => {
    const page = await openPage('/documents/restored-1', 'en');
    const said = await valueOf(page, '.label-stance');
    await page.keyboard.press('d');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.locator('.label-stance').getByText('Saved').waitFor();
    expect(await valueOf(page, '.label-stance')).toBe('Critical');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone').waitFor();
    expect(await valueOf(page, '.label-stance')).toBe(said);
    expect(await page.locator('.label-stance .label-from').count()).toBe(0);
    await page.keyboard.press('t');
    expect(await page.getByRole('button', { name: 'Confirm' }).isEnabled()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.label-topics').getByText('Saved').waitFor();
    expect(await page.locator('.label-topics .label-from').textContent()).toBe('confirmed');
  });

  it('take any number of topics', async () => {
    const page = await openPage('/documents/removed-1');
    await page.keyboard.press('t');
    for (const name of ['Lao động', 'Phụ nữ, bình đẳng giới']) await page.getByRole('checkbox', { name }).uncheck();
    await page.getByRole('checkbox', { name: 'Trẻ em' }).check();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.label-topics').getByText('Đã ghi').waitFor();
    expect(await page.locator('.label-topics .label-chip').allTextContents()).toEqual(['Trẻ em']);
    expect(await page.locator('.label-topics .label-said').textContent()).toContain('Lao động 92%, Phụ nữ, bình đẳng giới 75%');
  });

  it('lose nothing when saving fails: what held stands again, and the choice can be sent once more', async () => {
    const page = await openPage('/documents/english-1');
    await page.route('**/labels', (route) => route.abort());
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Chưa ghi được').waitFor();
    expect(await valueOf(page, '.label-tone')).toBe('Trung tính');
    await page.unroute('**/labels');
    await page.getByRole('alert').getByRole('button', { name: 'Thử lại' }).click();
    await tone(page).getByText('Đã ghi').waitFor();
    expect(await valueOf(page, '.label-tone')).toBe('Tích cực');
  });

  it('cannot be put right where the text is gone', async () => {
    const page = await openPage('/documents/post-2');
    await page.getByText('Nội dung không còn, nên không sửa được nữa.').waitFor();
    await page.keyboard.press('s');
    expect(await page.locator('.editor, .label-edit').count()).toBe(0);
  });

  it('are worked through from the queue with the keyboard', async () => {
    const page = await openPage('/models');
    await page.locator('.queue .segmented').getByRole('radio', { name: 'Sắc thái' }).check({ force: true });
    await page.waitForURL('**/models?field=tone');
    await expect.poll(async () => new Set(await page.locator('.queue-field').allTextContents())).toEqual(new Set(['Sắc thái']));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await page.locator('[data-row]').first().getAttribute('data-row');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${first}?correct=tone`);
    await page.locator('.editor').waitFor();
    await page.keyboard.press('Enter');
    await tone(page).getByText('Đã ghi').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/models?field=tone');
    await expect.poll(() => page.locator(`[data-row="${first}"]`).count()).toBe(0);
  });

  it('are counted on the Models screen, which says the same in its tables', async () => {
    const page = await openPage('/models', 'en');
    const cells = (await page.locator('.confusion').first().locator('.confusion-total').allTextContents()).map(Number);
    const counted = await page.locator('.agreements li').filter({ hasText: 'Tone of the text' }).locator('.agreement-count').textContent();
    expect(counted).toContain(`of ${cells.reduce((sum, count) => sum + count, 0)} looks`);
    expect(await page.locator('.score-chart svg').first().getAttribute('aria-label')).toBe('Topics, F1 over all labels over 5 evaluations, the last 0.867');
    await page.locator('.score-chart summary').first().click();
    expect(await page.locator('.score-chart table').first().locator('tbody tr').first().textContent()).toContain('evaluated0.867');
    expect(await objections(page)).toEqual([]);
  });
});
