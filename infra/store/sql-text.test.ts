import { describe, expect, it } from 'vitest';
import { firstKeyword, maskLiterals, splitStatements } from './sql-text.ts';

describe('splitStatements', () => {
  it('cuts at semicolons that are none of a string, a name or a comment', () => {
    const script = `
      -- first; not a statement
      CREATE TABLE a (s String DEFAULT 'x;''y\\';z', "c;d" UInt8, \`e;f\` UInt8); /* ; */
      # another; comment
      INSERT INTO a VALUES ('--', '/*;'); -- after

      ;;
      SELECT 1 -- last; without semicolon`;
    expect(splitStatements(script).map((statement) => statement.replaceAll(/\s+/g, ' '))).toEqual([
      `-- first; not a statement CREATE TABLE a (s String DEFAULT 'x;''y\\';z', "c;d" UInt8, \`e;f\` UInt8)`,
      `/* ; */ # another; comment INSERT INTO a VALUES ('--', '/*;')`,
      'SELECT 1 -- last; without semicolon',
    ]);
  });

  it('finds nothing in comments and blanks, and survives what is left open', () => {
    expect(splitStatements('-- only\n/* this */ ; \n')).toEqual([]);
    expect(splitStatements("SELECT 'open; SELECT 2")).toEqual(["SELECT 'open; SELECT 2"]);
    expect(splitStatements('SELECT 1 /* open; ')).toEqual(['SELECT 1 /* open;']);
  });
});

it('masks without moving anything', () => {
  const sql = `SELECT 'a''b', "c" /* d */ FROM \`e\` -- f`;
  const masked = maskLiterals(sql);
  expect(masked).toHaveLength(sql.length);
  expect(masked.replaceAll(/\s+/g, ' ').trim()).toBe('SELECT , FROM');
});

it('finds the first keyword behind comments and parentheses', () => {
  expect(firstKeyword(maskLiterals('/* x */ -- y\n ((select 1))'))).toBe('SELECT');
  expect(firstKeyword('')).toBe('');
});
