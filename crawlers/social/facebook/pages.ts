import { RejectedError } from '../../../infra/contracts/index.ts';
import { listAt, textAt } from '../edge/index.ts';
import { askGraph, type Graph } from './graph.ts';

const pageSize = 25;
const mostPages = 4;
const commentsOfAPost = 50;

/** Neither `from` nor names: persons are not asked for. Tags only by their place in the text. */
const ofBoth = 'id,message,created_time,permalink_url,message_tags{offset,length,type}';
const fieldsWith = (comments: boolean): string =>
  `${ofBoth},shares,reactions.summary(total_count).limit(0),comments.summary(total_count).filter(stream).order(reverse_chronological).limit(${comments ? commentsOfAPost : 0})${comments ? `{${ofBoth},like_count,comment_count}` : ''}`;

export interface Pages {
  readonly posts: readonly unknown[];
  readonly warnings: readonly string[];
}

/** Reads a page's posts back to the newest of the last poll (`since`, as the interface writes times), or to the bound. */
export async function readPages(page: string, comments: boolean, since: string | null, graph: Graph): Promise<Pages> {
  const posts: unknown[] = [];
  let after = '';
  for (let count = 0; count < mostPages; count += 1) {
    const answer = await askGraph(graph, `${encodeURIComponent(page)}/posts`, { fields: fieldsWith(comments), limit: String(pageSize), ...(after === '' ? {} : { after }) });
    if (!Array.isArray(answer['data'])) throw new RejectedError('The interface does not answer as the Graph API does.', { code: 'not-graph' });
    const listed = listAt(answer, 'data');
    posts.push(...listed);
    // Not `paging.next`: that address would hold the token.
    after = textAt(answer, 'paging', 'next') === '' ? '' : textAt(answer, 'paging', 'cursors', 'after');
    if (after === '' || listed.length === 0 || (since !== null && listed.some((post) => textAt(post, 'created_time') <= since))) return { posts, warnings: [] };
  }
  return { posts, warnings: since === null ? [] : [`More than ${mostPages * pageSize} new posts: the oldest were left out.`] };
}

/** The newest time; what the next poll reads back to. */
export const newestOf = (posts: readonly unknown[]): string | null =>
  posts.map((post) => textAt(post, 'created_time')).filter((time) => /^\d{4}-\d\d-\d\dT[\d:]{8}\+0000$/.test(time)).sort().at(-1) ?? null;
