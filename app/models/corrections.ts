import { z } from 'zod';
import { contentGroups, correctedFields, documentKindSchema, stanceLabels, tones } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { NamedSpan } from '../../processors/models/index.ts';
import type { CorrectedText } from '../../processors/models/training/corrected-text.ts';
import type { UnitFinder } from '../../processors/units/index.ts';

const rowSchema = z.object({
  document: z.string(),
  kind: documentKindSchema,
  source: z.string(),
  title: z.string(),
  text: z.string(),
  labels: z.array(z.tuple([z.enum(correctedFields), z.string(), z.array(z.string())])),
});
type Row = z.infer<typeof rowSchema>;

/** More than anybody corrects in years; the newest of them. */
const most = 20_000;

/**
 * What people put right or confirmed on the screens, with the texts that they looked at. Texts that have expired, or were erased,
 * teach nothing any more. Which units a text names is the finder's to say; a unit put right there is for the office's file, not for a model.
 */
export async function readCorrections(store: Store, finder: UnitFinder, pageOf: (source: string) => string | undefined): Promise<CorrectedText[]> {
  const result = await store.client.query({
    query: `
      SELECT corrections.document AS document, any(documents.kind) AS kind, any(documents.source) AS source, any(revisions.title) AS title, any(revisions.text) AS text,
             groupArray((field, unit, value)) AS labels
      FROM (SELECT * FROM corrections FINAL WHERE NOT withdrawn ORDER BY at DESC LIMIT ${most}) AS corrections
      INNER JOIN (SELECT document, revision, title, text FROM revisions WHERE document IN (SELECT document FROM corrections) LIMIT 1 BY document, revision) AS revisions
        ON revisions.document = corrections.document AND revisions.revision = corrections.revision
      INNER JOIN (SELECT id, kind, source FROM documents FINAL WHERE id IN (SELECT document FROM corrections)) AS documents ON documents.id = corrections.document
      WHERE revisions.text != ''
      GROUP BY corrections.document, corrections.revision
      ORDER BY document`,
    format: 'JSONEachRow',
  });
  return z.array(rowSchema).parse(await result.json()).map((row) => correctedText(row, finder, pageOf));
}

function correctedText({ kind, source, title: stored, text, labels }: Row, finder: UnitFinder, pageOf: (source: string) => string | undefined): CorrectedText {
  const title = kind === 'article' ? stored : '';
  const mentions = [...finder.find(title === '' ? text : `${title}\n${text}`, pageOf(source))];
  const valueOf = (field: Row['labels'][number][0]): readonly string[] | null => labels.find(([each]) => each === field)?.[2] ?? null;
  const oneOf = <Word extends string>(words: readonly Word[], value: string | undefined): Word | null => words.find((word) => word === value) ?? null;
  return {
    title,
    text,
    topics: valueOf('topics'),
    group: oneOf(contentGroups, valueOf('contentGroup')?.[0]),
    tone: oneOf(tones, valueOf('tone')?.[0]),
    stances: labels.flatMap(([field, unit, [value]]) => {
      const label = field === 'stance' ? oneOf(stanceLabels, value) : null;
      return label === null ? [] : [{ label, names: mentions.flatMap(([other, passages]) => passages.map((passage): NamedSpan => ({ ...passage, isUnit: other === unit }))) }];
    }),
  };
}
