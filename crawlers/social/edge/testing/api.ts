import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { noNetworkKeys, type NetworkKeys } from '../../../../infra/config/index.ts';
import { createHttpClient } from '../../../../infra/http/index.ts';
import { silentLogger } from '../../../../infra/observability/index.ts';
import { openPrivacy } from '../../../../infra/privacy/index.ts';
import type { PollContext } from '../../../contract/collector.ts';
import { serveLoopback, type Answer, type Loopback } from '../../../contract/testing/loopback.ts';

export interface Api extends Loopback {
  readonly context: PollContext;
  readonly post: (item: { readonly sealedUrl: string }) => string;
}

/** A network's interface on loopback and what a poll needs, closed after the test. `body` is what a POST carried. */
export type StartApi = (answer: (path: string, request: IncomingMessage) => Answer | null, options?: { readonly now?: () => Date; readonly state?: PollContext['state'] }) => Promise<Api>;

/** Call it at the top of a test file. */
export function useApi(): StartApi {
  const after: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of after.splice(0).reverse()) await end();
  });
  return async (answer, { now = () => new Date('2026-11-20T00:00:00Z'), state = { etag: null, lastModified: null } } = {}) => {
    const server = await serveLoopback((path, request) => (path === '/robots.txt' ? null : answer(path, request)));
    const http = createHttpClient({ allow: ['127.0.0.1', 'localhost'], delaySeconds: 0, timeoutMs: 2_000 }, { logger: silentLogger() });
    const keys = mkdtempSync(join(tmpdir(), 'diembao-api-'));
    after.push(() => http.close(), () => server.close(), () => rmSync(keys, { recursive: true, force: true }));
    const privacy = openPrivacy(keys, { now });
    return { ...server, context: { http, privacy, state, now, signal: new AbortController().signal }, post: ({ sealedUrl }) => privacy.open(sealedUrl) };
  };
}

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({ status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) });

/** Made-up keys that belong to nobody. */
export const keysWith = (some: Partial<NetworkKeys>): NetworkKeys => ({ ...noNetworkKeys, ...some });
