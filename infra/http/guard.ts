import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { RejectedError } from '../contracts/index.ts';
import { isLocalhost, isPrivateName, isPublicAddress, parseAddress, readAllowList, type AllowList } from './address.ts';
import { isRefusedPort } from './ports.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Answers all addresses of a name; rejects when there is none. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** Decides what may be fetched: once by the address as written, once by every answer of the resolver. */
export interface Guard {
  /** @throws {RejectedError} `bad-url` or `address-refused` */
  checkUrl(url: URL): void;
  /** @throws {RejectedError} `address-refused` for an IP literal that may not be reached; names pass, `lookup` judges them. */
  checkLiteral(hostname: string): void;
  /** For `net.connect`: what it hands on is what was checked, so an answer that changes cannot slip in. */
  readonly lookup: LookupFunction;
}

export const systemResolver: Resolver = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

const refused = (message: string): RejectedError =>
  new RejectedError(message, { code: 'address-refused', hint: 'If this host is your own, add its address or name to network.allow in the office file.' });

export function createGuard(allow: readonly string[], resolve: Resolver = systemResolver): Guard {
  const list = readAllowList(allow);

  const checkLiteral = (hostname: string): void => {
    if (parseAddress(hostname) !== null && !permits(list, hostname, hostname)) throw refused(`${hostname} is not a public address`);
  };

  return {
    checkLiteral,
    checkUrl(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RejectedError(`Only http and https are fetched, not ${url.protocol}`, { code: 'bad-url' });
      if (url.username !== '' || url.password !== '') throw new RejectedError('The address carries a user name or password', { code: 'bad-url', hint: 'Remove what stands before the @.' });
      if (isRefusedPort(url.port)) throw refused(`Port ${url.port} of ${url.hostname} belongs to a service that is not the web`);
      checkLiteral(url.hostname);
      if (parseAddress(url.hostname) !== null || list.hasName(url.hostname)) return;
      const localhostAllowed = isLocalhost(url.hostname) && (list.hasAddress('127.0.0.1') || list.hasAddress('::1'));
      if (isPrivateName(url.hostname) && !localhostAllowed) throw refused(`${url.hostname} names a private host`);
    },
    lookup: (hostname, options, callback) => {
      resolve(hostname).then(
        (answers) => {
          try {
            const checked = judge(list, hostname, answers);
            if (options.all === true) callback(null, checked.map((answer) => ({ ...answer })));
            else callback(null, checked[0]?.address ?? '', checked[0]?.family);
          } catch (error) {
            callback(error as NodeJS.ErrnoException, '', 0);
          }
        },
        (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
      );
    },
  };
}

const permits = (list: AllowList, hostname: string, address: string): boolean =>
  list.hasName(hostname) || list.hasAddress(address) || isPublicAddress(address);

/** One bad answer refuses the whole: a name that mixes public and private addresses is being played with. */
function judge(list: AllowList, hostname: string, answers: readonly ResolvedAddress[]): readonly ResolvedAddress[] {
  const good = answers.filter(({ address }) => permits(list, hostname, address));
  if (answers.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
  // localhost is [::1, 127.0.0.1] on most machines while the office's file names one of them: the other is left out.
  if (good.length === 0 || (good.length < answers.length && !isLocalhost(hostname))) throw refused(`${hostname} leads to an address that is not public`);
  return good;
}
