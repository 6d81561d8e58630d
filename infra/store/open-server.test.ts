import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { ChdbPool } from './chdb/index.ts';
import { openHttpFace, type HttpFace } from './http-face/index.ts';
import { insertRows, openStore } from './index.ts';

/** The HTTP face stands in for a server here: it speaks the same protocol. CLICKHOUSE_URL gives the contract suite a real one. */
describe('a store on a server', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-server-'));
  const token = 'a-password-for-tests';
  const deps = { logger: silentLogger() };
  let pool: ChdbPool;
  let face: HttpFace;
  const options = (more: object = {}) => ({ kind: 'server', url: `http://127.0.0.1:${face.port}`, database: 'office', username: 'default', password: token, startTimeoutMs: 300, ...more }) as const;

  beforeAll(async () => {
    pool = ChdbPool.open({ dir });
    face = await openHttpFace({ pool, token });
  });
  afterAll(async () => {
    await face.close(500);
    await pool.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('makes its database, migrates it and takes rows', async () => {
    const store = await openStore(options(), deps);
    expect([store.mode(), store.database]).toEqual(['server', 'office']);
    await insertRows(store, 'erasures', [{ document: 'd', at: new Date(0), reason: 'r' }], 't');
    expect(await (await store.client.query({ query: 'SELECT document, at, currentDatabase() AS d FROM erasures', format: 'JSONEachRow' })).json()).toEqual([{ document: 'd', at: '1970-01-01 00:00:00.000', d: 'office' }]);
    await store.close();
  });

  it('leaves migrations to another where it is told to', async () => {
    const store = await openStore(options({ database: 'elsewhere', migrate: false }), deps);
    await expect(store.client.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '81' });
    await store.close();
  });

  it('names the address and what to check when nobody answers', async () => {
    await expect(openStore(options({ url: 'http://127.0.0.1:1' }), deps)).rejects.toMatchObject({
      policy: 'retry', code: 'store-unavailable', message: expect.stringContaining('http://127.0.0.1:1'), hint: expect.stringContaining('8123'),
    });
  });

  it('stops at once when the password is wrong', async () => {
    await expect(openStore(options({ password: 'wrong', startTimeoutMs: 60_000 }), deps)).rejects.toMatchObject({ policy: 'fatal', code: 'store-auth' });
  });

  it('waits for one that is starting, and says "later" when it goes away', async () => {
    let refusals = 3;
    const server: Server = createServer((request, response) => {
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(502).end('Bad gateway');
        return;
      }
      void (async () => {
        const body = request.method === 'POST' ? Buffer.concat(await request.toArray()) : undefined;
        const { host: _host, connection: _connection, 'transfer-encoding': _encoding, ...headers } = request.headers as Record<string, string>;
        const answer = await fetch(`http://127.0.0.1:${face.port}${request.url}`, { method: request.method ?? 'GET', headers, ...(body ? { body } : {}) });
        response.writeHead(answer.status, { 'X-ClickHouse-Exception-Code': answer.headers.get('x-clickhouse-exception-code') ?? [] } as never);
        response.end(Buffer.from(await answer.arrayBuffer()));
      })();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const store = await openStore(options({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, startTimeoutMs: 10_000 }), deps);
    expect(refusals).toBe(0);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(store.client.query({ query: 'SELECT 1' })).rejects.toMatchObject({ policy: 'retry', code: 'store-unavailable' });
    await expect(insertRows(store, 'erasures', [{ document: 'e', at: new Date(0), reason: 'r' }], 'u')).rejects.toMatchObject({ policy: 'retry', code: 'store-unavailable' });
    await store.close();
  });
});
