import { z } from 'zod';
import type { Store } from './contract.ts';
import { laterIfPassing } from './passing-errors.ts';

/** What an id is called, in both languages. */
export interface Label {
  readonly kind: 'unit' | 'topic';
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

const storedSchema = z.object({ kind: z.string(), id: z.string(), vi: z.string(), en: z.string(), version: z.coerce.number() });

/**
 * Brings the names of units and topics in the store to these: what is called otherwise is written anew, what is not among them goes. Who asks the store alone
 * (Grafana) has names by it. Where nothing differs nothing is written; of two processes with different files the last one that starts is right.
 * @throws {RetryableError} `store-overloaded`
 */
export async function writeLabels(store: Store, labels: readonly Label[]): Promise<void> {
  const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;
  try {
    const result = await store.client.query({ query: 'SELECT kind, id, vi, en, version FROM labels FINAL', format: 'JSONEachRow' });
    const stored = new Map(z.array(storedSchema).parse(await result.json()).map((row) => [keyOf(row), row]));
    const wanted = new Map(labels.map((label) => [keyOf(label), label]));
    const now = Date.now();
    const versionAfter = (before: { readonly version: number } | undefined): number => Math.max(now, (before?.version ?? 0) + 1);
    const changed = [...wanted].filter(([key, { vi, en }]) => stored.get(key)?.vi !== vi || stored.get(key)?.en !== en);
    const dropped = [...stored].filter(([key]) => !wanted.has(key));
    const rows = [
      ...changed.map(([key, { kind, id, vi, en }]) => ({ kind, id, vi, en, gone: 0, version: versionAfter(stored.get(key)) })),
      ...dropped.map(([, { kind, id, version }]) => ({ kind, id, vi: '', en: '', gone: 1, version: versionAfter({ version }) })),
    ];
    if (rows.length > 0) await store.client.insert({ table: 'labels', values: rows, format: 'JSONEachRow' });
  } catch (error) {
    throw laterIfPassing(error, 'write the names of units and topics');
  }
}
