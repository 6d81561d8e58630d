import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openBook } from '../../../infra/book/index.ts';
import { smellsOfPerson } from '../../../infra/store/index.ts';
import { deskMigrations } from './index.ts';

/*
 * DESIGN, section 2, rule 1: no table has an author. Colleagues' ids stand in columns that say what they did (`approved_by`, `owner`,
 * `assignee`); a column that could hold whoever wrote a document fails here.
 */
const columns = (): { table: string; column: string }[] => openBook(':memory:', deskMigrations).all(z.object({ table: z.string(), column: z.string() }), "SELECT m.name AS 'table', c.name AS 'column' FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'desk_%'");

describe('the desk’s tables', () => {
  it('have no column for whoever wrote a document', () => {
    const all = columns();
    expect(new Set(all.map(({ table }) => table)).size).toBe(18);
    expect(all.filter(({ table, column }) => smellsOfPerson(column) !== null || smellsOfPerson(table) !== null)).toEqual([]);
  });

  it('keep colleagues beside acts only, never in a row that names a document', () => {
    const withDocument = new Set(columns().filter(({ column }) => column === 'document').map(({ table }) => table));
    const people = columns().filter(({ table, column }) => withDocument.has(table) && (/(?:^|_)by$/.test(column) || column === 'owner' || column === 'assignee'));
    // An item is given to a colleague: the one exception.
    expect(people).toEqual([{ table: 'desk_items', column: 'assignee' }]);
  });
});
