import { z } from 'zod';
import { ids } from './cells.ts';
import type { Desk } from './desk.ts';

/** Units that a case concerns, or the case of a statement, by its number; null where there is none such. */
export function unitsConcerned({ book }: Pick<Desk, 'book'>, { case: number, statement }: { readonly case: string; readonly statement: string }): readonly string[] | null {
  const sql = number !== '' ? 'SELECT units FROM desk_cases WHERE number = ?' : 'SELECT c.units FROM desk_cases c JOIN desk_statements s ON s.case_number = c.number WHERE s.number = ?';
  return book.get(z.object({ units: ids }), sql, [Number(number !== '' ? number : statement)])?.units ?? null;
}
