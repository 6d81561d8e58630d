import { describe, expect, it } from 'vitest';
import { findChromium, launchChromium, objections, openFixtureConsole } from './fixture/index.ts';
import { sessionCookie } from './fixture/pages.ts';

const executable = findChromium();

describe.skipIf(executable === null)('an empty store in a browser (skipped where there is no Chromium)', () => {
  it('says that it is collecting', async () => {
    const opened = await openFixtureConsole({ empty: true });
    const browser = await launchChromium(executable ?? '');
    try {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.addCookies([sessionCookie(opened)]);
      const page = await context.newPage();
      for (const path of ['/', '/documents']) {
        await page.goto(`${opened.console.url}${path}`);
        await page.getByText('Chưa có tin nào – đang thu thập…').waitFor();
        expect(await objections(page)).toEqual([]);
      }
      await page.goto(`${opened.console.url}/models`);
      for (const words of ['Không còn gì phải xem lại', 'Chưa ai xem lại nhận định nào']) await page.getByText(words).waitFor();
      expect(await page.getByText('./diembao models evaluate').count()).toBe(4);
      expect(await objections(page)).toEqual([]);
      await page.goto(`${opened.console.url}/sources`);
      await page.getByText('12 nguồn chờ đọc lần đầu').waitFor();
      expect(await objections(page)).toEqual([]);
    } finally {
      await browser.close();
      await opened.close();
    }
  });
});
