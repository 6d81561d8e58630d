import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertReceived, officeActed, wrap, type Acted, type AlertReceived } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { storeBatch, type StoredMessage } from './store-batch.ts';

describe('alerts on the real engine', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-alerts-'));
  let store: Store;
  const now = new Date();
  const startsAt = new Date(now.getTime() - 3_600_000).toISOString();
  const alert: AlertReceived = { id: 'a', fingerprint: 'f', rule: 'Nguồn im ắng', title: 'Báo Tân Hải (hư cấu) im ắng', summary: '', severity: 'warning', state: 'firing', labels: { source: 'bao-tan-hai' }, startsAt, endsAt: null, receivedAt: now.toISOString() };
  const message = (over: Partial<AlertReceived> = {}): StoredMessage => wrap(alertReceived, { ...alert, ...over }, { source: '/grafana' });
  const batch = async (...messages: StoredMessage[]): Promise<void> => void (await storeBatch(messages, { store, now: () => now, postDays: 90, erase: async () => {}, announce: async () => {} }));
  const rows = async (): Promise<unknown[]> => (await store.client.query({ query: 'SELECT id, state, labels, ends_at IS NULL AS open FROM alert_notices FINAL ORDER BY id', format: 'JSONEachRow' })).json();

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('are one notice however often they come, and another when they are over', async () => {
    await batch(message());
    await batch(message({ receivedAt: new Date(now.getTime() + 60_000).toISOString() }), message());
    expect(await rows()).toEqual([{ id: 'a', state: 'firing', labels: { source: 'bao-tan-hai' }, open: 1 }]);
    await batch(message({ id: 'b', state: 'resolved', endsAt: now.toISOString() }));
    expect(await rows()).toMatchObject([{ id: 'a' }, { id: 'b', state: 'resolved', open: 0 }]);
  });

  it('and statements are marked once, however often that is said', async () => {
    const acted = (what: Acted['what'], number: number): StoredMessage => wrap(officeActed, { what, number, title: 'Tin nghi sai (hư cấu)', severity: what === 'alert-opened' ? 'critical' : '', at: startsAt }, { source: '/test' });
    await batch(acted('alert-opened', 1), acted('statement-published', 1));
    await batch(acted('alert-opened', 1), acted('statement-published', 1), acted('alert-opened', 2));
    const marked = await (await store.client.query({ query: 'SELECT what, number FROM office_acts FINAL ORDER BY what, number', format: 'JSONEachRow' })).json();
    expect(marked).toEqual([{ what: 'alert-opened', number: 1 }, { what: 'alert-opened', number: 2 }, { what: 'statement-published', number: 1 }]);
  });
});
