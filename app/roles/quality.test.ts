import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtureNow, seed } from '../../dashboards/console/fixture/index.ts';
import { createMetrics, silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { readQuality } from './quality.ts';

it('puts flags that wait and verdicts that stand on /metrics', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-quality-'));
  const store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  try {
    const metrics = createMetrics();
    await readQuality(store, metrics);
    expect(await metrics.registry.metrics()).toContain('diembao_flags_waiting{level="strong"} 0');
    await seed(store, fixtureNow());
    await readQuality(store, metrics);
    const text = await metrics.registry.metrics();
    const of = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
    const all = of('diembao_flags_waiting{level="strong"}') + of('diembao_flags_waiting{level="suggest"}') + of('diembao_flags_judged{outcome="upheld"}') + of('diembao_flags_judged{outcome="overturned"}');
    expect(all).toBe(150);
    expect(of('diembao_flags_judged{outcome="overturned"}')).toBeGreaterThan(10);
  } finally {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
