import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { fixtureNow, oddPieces, seed } from '../console/fixture/index.ts';
import { flagRows } from '../console/fixture/judged-flags.ts';
import {
  documentAddress, documentAnalyses, documentById, documentCount, documentList, documentRevisions, documentVisit, ledgerBySource, qualityByFact, qualityByWeek, qualityFigures, qualityReliability, qualityWaiting, runQuery, sourceDays, sourceHealth, sourceNotices, todayChanges, todayCounts, type DocumentFilter, type ListPosition,
} from './index.ts';

const now = fixtureNow();
const at = now.getTime();
const odd = oddPieces(at);
const stored = 302;
let store: Store;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-queries-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  await seed(store, now);
});
afterAll(async () => {
  await store?.close();
  rmSync(dir, { recursive: true, force: true });
});

const list = (filter: DocumentFilter, after: ListPosition | null = null, limit = 500) => runQuery(store, documentList, { filter, after, limit, textLength: 20_000, now: at });
const idsOf = async (search: string): Promise<string[]> => (await list({ search })).map((row) => row.id);

describe('search', () => {
  it('ignores diacritics and case', async () => {
    const expected = await idsOf('Đính chính');
    expect(expected).toContain(odd.corrected.id);
    for (const typed of ['dinh chinh', 'ĐÍNH CHÍNH', 'đinh  CHINH']) expect(await idsOf(typed)).toEqual(expected);
  });

  it('finds words that stand beside typographic marks', async () => {
    // The text reads: “Dữ liệu mở giúp giảm trùng lặp …”
    expect((await idsOf('"du lieu mo giup"')).length).toBeGreaterThan(0);
  });

  it('takes a quoted phrase as it stands, other words in any order', async () => {
    const phrase = await idsOf('"lịch tiếp công dân"');
    expect(phrase).toEqual([odd.undated.id]);
    expect(await idsOf('dân công tiếp lịch')).toContain(odd.undated.id);
    expect(await idsOf('"dân công tiếp lịch"')).toEqual([]);
  });

  it('does not reach a text that has expired, though the engine still holds it', async () => {
    const later = at + 81 * 86_400_000;
    const search = 'bao lâu thì có kết quả';
    expect(await idsOf(search)).toEqual([odd.post.id]);
    expect(await runQuery(store, documentList, { filter: { search }, after: null, limit: 5, textLength: 100, now: later })).toEqual([]);
    const [document] = await runQuery(store, documentById, { id: odd.post.id, now: later });
    expect(document).toMatchObject({ expired: true, shownTitle: '', shownLead: '', shownText: '', hasOriginal: false, originalUrl: null });
    const revisions = await runQuery(store, documentRevisions, { id: odd.post.id, now: later });
    expect(revisions.map((revision) => revision.shownText)).toEqual(['']);
    expect(await runQuery(store, documentAddress, { id: odd.post.id, now: later })).toEqual([{ kind: 'post', publicUrl: null, sealed: '', expired: true, flagged: false }]);
  });
});

