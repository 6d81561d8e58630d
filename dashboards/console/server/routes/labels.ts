import { messageOf } from '../../../../infra/contracts/index.ts';
import { documentAnalyses, documentById, documentRevisions, runQuery, type DocumentRow } from '../../../queries/index.ts';
import { contentGroups, labelsBodySchema, labelsTakenSchema, stanceLabels, tones, type LabelsTaken, type Reading } from '../../api/index.ts';
import type { z } from 'zod';
import type { ConsoleParts } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import { toReading } from '../reading.ts';
import { defineRoute, noQuery } from '../route.ts';

export const labelsRoute = defineRoute({
  path: '/api/documents/{id}/labels',
  summary: 'Puts right, confirms or takes back what the models say of a document: an event on the log',
  query: noQuery,
  permission: 'judge',
  body: labelsBodySchema,
  answer: labelsTakenSchema,
  handle: (parts, _query, { id }, body) => takeLabels(parts, id ?? '', body),
});

type Body = z.infer<typeof labelsBodySchema>;

async function takeLabels(parts: ConsoleParts, id: string, body: Body): Promise<LabelsTaken> {
  const { store, now, relabel, logger } = parts;
  if (!relabel) throw new ProblemError('read-only');
  const at = now();
  const [found, revisions, analyses] = await Promise.all([
    runQuery(store, documentById, { id, now: at.getTime() }),
    runQuery(store, documentRevisions, { id, now: at.getTime() }),
    runQuery(store, documentAnalyses, { id }),
  ]);
  const row = found[0];
  if (!row) throw new ProblemError('document-not-found');
  const shown = revisions.findLast(({ change, revision }) => change !== 'removed' && revision <= row.revision)?.revision ?? row.revision;
  if (body.revision !== shown) throw new ProblemError('revision-changed', `the content is that of revision ${shown} now`);
  const reading = toReading(analyses.find((analysis) => analysis.revision === shown), row.shownText.length);
  const previous = previousOf(body, reading);
  const value = body.withdrawn ? previous : [...new Set(body.value)];
  if (!body.withdrawn) refuseUnknown({ ...body, value }, parts, row, reading);
  const correction = { field: body.field, unit: body.unit, value, previous, model: reading?.model ?? '', correctedAt: at.getTime() };
  const { correctedAt: _at, ...event } = correction;
  await relabel({ document: id, revision: shown, ...event, withdrawn: body.withdrawn, at: at.toISOString() }).catch((error: unknown) => {
    logger.error({ document: id, error: messageOf(error) }, 'a label that was put right could not be written to the log');
    throw new ProblemError('log-unavailable');
  });
  return { correction, withdrawn: body.withdrawn };
}

/** What the models say of the field, whatever was put right before. */
function previousOf({ field, unit }: Body, reading: Reading | null): string[] {
  if (!reading) return [];
  switch (field) {
    case 'topics':
      return reading.topics.map((topic) => topic.id);
    case 'units':
      return reading.units.map((mention) => mention.id);
    case 'contentGroup':
      return reading.contentGroup ? [reading.contentGroup.id] : [];
    case 'tone':
      return reading.tone ? [reading.tone.label] : [];
    case 'stance':
      return reading.stances.filter((stance) => stance.unit === unit).map((stance) => stance.label);
  }
}

/** @throws {ProblemError} `invalid-query` for a label that does not exist, or a stance towards a unit that is not spoken of. */
function refuseUnknown({ field, unit, value }: Body, { topics, units }: ConsoleParts, row: DocumentRow, reading: Reading | null): void {
  const known: Readonly<Record<Body['field'], readonly string[]>> = {
    topics: [...topics.map((topic) => topic.id), ...row.topics, ...(reading?.topics.map((topic) => topic.id) ?? [])],
    units: [...units.map((each) => each.id), ...row.units, ...(reading?.units.map((each) => each.id) ?? [])],
    contentGroup: contentGroups,
    tone: tones,
    stance: stanceLabels,
  };
  const stranger = value.find((label) => !known[field].includes(label));
  if (stranger !== undefined) throw new ProblemError('invalid-query', `value: there is no "${stranger}" among the ${field}`);
  if (field !== 'topics' && field !== 'units' && value.length !== 1) throw new ProblemError('invalid-query', `value: ${field} is exactly one`);
  if ((field === 'stance') !== (unit !== '')) throw new ProblemError('invalid-query', 'unit: a stance has one, nothing else has');
  if (field === 'stance' && !row.units.includes(unit)) throw new ProblemError('invalid-query', `unit: the document does not speak of "${unit}"`);
}
