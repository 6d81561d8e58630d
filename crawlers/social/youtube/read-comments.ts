import { RetryableError } from '../../../infra/contracts/index.ts';
import { countAt, listAt, objectAt, textAt, type SocialEntry } from '../edge/index.ts';
import { commentAddress } from './channel.ts';
import { askData, NothingThere, type DataApi } from './data-api.ts';
import type { Video } from './read-videos.ts';

/** Of one poll: videos whose comments are read, and pages of a hundred threads of each. */
const mostVideos = 15;
const mostPages = 3;

export interface CommentsRead {
  readonly entries: readonly SocialEntry[];
  /** How many comments the videos had when theirs were read: while that stays, they are not asked for again. */
  readonly counted: ReadonlyMap<string, number>;
  /** What stopped the reading early: the day's quota, the pace. What was read until then is whole. */
  readonly stopped: RetryableError | null;
}

/** The newest comments, with the replies that come along, of those videos that have others than last time. */
export async function readComments(videos: readonly Video[], known: ReadonlyMap<string, number>, api: DataApi): Promise<CommentsRead> {
  const entries: SocialEntry[] = [];
  const counted = new Map<string, number>();
  const changed = videos.filter(({ id, comments }) => comments !== undefined && comments > 0 && known.get(id) !== comments).slice(0, mostVideos);
  for (const { id, comments = 0 } of changed) {
    try {
      entries.push(...(await ofVideo(id, api)));
      counted.set(id, comments);
    } catch (error) {
      if (error instanceof NothingThere) counted.set(id, comments);
      else if (error instanceof RetryableError && (error.code === 'quota-spent' || error.code === 'http-429')) return { entries, counted, stopped: error };
      else throw error;
    }
  }
  return { entries, counted, stopped: null };
}

async function ofVideo(video: string, api: DataApi): Promise<readonly SocialEntry[]> {
  const entries: SocialEntry[] = [];
  let pageToken = '';
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await askData(api, 'commentThreads', { part: 'snippet,replies', videoId: video, maxResults: '100', order: 'time', textFormat: 'plainText', ...(pageToken === '' ? {} : { pageToken }) });
    for (const thread of listAt(answer, 'items')) {
      entries.push(toEntry(objectAt(thread, 'snippet', 'topLevelComment'), video, countAt(thread, 'snippet', 'totalReplyCount')));
      for (const reply of listAt(thread, 'replies', 'comments').slice(0, 100)) entries.push(toEntry(reply, video, undefined));
    }
    pageToken = textAt(answer, 'nextPageToken');
    if (pageToken === '') break;
  }
  return entries;
}

function toEntry(comment: unknown, video: string, replies: number | undefined): SocialEntry {
  const snippet = objectAt(comment, 'snippet');
  const [published, updated] = [textAt(snippet, 'publishedAt'), textAt(snippet, 'updatedAt')];
  return {
    kind: 'comment', address: commentAddress(video, textAt(comment, 'id')), text: textAt(snippet, 'textOriginal') || textAt(snippet, 'textDisplay'),
    published, modified: updated === published ? '' : updated, authorKey: textAt(snippet, 'authorChannelId', 'value') || null, counts: { likes: countAt(snippet, 'likeCount'), replies },
  };
}
