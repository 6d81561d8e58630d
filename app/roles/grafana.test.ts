import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createClient } from '@clickhouse/client';
import { alertReceived, topics, unwrap } from '../../infra/contracts/index.ts';
import { openContext, type Context } from '../context.ts';
import { alertHookOf, alertTokenFile, openToGrafana, readerPasswordFile } from './grafana.ts';

describe('what Grafana is offered', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-grafana-'));
  const open = (over: Partial<Context['config']> = {}): Promise<Context> => openContext({ data: dir, logLevel: 'silent' }, { config: (config) => ({ ...config, ...over }) });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is nothing, unless it is asked for', async () => {
    await using context = await open();
    expect(await openToGrafana(context, { alertHost: '127.0.0.1' })).toEqual([]);
  });

  it('is the store to read, with a password that only the data folder tells', async () => {
    await using context = await open();
    const lines = await openToGrafana(context, { grafanaPort: 0, alertHost: '127.0.0.1', alertPort: 0 });
    const file = readerPasswordFile(dir);
    const password = readFileSync(file, 'utf8').trim();
    expect(lines).toEqual([expect.stringContaining(`user reader, password in ${file}`), expect.stringMatching(/alerts: 127\.0\.0\.1:\d+$/)]);
    expect(lines.join()).not.toContain(password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const port = /127\.0\.0\.1:(\d+)/.exec(lines[0] ?? '')?.[1] ?? '';
    const client = createClient({ url: `http://127.0.0.1:${port}`, username: 'reader', password, database: 'diembao' });
    expect(await (await client.query({ query: 'SELECT count() AS n FROM documents', format: 'JSONEachRow' })).json()).toEqual([{ n: 0 }]);
    await client.close();
    await expect(openToGrafana(context, { grafanaPort: Number(port), alertHost: '127.0.0.1' })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use' });
  });

  it('is not an embedded store that there is none of', async () => {
    await using context = await open({ store: { url: 'http://127.0.0.1:1', database: 'diembao', username: 'default' } });
    await expect(openToGrafana(context, { grafanaPort: 0, alertHost: '127.0.0.1' })).rejects.toMatchObject({ code: 'grafana-asks-server' });
  });

  it('takes alerts into the log, under the fingerprint; the same one under the same id', async () => {
    await using context = await open();
    const hook = alertHookOf(context);
    expect(hook.token).toBe(readFileSync(alertTokenFile(dir), 'utf8').trim());
    expect(alertHookOf(context).token).toBe(hook.token);
    const alert = { id: 'a', fingerprint: 'f', rule: 'r', title: 't', summary: '', severity: '', state: 'firing', labels: {}, startsAt: '2026-11-20T03:00:00.000Z', endsAt: null, receivedAt: '2026-11-20T03:00:00.000Z' } as const;
    await hook.receive([]);
    await hook.receive([alert, alert]);
    const read = [];
    for await (const message of (await context.log()).read(topics.crawl.name)) read.push({ key: message.key, ...unwrap(message.value, [alertReceived]) });
    expect(read.map(({ key, id, data }) => [key, id, data.title])).toEqual([['f', 'a', 't'], ['f', 'a', 't']]);
  });

  it('has a token from the environment, where there is one', async () => {
    await using context = await open();
    const given = { ...context, config: { ...context.config, secrets: { ...context.config.secrets, alerts: 'from-a-file' } } };
    expect(alertHookOf(given).token).toBe('from-a-file');
  });
});
