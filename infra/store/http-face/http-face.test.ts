import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChdbPool } from '../chdb/index.ts';
import { openHttpFace, type HttpFace } from './index.ts';

/** What the contract suite does not reach: the interface seen without the official client. */
describe('the HTTP face', () => {
  const token = 'a-token-for-tests';
  const dir = mkdtempSync(join(tmpdir(), 'diembao-face-'));
  let pool: ChdbPool;
  let face: HttpFace;
  const ask = (query: string, init: RequestInit & { readonly key?: string } = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${face.port}/?query=${encodeURIComponent(query)}`, { ...init, headers: { 'X-ClickHouse-Key': init.key ?? token, ...init.headers } });

  beforeAll(async () => {
    pool = ChdbPool.open({ dir });
    face = await openHttpFace({ pool, token, maxBodyBytes: 100_000 });
  });
  afterAll(async () => {
    await face.close(500);
    await pool.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('answers nobody without the token, except that it is there', async () => {
    const base = `http://127.0.0.1:${face.port}`;
    expect(await (await fetch(`${base}/ping`)).text()).toBe('Ok.\n');
    const refused = [
      await fetch(`${base}/?query=SELECT+1`),
      await ask('SELECT 1', { key: 'wrong' }),
      await ask('SELECT 1', { headers: { 'X-ClickHouse-User': 'admin' } }),
      await fetch(`${base}/?query=SELECT+1`, { headers: { Authorization: `Basic ${Buffer.from(`admin:${token}`).toString('base64')}` } }),
      await fetch(`${base}/?query=SELECT+1&user=default&password=${token}`),
    ];
    expect(refused.map((response) => response.status)).toEqual([403, 403, 403, 403, 403]);
    expect(refused[0]?.headers.get('x-clickhouse-exception-code')).toBe('516');
    const allowed = [{ 'X-ClickHouse-Key': token }, { Authorization: `Bearer ${token}` }, { Authorization: `Basic ${Buffer.from(`default:${token}`).toString('base64')}` }];
    for (const headers of allowed) expect(await (await fetch(`${base}/?query=SELECT+1`, { headers })).text()).toBe('1\n');
  });

  it('changes nothing by GET', async () => {
    const response = await ask('CREATE DATABASE no');
    expect([response.status, response.headers.get('x-clickhouse-exception-code')]).toEqual([403, '164']);
  });

  it('bounds bodies, packed ones too, and says so', async () => {
    const plain = await ask('INSERT INTO t FORMAT CSV', { method: 'POST', body: 'x'.repeat(200_000) });
    expect([plain.status, await plain.text()]).toEqual([413, expect.stringContaining('insert-too-large')]);
    const packed = await ask('INSERT INTO t FORMAT CSV', { method: 'POST', body: gzipSync('x'.repeat(5_000_000)), headers: { 'Content-Encoding': 'gzip' } });
    expect(packed.status).toBe(413);
    const broken = await ask('INSERT INTO t FORMAT CSV', { method: 'POST', body: 'no gzip', headers: { 'Content-Encoding': 'gzip' } });
    expect(broken.status).toBe(500);
  });

  it('refuses clearly what it does not do', async () => {
    const form = new FormData();
    form.append('query', 'SELECT 1');
    for (const response of [await ask('SELECT 1', { method: 'POST', body: form }), await ask('INSERT INTO t FORMAT CSV', { method: 'POST', body: 'x', headers: { 'Content-Encoding': 'snappy' } })]) {
      expect([response.status, response.headers.get('x-clickhouse-exception-code')]).toEqual([501, '48']);
    }
    expect((await fetch(`http://127.0.0.1:${face.port}/nowhere`, { headers: { 'X-ClickHouse-Key': token } })).status).toBe(404);
  });

  it('takes the statement from address and body together', async () => {
    const response = await ask('SELECT', { method: 'POST', body: '{a:UInt8} + 1 FORMAT JSONEachRow' });
    expect(response.status).toBe(400);
    const url = `http://127.0.0.1:${face.port}/?param_a=4&max_threads=1&default_format=CSV`;
    expect(await (await fetch(url, { method: 'POST', body: 'SELECT {a:UInt8} + 1', headers: { 'X-ClickHouse-Key': token } })).text()).toBe('5\n');
  });

  it('stops with requests in flight', async () => {
    const other = await openHttpFace({ pool, token });
    const hanging = fetch(`http://127.0.0.1:${other.port}/?query=${encodeURIComponent('SELECT count() FROM numbers(100000000000000) WHERE sipHash64(number) = 1')}`, { headers: { 'X-ClickHouse-Key': token } }).catch((error: unknown) => error);
    await fetch(`http://127.0.0.1:${other.port}/ping`);
    await other.close(100);
    expect(await hanging).toBeInstanceOf(Error);
    await expect(fetch(`http://127.0.0.1:${other.port}/ping`)).rejects.toThrow();
  });
});
