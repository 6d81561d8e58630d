import { z } from 'zod';
import type { Period } from '../../../infra/reports/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { dayMs } from '../../alerts/clock/index.ts';
import { read } from './articles.ts';

/*
 * Whether somebody's words are those of a post: a dossier leaves them out, and the checker finds them where they stand all the same. Both ask here, so that neither
 * takes for a post's what the other does not.
 */

/** As many syllables in a row as are a post's own words; fewer are a turn of phrase. */
const run = 8;
/** A person who writes may have read what was said some time before. */
const readBefore = 30 * dayMs;
/** The store takes no more phrases at once than 255. */
const most = 200;

/** Every run of words of a text, in lower case and without diacritics. */
export function runsOf(text: string): string[] {
  const words = searchable(text).split(' ').filter(Boolean);
  return words.length < run ? [] : words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).join(' '));
}

/** Those of the runs that posts and comments of the period, or of some time before it, say. */
export async function saidByPosts(store: Store, runs: readonly string[], { from, to }: Period): Promise<string[]> {
  const said: string[] = [];
  for (let at = 0; at < runs.length; at += most) {
    const rows = await read(store, z.object({ words: z.string() }), `
      SELECT DISTINCT {part:Array(String)}[place] AS words FROM (
        SELECT arrayJoin(arrayFilter((index, position) -> position > 0, arrayEnumerate(positions), positions)) AS place FROM (
          SELECT multiSearchAllPositions(folded, {part:Array(String)}) AS positions FROM documents
          -- Whatever a post has said: rows that a newer one replaces, too. To bring those together takes memory for every text.
          WHERE kind != 'article' AND published_at >= fromUnixTimestamp64Milli({since:Int64}) AND published_at < fromUnixTimestamp64Milli({until:Int64})))`,
      { part: runs.slice(at, at + most), since: from - readBefore, until: to });
    said.push(...rows.map(({ words }) => words));
  }
  return said;
}
