import { hashOf } from '../../../../infra/contracts/index.ts';
import type { Presence } from '../../../contract/collector.ts';
import { countAt, listAt, textAt, type SocialEntry } from '../../edge/index.ts';
import { ownWords } from '../html/elements.ts';
import { parseAnswer } from '../json-answer.ts';
import type { Ask, ForumAnswer, ForumReader, Thread, ThreadRead } from '../reader.ts';
import { noThreads } from '../refusals.ts';

const chunk = 20;
const foreign = 'blockquote, .PostMention, script, style';

/**
 * Reads Flarum through its public JSON:API. The place in a thread is the number of the last post that was read; of what was written
 * since, the twenty last posts are read.
 */
export function createFlarumReader({ pages }: { readonly pages: number }): ForumReader {
  return {
    listing(url) {
      const tag = /\/t\/([\w-]+)\/?$/.exec(new URL(url).pathname)?.[1];
      return `${baseOf(url)}/api/discussions?${query({ ...(tag === undefined ? {} : { 'filter[tag]': tag }), sort: '-lastPostedAt', 'page[limit]': String(chunk) })}`;
    },

    threads: readDiscussions,

    async read(thread: Thread, place: string | null, ask: Ask): Promise<ThreadRead> {
      const latest = await readPosts(await ask(postsOf(thread.address, { sort: '-createdAt', 'page[limit]': String(chunk) })), thread);
      const posts = new Map(latest);
      if (place === null && pages > 1 && !posts.has(1) && posts.size > 0) {
        for (const [number, entry] of await readPosts(await ask(postsOf(thread.address, { 'filter[number]': '1' })), thread)) posts.set(number, entry);
      }
      const entries = [...posts].sort(([one], [other]) => one - other).map(([, entry]) => entry);
      return { entries, place: String(Math.max(Number(place ?? 0), ...posts.keys())) };
    },

    async presence(address: string, ask: Ask): Promise<Presence> {
      const found = /^(.*\/d\/\d+)\/(\d+)$/.exec(address);
      if (found?.[1] === undefined || found[2] === undefined) return 'unknown';
      const answer = await ask(postsOf(found[1], { 'filter[number]': found[2] }));
      if ((await readPosts(answer, { address: found[1], title: '' })).has(Number(found[2]))) return 'there';
      const { data } = (await parseAnswer(answer)) as { readonly data?: unknown };
      return Array.isArray(data) && data.length === 0 ? 'gone' : 'unknown';
    },
  };
}

const baseOf = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/(?:api\/.*|t\/.*|d\/.*|all|tags)?\/?$/, '');
};

const query = (parts: Readonly<Record<string, string>>): string => new URLSearchParams(parts).toString();

const postsOf = (thread: string, parts: Readonly<Record<string, string>>): string =>
  `${baseOf(thread)}/api/posts?${query({ 'filter[discussion]': thread.slice(thread.lastIndexOf('/') + 1), 'filter[type]': 'comment', ...parts })}`;

async function readDiscussions(answer: ForumAnswer): Promise<readonly Thread[]> {
  const given = (await parseAnswer(answer)) as { readonly data?: unknown } | null;
  if (!Array.isArray(given?.data)) throw noThreads();
  return listAt(given, 'data').flatMap((discussion): Thread[] => {
    const id = textAt(discussion, 'id');
    if (!/^\d+$/.test(id)) return [];
    const mark = hashOf(textAt(discussion, 'attributes', 'commentCount'), textAt(discussion, 'attributes', 'lastPostedAt'));
    return [{ address: `${baseOf(answer.url)}/d/${id}`, title: textAt(discussion, 'attributes', 'title'), mark }];
  });
}

/** By number; what moderators hid and what is no writing is left out. */
async function readPosts(answer: ForumAnswer, thread: Pick<Thread, 'address' | 'title'>): Promise<ReadonlyMap<number, SocialEntry>> {
  const posts = new Map<number, SocialEntry>();
  for (const post of listAt(await parseAnswer(answer), 'data')) {
    const number = countAt(post, 'attributes', 'number') ?? 0;
    const hidden = (post as { readonly attributes?: { readonly isHidden?: unknown } }).attributes?.isHidden === true;
    if (number === 0 || hidden || textAt(post, 'attributes', 'contentType') !== 'comment') continue;
    const likes = countAt(post, 'attributes', 'likesCount');
    posts.set(number, {
      kind: number === 1 ? 'post' : 'comment',
      address: `${thread.address}/${number}`,
      title: number === 1 ? thread.title : '',
      text: await ownWords(textAt(post, 'attributes', 'contentHtml'), foreign),
      published: textAt(post, 'attributes', 'createdAt'),
      modified: textAt(post, 'attributes', 'editedAt'),
      authorKey: textAt(post, 'relationships', 'user', 'data', 'id') || null,
      counts: likes === undefined ? {} : { likes },
    });
  }
  return posts;
}
