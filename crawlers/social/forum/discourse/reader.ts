import { hashOf } from '../../../../infra/contracts/index.ts';
import type { Presence } from '../../../contract/collector.ts';
import { listAt, objectAt, textAt } from '../../edge/index.ts';
import { parseAnswer } from '../json-answer.ts';
import type { Ask, ForumAnswer, ForumReader, Thread, ThreadRead } from '../reader.ts';
import { noThreads } from '../refusals.ts';
import { baseOf, listingOf } from './address.ts';
import { readTopic } from './topic.ts';

/**
 * Reads Discourse through its public JSON interface. The place in a thread is the number of the last post that was read. What was
 * written between the twenty posts behind it and the twenty last ones is passed over.
 */
export function createDiscourseReader({ pages }: { readonly pages: number }): ForumReader {
  return {
    listing: listingOf,
    threads: readTopicList,

    async read(thread: Thread, place: string | null, ask: Ask): Promise<ThreadRead> {
      const known = Number(place ?? 0);
      const first = await readTopic(await ask(place === null ? `${thread.address}.json` : `${thread.address}/${known + 1}.json`), thread);
      const posts = new Map(first.posts);
      if (pages > 1 && first.highest > Math.max(known, ...posts.keys())) {
        for (const [number, entry] of (await readTopic(await ask(`${thread.address}/${first.highest}.json`), thread)).posts) posts.set(number, entry);
      }
      const entries = [...posts].sort(([one], [other]) => one - other).map(([, entry]) => entry);
      return { entries, place: String(Math.max(known, first.highest)) };
    },

    async presence(address: string, ask: Ask): Promise<Presence> {
      const found = /^(.*\/t\/\d+)\/(\d+)$/.exec(address);
      if (found?.[1] === undefined) return 'unknown';
      const number = Number(found[2]);
      const { posts, withdrawn, highest } = await readTopic(await ask(`${address}.json`), { address: found[1], title: '' });
      if (posts.has(number)) return 'there';
      // The posts around a number come with it: where they do and it does not, it is gone. A hidden one may come back.
      return withdrawn.has(number) || (posts.size > 0 && (number > highest || isBetween(number, posts))) ? 'gone' : 'unknown';
    },
  };
}

const isBetween = (number: number, posts: ReadonlyMap<number, unknown>): boolean => Math.min(...posts.keys()) < number && number < Math.max(...posts.keys());

async function readTopicList(answer: ForumAnswer): Promise<readonly Thread[]> {
  const given = await parseAnswer(answer);
  // A new category without topics is no mistake.
  if (objectAt(given, 'topic_list') === null) throw noThreads();
  return listAt(given, 'topic_list', 'topics').flatMap((topic): Thread[] => {
    const id = textAt(topic, 'id');
    if (!/^\d+$/.test(id) || textAt(topic, 'archetype') === 'private_message') return [];
    const mark = hashOf(textAt(topic, 'highest_post_number'), textAt(topic, 'last_posted_at') || textAt(topic, 'bumped_at'));
    return [{ address: `${baseOf(answer.url)}/t/${id}`, title: textAt(topic, 'title'), mark }];
  });
}
