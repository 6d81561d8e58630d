import { describe, expect, it } from 'vitest';
import { inlineData, readStatement, readsOnly } from './statement.ts';

describe('readStatement', () => {
  it('takes the format off the end, and only there', () => {
    expect(readStatement('SELECT 1 \nFORMAT JSONEachRow', 'TabSeparated')).toMatchObject({ sql: 'SELECT 1 \n', format: 'JSONEachRow', streams: true });
    expect(readStatement("SELECT 'FORMAT CSV'", 'TabSeparated')).toMatchObject({ sql: "SELECT 'FORMAT CSV'", format: null });
    expect(readStatement('SELECT 1 FORMAT CSV SETTINGS max_threads = 1', 'TabSeparated')).toMatchObject({ format: null, streams: false });
  });

  it.each([
    ['SELECT 1', true],
    ['WITH a AS (SELECT 1) SELECT * FROM a', true],
    ['SELECT * FROM (SELECT 1) UNION ALL (SELECT 2)', true],
    ['SELECT * FROM a JOIN (SELECT 1 AS x) AS b USING x', true],
    ['SELECT (SELECT 1)', false],
    ['SELECT 1 WHERE x IN (SELECT 1)', false],
    ['SELECT 1 WHERE x > ( select max(y) FROM z)', false],
    ["SELECT '(SELECT 1)'", true],
    ['SHOW TABLES', false],
    ["SELECT 1 INTO OUTFILE 'x'", false],
  ])('streams only what starts without computing: %s', (query, streams) => {
    expect(readStatement(query, 'JSONEachRow').streams).toBe(streams);
    expect(readStatement(query, 'JSON').streams).toBe(false);
  });

  it('knows what marks a session, and several statements', () => {
    expect(readStatement('SET max_threads = 1', 'Null').leavesTrace).toBe(true);
    expect(readStatement('/* x */ use other', 'Null').leavesTrace).toBe(true);
    expect(readStatement('CREATE TEMPORARY TABLE a (b UInt8)', 'Null').leavesTrace).toBe(true);
    expect(readStatement('CREATE TABLE a (b UInt8)', 'Null').leavesTrace).toBe(false);
    expect(readStatement('SELECT 1; SELECT 2', 'Null').several).toBe(true);
    expect(readStatement("SELECT ';'; -- end", 'Null').several).toBe(false);
    expect(readStatement('INSERT INTO a VALUES (1); DROP TABLE a', 'Null').several).toBe(true);
  });

  it('lists placeholders outside strings', () => {
    expect(readStatement("SELECT {a:String}, '{b:String}', { c : UInt8 }", 'Null').placeholders).toEqual(['a', 'c']);
  });
});

it('parts an insert from data in its own text', () => {
  expect(inlineData('INSERT INTO t (a) FORMAT CSV\n1;\n\n2\n')).toEqual({ sql: 'INSERT INTO t (a) FORMAT CSV', data: '1;\n\n2\n' });
  expect(inlineData("INSERT INTO t VALUES ('FORMAT CSV')")).toBeNull();
  expect(inlineData('INSERT INTO t SELECT * FROM u FORMAT CSV')).toBeNull();
  expect(inlineData('SELECT 1 FORMAT CSV')).toBeNull();
});

it('knows what may be repeated', () => {
  expect(['SELECT 1', 'with x as (select 1) select * from x', 'SHOW TABLES', '(SELECT 1)', 'EXPLAIN SELECT 1'].map(readsOnly)).toEqual([true, true, true, true, true]);
  expect(['INSERT INTO a SELECT 1', 'ALTER TABLE a DELETE WHERE 1', 'OPTIMIZE TABLE a', "SELECT 1 INTO OUTFILE 'x'", ''].map(readsOnly)).toEqual([false, false, false, false, false]);
});
