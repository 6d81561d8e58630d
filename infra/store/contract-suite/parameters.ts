import { TupleParam } from '@clickhouse/client';
import { describe, expect, it } from 'vitest';
import type { Kit } from './kit.ts';

/** Parameters reach the engine as they were given, and outlive no query. */
export function describeParameters(kit: Kit): void {
  describe('parameters', () => {
  const cases: readonly (readonly [type: string, given: unknown, expected: unknown])[] = [
    ['String', "O'Brien \\ \n\t\r \"q\" `b` {x:String} tiếng Việt", "O'Brien \\ \n\t\r \"q\" `b` {x:String} tiếng Việt"],
    ['String', '', ''],
    ['String', '\\N', '\\N'],
    ['String', "'; DROP TABLE t --", "'; DROP TABLE t --"],
    ['UInt64', 9_007_199_254_740_993n, '9007199254740993'],
    ['UInt64', '18446744073709551615', '18446744073709551615'],
    ['Int32', -7, -7],
    ['Float64', 1e300, 1e300],
    ['Bool', true, true],
    ['Nullable(String)', null, null],
    ['Array(String)', ["a'b", 'c\\d', 'Hà Nội', ''], ["a'b", 'c\\d', 'Hà Nội', '']],
    ['Array(Nullable(String))', [null, 'x'], [null, 'x']],
    ['Array(Bool)', [true, false], [true, false]],
    ['Array(UInt8)', [], []],
    ['Map(String, Array(String))', { a: ["x'y"] }, { a: ["x'y"] }],
    ['Map(String, UInt8)', new Map([['k', 1]]), { k: 1 }],
    ['Tuple(UInt8, String)', new TupleParam([1, "a'b\\c"]), [1, "a'b\\c"]],
    ['Array(Tuple(UInt8, Nullable(String)))', [new TupleParam([1, null]), new TupleParam([2, 'b'])], [[1, null], [2, 'b']]],
    ["DateTime64(3, 'UTC')", new Date(1_700_000_000_567), '2023-11-14 22:13:20.567'],
    ["Array(DateTime('UTC'))", [new Date(1_700_000_000_000)], ['2023-11-14 22:13:20']],
  ];
  it.each(cases)('of type %s: %o', async (type, given, expected) => {
    const quoted = type === 'UInt64' ? { clickhouse_settings: { output_format_json_quote_64bit_integers: 1 } } : {};
    expect(await kit.value(`SELECT {v:${type}} AS v`, { v: given }, quoted)).toEqual(expected);
  });

  it('that name columns and tables', async () => {
    expect(await kit.rows('SELECT {c:Identifier} AS v FROM {t:Identifier} LIMIT 1', { c: 'one', t: 'system.one' }).catch(() => 'refused')).toBe('refused');
    expect(await kit.value('SELECT {c:Identifier} AS v FROM (SELECT 5 AS five)', { c: 'five' })).toBe(5);
  });

  it('of ten kilobytes', async () => {
    expect(await kit.value('SELECT length({v:String}) AS v', { v: 'ế'.repeat(5000) })).toBe(15_000);
  });

  it('do not outlive their query', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => kit.rows('SELECT {secret:String} AS v', { secret: `s${index}` })));
    const codes = await Promise.all(Array.from({ length: 30 }, () => kit.codeOf(kit.rows('SELECT {secret:String} AS v', { other: 'x' }))));
    expect(new Set(codes)).toEqual(new Set(['456']));
  });

  it('keep apart in a hundred queries at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => kit.value('SELECT {i:UInt32} AS i', { i: index })));
    expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });
  });
}
