import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../observability/index.ts';
import { askAsReader, insertRows, openStore, type Store } from '../index.ts';
import { spawnStoreChild } from '../ownership/spawn-child.testing.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-as-reader-'));
const secret = 'chữ của bài đăng';
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  const at = new Date('2026-11-20T03:00:00Z');
  const document = (id: string, kind: string, title: string) => ({ id, version: 1, kind, source: 's', outlet: 'Báo Một (hư cấu)', item: `${title} item`, image: `https://anh.example/${title}`, title, lead: '', text: title, folded: '', published_at: at, fetched_at: at, first_stored_at: at, language: 'vi', revision: 1, content_hash: 'h', units: ['so-a'], topics: [], sighting: id });
  await insertRows(store, 'documents', [document('a', 'article', 'Tựa bài báo'), document('p', 'post', secret), document('c', 'comment', secret)], 'd');
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});
const ask = (sql: string, params: Record<string, number | string> = {}): Promise<Record<string, unknown>[]> => askAsReader(store, sql, { params });

describe('a question that is asked as the reader', () => {
  it('has parameters, numbers and times as JSON has them', async () => {
    expect(await ask('SELECT id, first_stored_at AS at, toUInt64(7) AS n, {x:Int64} AS x, {t:String} AS t FROM documents ORDER BY id LIMIT 1', { x: 1_770_000_000_000, t: 'chữ' })).toEqual([{ id: 'a', at: '2026-11-20T03:00:00.000Z', n: 7, x: 1_770_000_000_000, t: 'chữ' }]);
    expect(await ask('SELECT 1 AS one WHERE 0')).toEqual([]);
  });

  it('counts posts, and reads no word of them', async () => {
    expect(await ask('SELECT count() AS n FROM documents')).toEqual([{ n: 3 }]);
    const of = (sql: string) => ask(sql).then((rows) => JSON.stringify(rows));
    for (const sql of [
      'SELECT title FROM documents', 'SELECT title FROM diembao.documents FINAL', 'SELECT d.title FROM documents AS d', 'SELECT d.`title` FROM documents AS d', 'SELECT any("title") FROM documents', 'SELECT groupArray(title) FROM documents GROUP BY ALL',
      'WITH x AS (SELECT title AS t FROM documents) SELECT t FROM x', 'SELECT t FROM (SELECT concat(title, outlet) AS t FROM documents)', 'SELECT (SELECT max(title) FROM documents) AS m', "SELECT arrayMap(x -> concat(x, '!'), [title]) FROM documents",
      'SELECT d.title FROM documents AS d INNER JOIN coverage AS c ON c.id = d.id', 'SELECT b.title FROM coverage AS c LEFT JOIN documents AS b ON b.id = c.id', 'SELECT * FROM (SELECT id, title FROM documents) AS a INNER JOIN (SELECT id, title FROM documents) AS b USING (title)',
      "SELECT 'x' AS y UNION ALL SELECT title FROM documents", 'SELECT image FROM documents', 'SELECT item FROM documents', 'SELECT outlet FROM documents ORDER BY title', "SELECT id FROM documents WHERE startsWith(title, 'chữ')", 'SELECT title.size FROM documents', 'SELECT tupleElement(tuple(title), 1) FROM documents', 'SELECT formatRow(\'CSV\', title) FROM documents',
    ]) {
      const text = await of(sql).catch((error: unknown) => `refused: ${String(error)}`);
      expect([sql, text]).toEqual([sql, expect.not.stringMatching(/^refused/)]);
      expect([sql, text.includes('bài đăng'), text.includes('"p"')]).toEqual([sql, false, false]);
    }
    expect(await ask('SELECT title FROM documents')).toEqual([{ title: 'Tựa bài báo' }]);
    expect(await ask('SELECT count() AS n FROM documents')).toEqual([{ n: 3 }]);
  });

  it('is refused what the reader is, and held to limits', async () => {
    for (const sql of ['SELECT sealed_url FROM documents', 'SELECT * FROM documents', 'SELECT voices FROM voice_counts', "SELECT file('/etc/passwd')", 'DROP TABLE documents', 'SELECT 1; SELECT 2', 'SELECT 1 SETTINGS readonly = 0', "SELECT * FROM url('http://127.0.0.1/', CSV)", "SELECT 1 INTO OUTFILE '/tmp/x'"]) await expect([sql, ask(sql)][1]).rejects.toMatchObject({ code: expect.stringMatching(/^(?:62|164|497)$/) });
    await expect(askAsReader(store, 'SELECT number FROM numbers(20)', { params: {}, rows: 10 })).rejects.toMatchObject({ code: '396' });
    await expect(askAsReader(store, 'SELECT count() FROM numbers(190000000) WHERE sipHash64(sipHash64(number)) = 1', { params: {}, seconds: 1 })).rejects.toMatchObject({ code: '159' });
  });

  it('keeps the same rules where another process owns the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diembao-as-guest-'));
    const owner = spawnStoreChild(folder);
    await owner.opened;
    const guest = await openStore({ kind: 'embedded', dir: folder }, { logger: silentLogger() });
    await guest.client.command({ query: 'CREATE TABLE documents (id String, kind String, title String, text String) ENGINE = MergeTree ORDER BY id' });
    await guest.client.insert({ table: 'documents', values: ['post', 'article'].map((kind) => ({ id: kind, kind, title: `${kind} title`, text: '' })), format: 'JSONEachRow' });
    expect([guest.mode(), await askAsReader(guest, 'SELECT title FROM documents', { params: {} })]).toEqual(['embedded-guest', [{ title: 'article title' }]]);
    await expect(askAsReader(guest, 'SELECT text FROM documents', { params: {} })).rejects.toMatchObject({ code: '497' });
    await guest.close();
    await owner.kill();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);
});
