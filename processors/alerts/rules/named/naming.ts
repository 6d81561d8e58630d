import { z } from 'zod';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, inSpan } from '../parts/ask.ts';
import { knownColumns, knownDocumentSchema } from '../parts/documents.ts';

/** Most prominent first. */
export const places = ['headline', 'lead', 'body'] as const;

const namingSchema = knownDocumentSchema.extend({
  /** By unit, where it is first named. */
  prominence: z.record(z.string(), z.string()),
  stances: z.record(z.string(), z.string()),
});
export type Naming = z.infer<typeof namingSchema>;

export interface NamingOptions {
  readonly since: number;
  readonly until: number;
  readonly freshMs: number;
  readonly reach: readonly string[];
}

/** Documents that name units and were stored in the span; not the office's own, and no readers' comments, which have the reach of the page that they stand on. */
export const namingDocuments = (store: Store, { since, until, freshMs, reach }: NamingOptions): Promise<Naming[]> =>
  ask(
    store,
    namingSchema,
    `SELECT ${knownColumns}, prominence, stances FROM documents
     PREWHERE ${inSpan('first_stored_at')}
     WHERE NOT own AND reach IN {reach:Array(String)} AND kind != 'comment' AND notEmpty(units)
       AND published_at >= first_stored_at - toIntervalMillisecond({freshMs:Int64})
     ORDER BY version DESC LIMIT 1 BY id`,
    { since, until, freshMs, reach },
  );

/** By document: units of which the newest reading, or a person, said "not about". That leaves no stance with the document, but a score with the reading. */
export async function notAbout(store: Store, documents: readonly string[]): Promise<Map<string, readonly string[]>> {
  if (documents.length === 0) return new Map();
  const rows = await ask(
    store,
    z.object({ id: z.string(), passing: z.array(z.string()) }),
    `SELECT id, groupUniqArrayArray(units) AS passing FROM (
       SELECT document AS id, arrayMap(unit -> toString(unit), mapKeys(argMax(stance_scores, (revision, analysed_at)))) AS units FROM analyses WHERE document IN {documents:Array(String)} GROUP BY document
       UNION ALL
       SELECT document AS id, [toString(unit)] AS units FROM corrections FINAL WHERE document IN {documents:Array(String)} AND field = 'stance' AND NOT withdrawn AND has(value, 'not-about')
     ) GROUP BY id`,
    { documents },
  );
  return new Map(rows.map(({ id, passing }) => [id, passing]));
}
