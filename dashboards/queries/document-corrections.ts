import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** What people put right in a document, by revision; the newest of each field (and unit), none that was taken back. */
export const documentCorrections = defineQuery({
  name: 'document-corrections',
  sql: `
    SELECT revision, field, unit, value, previous, model, toUnixTimestamp64Milli(at) AS correctedAt
    FROM corrections FINAL
    WHERE document = {id:String} AND NOT withdrawn
    ORDER BY revision DESC, at DESC
    LIMIT 500`,
  row: z.object({ revision: integer, field: z.string(), unit: z.string(), value: z.array(z.string()), previous: z.array(z.string()), model: z.string(), correctedAt: instant }),
});
export type CorrectionRow = z.infer<typeof documentCorrections.row>;
