import { existsSync } from 'node:fs';
import { RejectedError } from '../../../infra/contracts/index.ts';

/** Where distributions put it. */
const usualPlaces: readonly string[] = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser's path: the named one, else the first of the usual places.
 * @throws {RejectedError} `browser-missing`
 */
export function findBrowser(named: string | undefined, exists: (path: string) => boolean = existsSync): string {
  const found = named === undefined ? usualPlaces.find(exists) : [named].find(exists);
  if (found !== undefined) return found;
  throw new RejectedError(named === undefined ? 'This source needs a browser, and there is none on this machine.' : `There is no browser at ${named}.`, {
    code: 'browser-missing',
    hint: 'Install Chromium (Debian, Ubuntu: apt-get install chromium) or name its path as crawl.browser in the office file; the source rests until then.',
  });
}
