import { z } from 'zod';
import { dayOfStory } from '../../../../infra/contracts/index.ts';
import type { Store } from '../../../../infra/store/index.ts';
import { ask } from '../parts/ask.ts';

const storySchema = z.object({ id: z.string(), units: z.array(z.string()), topics: z.array(z.string()) });
export type KnownStory = z.infer<typeof storySchema>;

export async function storiesById(store: Store, ids: readonly string[]): Promise<Map<string, KnownStory>> {
  if (ids.length === 0) return new Map();
  const rows = await ask(store, storySchema, 'SELECT id, units, topics FROM stories FINAL WHERE day IN {days:Array(Date)} AND id IN {ids:Array(String)}', { ids, days: [...new Set(ids.map(dayOfStory))] });
  return new Map(rows.map((row) => [row.id, row]));
}
