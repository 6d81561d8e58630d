import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { spawnStoreChild } from './ownership/spawn-child.testing.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-kill-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('loses nothing and doubles nothing, killed twelve times amid inserts', { timeout: 120_000 }, async () => {
  const size = 700;
  let next = 0;
  let killedAmid = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawnStoreChild(dir);
    expect(await child.opened).toEqual({ ok: 'embedded-owner' });
    let alive = true;
    const killed = pause(20 + ((round * 67) % 240)).then(async () => {
      alive = false;
      await child.kill();
    });
    // A work list is repeated from its first part that was not acknowledged, with the same token: as consumers do.
    while (alive) {
      const reply = await child.ask({ do: 'insert', first: next * size, count: size, token: `part-${next}`, batchSize: 100 });
      if ('ok' in reply) next += 1;
      else killedAmid += 1;
    }
    await killed;
  }
  const child = spawnStoreChild(dir);
  await child.opened;
  expect(await child.ask({ do: 'insert', first: next * size, count: size, token: `part-${next}`, batchSize: 100 })).toEqual({ ok: size });
  const total = (next + 1) * size;
  expect(await child.ask({ do: 'count' })).toEqual({ ok: { kept: total, different: total, counted: total } });
  await child.kill();
  expect(killedAmid).toBeGreaterThanOrEqual(10);
});
