import type { DiembaoError } from '../../../infra/contracts/index.ts';
import { canonicalUrl, type HttpClient } from '../../../infra/http/index.ts';
import type { Presence } from '../../contract/collector.ts';
import { presenceOf } from '../edge/index.ts';
import { findPostings } from './postings.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * Whether a posting is still public. One that is told from its page by a fragment alone is gone when the page shows postings and not this one; of
 * any other its address tells.
 */
export function presenceOnPage(address: string, http: HttpClient, signal: AbortSignal): Promise<Presence> {
  return presenceOf(signal, async () => {
    try {
      const response = await http.request({ url: address.replace(/#.*$/, ''), signal });
      if (!address.includes('#')) return 'there';
      const shown = findPostings(readBlocks(response.contentType, response.text()).blocks).map((posting) => addressOf(posting.address, response.url));
      if (shown.length === 0) return 'unknown';
      return shown.includes(address) ? 'there' : 'gone';
    } catch (error) {
      const { code } = error as DiembaoError;
      return code === 'http-404' || code === 'http-410' ? 'gone' : 'unknown';
    }
  });
}

function addressOf(raw: string, base: string): string {
  try {
    return canonicalUrl(raw, base) + (/#[\w.:-]{1,200}$/.exec(raw.trim())?.[0] ?? '');
  } catch {
    return '';
  }
}
