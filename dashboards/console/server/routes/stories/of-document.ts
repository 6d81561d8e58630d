import { documentCount, runQuery, type DocumentRow } from '../../../../queries/index.ts';
import type { DocumentStory } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { readHeadlines } from './counts.ts';
import { readHeads } from './heads.ts';

/** The story that a document is in; null while it has not been folded into one. */
export async function readStoryOf(parts: ConsoleParts, { id, story, reprintOf }: Pick<DocumentRow, 'id' | 'story' | 'reprintOf'>): Promise<DocumentStory | null> {
  if (story === '') return null;
  const head = (await readHeads(parts, [story])).get(story);
  const [headlines, reprints] = await Promise.all([readHeadlines(parts, [head?.headline ?? '', reprintOf]), runQuery(parts.store, documentCount, { filter: { story, reprintOf: id }, now: parts.now().getTime() })]);
  return { id: story, headline: headlines.get(head?.headline ?? '') ?? null, documents: head?.documents ?? 1, reprintOf: headlines.get(reprintOf) ?? null, reprints: reprints[0]?.documents ?? 0 };
}
