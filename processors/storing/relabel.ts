import { z } from 'zod';
import { correctedFields, RetryableError } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { correctedLabels, sameLabels, type Correction, type Labels } from './labels.ts';

const mostRounds = 5;

/**
 * Brings documents' labels to what their newest analysis and people's corrections say, for the content that is shown: the row as it
 * stands, one version higher. Works from the store alone and looks again afterwards, so that of two processes that do so at once
 * the last look has seen both; where nothing differs, nothing is written.
 * @throws {RetryableError} `labels-unsettled`
 */
export async function relabelDocuments(store: Store, ids: readonly string[]): Promise<void> {
  let left = ids;
  for (let round = 0; left.length > 0; round += 1) {
    const wanted = await readWanted(store, left);
    if (wanted.length === 0) return;
    if (round === mostRounds) throw new RetryableError('Labels of a document change faster than they can be written.', { code: 'labels-unsettled', hint: 'The batch is tried again by itself.' });
    await write(store, wanted);
    left = wanted.map(({ id }) => id);
  }
}

interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly labels: Labels;
}

const labelCells = { units: z.array(z.string()), topics: z.array(z.string()), contentGroup: z.string(), tone: z.string(), stances: z.record(z.string(), z.string()) };
const labelColumns = 'units, topics, content_group AS contentGroup, tone, stances';
const documentSchema = z.object({ id: z.string(), version: z.coerce.number(), content: z.coerce.number(), ...labelCells });
const analysisSchema = z.object({ document: z.string(), revision: z.coerce.number(), ...labelCells });
const correctionSchema = z.object({ document: z.string(), revision: z.coerce.number(), field: z.enum(correctedFields), unit: z.string(), value: z.array(z.string()) });

/** The documents whose labels are not what they should be. */
async function readWanted(store: Store, ids: readonly string[]): Promise<Wanted[]> {
  const rows = async <Row>(schema: z.ZodType<Row>, query: string): Promise<Row[]> => z.array(schema).parse(await (await store.client.query({ query, query_params: { ids }, format: 'JSONEachRow' })).json());
  const [documents, analyses, corrections] = await Promise.all([
    rows(
      documentSchema,
      `SELECT id, version, contents.revision AS content, ${labelColumns} FROM documents FINAL
       INNER JOIN (SELECT document, max(revision) AS revision FROM revisions WHERE document IN {ids:Array(String)} AND change != 'removed' GROUP BY document) AS contents ON contents.document = documents.id
       WHERE id IN {ids:Array(String)}`,
    ),
    rows(analysisSchema, `SELECT document, revision, ${labelColumns} FROM analyses FINAL WHERE document IN {ids:Array(String)} ORDER BY analysed_at DESC, model DESC LIMIT 1 BY document, revision`),
    rows(correctionSchema, `SELECT document, revision, field, unit, value FROM corrections FINAL WHERE document IN {ids:Array(String)} AND NOT withdrawn`),
  ]);
  const said = new Map(analyses.map((row) => [`${row.document}/${row.revision}`, row]));
  const putRight = Map.groupBy(corrections, (row): string => `${row.document}/${row.revision}`);
  return documents.flatMap(({ id, version, content, ...now }) => {
    const key = `${id}/${content}`;
    const right: readonly Correction[] = putRight.get(key) ?? [];
    const labels = correctedLabels(said.get(key) ?? now, right);
    return sameLabels(labels, now) ? [] : [{ id, version: version + 1, labels }];
  });
}

/** The rows as they stand but for their labels; a document that came by a newer row meanwhile keeps that. */
async function write(store: Store, wanted: readonly Wanted[]): Promise<void> {
  const lines = wanted.map(({ id, version, labels: { units, topics, contentGroup, tone, stances } }) => ({ id, next: version, units, topics, contentGroup, tone, stanceUnits: Object.keys(stances), stanceLabels: Object.values(stances) }));
  await store.client.command({
    query: `INSERT INTO documents
            SELECT documents.* REPLACE(labels.next AS version, labels.units AS units, labels.topics AS topics, labels.content_group AS content_group, labels.tone AS tone, labels.stances AS stances)
            FROM documents FINAL
            INNER JOIN (
              SELECT line.1 AS label_id, line.2 AS next, line.3 AS units, line.4 AS topics, line.5 AS content_group, line.6 AS tone, mapFromArrays(line.7, line.8) AS stances
              FROM (SELECT arrayJoin(JSONExtract({lines:String}, 'Array(Tuple(id String, next UInt64, units Array(String), topics Array(String), contentGroup String, tone String, stanceUnits Array(String), stanceLabels Array(String)))')) AS line)
            ) AS labels ON labels.label_id = documents.id
            WHERE documents.id IN {ids:Array(String)} AND documents.version < labels.next`,
    query_params: { ids: wanted.map(({ id }) => id), lines: JSON.stringify(lines) },
  });
}
