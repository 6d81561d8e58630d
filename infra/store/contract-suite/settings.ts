import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Kit } from './kit.ts';

/** Settings and sessions keep to themselves. */
export function describeSettings(kit: Kit): void {
  describe('settings', () => {
  it('hold for one query', async () => {
    const standard = Number(await kit.value("SELECT getSetting('max_block_size') AS v"));
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => kit.value("SELECT getSetting('max_block_size') AS v", undefined, { clickhouse_settings: { max_block_size: String(2000 + index) } })));
    expect(answers.map(Number)).toEqual(Array.from({ length: 60 }, (_, index) => 2000 + index));
    const after = await Promise.all(Array.from({ length: 30 }, () => kit.value("SELECT getSetting('max_block_size') AS v")));
    expect(new Set(after.map(Number))).toEqual(new Set([standard]));
  });

  it('do not leak from inserts, errors or SET', async () => {
    await kit.client.insert({ table: 't', values: [{ id: 900, s: 'settings' }], format: 'JSONEachRow', clickhouse_settings: { max_block_size: '1111' } });
    await kit.codeOf(kit.rows('SELECT nosuch', undefined, { clickhouse_settings: { max_block_size: '2222' } }));
    await kit.codeOf(kit.client.command({ query: 'SET max_block_size = 3333' }));
    const after = await Promise.all(Array.from({ length: 20 }, () => kit.value("SELECT getSetting('max_block_size') AS v")));
    expect(after.map(Number).filter((size) => [1111, 2222, 3333].includes(size))).toEqual([]);
  });

  it('may be any text', async () => {
    const text = "a\\'b; SET max_threads = 1 -- \" é";
    expect(await kit.value("SELECT getSetting('log_comment') AS v", undefined, { clickhouse_settings: { log_comment: text } })).toBe(text);
    expect(await kit.value("SELECT getSetting('log_comment') AS v", undefined, { clickhouse_settings: { log_comment: '42' } })).toBe('42');
  });

  it('that do not exist are refused, and do no harm', async () => {
    expect(await kit.codeOf(kit.rows('SELECT 1', undefined, { clickhouse_settings: { max_block_size: '777', no_such_setting: 1 } }))).toBe('115');
    const after = await Promise.all(Array.from({ length: 20 }, () => kit.value("SELECT getSetting('max_block_size') AS v")));
    expect(after.map(Number)).not.toContain(777);
  });
  });

  describe('sessions', () => {
  it('keep temporary tables and settings to themselves', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await kit.client.command({ query: 'CREATE TEMPORARY TABLE scratch (a UInt8)', session_id: one });
    await kit.client.command({ query: 'SET max_block_size = 4321', session_id: one });
    await kit.client.insert({ table: 'scratch', values: [{ a: 1 }, { a: 2 }], format: 'JSONEachRow', session_id: one });
    expect(await kit.value('SELECT sum(a) AS s FROM scratch', undefined, { session_id: one })).toBe(3);
    expect(Number(await kit.value("SELECT getSetting('max_block_size') AS v", undefined, { session_id: one }))).toBe(4321);
    expect(await kit.codeOf(kit.rows('SELECT * FROM scratch', undefined, { session_id: two }))).toBe('60');
    expect(await kit.codeOf(kit.rows('SELECT * FROM scratch'))).toBe('60');
    expect(await kit.value('SELECT currentDatabase() AS d', undefined, { session_id: one })).toBe(kit.database);
  });

  it('that nobody named leave nothing behind', async () => {
    await kit.codeOf(kit.client.command({ query: 'CREATE TEMPORARY TABLE fleeting (a UInt8)' }));
    const codes = await Promise.all(Array.from({ length: 20 }, () => kit.codeOf(kit.rows('SELECT * FROM fleeting'))));
    expect(new Set(codes)).toEqual(new Set(['60']));
  });
  });
}
