import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Kit } from './kit.ts';

/** Long results come in pieces, and end when they are told to. */
export function describeStreams(kit: Kit): void {
  describe('streams', () => {
  it('a long result in pieces', async () => {
    const result = await kit.client.query({ query: 'SELECT number AS n FROM numbers(200000)', format: 'JSONEachRow' });
    let count = 0;
    let pieces = 0;
    for await (const piece of result.stream()) {
      count += piece.length;
      pieces += 1;
    }
    expect(count).toBe(200_000);
    expect(pieces).toBeGreaterThan(1);
  });

  it('and ends the query when its reader leaves', async () => {
    const mark = randomUUID();
    const result = await kit.client.query({ query: `SELECT number AS n, '${mark}' AS m FROM numbers(1000000000000)`, format: 'JSONEachRow' });
    for await (const piece of result.stream()) if (piece.length > 0) break;
    result.close();
    expect(await kit.gone(mark)).toBe(true);
  });

  it('tells of an error amid the rows', async () => {
    const result = await kit.client.query({ query: 'SELECT number AS n, throwIf(number = 400000) AS e FROM numbers(1000000)', format: 'JSONEachRow', clickhouse_settings: { max_block_size: '10000' } });
    const read = async (): Promise<void> => { for await (const piece of result.stream()) void piece; };
    await expect(read()).rejects.toMatchObject({ code: '395' });
  });
  });

  describe('stops', () => {
  it('a query that its caller aborts', async () => {
    const mark = randomUUID();
    for (const select of [`SELECT count() AS c FROM numbers(100000000000000) WHERE sipHash64(number, '${mark}') = 1`, `SELECT (SELECT count() FROM numbers(100000000000000) WHERE sipHash64(number, '${mark}') = 1) AS c`]) {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 150);
      await expect(kit.rows(select, undefined, { abort_signal: abort.signal })).rejects.toThrow('aborted');
    }
    expect(await kit.gone(mark)).toBe(true);
  });

  it('a query that takes longer than it may', async () => {
    expect(await kit.codeOf(kit.rows('SELECT count() AS c FROM numbers(100000000000000) WHERE sipHash64(number) = 3', undefined, { clickhouse_settings: { max_execution_time: 1 } }))).toBe('159');
  });
  });
}
