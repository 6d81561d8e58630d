import { DiembaoError, messageOf } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import { readEntries, requireHolder, type SocialEntry } from '../edge/index.ts';
import { channelOf } from './address.ts';
import { messagePresence } from './presence.ts';
import { readPreview } from './preview.ts';

/** A preview page holds about twenty messages; what lies further back is history. */
const mostPages = 2;

/**
 * The collector of kind `telegram`: a public channel, read from its preview page without an account. An older page is read
 * at the first poll, and when more was published since the last one than a page holds.
 * @throws {RejectedError} `not-a-channel`, `no-preview`, `not-telegram`, `holder-required`
 */
export function createTelegramCollector({ zone = 'Asia/Ho_Chi_Minh' }: { readonly zone?: string } = {}): Collector {
  /** The newest message of each source that is safely in the log. */
  const newestKnown = new Map<string, number>();
  return {
    kind: 'telegram',
    social: true,
    async poll(source: Source, { http, privacy, state, now, signal }: PollContext): Promise<PollResult> {
      requireHolder(source);
      const channel = channelOf(source.url);
      const accept = 'text/html';
      const first = await http.request({ url: channel.preview, etag: state.etag, lastModified: state.lastModified, headers: { accept }, signal });
      if (first.status === 304) return { status: 'not-modified', httpStatus: 304 };
      let page = await readPreview(first.text(), channel);
      const { newest } = page;
      const entries: SocialEntry[] = [...page.entries];
      const warnings: string[] = [];
      for (let pages = 1; pages < mostPages && page.more && page.oldest !== null && page.oldest > (newestKnown.get(source.id) ?? 0) + 1; pages += 1) {
        try {
          page = await readPreview((await http.request({ url: `${channel.preview}?before=${page.oldest}`, headers: { accept }, signal })).text(), channel);
        } catch (error) {
          if (signal.aborted || !(error instanceof DiembaoError)) throw error;
          warnings.push(`an older page was not read: ${messageOf(error)}`);
          break;
        }
        entries.push(...page.entries);
      }
      const read = await readEntries(entries, { privacy, base: channel.preview, network: 't.me', zone, now: now() }, signal);
      return {
        status: 'ok', httpStatus: first.status, ...read, etag: first.etag, lastModified: first.lastModified, warnings,
        settled: async () => {
          if (newest !== null) newestKnown.set(source.id, newest);
        },
      };
    },
    presence: (address, _source, { http, signal }) => messagePresence(address, http, signal),
  };
}
