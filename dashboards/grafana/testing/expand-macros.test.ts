import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../infra/observability/index.ts';
import { openStore } from '../../../infra/store/index.ts';
import { expandMacros, type ExpandOptions } from './expand-macros.ts';

const options: ExpandOptions = { from: new Date('2023-11-14T22:13:20.250Z'), to: new Date('2023-11-14T23:13:20.750Z'), intervalSeconds: 60, variables: { unit: 'so-khcn', topic: ['a', "b'c"], quote: `x"y'z`, all: '$__all', mine: { all: true, allValue: '*' } } };
const expand = (sql: string): string => expandMacros(sql, options);

describe('the macros of the data source', () => {
  it.each([
    ['$__timeFilter(at)', 'at >= toDateTime(1700000000) AND at <= toDateTime(1700003600)'],
    ['$__timeFilter_ms(at)', 'at >= fromUnixTimestamp64Milli(1700000000250) AND at <= fromUnixTimestamp64Milli(1700003600750)'],
    ['$__timeFilter(toDateTime(published_at, 3))', 'toDateTime(published_at, 3) >= toDateTime(1700000000) AND toDateTime(published_at, 3) <= toDateTime(1700003600)'],
    ['$__dateFilter(day)', "day >= toDate('2023-11-14') AND day <= toDate('2023-11-14')"],
    ['$__dateTimeFilter(day, at)', "(day >= toDate('2023-11-14') AND day <= toDate('2023-11-14')) AND (at >= toDateTime(1700000000) AND at <= toDateTime(1700003600))"],
    ['$__timeInterval(at)', 'toStartOfInterval(toDateTime(at), INTERVAL 60 second)'],
    ['$__timeInterval_ms(at)', 'toStartOfInterval(toDateTime64(at, 3), INTERVAL 60000 millisecond)'],
    ['$__fromTime, $__toTime, $__fromTime_ms, $__toTime_ms', 'toDateTime(1700000000), toDateTime(1700003600), fromUnixTimestamp64Milli(1700000000250), fromUnixTimestamp64Milli(1700003600750)'],
    ['INTERVAL $__interval_s second', 'INTERVAL 60 second'],
    ['${__from} ${__to} $__interval_ms ${__timezone}', '1700000000250 1700003600750 60000 Asia/Ho_Chi_Minh'],
  ])('%s', (sql, expected) => {
    // A comma inside a function's brackets belongs to the one argument.
    expect(expand(sql)).toBe(expected);
  });

  it('takes a panel that is zoomed far in for one second', () => {
    expect(expandMacros('$__timeInterval(at) $__interval_s', { ...options, intervalSeconds: 0.2 })).toBe('toStartOfInterval(toDateTime(at), INTERVAL 1 second) 1');
  });
});

describe('variables', () => {
  it.each([
    ['${unit:sqlstring}', "'so-khcn'"],
    ['$unit ${unit} [[unit]] ${unit:raw}', 'so-khcn so-khcn so-khcn so-khcn'],
    ['${topic:sqlstring} ${topic:singlequote} ${topic:csv}', "'a','b''c' 'a','b\\'c' a,b'c"],
    ['${quote:sqlstring}', `'x\\"y''z'`],
    ['${topic}', "'a','b'c'"],
    // The trap: a custom "all" is put in bare, whatever the format.
    ['${mine:sqlstring}', '*'],
    ['${mine:percentencode} ${unit:percentencode}', '%2A so-khcn'],
    ['$__conditionalAll(unit IN (${unit:sqlstring}), $unit)', "unit IN ('so-khcn')"],
    ['$__conditionalAll(unit = ${all:sqlstring}, $all) AND $__conditionalAll(f(a, b) = 1, $mine)', '1=1 AND 1=1'],
  ])('%s', (sql, expected) => {
    expect(expand(sql)).toBe(expected);
  });
});

describe('what Grafana would send as it is', () => {
  it.each([
    ['$__timeGroup(at, 1h)', 'macro-unknown'],
    ['$__timeFilter(a, b)', 'macro-arguments'],
    ['$__conditionalAll(a)', 'macro-arguments'],
    ['${unti:sqlstring}', 'variable-unknown'],
    ['${unit:sql}', 'variable-format-unknown'],
  ])('%s is refused: %s', (sql, code) => {
    expect(() => expand(sql)).toThrow(expect.objectContaining({ code }));
  });

  it('knows no variables on the back end', () => {
    expect(() => expandMacros('SELECT $unit', { from: options.from, to: options.to, intervalSeconds: 60 })).toThrow(expect.objectContaining({ code: 'variable-unknown' }));
  });
});

it('gives what the engine understands, with the values it should have', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-macros-'));
  const store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  try {
    const sql = `SELECT toString($__timeInterval(at)) AS slot, toString($__timeInterval_ms(at)) AS fine, toString($__fromTime) AS from_time, toString($__toTime_ms) AS to_time, \${quote:sqlstring} AS quoted
      FROM (SELECT toDateTime64('2023-11-14 22:30:45.500', 3, 'UTC') AS at) WHERE $__timeFilter(at) AND $__timeFilter_ms(at) AND $__dateTimeFilter(toDate(at), at)`;
    const answer = await store.client.query({ query: expand(sql), format: 'JSONEachRow' });
    expect(await answer.json()).toEqual([{ slot: '2023-11-14 22:30:00', fine: '2023-11-14 22:30:00.000', from_time: '2023-11-14 22:13:20', to_time: '2023-11-14 23:13:20.750', quoted: `x"y'z` }]);
  } finally {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
