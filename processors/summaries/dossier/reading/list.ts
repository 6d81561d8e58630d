import { z } from 'zod';
import { articlesById, read, type Article } from '../../reading/articles.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { covered, mostArticles, parameters } from '../questions/coverage.ts';

const reaches = "['national', 'regional', 'local', 'specialist', 'foreign']";

/** Articles of the case's coverage that stand where they stood: originals and the widest reach first where there are more than can be listed, then by their time. */
export async function listArticles({ scope, ports }: Sheet): Promise<Article[]> {
  const { from, to, documents } = await parameters(scope, ports);
  const chosen = await read(
    ports.store,
    z.object({ id: z.string() }),
    `SELECT id FROM (SELECT id, reprint, reach, published_at FROM ${covered} AND kind = 'article')
     WHERE id IN (SELECT id FROM documents FINAL WHERE id IN (SELECT id FROM ${covered} AND kind = 'article') AND state != 'removed' AND startsWith(coalesce(url, ''), 'http'))
     ORDER BY id IN {documents:Array(String)} DESC, reprint, indexOf(${reaches}, toString(reach)) = 0, indexOf(${reaches}, toString(reach)), published_at, id LIMIT ${mostArticles}`,
    { from, to, documents },
  );
  const articles = await articlesById(ports.store, chosen.map(({ id }) => id));
  return [...articles.values()].sort((left, right) => left.publishedAt - right.publishedAt || (left.id < right.id ? -1 : 1));
}
