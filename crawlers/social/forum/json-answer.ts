import { RejectedError } from '../../../infra/contracts/index.ts';
import { all, openPage } from '../../pages/open-page.ts';
import type { ForumAnswer } from './reader.ts';
import { asksForLogin, loginWall } from './refusals.ts';

/** @throws {RejectedError} `not-json`, `login-wall` */
export async function parseAnswer({ body, url }: ForumAnswer): Promise<unknown> {
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    if (asksForLogin(url, all(await openPage(body), 'input[type=password]').length)) throw loginWall(cause);
    throw new RejectedError('The forum does not answer as its software should.', { code: 'not-json', hint: 'Check the preset: this one asks the interface of Discourse or Flarum.', cause });
  }
}