describe('documents', () => {
  it('pages by key through every document once, newest first', async () => {
    const all = await list({});
    const paged: string[] = [];
    let after: ListPosition | null = null;
    for (let page = 0; page < 20; page += 1) {
      const rows = await list({}, after, 37);
      paged.push(...rows.map((row) => row.id));
      const last = rows.at(-1);
      if (rows.length < 37 || !last) break;
      after = { at: last.publishedAt, id: last.id };
    }
    expect(paged).toEqual(all.map((row) => row.id));
    expect(new Set(paged).size).toBe(stored);
    expect(all.map((row) => row.publishedAt)).toEqual(all.map((row) => row.publishedAt).toSorted((left, right) => right - left));
  });

  it.each<[string, DocumentFilter]>([
    ['unit', { unit: 'so-khcn' }], ['topic', { topic: 'law-policy' }], ['outlet', { outlet: 'Báo Tân Hải' }], ['source', { source: 'nong-thon-so' }], ['language', { language: 'en' }],
    ['kind', { kind: 'post' }], ['own', { own: true }], ['not own', { own: false }], ['change', { change: 'corrected' }], ['removed', { change: 'removed' }], ['put back', { change: 'restored' }], ['period', { period: { from: at - 86_400_000, to: at } }], ['change within a period', { change: 'revised', period: { from: at - 3_600_000, to: at } }],
    ['several', { unit: 'so-khcn', own: false, search: 'du lieu', period: { from: 0, to: at } }],
  ])('counts by %s what it lists', async (_name, filter) => {
    const rows = await list(filter);
    expect(await runQuery(store, documentCount, { filter, now: at })).toEqual([{ documents: rows.length }]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(stored);
  });

  it('shows the last content once, with every revision and the evidence of each', async () => {
    const [document] = await runQuery(store, documentById, { id: odd.corrected.id, now: at });
    expect(document).toMatchObject({ revision: 2, state: 'corrected', expired: false });
    expect(document?.shownText).toContain('4,7 tỷ đồng');
    const revisions = await runQuery(store, documentRevisions, { id: odd.corrected.id, now: at });
    expect(revisions.map(({ revision, change }) => [revision, change])).toEqual([[1, 'first'], [2, 'corrected']]);
    const [newest] = await runQuery(store, documentAnalyses, { id: odd.corrected.id });
    const passage = newest?.evidence.units[0]?.passages[0];
    expect(document?.shownText.slice(passage?.start, passage?.end)).toBe('Sở Khoa học và Công nghệ');
  });

  it('keeps the last content of a removed document, and its removal as a revision of its own', async () => {
    const [document] = await runQuery(store, documentById, { id: odd.removed.id, now: at });
    expect(document).toMatchObject({ revision: 3, state: 'removed' });
    const revisions = await runQuery(store, documentRevisions, { id: odd.removed.id, now: at });
    expect(revisions.map(({ change, shownText }) => [change, shownText === document?.shownText])).toEqual([['first', false], ['changed', true], ['removed', false]]);
  });

  it('tells when one was last looked at', async () => {
    expect(await runQuery(store, documentVisit, { id: odd.removed.id })).toEqual([{ visitedAt: at - 2 * 86_400_000, outcome: 'gone', visits: 4, nextAt: at + 4 * 86_400_000 }]);
    expect(await runQuery(store, documentVisit, { id: odd.restored.id })).toMatchObject([{ outcome: 'seen', nextAt: null }]);
    expect(await runQuery(store, documentVisit, { id: odd.english.id })).toEqual([]);
  });

  it('puts no value into the text of a query', async () => {
    const hostile = `x' OR 1=1 --`;
    expect(await list({ outlet: hostile })).toEqual([]);
    expect(await list({ search: hostile })).toEqual([]);
    expect(await runQuery(store, documentById, { id: hostile, now: at })).toEqual([]);
  });
});

describe('counts', () => {
  it('spreads the documents of a period over its slots', async () => {
    const period = { from: at - 86_400_000, to: at };
    const edges = Array.from({ length: 24 }, (_, hour) => period.from + hour * 3_600_000);
    const slots = (await runQuery(store, todayCounts, { period, before: { from: period.from, to: period.from }, edges })).filter(({ part }) => part === 'slot');
    expect(slots.every(({ id }) => Number(id) >= 0 && Number(id) < 24)).toBe(true);
    expect(slots.reduce((sum, slot) => sum + slot.documents, 0)).toBe((await list({ period })).length);
  });

  it('adds up: seen is what was decided', async () => {
    const rows = await runQuery(store, ledgerBySource, { from: at - 2 * 86_400_000, to: at });
    expect(rows.length).toBe(12);
    // Looked at again, never polled: it is in the books all the same.
    expect(rows.find((row) => row.source === 'dien-dan-tan-hai')).toMatchObject({ seen: 1, unchanged: 1 });
    for (const row of rows) expect(row.stored + row.duplicate + row.unchanged + row.rejected + row.deadLettered).toBe(row.seen);
  });

  it('adds up where a poll was killed before it could say what it saw', async () => {
    const time = new Date(at + 2 * 86_400_000).toISOString().replace('T', ' ').replace('Z', '');
    const values = (['stored', 'stored', 'rejected'] as const).map((disposition, index) => ({ sighting: `killed-${index}`, run: 'killed', poll: 'killed', source: 'killed', item: `killed-${index}`, fingerprint: 'f', disposition, at: time }));
    await store.client.insert({ table: 'ledger', values, format: 'JSONEachRow' });
    const rows = await runQuery(store, ledgerBySource, { from: at + 86_400_000, to: at + 3 * 86_400_000 });
    expect(rows).toEqual([{ source: 'killed', seen: 3, stored: 2, duplicate: 0, unchanged: 0, rejected: 1, deadLettered: 0 }]);
  });

  it('counts each kind of change, and each document once', async () => {
    expect(await runQuery(store, todayChanges, { from: at - 86_400_000, to: at })).toEqual([{ revised: 2, changed: 0, corrected: 1, removed: 0, restored: 1 }]);
    expect(await runQuery(store, todayChanges, { from: at - 5 * 86_400_000, to: at })).toEqual([{ revised: 3, changed: 1, corrected: 1, removed: 2, restored: 1 }]);
  });

  it('knows a source’s health by its polls, whatever its revisits found', async () => {
    const health = new Map((await runQuery(store, sourceHealth, { since: at - 86_400_000 })).map((row) => [row.source, row]));
    expect(health.get('phap-ly-cong-dong')).toMatchObject({ lastStatus: 'failed', lastPollAt: at - 120_000, recentFailures: 3 });
    expect(health.has('dien-dan-tan-hai')).toBe(false);
    expect(health.get('kenh-video-tan-hai')).toMatchObject({ lastStatus: 'resting', lastSuccessAt: null, recentFailures: 0, recentPolls: 20 });
  });

  it('lists what was noticed of sources, newest first', async () => {
    const rows = await runQuery(store, sourceNotices, { since: at - 14 * 86_400_000 });
    expect(rows.map((row) => row.notice)).toEqual(['layout-changed', 'silent', 'quarantined', 'mass-removal', 'heard', 'released', 'layout-well']);
    expect(rows[0]).toMatchObject({ total: 7, outlet: 'Nông Thôn Số', sinceAt: null, figures: { articlesBefore: 98, articlesNow: 41 } });
    expect(rows[1]?.sinceAt).toBe(at - (5 * 24 + 3) * 3_600_000);
  });

  it('reckons days in the office’s zone', async () => {
    const days = await runQuery(store, sourceDays, { since: at - 20 * 86_400_000, zone: 'Asia/Ho_Chi_Minh' });
    const expected = (await list({})).filter((row) => row.storedAt >= at - 20 * 86_400_000);
    const counted = new Map<string, number>();
    for (const row of expected) {
      const day = new Date(row.storedAt + 7 * 3_600_000).toISOString().slice(0, 10);
      counted.set(`${row.source} ${day}`, (counted.get(`${row.source} ${day}`) ?? 0) + 1);
    }
    expect(Object.fromEntries(days.map((row) => [`${row.source} ${row.day}`, row.documents]))).toEqual(Object.fromEntries(counted));
  });
});

describe('quality', () => {
  const period = { from: at - 100 * 86_400_000, to: at };
  /** The newest judgement of each flag, without those taken back. */
  const standing = [...new Map(flagRows(at).judgements.map((row) => [row['document'], row])).values()].filter((row) => row['withdrawn'] === false);
  const upheldOf = (rows: typeof standing): number => rows.filter((row) => row['overturned'] === false).length;

  it('counts the newest judgement of each flag, and none that was taken back', async () => {
    const took = standing.map((row) => Date.parse(String(row['judged_at'])) - Date.parse(String(row['flagged_at']))).toSorted((left, right) => left - right);
    const [figures] = await runQuery(store, qualityFigures, period);
    expect(figures).toMatchObject({ judged: standing.length, upheld: upheldOf(standing) });
    const middle = took.slice(Math.floor((took.length - 1) / 2), Math.ceil((took.length - 1) / 2) + 1);
    expect(figures?.median).toBeGreaterThanOrEqual(middle[0] ?? 0);
    expect(figures?.median).toBeLessThanOrEqual(middle.at(-1) ?? 0);
    expect(figures?.ninetieth).toBeGreaterThan(figures?.median ?? 0);
    expect(await runQuery(store, qualityFigures, { from: 0, to: 1 })).toEqual([{ judged: 0, upheld: 0, median: null, ninetieth: null }]);
  });

  it('spreads them over weeks, facts and bins of probability', async () => {
    const edges = Array.from({ length: 15 }, (_, week) => period.from + week * 7 * 86_400_000);
    const weeks = await runQuery(store, qualityByWeek, { ...period, edges });
    const facts = await runQuery(store, qualityByFact, { ...period, limit: 50 });
    const bins = await runQuery(store, qualityReliability, period);
    for (const rows of [weeks, facts, bins]) {
      expect(rows.length).toBeGreaterThan(3);
      expect([rows.reduce((sum, row) => sum + row.judged, 0), rows.reduce((sum, row) => sum + row.upheld, 0)]).toEqual([standing.length, upheldOf(standing)]);
    }
    const wrong = facts.map(({ judged, upheld }) => judged - upheld);
    expect(wrong).toEqual(wrong.toSorted((left, right) => right - left));
    for (const { bin, judged, said } of bins) {
      expect(judged).toBe(standing.filter((row) => Math.floor(Math.round(Number(row['probability']) * 100) / 10) === bin).length);
      expect(Math.floor(said * 10 + 1e-6)).toBe(bin);
    }
  });

  it('knows how many wait and since when, a verdict that was taken back among them', async () => {
    const { flags } = flagRows(at);
    const judged = new Set(standing.map((row) => row['document']));
    const waiting = flags.filter((row) => !judged.has(row['document']));
    expect(await runQuery(store, qualityWaiting, {})).toEqual([{ waiting: waiting.length, strong: waiting.filter((row) => row['level'] === 'strong').length, oldestAt: Math.min(...waiting.map((row) => Date.parse(String(row['flagged_at'])))) }]);
    expect(waiting.map((row) => row['document'])).toContain(flagRows(at).judgements.at(-1)?.['document']);
  });
});

it('says that the store does not answer, in a way that can be tried again', async () => {
  const broken = { ...store, client: { query: () => Promise.reject(new Error('connect ECONNREFUSED')) } as unknown as Store['client'] };
  await expect(runQuery(broken, documentCount, { filter: {}, now: at })).rejects.toMatchObject({ policy: 'retry', code: 'store-unavailable' });
});
