import { dayOfStory, storyIdSchema } from '../../../../../infra/contracts/index.ts';
import { runQuery, storyArrangements, storyHeads, type StoryHeadRow } from '../../../../queries/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';

/** Stories as they stand, by id; those that are none, or no longer, are missing. */
export async function readHeads({ store }: Pick<ConsoleParts, 'store'>, ids: readonly string[]): Promise<ReadonlyMap<string, StoryHeadRow>> {
  const known = ids.filter(isStory);
  const rows = known.length === 0 ? [] : await runQuery(store, storyHeads, { ids: known, days: [...new Set(known.map(dayOfStory))] });
  return new Map(rows.map((row) => [row.id, row]));
}

/** @throws {ProblemError} `story-not-found`, or `story-merged`, which carries where its documents went. */
export async function requireStory(parts: Pick<ConsoleParts, 'store'>, id: string): Promise<StoryHeadRow> {
  const head = (await readHeads(parts, [id])).get(id);
  if (head) return head;
  const into = isStory(id) ? (await runQuery(parts.store, storyArrangements, { id })).find(({ act, others }) => act === 'merge' && others.includes(id))?.story : undefined;
  if (into === undefined) throw new ProblemError('story-not-found');
  throw new ProblemError('story-merged', undefined, { story: into });
}

/** A day that no calendar has would be an error of the store. */
const isStory = (id: string): boolean => storyIdSchema.safeParse(id).success && !Number.isNaN(Date.parse(dayOfStory(id)));
