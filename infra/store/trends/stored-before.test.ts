import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { silentLogger } from '../../observability/index.ts';
import { openStore } from '../index.ts';
import { migrate } from '../migrate.ts';
import { countHours } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-before-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A store as it was before stories had numbers and counts told how far they reach. */
it('a store made before finds its stories by number, and counts on', async () => {
  const store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  const run = (query: string) => store.client.command({ query });
  const rows = async (query: string): Promise<unknown[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json();
  try {
    for (const query of ['ALTER TABLE coverage DROP COLUMN story_key', 'DROP TABLE trend_progress', 'DELETE FROM schema_migrations WHERE number >= 10']) await run(query);
    await run("INSERT INTO coverage (hour, key, id, story, version, gone) VALUES (toDateTime('2026-03-01 02:00:00', 'UTC'), 1, 'a', '20260301-abcdefgh', 1, 0)");
    const [{ database }] = (await rows('SELECT currentDatabase() AS database')) as [{ database: string }];
    expect(await migrate({ client: store.client, database, logger: silentLogger() })).toContain(10);
    expect(await rows("SELECT id FROM coverage FINAL WHERE story_key = sipHash64('20260301-abcdefgh')")).toEqual([{ id: 'a' }]);
    expect(await rows('SELECT count() AS n FROM trend_progress')).toEqual([{ n: 0 }]);
    await countHours(store);
    expect(await rows('SELECT count() AS n FROM trend_progress')).toEqual([{ n: 1 }]);
  } finally {
    await store.close();
  }
});
