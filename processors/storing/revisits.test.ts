import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, documentVisited, itemRejected, revisitFingerprint, sourceNoticed, wrap, type Revised } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aRejected, aSighting, anAnalysed } from '../../tests/support/samples.ts';
import { contentHashOf } from '../finish/finish.ts';
import { storeBatch, type StoredMessage } from './store-batch.ts';

let dir: string;
let store: Store;
const announced: Revised[] = [];
let crash = false;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-revisits-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});

afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const batch = (...messages: StoredMessage[]) => batchAt(new Date('2026-03-02T00:00:00Z'), ...messages);
const batchAt = (now: Date, ...messages: StoredMessage[]) =>
  storeBatch(messages, { store, now: () => now, postDays: 90, erase: async () => undefined, announce: async (revised) => {
    if (crash) throw new Error('the log is away');
    announced.push(...revised);
  } });
const body = 'Hai mươi trạm đo độ mặn đã chạy thử tại xã Hòn Trúc, kết quả bước đầu ổn định. '.repeat(8);
let hour = 2;
/** The article `item` as it is found now, at its first sighting or when it is visited again. */
const found = (item: string, sighting: string, document: Parameters<typeof anAnalysed>[0] extends infer Given ? NonNullable<Given> extends { document?: infer Part } ? Part : never : never, again = true): StoredMessage => {
  hour = (hour + 1) % 24;
  const fetchedAt = `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return wrap(documentAnalysed, anAnalysed({ sighting: { ...aSighting(sighting, item), ...(again ? { revisits: item, fingerprint: revisitFingerprint } : {}) }, document: { id: item, text: body, fetchedAt, ...document } }), { source: '/test' });
};
const lost = (item: string, sighting: string, reason: string): StoredMessage => wrap(itemRejected, aRejected({ ...aSighting(sighting, item), revisits: item, fingerprint: revisitFingerprint }, reason), { source: '/test' });
const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
const state = async (item: string) => (await rows<{ state: string; revision: number; text: string }>(`SELECT state, revision, text FROM documents FINAL WHERE id = '${item}'`))[0];
const changes = async (item: string) => (await rows<{ change: string }>(`SELECT change FROM revisions FINAL WHERE document = '${item}' ORDER BY revision`)).map((row) => row.change);
const fate = async (sighting: string) => (await rows<{ disposition: string; reason: string }>(`SELECT disposition, reason FROM ledger FINAL WHERE sighting = '${sighting}'`))[0];

describe('an article that is visited again', () => {
  it('goes from first through changed and corrected to removed and back, each told once', async () => {
    await batch(found('bai-1', 'v1', { contentHash: 'h1' }, false));
    await batch(found('bai-1', 'v2', { contentHash: 'h1' }));
    expect(await fate('v2')).toEqual({ disposition: 'unchanged', reason: '' });
    await batch(found('bai-1', 'v3', { contentHash: 'h2', text: body.replaceAll('Hai mươi', 'Mười tám') }));
    await batch(found('bai-1', 'v4', { contentHash: 'h3', text: `${body}Đính chính: mười chín trạm.`, announcesCorrection: true }));
    expect(await state('bai-1')).toMatchObject({ state: 'corrected', revision: 3 });
    await batch(lost('bai-1', 'v5', 'http-410'));
    expect(await fate('v5')).toEqual({ disposition: 'stored', reason: 'removed' });
    // What it last said stays to be read.
    expect(await state('bai-1')).toMatchObject({ state: 'removed', revision: 4, text: expect.stringContaining('mười chín trạm') });
    await batch(lost('bai-1', 'v6', 'http-404'));
    expect(await fate('v6')).toMatchObject({ disposition: 'unchanged' });
    hour = 12;
    await batch(found('bai-1', 'v7', { contentHash: 'h3', text: `${body}Đính chính: mười chín trạm.`, fetchedAt: '2026-03-03T00:00:00.000Z' }));
    expect(await state('bai-1')).toMatchObject({ state: 'current', revision: 5 });
    expect(await changes('bai-1')).toEqual(['first', 'changed', 'corrected', 'removed', 'restored']);
    expect(announced.map(({ document, revision, change }) => `${document} ${revision} ${change}`)).toEqual(['bai-1 2 changed', 'bai-1 3 corrected', 'bai-1 4 removed', 'bai-1 5 restored']);
  });

  it('is removed when its page is emptied, never because something else stands there or a server is ill', async () => {
    await batch(found('bai-2', 'w1', { contentHash: 'h1' }, false));
    for (const [sighting, reason] of [['w2', 'http-503'], ['w3', 'timeout'], ['w4', 'robots-disallowed'], ['w5', 'extraction-timeout']] as const) {
      await batch(lost('bai-2', sighting, reason));
      expect(await fate(sighting)).toEqual({ disposition: 'rejected', reason });
    }
    await batch(found('bai-2', 'w6', { contentHash: 'h9', title: 'Hệ thống đang bảo trì', text: 'Xin quay lại sau.' }));
    expect(await fate('w6')).toEqual({ disposition: 'rejected', reason: 'another-page' });
    expect(await state('bai-2')).toMatchObject({ state: 'current', revision: 1 });
    await batchAt(new Date('2026-03-02T00:30:00Z'), found('bai-2', 'w7', { contentHash: 'h8', text: 'Đang cập nhật.' }));
    expect(await fate('w7')).toEqual({ disposition: 'rejected', reason: 'emptied' });
    await batchAt(new Date('2026-03-02T01:00:00Z'), found('bai-2', 'w8', { contentHash: 'h8', text: 'Đang cập nhật.' }));
    expect(await state('bai-2')).toMatchObject({ state: 'removed', revision: 2, text: body });
  });

  it('believes that a list stands there for good when it is so a second time', async () => {
    const at = (minutes: number) => new Date(Date.parse('2026-03-02T00:00:00Z') + minutes * 60_000);
    await batch(found('bai-5', 'z1', { contentHash: 'h1' }, false));
    for (const [sighting, minutes] of [['z2', 0], ['z3', 5]] as const) {
      await batchAt(at(minutes), lost('bai-5', sighting, 'not-an-article'));
      expect(await fate(sighting)).toEqual({ disposition: 'rejected', reason: 'not-an-article' });
    }
    await batchAt(at(6), found('bai-5', 'z4', { contentHash: 'h1' }));
    await batchAt(at(60), lost('bai-5', 'z5', 'not-an-article'));
    expect(await state('bai-5')).toMatchObject({ state: 'current' });
    await batchAt(at(120), lost('bai-5', 'z6', 'not-an-article'));
    expect(await state('bai-5')).toMatchObject({ state: 'removed', revision: 2 });
  });

  it('keeps the title that its listing gave where the page names none, and takes no blank page for anything', async () => {
    const title = 'Tân Hải thử nghiệm cảm biến mặn';
    await batch(found('bai-6', 'u1', { contentHash: contentHashOf(title, body) }, false));
    await batch(found('bai-6', 'u2', { title: '', contentHash: contentHashOf('', body) }));
    expect(await fate('u2')).toEqual({ disposition: 'unchanged', reason: '' });
    for (const [sighting, text] of [['u3', ''], ['u4', 'Service temporarily unavailable. Please try again in a few minutes.']] as const) {
      await batch(found('bai-6', sighting, { title: '', text, contentHash: contentHashOf('', text) }));
      expect(await fate(sighting)).toEqual({ disposition: 'rejected', reason: 'another-page' });
    }
    expect(await state('bai-6')).toMatchObject({ state: 'current', revision: 1 });
  });

  it('completes after a crash what it had begun, and tells it again', async () => {
    await batch(found('bai-3', 'x1', { contentHash: 'h1' }, false));
    crash = true;
    await expect(batch(lost('bai-3', 'x2', 'http-404'))).rejects.toThrow('the log is away');
    expect(await fate('x2')).toBeUndefined();
    crash = false;
    announced.length = 0;
    await batch(lost('bai-3', 'x2', 'http-404'));
    expect(await changes('bai-3')).toEqual(['first', 'removed']);
    expect(announced).toMatchObject([{ document: 'bai-3', revision: 2, change: 'removed' }]);
    expect(await fate('x2')).toEqual({ disposition: 'stored', reason: 'removed' });
  });

  it('is not taken for changed because the rules of extraction are others', async () => {
    await batch(found('bai-4', 'y1', { contentHash: 'h1' }, false));
    const other = found('bai-4', 'y2', { contentHash: 'h2', text: `${body}Một câu nữa.` });
    await batch({ ...other, data: { ...other.data, analysis: { model: 'phrases@2', units: [], topics: [], contentGroup: null, tone: null, stances: [], claims: [] } } } as StoredMessage);
    expect(await fate('y2')).toEqual({ disposition: 'unchanged', reason: 'extracted-anew' });
  });

  it('keeps the visits and what was noticed of its source', async () => {
    await batch(
      wrap(documentVisited, { document: 'bai-1', source: 'bao-tan-hai', at: new Date().toISOString(), outcome: 'seen', visits: 1, failures: 0, nextAt: null }, { source: '/test' }),
      wrap(sourceNoticed, { source: { id: 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', kind: 'feed', own: false }, notice: 'silent', at: new Date().toISOString(), since: null, figures: { hours: 48 } }, { source: '/test' }),
    );
    expect(await rows('SELECT document, outcome, visits FROM visits')).toEqual([{ document: 'bai-1', outcome: 'seen', visits: 1 }]);
    expect(await rows('SELECT source, notice, figures FROM source_notices')).toEqual([{ source: 'bao-tan-hai', notice: 'silent', figures: { hours: 48 } }]);
  });
});
