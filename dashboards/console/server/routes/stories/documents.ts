import type { z } from 'zod';
import { runQuery, storyDocuments, type StoryDocumentRow } from '../../../../queries/index.ts';
import { reaches, storyDocumentsQuerySchema, storyDocumentsSchema, tones, type StoryDocument, type StoryDocuments } from '../../../api/index.ts';
import { toListItem } from '../../list-item.ts';
import type { ConsoleParts } from '../../parts.ts';
import { oneOf } from '../../reading.ts';
import { defineRoute } from '../../route.ts';
import { requireStory } from './heads.ts';

export const storyDocumentsRoute = defineRoute({
  path: '/api/stories/{id}/documents',
  summary: 'A story’s documents in the order of time, with the reprints of each folded under it',
  query: storyDocumentsQuerySchema,
  answer: storyDocumentsSchema,
  handle: (parts, query, { id }) => readDocuments(parts, id ?? '', query),
});

async function readDocuments(parts: ConsoleParts, id: string, { of, after, limit }: z.infer<typeof storyDocumentsQuerySchema>): Promise<StoryDocuments> {
  await requireStory(parts, id);
  const [at, behind] = after?.split('~') ?? [];
  const position = at === undefined || behind === undefined ? null : { at: Number(at), id: behind };
  const rows = await runQuery(parts.store, storyDocuments, { id, of: of ?? null, after: position, limit: limit + 1, now: parts.now().getTime() });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(toDocument), next: rows.length > limit && last ? `${last.publishedAt}~${last.id}` : null };
}

function toDocument({ reach, tone, reprintOf, reprints, firstOutlet, firstAt, lastOutlet, lastAt, ...row }: StoryDocumentRow): StoryDocument {
  return {
    ...toListItem(row, null),
    reach: oneOf(reaches, reach) ?? 'local',
    tone: oneOf(tones, tone),
    reprintOf: reprintOf === '' ? null : reprintOf,
    reprints: reprints === 0 ? null : { count: reprints, first: { outlet: firstOutlet, at: firstAt }, last: { outlet: lastOutlet, at: lastAt } },
  };
}
