import type { Joined } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { never } from './build-rows.ts';

const daySeconds = 86_400;

/** A row of `story_documents`. What a post's text was made of goes with its text. */
export const storyDocumentRow = ({ day, document, story, reprintOf, likeness, placedBy, contentHash, kind, publishedAt, sketch, at, version }: Joined, postDays: number): Record<string, unknown> => ({
  day,
  document,
  story,
  reprint_of: reprintOf ?? '',
  likeness,
  placed_by: placedBy,
  content_hash: contentHash,
  kind,
  published_at: publishedAt,
  sketch,
  joined_at: at,
  version,
  expires_at: kind === 'article' ? never : Math.max(0, Math.floor(Math.min(Date.parse(publishedAt), Date.parse(at)) / 1000) + postDays * daySeconds),
});

const mostRounds = 5;

/**
 * Brings documents' rows to the story and the original that `story_documents` has for them: the row as it stands, one version higher.
 * Looks again afterwards, as labels do: of two processes that write at once the last look has seen both.
 */
export async function placeDocuments(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const differing = `
    SELECT documents.* REPLACE(documents.version + 1 AS version, placed.story AS story, placed.reprint_of AS reprint_of)
    FROM documents FINAL
    INNER JOIN (
      SELECT document, argMax(story_documents.story, version) AS story, argMax(story_documents.reprint_of, version) AS reprint_of
      FROM story_documents WHERE document IN {ids:Array(String)} GROUP BY document
    ) AS placed ON placed.document = documents.id
    WHERE documents.id IN {ids:Array(String)} AND (documents.story != placed.story OR documents.reprint_of != placed.reprint_of)`;
  for (let round = 0; round < mostRounds; round += 1) {
    const left = await store.client.query({ query: `SELECT count() AS left FROM (${differing})`, query_params: { ids }, format: 'JSONEachRow' });
    if (Number((await left.json<{ left: string }>())[0]?.left) === 0) return;
    await store.client.command({ query: `INSERT INTO documents ${differing}`, query_params: { ids } });
  }
}

/** The stories that documents are in: as they were told last, and as their rows say, which may be those that they are leaving. */
export async function storiesOf(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const result = await store.client.query({
    query: `SELECT DISTINCT story FROM (
              SELECT story FROM documents FINAL WHERE id IN {ids:Array(String)} AND story != ''
              UNION ALL SELECT argMax(story, version) FROM story_documents WHERE document IN {ids:Array(String)} GROUP BY document
            )`,
    query_params: { ids },
    format: 'JSONEachRow',
  });
  return (await result.json<{ story: string }>()).map(({ story }) => story);
}

/**
 * Counts stories anew from the documents that `story_documents` puts into them, as those stand; one without documents is `gone`. It comes before
 * the documents' own rows are moved: after a crash in between these still tell which stories were left. `headlines` names the most central
 * document where that is known to have changed; else the one it had stays, and where that has left, the first takes its place. Repeating it changes nothing.
 */
export async function countStories(store: Store, stories: readonly string[], headlines: ReadonlyMap<string, string>, now: Date): Promise<void> {
  if (stories.length === 0) return;
  await store.client.command({
    query: `
      INSERT INTO stories (day, id, headline, first_at, last_at, documents, originals, outlets, units, topics, tones, reaches, corrected, removed, gone, version)
      SELECT
        toDate(parseDateTimeBestEffort(substring(wanted.id, 1, 8))) AS day,
        wanted.id AS id,
        multiIf(has(inside.ids, wanted.headline), wanted.headline, has(inside.ids, before.headline), before.headline, inside.earliest) AS headline,
        inside.first_at, inside.last_at, inside.documents, inside.originals, inside.outlets, inside.units, inside.topics, inside.tones, inside.reaches, inside.corrected, inside.removed,
        inside.documents = 0 AS gone,
        greatest({version:UInt64}, before.version + 1) AS version
      FROM (SELECT pair.1 AS id, pair.2 AS headline FROM (SELECT arrayJoin(arrayZip({stories:Array(String)}, {headlines:Array(String)})) AS pair)) AS wanted
      LEFT JOIN (SELECT id, argMax(headline, stories.version) AS headline, max(stories.version) AS version FROM stories WHERE day IN {days:Array(Date)} AND id IN {stories:Array(String)} GROUP BY id) AS before ON before.id = wanted.id
      LEFT JOIN (
        SELECT
          placed.latest AS story, groupArray(id) AS ids, argMin(id, published_at) AS earliest, min(published_at) AS first_at, max(published_at) AS last_at,
          toUInt32(count()) AS documents, toUInt32(countIf(placed.original = '')) AS originals, toUInt32(uniqExact(outlet)) AS outlets,
          arraySort(groupUniqArrayArray(units)) AS units, arraySort(groupUniqArrayArray(topics)) AS topics,
          sumMap(map(tone, toUInt32(1))) AS tones, sumMap(map(reach, toUInt32(1))) AS reaches,
          toUInt32(countIf(state = 'corrected')) AS corrected, toUInt32(countIf(state = 'removed')) AS removed
        FROM documents FINAL
        INNER JOIN (
          SELECT document, argMax(story, version) AS latest, argMax(reprint_of, version) AS original
          FROM story_documents WHERE document IN (SELECT document FROM story_documents WHERE story IN {stories:Array(String)})
          GROUP BY document HAVING latest IN {stories:Array(String)}
        ) AS placed ON placed.document = documents.id
        WHERE documents.id IN (SELECT document FROM story_documents WHERE story IN {stories:Array(String)})
        GROUP BY placed.latest
      ) AS inside ON inside.story = wanted.id`,
    query_params: {
      stories,
      headlines: stories.map((story) => headlines.get(story) ?? ''),
      days: [...new Set(stories.map((story) => `${story.slice(0, 4)}-${story.slice(4, 6)}-${story.slice(6, 8)}`))],
      version: now.getTime(),
    },
    clickhouse_settings: { use_skip_indexes_if_final: 1 },
  });
}
