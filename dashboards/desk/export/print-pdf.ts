import { existsSync } from 'node:fs';
import { messageOf, RetryableError } from '../../../infra/contracts/index.ts';
import { refuse } from '../errors.ts';

/** Where distributions put it. */
const usualPlaces: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/snap/bin/chromium'];

/** Where the browser is that prints, as the office's file names it or where it usually lies; undefined where there is none. */
export const findBrowser = (named: string | undefined): string | undefined => (named === undefined ? usualPlaces : [named]).find((path) => existsSync(path));

/**
 * Makes the printer of pages: Chromium, as the office's file names it (`crawl.browser`) or where it usually lies. What it prints reaches no
 * network and runs no script.
 */
export function pdfPrinter(named: string | undefined): (html: string) => Promise<Uint8Array> {
  return async (html) => {
    const executablePath = findBrowser(named);
    if (executablePath === undefined) {
      throw refuse('case-export-no-browser', named === undefined ? 'A PDF needs a browser, and there is none on this machine.' : `There is no browser at ${named}.`, 'Install Chromium (Debian, Ubuntu: apt-get install chromium) or name its path as crawl.browser in the office file.');
    }
    const { chromium } = await import('playwright');
    // The sandbox cannot be had as root.
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND'] }).catch((cause: unknown) => {
      throw new RetryableError(`The browser did not start: ${messageOf(cause)}`, { code: 'case-export-failed', hint: 'Try again; see that the machine has memory left.', cause });
    });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
      await page.setContent(html, { waitUntil: 'load', timeout: 20_000 });
      return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false, tagged: true, outline: true });
    } finally {
      await browser.close();
    }
  };
}
