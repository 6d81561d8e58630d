import { DiembaoError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import type { Presence } from '../../contract/collector.ts';
import { lineIn, one, openPage } from '../../pages/open-page.ts';

/** Telegram answers 200 for what is gone and says so in the embedded form of the message. */
export async function messagePresence(address: string, http: HttpClient, signal: AbortSignal): Promise<Presence> {
  try {
    const url = new URL(address);
    url.search = '?embed=1';
    const page = await openPage((await http.request({ url: url.href, headers: { accept: 'text/html' }, signal })).text());
    if (one(page, '.tgme_widget_message[data-post]') !== null) return 'there';
    return /post not found/i.test(lineIn(one(page, '.tgme_widget_message_error'))) ? 'gone' : 'unknown';
  } catch (error) {
    if (error instanceof DiembaoError && error.policy === 'reject') return error.code === 'http-404' || error.code === 'http-410' ? 'gone' : 'unknown';
    throw error;
  }
}
