import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { insertRows, type Store } from '../../infra/store/index.ts';
import type { ModelScores } from '../../processors/models/evaluation/scores.ts';
import { openContext } from '../context.ts';

/** What befell a model; the Models page shows it over time. */
export type ModelEventName = 'evaluated' | 'promoted' | 'refused' | 'undone';

export async function recordEvents(store: Store, event: ModelEventName, models: readonly ModelScores[], at: Date): Promise<void> {
  const rows = models.map(({ task, version, scores }) => ({ at: at.toISOString(), task, version, event, scores, details: '{}' }));
  await insertRows(store, 'model_events', rows, `model-events-${event}-${at.toISOString()}`);
}

/** The same in a data folder's store; where nothing was stored yet there is no page to show it on, and nothing is recorded. */
export async function recordIn(dataDir: string, event: ModelEventName, models: readonly ModelScores[], at: Date): Promise<boolean> {
  if (!existsSync(join(dataDir, 'store')) || models.length === 0) return false;
  await using context = await openContext({ data: dataDir }, { quiet: true });
  await recordEvents(await context.store(), event, models, at);
  return true;
}

/** At a start: what was measured of models that this store has never heard of, so that the page has a first point. */
export async function recordNewcomers(store: Store, models: readonly ModelScores[], at: Date): Promise<void> {
  const result = await store.client.query({ query: 'SELECT DISTINCT task, version FROM model_events', format: 'JSONEachRow' });
  const known = new Set((await result.json<{ task: string; version: string }>()).map(({ task, version }) => `${task} ${version}`));
  const newcomers = models.filter(({ task, version }) => !known.has(`${task} ${version}`));
  if (newcomers.length > 0) await recordEvents(store, 'evaluated', newcomers, at);
}
