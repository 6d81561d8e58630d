import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openBook } from '../book/index.ts';
import { smellsOfPerson } from '../store/index.ts';
import { occurrenceSchema } from './occurrence.ts';
import { alertMigrations } from './tables.ts';

const columns = openBook(':memory:', alertMigrations).all(z.object({ table: z.string(), column: z.string() }), "SELECT m.name AS 'table', c.name AS 'column' FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'alert%'");

/* DESIGN, section 2, rule 1: whoever is told and whoever acts is of the office; nobody else has a column. */
describe('the alerts’ tables', () => {
  it('have no column for whoever wrote a document', () => {
    expect(new Set(columns.map(({ table }) => table)).size).toBe(8);
    expect(columns.filter(({ table, column }) => smellsOfPerson(column) !== null || smellsOfPerson(table) !== null)).toEqual([]);
  });

  it('name the office’s people beside messages and acts only, never in a row that names a document', () => {
    const withDocument = new Set(columns.filter(({ column }) => column === 'document').map(({ table }) => table));
    expect(columns.filter(({ table, column }) => withDocument.has(table) && (column === 'by' || column === 'recipient'))).toEqual([]);
    expect([...new Set(columns.filter(({ column }) => column === 'by' || column === 'recipient').map(({ table }) => table))].sort()).toEqual(['alert_deliveries', 'alert_handovers', 'alert_silences', 'alert_timeline']);
  });

  it('keep of an occurrence neither words nor an address, nor anybody', () => {
    expect(Object.keys(occurrenceSchema.shape).filter((field) => smellsOfPerson(field) !== null || /text|passage|url|address|title/.test(field))).toEqual([]);
  });
});
