import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { DataFormat } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChdbPool } from '../chdb/index.ts';
import { readDataType } from './data-type.ts';
import { withBlockInfo } from './index.ts';

describe('blocks for a client of the protocol', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-native-'));
  let pool: ChdbPool;
  const native = async (query: string): Promise<Buffer> => buffer((await pool.exec({ query, query_id: 'q', clickhouse_settings: { default_format: 'Native' as DataFormat, allow_suspicious_low_cardinality_types: 1 } })).stream);

  beforeAll(() => {
    pool = ChdbPool.open({ dir });
  });
  afterAll(async () => {
    await pool.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** A plain column behind the one that is tried: were that measured wrongly, this would not be found where it is. */
  it.each([
    'number::UInt8', 'number::Int256', 'number::UInt128', 'number::Float64', 'number::BFloat16', 'toDecimal32(number, 2)', 'toDecimal64(number, 4)', 'toDecimal128(number, 4)', 'toDecimal256(number, 4)',
    'toString(number)', "toFixedString('abc', 7)", 'toDate(number)', 'toDate32(number)', "toDateTime(number, 'Asia/Ho_Chi_Minh')", "toDateTime64(number, 3, 'UTC')", 'toIntervalDay(number)', 'generateUUIDv4()', "toIPv4('127.0.0.1')", "toIPv6('::1')", 'number = 1',
    "CAST(number % 2, 'Enum8(\\'a,(\\' = 0, \\'b\\' = 1)')", 'nullIf(number, 3)', 'NULL', '[]', 'range(number)', '[range(number), []]', "arrayMap(x -> nullIf(toString(x), '2'), range(number % 5))",
    'toLowCardinality(toString(number % 3))', "toLowCardinality(nullIf(toString(number % 3), '1'))", "CAST([], 'Array(LowCardinality(String))')", "arrayMap(x -> toLowCardinality(toString(x)), range(number % 4))", 'toLowCardinality(number)',
    "map(toString(number), number)", "CAST(map('a', toString(number)), 'Map(LowCardinality(String), LowCardinality(String))')", "CAST(map(), 'Map(LowCardinality(String), UInt8)')", "CAST(map('a', [1, 2]), 'Map(String, Array(UInt16))')",
    "(number, toString(number))", "CAST((1, 'a'), 'Tuple(a UInt8, `b c` LowCardinality(String))')", "[(1, toString(number)), (2, '')]", "CAST((1, 2.5), 'Point')::Tuple(Float64, Float64)",
  ])('of %s', async (expression) => {
    const plain = await native(`SELECT ${expression} AS tried, 'here' AS last FROM numbers(300) SETTINGS max_block_size = 100`);
    const framed = withBlockInfo(plain, 54_460);
    const blocks = framed.toString('latin1').split('\x01\x00\x02\xff\xff\xff\xff\x00').length - 1;
    const marked = framed.toString('latin1').split('\x04last\x06String\x00\x04here').length - 1;
    expect(plain.toString('latin1').split('\x04last\x06String\x04here').length - 1).toBe(blocks);
    expect([blocks >= 1, marked]).toEqual([true, blocks]);
    // Eight bytes a block, one a column; nothing else is new, nothing is lost.
    expect(framed.length - plain.length).toBe(blocks * (8 + 2));
    expect(withBlockInfo(plain, 54_000).length - plain.length).toBe(blocks * 8);
    expect(withBlockInfo(plain, 0)).toBe(plain);
  });

  it('says what it does not know, and what is cut off', async () => {
    for (const expression of ['sumState(1)', "CAST('{}', 'JSON')", "CAST(1, 'Dynamic')", "CAST(1, 'Variant(UInt8, String)')", 'tuple()']) {
      const plain = await native(`SELECT ${expression} AS s`);
      expect(() => withBlockInfo(plain, 54_460), expression).toThrow(expect.objectContaining({ policy: 'reject', code: 'native-type' }));
    }
    expect(() => withBlockInfo(Buffer.from([1, 5, 1, 0x61, 5, ...Buffer.from('UInt8'), 1]), 54_460)).toThrow(RangeError);
    for (const name of ['', 'Nullable(', 'Array(JSON)', 'Nonsense', 'Tuple()']) expect(readDataType(name), name).toBeNull();
  });
});
