import { z } from 'zod';
import { count } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** A map's entries one by one: to look each outlet up in another map would take the square of the time. */
const entries = (map: string, of: string): string => `arrayMap((outlet, documents) -> (outlet, documents, '${of}'), mapKeys(${map}), mapValues(${map}))`;

/** By outlet: documents, originals among them, those that name a unit, and those of negative tone; with the widest reach class of its sources. */
export const byOutlet = defineFigure({
  name: 'by-outlet',
  sql: (face) => `
    SELECT entry.1 AS id, sumIf(entry.2, entry.3 = 'all') AS all, sumIf(entry.2, entry.3 = 'all' AND NOT reprint) AS originals, sumIf(entry.2, entry.3 = 'naming') AS named, sumIf(entry.2, entry.3 = 'negative') AS negative,
      argMin(reach, indexOf(['national', 'regional', 'local', 'specialist', 'foreign'], reach)) AS widest
    FROM (SELECT reach, reprint, outlets, outlets_naming, outlets_negative FROM ${hoursOf(face)})
    ARRAY JOIN arrayConcat(${entries('outlets', 'all')}, ${entries('outlets_naming', 'naming')}, ${entries('outlets_negative', 'negative')}) AS entry
    GROUP BY id ORDER BY all DESC, id LIMIT 200`,
  row: z.object({ id: z.string(), all: count, originals: count, named: count, negative: count, widest: z.string() }),
});
export type ByOutletRow = z.output<typeof byOutlet.row>;
