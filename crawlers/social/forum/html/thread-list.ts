import { hashOf } from '../../../../infra/contracts/index.ts';
import { all, attributeOf, lineIn, openPage, outermost } from '../../../pages/open-page.ts';
import { forumAddress } from '../address.ts';
import type { Selectors } from '../presets.ts';
import type { ForumAnswer, Thread } from '../reader.ts';
import { asksForLogin, loginWall, noThreads } from '../refusals.ts';
import { dateOf, within } from './elements.ts';

const mostThreads = 300;

/** @throws {RejectedError} `no-threads`, `login-wall` */
export async function readThreadList({ body, url }: ForumAnswer, selectors: Selectors['threads'], zone: string, now: Date): Promise<readonly Thread[]> {
  const page = await openPage(body);
  const found = new Map<string, Thread>();
  for (const item of outermost(page, selectors.item ?? selectors.link).slice(0, mostThreads)) {
    const link = within(item, selectors.link);
    const address = forumAddress(attributeOf(link, 'href'), url);
    if (address === null || found.has(address)) continue;
    const replies = lineIn(within(item, selectors.replies));
    const date = dateOf(within(item, selectors.date), zone, now);
    found.set(address, { address, title: lineIn(within(item, selectors.title) ?? link), mark: replies === '' && date === '' ? null : hashOf(replies, date) });
  }
  if (found.size > 0) return [...found.values()];
  throw asksForLogin(url, all(page, 'input[type=password]').length) ? loginWall() : noThreads();
}
