import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser.ts';

const named = process.env['DIEMBAO_CHROMIUM'];

/**
 * The browser that tests drive, or null where there is none.
 * @throws when none is there and skips are forbidden (DIEMBAO_FORBID_SKIPS=1)
 */
export function chromiumPath(): string | null {
  try {
    return findBrowser(named, existsSync);
  } catch (error) {
    if (process.env['DIEMBAO_FORBID_SKIPS'] === '1') throw error;
    return null;
  }
}
