import { z } from 'zod';
import { factKinds, factStates } from '../../../infra/contracts/index.ts';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../errors.ts';
import { factSchema } from './fact-body.ts';

export const factRow = z.object({ id: z.string(), kind: z.enum(factKinds), version: z.number(), approved: z.number().nullable(), state: z.enum(factStates), changed_at: z.number() });
export type FactRow = z.infer<typeof factRow>;

const when = z.number().nullable();
const who = z.string().nullable();
export const versionRow = z.object({
  version: z.number(), state: z.enum(factStates), body: json(factSchema), made_by: z.string(), made_at: z.number(),
  proposed_by: who, proposed_at: when, approved_by: who, approved_at: when, retired_by: who, retired_at: when,
});
export type VersionRow = z.infer<typeof versionRow>;

export const factColumns = 'id, kind, version, approved, state, changed_at';

export const findFact = ({ book }: Desk, id: string): FactRow | undefined => book.get(factRow, `SELECT ${factColumns} FROM desk_facts WHERE id = ?`, [id]);

/** Newest first. */
export const versionsOf = ({ book }: Desk, id: string): VersionRow[] => book.all(versionRow, 'SELECT * FROM desk_fact_versions WHERE fact = ? ORDER BY version DESC', [id]);

export function versionOf({ book }: Desk, id: string, version: number): VersionRow {
  const found = book.get(versionRow, 'SELECT * FROM desk_fact_versions WHERE fact = ? AND version = ?', [id, version]);
  if (!found) throw notFound(`version ${version} of fact ${id}`);
  return found;
}
