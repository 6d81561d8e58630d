import { z } from 'zod';
import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import { DiembaoError } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Presence, Source } from '../../contract/collector.ts';
import { keyMissing, listAt, presenceOf, readEntries, requireHolder, textAt, type SocialEntry } from '../edge/index.ts';
import { channelOf, feedOf, idsOf } from './channel.ts';
import { askData, quotaSpent, type DataApi } from './data-api.ts';
import { readComments } from './read-comments.ts';
import { readFeed } from './read-feed.ts';
import { readVideos } from './read-videos.ts';

export interface YoutubeSettings {
  readonly zone?: string;
  readonly keys?: NetworkKeys;
  /** Where the Data API is (default `https://www.googleapis.com/youtube/v3`). */
  readonly api?: string;
}

const optionsSchema = z.strictObject({
  /** Public comments below the newest videos, too; needs the office's key. */
  comments: z.boolean().default(false),
});

/**
 * The collector of kind `youtube`: the videos of an organisation's channel as posts (title and description). With the office's key by the
 * Data API, comments on wish; without it by the channel's feed, where robots.txt lets it.
 * @throws {RejectedError} `holder-required`, `no-channel`, `key-missing`, `key-expired`, `not-youtube`; {RetryableError} `quota-spent`
 */
export function createYoutubeCollector({ zone = 'Asia/Ho_Chi_Minh', keys = noNetworkKeys, api: base = 'https://www.googleapis.com/youtube/v3' }: YoutubeSettings = {}): Collector {
  const { youtube: key } = keys;
  /** Until when the key's quota is spent, for all sources (milliseconds since the epoch). */
  let quotaFrom = 0;
  /** How many comments a video had when its comments were last brought to the log. */
  const counted = new Map<string, number>();

  const guarded = async <T>(api: DataApi, work: () => Promise<T>): Promise<T> => {
    const now = api.now().getTime();
    if (quotaFrom > now) throw quotaSpent(quotaFrom - now);
    try {
      return await work();
    } catch (error) {
      noteQuota(error, api.now());
      throw error;
    }
  };
  const noteQuota = (error: unknown, now: Date): void => {
    if (error instanceof DiembaoError && error.code === 'quota-spent' && 'retryAfterMs' in error) quotaFrom = now.getTime() + Number(error.retryAfterMs);
  };
  const read = (entries: readonly SocialEntry[], source: Source, { privacy, now, signal }: PollContext): ReturnType<typeof readEntries> =>
    readEntries(entries, { privacy, base: source.url, network: 'youtube', zone, now: now() }, signal);

  async function pollFeed(source: Source, channel: string, context: PollContext): Promise<PollResult> {
    const { http, state, signal } = context;
    const response = await http.request({ url: feedOf(source.url, channel), etag: state.etag, lastModified: state.lastModified, headers: { accept: 'application/atom+xml, application/xml;q=0.9, text/xml;q=0.9' }, signal }).catch((error: unknown) => {
      // The feed's way is closed to robots: the interface is the open one.
      throw error instanceof DiembaoError && error.code === 'robots-disallowed' ? keyMissing('YouTube', ['youtube'], error) : error;
    });
    if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
    const { items, refused } = await read(readFeed(response.text(), channel), source, context);
    return { status: 'ok', httpStatus: response.status, items, refused, etag: response.etag, lastModified: response.lastModified, warnings: [] };
  }

  async function pollApi(source: Source, channel: string, comments: boolean, api: DataApi, context: PollContext): Promise<PollResult> {
    const videos = await readVideos(channel, api);
    const below = comments ? await readComments(videos, counted, api) : null;
    noteQuota(below?.stopped, api.now());
    const { items, refused } = await read([...videos.map(({ entry }) => entry), ...(below?.entries ?? [])], source, context);
    return {
      status: 'ok', httpStatus: 200, items, refused, etag: null, lastModified: null, warnings: below?.stopped ? [`Comments were left for later: ${below.stopped.message}`] : [],
      // Not before the log has them: a poll that nobody heard of must read its comments again.
      settled: () => {
        for (const [video, count] of below?.counted ?? []) remember(counted, video, count);
        return Promise.resolve();
      },
    };
  }

  const apiOf = ({ http, now, signal }: Omit<PollContext, 'state'>): DataApi | null => (key === null ? null : { http, now, signal, base, key });

  return {
    kind: 'youtube',
    social: true,
    options: optionsSchema,
    async poll(source, context): Promise<PollResult> {
      requireHolder(source);
      const channel = channelOf(source.url);
      const { comments } = optionsSchema.parse(source.options ?? {});
      const api = apiOf(context);
      if (api !== null) return await guarded(api, () => pollApi(source, channel, comments, api, context));
      if (comments) throw keyMissing('YouTube', ['youtube']);
      return await pollFeed(source, channel, context);
    },
    presence: (address, _source, context): Promise<Presence> => presenceOf(context.signal, async () => {
      const ids = idsOf(address);
      const api = apiOf(context);
      if (ids === null || api === null) return 'unknown';
      const wanted = ids.comment ?? ids.video;
      const answer = await guarded(api, () => askData(api, ids.comment === null ? 'videos' : 'comments', { part: 'id', id: wanted }));
      if (!Array.isArray(answer['items'])) return 'unknown';
      return listAt(answer, 'items').some((item) => textAt(item, 'id') === wanted) ? 'there' : 'gone';
    }),
  };
}

const mostRemembered = 5_000;

function remember(counted: Map<string, number>, video: string, count: number): void {
  counted.delete(video);
  counted.set(video, count);
  const oldest = counted.size > mostRemembered ? counted.keys().next().value : undefined;
  if (oldest !== undefined) counted.delete(oldest);
}
