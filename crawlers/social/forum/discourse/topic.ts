import { countAt, listAt, textAt, type SocialEntry } from '../../edge/index.ts';
import { ownWords } from '../html/elements.ts';
import { parseAnswer } from '../json-answer.ts';
import type { ForumAnswer, Thread } from '../reader.ts';

export interface Topic {
  /** By number. */
  readonly posts: ReadonlyMap<number, SocialEntry>;
  /** Numbers of posts that their authors took back; the forum shows a note in their place. */
  readonly withdrawn: ReadonlySet<number>;
  /** Number of the last post. */
  readonly highest: number;
}

const regularPost = 1;
const like = 2;
const foreign = 'aside.quote, aside.onebox, blockquote, script, style, .signature';

/** Reads what the interface answers for a topic: some of its posts, and how many there are. Moderators' notes and whispers are no posts. */
export async function readTopic(answer: ForumAnswer, thread: Pick<Thread, 'address' | 'title'>): Promise<Topic> {
  const topic = await parseAnswer(answer);
  const posts = new Map<number, SocialEntry>();
  const withdrawn = new Set<number>();
  for (const post of listAt(topic, 'post_stream', 'posts')) {
    const number = countAt(post, 'post_number') ?? 0;
    const flags = post as Readonly<Record<string, unknown>>;
    if (number === 0) continue;
    if (flags['user_deleted'] === true || textAt(post, 'deleted_at') !== '') withdrawn.add(number);
    else if (flags['hidden'] !== true && (countAt(post, 'post_type') ?? regularPost) === regularPost) posts.set(number, await entryOf(post, number, thread));
  }
  return { posts, withdrawn, highest: countAt(topic, 'highest_post_number') ?? Math.max(0, ...posts.keys()) };
}

async function entryOf(post: unknown, number: number, thread: Pick<Thread, 'address' | 'title'>): Promise<SocialEntry> {
  const likes = listAt(post, 'actions_summary').filter((action) => countAt(action, 'id') === like).map((action) => countAt(action, 'count'))[0];
  const replies = countAt(post, 'reply_count');
  return {
    kind: number === 1 ? 'post' : 'comment',
    address: `${thread.address}/${number}`,
    title: number === 1 ? thread.title : '',
    text: await ownWords(textAt(post, 'cooked'), foreign),
    published: textAt(post, 'created_at'),
    authorKey: textAt(post, 'user_id') || textAt(post, 'username') || null,
    counts: { ...(likes === undefined ? {} : { likes }), ...(replies === undefined ? {} : { replies }) },
  };
}
