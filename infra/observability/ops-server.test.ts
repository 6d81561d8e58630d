import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import { startOpsServer, type OpsServer } from './ops-server.ts';

let server: OpsServer | undefined;
afterEach(() => server?.close());

describe('ops server', () => {
  it('answers health, readiness and metrics', async () => {
    let missing: string[] = ['store: not answering'];
    const metrics = createMetrics();
    metrics.sightings.inc({ disposition: 'stored' }, 3);
    server = await startOpsServer({ host: '127.0.0.1', port: 0, metrics, readiness: async () => missing });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const notReady = await fetch(`${server.url}/readyz`);
    expect(notReady.status).toBe(503);
    expect(await notReady.text()).toContain('store: not answering');
    missing = [];
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('diembao_sightings_total{disposition="stored"} 3');
    expect((await fetch(`${server.url}/else`)).status).toBe(404);
  });

  it('says which port is taken and what to do', async () => {
    server = await startOpsServer({ host: '127.0.0.1', port: 0, metrics: createMetrics(), readiness: async () => [] });
    const port = Number(new URL(server.url).port);
    await expect(startOpsServer({ host: '127.0.0.1', port, metrics: createMetrics(), readiness: async () => [] })).rejects.toMatchObject({ code: 'port-in-use', policy: 'fatal' });
  });
});
