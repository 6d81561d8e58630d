import { correctionCells, documentTitles, leastCertain, modelEvents, modelVersions, runQuery, type CorrectionCell, type ModelEventRow, type ModelVersionsRow, type UncertainRow } from '../../../queries/index.ts';
import { correctedFields, kindSchema, modelsQuerySchema, modelsSchema, modelTaskNames, queueFields, type Model, type Models, type ModelTaskName, type QueueItem } from '../../api/index.ts';
import type { z } from 'zod';
import type { ConsoleParts } from '../parts.ts';
import { oneOf } from '../reading.ts';
import { defineRoute } from '../route.ts';

export const modelsRoute = defineRoute({
  path: '/api/models',
  summary: 'How the models do, by their evaluations and by what people put right; what they are least sure of',
  query: modelsQuerySchema,
  answer: modelsSchema,
  handle: readModels,
});

const dayMs = 86_400_000;
const queueLength = 25;

async function readModels({ store, now }: ConsoleParts, { days, field }: z.infer<typeof modelsQuerySchema>): Promise<Models> {
  const to = now().getTime();
  const period = { from: to - days * dayMs, to };
  const [events, versions, cells, uncertain] = await Promise.all([
    runQuery(store, modelEvents, {}),
    runQuery(store, modelVersions, period),
    runQuery(store, correctionCells, period),
    runQuery(store, leastCertain, { ...period, now: to, fields: field === undefined ? queueFields : [field], limit: queueLength }),
  ]);
  const titles = uncertain.length === 0 ? [] : await runQuery(store, documentTitles, { ids: uncertain.map(({ id }) => id), now: to });
  return {
    ...period,
    models: modelTaskNames.map((task) => toModel(task, events, versions)),
    agreement: agreementOf(cells),
    confusion: cells.flatMap(({ field: word, said, found, times }) => {
      const of = oneOf(['tone', 'stance'], word);
      return of === null ? [] : [{ field: of, said, found, times }];
    }),
    queue: uncertain.flatMap((row) => toQueueItem(row, titles.find(({ id }) => id === row.id))),
  };
}

/** Names of scores, best known first: what is written of a task is looked for in this order. */
const measures = ['microF1', 'macroF1', 'f1', 'accuracy'];

function toModel(task: ModelTaskName, allEvents: readonly ModelEventRow[], versions: readonly ModelVersionsRow[]): Model {
  const events = allEvents.filter((event) => event.task === task).flatMap(({ event: word, version, eventAt, scores }) => {
    const event = oneOf(['evaluated', 'promoted', 'refused', 'undone'], word);
    return event === null ? [] : [{ eventAt, version, event, scores }];
  });
  const atWork = versions.flatMap((row) => {
    const version = versionIn(row.model, task);
    return version === null ? [] : [{ ...row, version }];
  });
  const version = atWork[0]?.version ?? events.at(-1)?.version ?? null;
  const ofVersion = atWork.filter((row) => row.version === version);
  const promoted = events.findLast((event) => event.event === 'promoted' && event.version === version);
  const firstSeen = ofVersion.length === 0 ? null : Math.min(...ofVersion.map(({ firstAt }) => firstAt));
  return {
    task,
    version,
    since: promoted?.eventAt ?? firstSeen,
    documents: ofVersion.reduce((sum, { documents }) => sum + documents, 0),
    measure: measures.find((name) => events.some(({ scores }) => name in scores)) ?? null,
    events,
  };
}

/** An analysis names its parts as `units-phrases@1+tone-network@2`. */
function versionIn(model: string, task: ModelTaskName): string | null {
  const part = model.split('+').find((name) => name.startsWith(`${task}-`));
  return part === undefined ? null : part.slice(part.lastIndexOf('@') + 1);
}

function agreementOf(cells: readonly CorrectionCell[]): Models['agreement'] {
  return correctedFields.map((field) => {
    const own = cells.filter((cell) => cell.field === field);
    return { field, judged: own.reduce((sum, { times }) => sum + times, 0), agreed: own.reduce((sum, { agreed }) => sum + agreed, 0) };
  });
}

function toQueueItem({ id, field: word, unit, label, score }: UncertainRow, titled: { kind: string; outlet: string; language: string; publishedAt: number; shownTitle: string; shownStart: string } | undefined): QueueItem[] {
  const field = oneOf(queueFields, word);
  if (field === null || !titled) return [];
  const { outlet, language, publishedAt, shownTitle, shownStart } = titled;
  return [{ id, kind: kindSchema.parse(titled.kind), outlet, language, title: shownTitle, snippet: shownTitle === '' ? shownStart : '', publishedAt, field, unit, label, score }];
}
