import { join } from 'node:path';
import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Source } from '../../contract/collector.ts';
import { keyMissing } from '../edge/index.ts';
import type { OaKeys } from './signature.ts';

/** @throws {RejectedError} `own-required`, `not-an-account` */
export function accountOf({ id, own, url }: Source): string {
  if (!own) {
    throw new RejectedError(`Source "${id}" is not marked as the office's own.`, { code: 'own-required', hint: 'People write to an Official Account and to nobody else: only the office\'s own account is read. Add "own: true" if it is.' });
  }
  const account = /^\/(\d{5,25})\/?$/.exec(new URL(url).pathname)?.[1];
  if (account !== undefined) return account;
  throw new RejectedError(`Source "${id}" does not name its account by its number.`, { code: 'not-an-account', hint: 'Give the address as https://zalo.me/NUMBER, the number of the Official Account.' });
}

/** @throws {RejectedError} `key-missing` */
export function oaKeys({ zaloApp: app, zaloSecret: secret }: NetworkKeys = noNetworkKeys): OaKeys {
  if (app === null || secret === null) throw keyMissing('Zalo', ['zaloApp', 'zaloSecret']);
  return { app, secret };
}

/** @throws {RejectedError} `no-data-folder` */
export function spoolFolder(dataDir: string | undefined, { id }: Source): string {
  if (dataDir === undefined || !/^[a-z0-9][a-z0-9._-]*$/.test(id)) throw new RejectedError('Deliveries have no folder to wait in.', { code: 'no-data-folder', hint: 'Run this with a data folder (--data DIR).' });
  return join(dataDir, 'hooks', id);
}
