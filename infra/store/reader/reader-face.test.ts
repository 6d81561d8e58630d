import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../observability/index.ts';
import type { FaceServer } from '../http-face/index.ts';
import { insertRows, openStore, type Store } from '../index.ts';
import { spawnStoreChild } from '../ownership/spawn-child.testing.ts';
import { openReaderFace } from './index.ts';
import { readBlocks, type ReadBlock } from './read-blocks.testing.ts';

/** What the official Go client, which Grafana's data source is made of, says with every request; 54460 is the revision it names. */
const go = 'default_format=Native&database=diembao&client_protocol_version=54460';
const password = 'a-password-for-tests';
const basic = (user: string, secret: string): string => `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;

describe('the store as Grafana reads it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-reader-'));
  let store: Store;
  let face: FaceServer;
  let official: ClickHouseClient;
  const post = (query: string, search = go, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${face.port}/?${search}`, { method: 'POST', body: query, headers: { Authorization: basic('reader', password), ...headers } });
  const blocks = async (query: string, revision = 54_460): Promise<ReadBlock[]> => {
    const response = await post(query, revision > 0 ? go : 'default_format=Native');
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(bytes.toString());
    return readBlocks(bytes, revision);
  };
  const refusal = async (query: string, search = go): Promise<string> => {
    const response = await post(query, search);
    const text = await response.text();
    return response.ok ? `answered: ${text}` : `${response.status} ${response.headers.get('x-clickhouse-exception-code') ?? '-'}`;
  };

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    const at = new Date('2026-11-20T03:00:00Z');
    const document = { version: 10, kind: 'post', source: 's', outlet: 'Báo Tân Hải (hư cấu)', item: 'i', sealed_url: 'sealed-secret', lead: 'lead-secret', text: 'text-secret', folded: 'folded-secret', published_at: at, fetched_at: at, first_stored_at: at, language: 'vi', revision: 1, content_hash: 'h', sighting: 'x' };
    await insertRows(store, 'documents', [1, 2, 3].map((number) => ({ ...document, id: `d${number}`, title: `Bài ${number}`, units: number === 1 ? [] : ['so-khcn'], topics: ['labour', 'law-policy'].slice(0, number - 1), stances: number === 3 ? { 'so-khcn': 'critical' } : {}, likes: number === 2 ? 7 : null })), 't1');
    face = await openReaderFace({ store, password, port: 0 });
    official = createClient({ url: `http://127.0.0.1:${face.port}`, username: 'reader', password, database: 'diembao', log: { level: ClickHouseLogLevel.OFF } });
  }, 60_000);
  afterAll(async () => {
    await official.close();
    await face.close(200);
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  describe('as the Go client asks', () => {
    it('greets it, and answers its ping', async () => {
      const [hello] = await blocks('SELECT displayName(), version(), revision(), timezone()');
      expect(hello?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['displayName() String', 'version() String', 'revision() UInt32', 'timezone() String']);
      // From the greeting on it reads blocks as of the engine's own revision: from 54454 on they look alike.
      expect(hello?.columns[2]?.values[0]).toBeGreaterThanOrEqual(54_454);
      expect(hello?.columns[3]?.values).toEqual(['UTC']);
      expect((await blocks('SELECT 1'))[0]?.columns[0]).toEqual({ name: '1', type: 'UInt8', flag: 0, values: [1] });
    });

    it('frames blocks for a revision of the protocol, and leaves them plain without one', async () => {
      const query = 'SELECT id, title, units, topics, stances, likes, published_at, kind, length(topics) > 1 AS several FROM documents ORDER BY id';
      const [framed, plain] = [await blocks(query), await blocks(query, 0)];
      expect(framed.map(({ info }) => info.toString('hex'))).toEqual(['010002ffffffff00']);
      expect(framed[0]?.columns.map(({ flag }) => flag)).toEqual(Array.from({ length: 9 }, () => 0));
      const values = (read: readonly ReadBlock[]): unknown => read.flatMap(({ columns }) => columns.map((column) => [column.name, column.type, column.values]));
      expect(values(framed)).toEqual(values(plain));
      expect(framed[0]?.columns.slice(1, 6).map((column) => column.values)).toEqual([
        ['Bài 1', 'Bài 2', 'Bài 3'], [[], ['so-khcn'], ['so-khcn']], [[], ['labour'], ['labour', 'law-policy']], [{}, {}, { 'so-khcn': 'critical' }], [null, 7, null],
      ]);
    });

    it('frames every block of a long answer', async () => {
      const read = await blocks("SELECT number, toString(number) AS t, toLowCardinality(toString(number % 300)) AS l, if(number % 7 = 0, [], [number]) AS a FROM numbers(90001)");
      expect(read.length).toBeGreaterThan(1);
      expect(read.flatMap(({ columns }) => columns[0]?.values).length).toBe(90_001);
      expect(read.at(-1)?.columns.map((column) => column.values.at(-1))).toEqual([90_000, '90000', '0', [90_000]]);
    });

    it('sends nothing at all for no rows, with its length', async () => {
      const response = await post('SELECT id FROM documents WHERE 0', go, { 'Accept-Encoding': 'gzip' });
      expect([response.status, response.headers.get('content-length'), (await response.arrayBuffer()).byteLength]).toEqual([200, '0', 0]);
    });

    it('packs the answer where that is asked for, and says that it knows no blocks of LZ4', async () => {
      const { request } = await import('node:http');
      const packed = await new Promise<Buffer>((resolve, reject) => {
        const asking = request({ port: face.port, path: `/?${go}&enable_http_compression=1`, method: 'POST', headers: { Authorization: basic('reader', password), 'Accept-Encoding': 'gzip' } }, (response) => {
          const chunks: Buffer[] = [];
          expect(response.headers['content-encoding']).toBe('gzip');
          response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => resolve(Buffer.concat(chunks)));
        });
        asking.once('error', reject).end('SELECT 1');
      });
      expect(readBlocks(gunzipSync(packed), 54_460)[0]?.columns[0]?.values).toEqual([1]);
      expect(await refusal('SELECT 1', `${go}&compress=1`)).toBe('501 48');
    });

    it('takes its patience for what it is, and keeps to its own', async () => {
      expect((await post('SELECT 1', `${go}&max_execution_time=65&wait_end_of_query=1`)).status).toBe(200);
      expect(await (await post("SELECT getSetting('max_execution_time')", 'default_format=CSV&max_execution_time=65')).text()).toBe('30\n');
      expect(await (await post("SELECT getSetting('max_execution_time')", 'default_format=CSV&max_execution_time=7')).text()).toBe('7\n');
    });

    it('says which type it cannot send', async () => {
      const response = await post('SELECT sumState(1) AS s');
      expect(response.status).toBe(413);
      expect(await response.text()).toContain('Column "s" has the type AggregateFunction(sum, UInt8)');
    });
  });

  it('answers the official JavaScript client', async () => {
    const result = await official.query({ query: 'SELECT id, likes FROM documents WHERE id != {id:String} ORDER BY id', query_params: { id: "it's \\ \t d1" }, format: 'JSONEachRow' });
    expect(await result.json()).toEqual([{ id: 'd1', likes: null }, { id: 'd2', likes: 7 }, { id: 'd3', likes: null }]);
    const json = await (await official.query({ query: 'SELECT count() AS n FROM documents', format: 'JSON' })).json<{ n: number }>();
    expect(json.data).toEqual([{ n: 3 }]);
    await expect(official.command({ query: 'DROP TABLE documents' })).rejects.toMatchObject({ code: '164' });
    await expect(official.insert({ table: 'documents', values: [{ id: 'x' }], format: 'JSONEachRow' })).rejects.toMatchObject({ code: '164' });
    await expect(official.query({ query: 'SELECT nothing FROM documents' })).rejects.toMatchObject({ code: '47' });
  });

  it.each([
    ['its lists', 'SHOW DATABASES', 'SHOW TABLES FROM diembao', 'DESC TABLE diembao."documents"', 'DESCRIBE TABLE coverage', "SELECT name, type, table FROM system.columns WHERE database = 'diembao'", 'SHOW COLUMNS FROM documents', 'EXISTS TABLE documents', "SELECT name FROM system.tables WHERE database = 'diembao'"],
    ['common shapes', 'SELECT count(*) FROM documents', 'SELECT count() FROM diembao.documents', 'SELECT * FROM coverage LIMIT 1', 'SELECT * FROM (SELECT id, title FROM documents)', 'WITH x AS (SELECT id FROM documents) SELECT * FROM x WHERE id IN x', "SELECT id FROM documents WHERE id IN (SELECT document FROM story_documents) -- a comment; with a semicolon", 'EXPLAIN SELECT id FROM documents', '(SELECT 1) UNION ALL (SELECT 2)', 'SELECT * FROM numbers(3);', "SELECT title AS \"Tiêu đề (24 giờ)\" FROM documents WHERE title != '‘’“” $$'", 'SELECT d.id FROM documents AS d JOIN coverage AS c ON sipHash64(d.id) = c.key'],
  ])('answers %s', async (_name, ...queries) => {
    for (const query of queries) expect([query, (await post(query, 'default_format=JSONEachRow&database=diembao')).status]).toEqual([query, 200]);
  });

  it.each([
    ['changes', '403 164', 'INSERT INTO documents (id) VALUES (1)', 'DROP TABLE documents', 'ALTER TABLE documents DELETE WHERE 1', 'SET max_threads = 1', 'USE system', 'KILL QUERY WHERE 1', 'SYSTEM FLUSH LOGS', 'CREATE TEMPORARY TABLE t (a UInt8)', "BACKUP TABLE documents TO Disk('a', 'b')", 'GRANT SELECT ON *.* TO reader', '/* SELECT */ TRUNCATE TABLE documents', 'OPTIMIZE TABLE documents', 'SHOW CREATE TABLE documents', 'SHOW PROCESSLIST', "WITH 1 AS x INSERT INTO documents (id) SELECT 'a'"],
    ['several statements', '400 62', 'SELECT 1; DROP TABLE documents', 'SELECT 1;\n-- c\nSELECT 2', "SELECT ‘'’; DROP TABLE documents --'", "SELECT $$'$$; DROP TABLE documents --'", 'SELECT 1\\G', 'SELECT 1 FORMAT CSV FORMAT JSON', 'SELECT `a\n  TableIdentifier coverage` FROM documents', 'SELECT 1 AS "x (children 2)"'],
    ['settings of its own', '403 164', 'SELECT 1 SETTINGS max_result_rows = 0', 'SELECT * FROM (SELECT 1 SETTINGS readonly = 0)', 'SELECT 1 SETTINGS max_threads = 1', 'EXPLAIN SELECT 1 SETTINGS readonly = 0'],
    ['files', '403 164', "SELECT 1 INTO OUTFILE '/tmp/diembao-reader-test'", "SELECT id FROM documents INTO /* x */ OUTFILE 'a'"],
    ['other tables', '403 497', 'SELECT * FROM schema_migrations', 'SELECT * FROM diembao.voice_counts', 'SELECT (SELECT any(voices) FROM voice_counts)', 'SELECT 1 IN (SELECT version FROM voice_counts)', 'SELECT 1 IN voice_counts', 'SELECT 1 IN diembao.voice_counts', 'WITH voice_counts AS (SELECT 1) SELECT * FROM voice_counts', 'SELECT 1 UNION ALL SELECT voices FROM voice_counts', 'SELECT a.id FROM documents AS a ASOF JOIN voice_counts AS v ON 1 = 1', 'SELECT * FROM system.processes', 'SELECT * FROM system.settings', 'SELECT * FROM system.parts', 'SELECT * FROM information_schema.tables', 'SELECT * FROM default.t', "SELECT * FROM \"/etc/passwd\".x", 'DESCRIBE TABLE voice_counts', 'EXPLAIN SELECT * FROM voice_counts'],
    ['table functions', '403 497', "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')", "SELECT * FROM file('/etc/passwd', 'LineAsString')", "DESCRIBE TABLE file('/etc/passwd')", "SELECT * FROM s3('http://127.0.0.1:1/')", "SELECT * FROM remote('127.0.0.1', 'system.one')", "SELECT * FROM merge('diembao', '.*')", "SELECT * FROM cluster('default', system.one)", "SELECT * FROM executable('ls', 'TSV', 'a String')", "SELECT 1 IN file('/etc/passwd', 'LineAsString')", "SELECT 1 IN merge('diembao', '.*')", "SELECT * FROM view(SELECT 1)", 'SELECT * FROM mergeTreeIndex(diembao, documents)'],
    ['functions that reach out', '403 497', "SELECT file('/etc/passwd')", "SELECT FILE('/etc/passwd')", 'SELECT sleep(3)', 'SELECT sleepEachRow(1) FROM numbers(3)', "SELECT dictGet('a', 'b', 1)", "SELECT joinGet('a', 'b', 1)", "SELECT arrayMap(x -> file(x), ['/etc/passwd'])", "SELECT hasColumnInTable('diembao', 'voice_counts', 'day')", "SELECT aiGenerate('a', 'b')", "SELECT * APPLY(file) FROM (SELECT '/etc/passwd')", "SELECT COLUMNS('x') APPLY(y -> file(y)) FROM (SELECT '/etc/passwd' AS x)", "WITH x -> file(x) AS f SELECT f('/etc/passwd')", "SELECT 'a' LIKE file('/etc/passwd')", 'SELECT hostName()'],
    ['hidden columns', '403 497', 'SELECT sealed_url FROM documents', 'SELECT * FROM documents', 'SELECT d.* FROM documents AS d', "SELECT COLUMNS('.*') FROM documents", "SELECT d.COLUMNS('sealed') FROM documents AS d", 'SELECT * EXCEPT (title) FROM documents', 'SELECT * APPLY(toString) FROM documents', 'SELECT count(*), * FROM documents', 'SELECT d.`sealed_url` FROM documents d', 'SELECT "SEALED_URL" FROM documents', 'SELECT sealed_url.size FROM documents', 'SELECT id FROM documents WHERE startsWith(sealed_url, \'a\')', 'SELECT id FROM documents ORDER BY text', 'SELECT x FROM (SELECT * FROM documents) AS y', 'WITH y AS (SELECT * FROM documents) SELECT id FROM y', 'SELECT sketch FROM story_documents', "SELECT id FROM documents WHERE hasAllTokens(folded, 'a')", 'SELECT a.id FROM documents AS a JOIN revisions AS b USING (text)', 'SELECT 1 IN documents', 'SELECT (SELECT d.* FROM coverage LIMIT 1) FROM documents AS d', 'SELECT toInt32((SELECT any(sealed_url) FROM documents))', 'EXPLAIN SELECT sealed_url FROM documents'],
  ])('refuses %s', async (_name, code, ...queries) => {
    for (const query of queries) expect([query, await refusal(query)]).toEqual([query, code]);
  });

  it('refuses the same in the address, and names in parameters', async () => {
    const url = `http://127.0.0.1:${face.port}/?default_format=CSV&query=`;
    const ask = async (query: string, more = ''): Promise<unknown> => (await fetch(`${url}${encodeURIComponent(query)}${more}`, { headers: { 'X-ClickHouse-User': 'reader', 'X-ClickHouse-Key': password } })).status;
    expect([await ask('SELECT 1'), await ask('SELECT sealed_url FROM documents'), await ask('SELECT {c:Identifier} FROM documents', '&param_c=sealed_url'), await ask('SELECT {c:String} FROM documents', '&param_c=sealed_url')]).toEqual([200, 403, 403, 200]);
    expect(await (await fetch(`${url}${encodeURIComponent('SELECT {c:String}')}&param_c=a%5Ctb`, { headers: { Authorization: basic('reader', password) } })).text()).toBe('"a\tb"\n');
  });

  it('lets no limit be raised, and no setting through that does more than change looks', async () => {
    const given = ['max_result_rows=0', 'max_result_rows=200000', 'max_memory_usage=0', 'max_rows_to_read=900000000', 'max_memory_usage=1e300', 'max_result_bytes=NaN'];
    for (const setting of given) expect([setting, await refusal('SELECT 1', setting)]).toEqual([setting, '400 452']);
    for (const setting of ['readonly=0', 'allow_introspection_functions=1', 'result_overflow_mode=break', 'additional_table_filters=x', 'max_threads=64', 'nonsense=1']) expect([setting, await refusal('SELECT 1', setting)]).toEqual([setting, '403 164']);
    expect(await refusal('SELECT 1', 'database=system')).toBe('404 81');
    expect(await refusal('SELECT 1', 'session_id=a')).toBe('501 48');
    expect(await refusal('SELECT 1', 'default_format=Template')).toBe('400 73');
    expect((await post('SELECT 1', 'max_result_rows=10&readonly=2')).status).toBe(200);
  });

  it('throws at its limits, never half an answer', async () => {
    expect(await refusal('SELECT number FROM numbers(100001)')).toBe('400 396');
    expect(await refusal("SELECT repeat('x', 1000000) FROM numbers(80)")).toBe('400 396');
    expect(await refusal('SELECT number FROM numbers(300000000) WHERE sipHash64(number) = 1')).toBe('400 158');
    expect(await refusal('SELECT groupArray(toString(number)) FROM numbers(20000000)')).toMatch(/^500 241|^400 /);
    expect(await refusal('SELECT count() FROM numbers(190000000) WHERE sipHash64(sipHash64(number)) = 1', `${go}&max_execution_time=1`)).toBe('408 159');
    expect(await refusal(`SELECT '${'x'.repeat(300_000)}'`)).toMatch(/^413/);
  }, 60_000);

  it('leaves no session locked for the rest of the office', async () => {
    await Promise.all(Array.from({ length: 20 }, () => blocks('SELECT count() FROM documents')));
    await insertRows(store, 'source_notices', [{ id: 'n', source: 's', outlet: 'o', notice: 'silent', at: new Date(), since: null, figures: {} }], 'n1');
    expect(await (await store.client.query({ query: "SELECT getSetting('readonly') AS r", format: 'JSONEachRow' })).json()).toEqual([{ r: 0 }]);
  });

  it('opens to nobody else', async () => {
    const base = `http://127.0.0.1:${face.port}`;
    const tries: Record<string, string>[] = [{}, { Authorization: basic('reader', 'wrong') }, { Authorization: basic('default', password) }, { 'X-ClickHouse-User': 'admin', 'X-ClickHouse-Key': password }, { 'X-ClickHouse-Key': password }];
    for (const headers of tries) {
      const response = await fetch(`${base}/?query=SELECT+1`, { headers });
      expect([headers, response.status, response.headers.get('x-clickhouse-exception-code')]).toEqual([headers, 403, '516']);
    }
    expect((await fetch(`${base}/?query=SELECT+1&user=reader&password=${password}`)).status).toBe(403);
    expect(await (await fetch(`${base}/ping`)).text()).toBe('Ok.\n');
  });

  it('cuts whoever sends or reads too slowly', async () => {
    const sending = await openReaderFace({ store, password, port: 0, bodyTimeoutMs: 500 });
    const reading = await openReaderFace({ store, password, port: 0, idleMs: 1000 });
    const head = `Host: x\r\nAuthorization: ${basic('reader', password)}\r\n`;
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(sending.port, '127.0.0.1', () => socket.write(`POST /?${go} HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\nSELECT`));
      socket.on('error', () => {}).on('data', (chunk: Buffer) => (text += chunk.toString())).once('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1.1 408 /);
    const received = await new Promise<number>((resolve) => {
      const query = "SELECT repeat('x', 1000000) FROM numbers(30)";
      const socket = connect(reading.port, '127.0.0.1', () => socket.write(`POST /?default_format=CSV HTTP/1.1\r\n${head}Content-Length: ${query.length}\r\n\r\n${query}`));
      let length = 0;
      socket.on('error', () => {}).pause();
      setTimeout(() => socket.on('data', (chunk: Buffer) => (length += chunk.length)).once('close', () => resolve(length)).resume(), 4000);
    });
    expect(received).toBeLessThan(30_000_000);
    await Promise.all([sending.close(100), reading.close(100)]);
  }, 30_000);

  it('never calls a function by a name that the tree does not show', async () => {
    for (const query of ["SELECT arrayMap(file, ['/etc/passwd'])", "SELECT arrayReduce('file', ['/etc/passwd'])", "WITH file AS f SELECT f('/etc/passwd')", "WITH `file` AS f SELECT arrayMap(f, ['/etc/passwd'])", "SELECT arrayFilter(\"file\", ['/etc/passwd'])", "SELECT arrayMap((sleep), [1])", "SELECT file /* x */ ('/etc/passwd')", "SELECT * REPLACE (file(x) AS x) FROM (SELECT '/etc/passwd' AS x)", "SELECT arrayReduce('fileIf', ['/etc/passwd'])"]) expect([query, await refusal(query)]).toEqual([query, expect.stringMatching(/^4\d\d /)]);
  });

  it('gives no row as a whole under the name of its table', async () => {
    for (const query of ['SELECT d FROM documents AS d', "SELECT tupleElement(d, 'sealed_url') FROM documents AS d", 'SELECT toJSONString(documents) FROM documents', 'SELECT any(d) FROM documents AS d', "SELECT getSubcolumn(d, 'sealed_url') FROM documents AS d"]) expect([query, await refusal(query)]).toEqual([query, expect.stringMatching(/^4\d\d /)]);
  });

  it('asks through the process that owns the folder, under the same rules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diembao-guest-'));
    const owner = spawnStoreChild(folder);
    await owner.opened;
    const guest = await openStore({ kind: 'embedded', dir: folder }, { logger: silentLogger() });
    const through = await openReaderFace({ store: guest, password, port: 0 });
    const ask = async (body: string): Promise<readonly [number, Buffer]> => {
      const response = await fetch(`http://127.0.0.1:${through.port}/?${go}`, { method: 'POST', body, headers: { Authorization: basic('reader', password) } });
      return [response.status, Buffer.from(await response.arrayBuffer())];
    };
    expect(guest.mode()).toBe('embedded-guest');
    const [status, bytes] = await ask('SELECT toLowCardinality(toString(number)) AS n FROM numbers(3)');
    expect([status, readBlocks(bytes, 54_460)[0]?.columns[0]?.values]).toEqual([200, ['0', '1', '2']]);
    expect((await ask('SELECT n FROM numbers_kept'))[0]).toBe(403);
    // The engine itself holds the session read-only, there too.
    await expect(guest.client.command({ query: 'DROP TABLE numbers_kept', clickhouse_settings: { readonly: '1' } })).rejects.toMatchObject({ code: '164' });
    await expect(guest.client.query({ query: 'SELECT 1 SETTINGS max_result_rows = 0', clickhouse_settings: { readonly: '1', max_result_rows: '5' } })).rejects.toMatchObject({ code: '164' });
    expect(await owner.ask({ do: 'count' })).toEqual({ ok: { kept: 0, different: 0, counted: 0 } });
    await through.close(100);
    await guest.close();
    await owner.kill();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('says that a port is taken', async () => {
    await expect(openReaderFace({ store, password, port: face.port })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use', message: expect.stringContaining(String(face.port)) });
  });
});
