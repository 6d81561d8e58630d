import { writeLabels } from '../../infra/store/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Context } from '../context.ts';

/** Tells the store what the office's units and topics are called, for Grafana. A unit has one name, whatever the language. */
export async function bringLabels(context: Context): Promise<void> {
  const { topics } = await loadTaxonomy(context.config.topicsFile);
  await writeLabels(await context.store(), [
    ...context.config.units.map(({ id, name }) => ({ kind: 'unit' as const, id, vi: name, en: name })),
    ...topics.map(({ id, name: { vi, en } }) => ({ kind: 'topic' as const, id, vi, en })),
  ]);
}
