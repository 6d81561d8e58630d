import { countAt, listAt, objectAt, textAt, type SocialEntry } from '../edge/index.ts';
import { videoAddress } from './channel.ts';
import { askData, NothingThere, type DataApi } from './data-api.ts';

export interface Video {
  readonly id: string;
  /** Undefined where comments are closed. */
  readonly comments: number | undefined;
  readonly entry: SocialEntry;
}

/** Videos a poll: one page of the interface. */
const mostVideos = 50;

/** The newest videos of a channel, by the playlist of its uploads: three units of quota. */
export async function readVideos(channel: string, api: DataApi): Promise<readonly Video[]> {
  const channels = await askData(api, 'channels', { part: 'contentDetails', id: channel });
  const uploads = textAt(listAt(channels, 'items')[0], 'contentDetails', 'relatedPlaylists', 'uploads');
  if (uploads === '') throw new NothingThere('YouTube knows no such channel.', { code: 'http-404', hint: 'Was it closed or renamed?' });
  const listed = await askData(api, 'playlistItems', { part: 'contentDetails', playlistId: uploads, maxResults: String(mostVideos) });
  const ids = listAt(listed, 'items').map((item) => textAt(item, 'contentDetails', 'videoId')).filter((id) => videoAddress(id) !== '');
  if (ids.length === 0) return [];
  const videos = await askData(api, 'videos', { part: 'snippet,statistics', id: ids.join(','), maxResults: String(mostVideos) });
  return listAt(videos, 'items').map((video) => toVideo(video, channel));
}

function toVideo(video: unknown, channel: string): Video {
  const id = textAt(video, 'id');
  const comments = countAt(video, 'statistics', 'commentCount');
  const snippet = objectAt(video, 'snippet');
  return {
    id, comments,
    entry: {
      kind: 'post', address: videoAddress(id), title: textAt(snippet, 'title'), text: textAt(snippet, 'description'), published: textAt(snippet, 'publishedAt'),
      language: textAt(snippet, 'defaultLanguage') || textAt(snippet, 'defaultAudioLanguage'), authorKey: channel, counts: { likes: countAt(video, 'statistics', 'likeCount'), replies: comments },
    },
  };
}
