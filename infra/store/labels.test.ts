import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { openStore, writeLabels, type Label, type Store } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-labels-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const rows = async (query: string): Promise<unknown[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json();
const stored = (): Promise<unknown[]> => rows('SELECT kind, id, vi, en FROM labels FINAL ORDER BY kind, id');
const unit: Label = { kind: 'unit', id: 'so-a', vi: 'Sở A hư cấu', en: 'Sở A hư cấu' };
const sameId: Label = { kind: 'topic', id: 'so-a', vi: 'Chủ đề hư cấu', en: 'Fictional topic' };

it('are what was written last, and written only where they differ', async () => {
  await writeLabels(store, [unit, sameId]);
  expect(await stored()).toEqual([sameId, unit]);
  await writeLabels(store, [unit, sameId]);
  expect(await rows('SELECT count() AS n FROM labels')).toEqual([{ n: 2 }]);
  const renamed = { ...unit, vi: 'Sở A mới hư cấu' };
  await writeLabels(store, [renamed, sameId]);
  expect(await stored()).toEqual([sameId, renamed]);
});

it('go with the unit, and come back with it', async () => {
  await writeLabels(store, [sameId]);
  expect(await stored()).toEqual([sameId]);
  await writeLabels(store, [unit, sameId]);
  expect(await stored()).toEqual([sameId, unit]);
  await writeLabels(store, []);
  expect(await stored()).toEqual([]);
});
