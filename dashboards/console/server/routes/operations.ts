import type { Hono } from 'hono';
import type { ConsoleParts } from '../parts.ts';

/** What an orchestrator and Prometheus ask. */
export function mountOperations(app: Hono, { readiness, metricsText }: ConsoleParts): void {
  app.use('/healthz', noStore).use('/readyz', noStore).use('/metrics', noStore);
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const missing = await readiness();
    return missing.length === 0 ? c.text('ready\n') : c.text(`${missing.join('\n')}\n`, 503);
  });
  app.get('/metrics', async (c) => c.body(await metricsText(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }));
}

const noStore: Parameters<Hono['use']>[1] = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
};
