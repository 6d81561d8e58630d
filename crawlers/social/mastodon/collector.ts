import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Presence, Source } from '../../contract/collector.ts';
import { presenceOf, readEntries, requireHolder, textAt } from '../edge/index.ts';
import { apiUrl, ask, type MastodonApi } from './api.ts';
import { mastodonOptions } from './options.ts';
import { newestOf, readPages } from './pages.ts';
import { isBroken, isPublic, toEntry, wantsNoIndex } from './to-entry.ts';

export interface MastodonSettings {
  readonly zone?: string;
  readonly keys?: NetworkKeys;
}

/**
 * The collector of kind `mastodon`: a tag, a public timeline or an organisation's account at the instance of the source's address. Only
 * what is public is read; boosts are somebody's act about a post and left out. Reads back to the newest post of its last poll, in bounds.
 * @throws {RejectedError} `holder-required` (accounts), `key-missing`, `key-expired`, `not-mastodon`, `not-json`
 */
export function createMastodonCollector({ zone = 'Asia/Ho_Chi_Minh', keys = noNetworkKeys }: MastodonSettings = {}): Collector {
  const apiOf = ({ url }: Source, { http, now, signal }: Omit<PollContext, 'state'>): MastodonApi => ({ http, now, signal, instance: new URL(url).origin, token: keys.mastodon });
  return {
    kind: 'mastodon',
    social: true,
    options: mastodonOptions,
    needsHolder: ({ options }) => options?.['account'] !== undefined,
    async poll(source, context): Promise<PollResult> {
      const { privacy, state, now, signal } = context;
      const options = mastodonOptions.parse(source.options ?? {});
      if ('account' in options) requireHolder(source);
      const api = apiOf(source, context);
      const { statuses, warnings } = await readPages(options, state.etag, api);
      const open = statuses.filter((status) => isPublic(status) || isBroken(status));
      const wanted = open.filter((status) => !wantsNoIndex(status));
      const { items, refused } = await readEntries(wanted.map(toEntry), { privacy, base: `${api.instance}/`, network: 'fediverse', zone, now: now() }, signal);
      return { status: 'ok', httpStatus: 200, items, refused, etag: newestOf(statuses) ?? state.etag, lastModified: null, warnings: withLeftOut(warnings, open.length - wanted.length) };
    },
    presence: (address, source, context): Promise<Presence> => presenceOf(context.signal, async () => {
      const api = apiOf(source, context);
      const id = statusIdOf(address, api.instance);
      if (id === null) return 'unknown';
      try {
        return textAt((await ask(api, apiUrl(api, `statuses/${id}`))).json, 'id') === id ? 'there' : 'unknown';
      } catch (error) {
        if (error instanceof RejectedError && (error.code === 'http-404' || error.code === 'http-410')) return 'gone';
        throw error;
      }
    }),
  };
}

const withLeftOut = (warnings: readonly string[], left: number): readonly string[] => (left === 0 ? warnings : [...warnings, `Left out, for their authors ask not to be indexed: ${left} posts.`]);

/** Posts of other instances have another id there: only their own pages can tell. */
function statusIdOf(address: string, instance: string): string | null {
  const url = new URL(address);
  return url.origin === new URL(instance).origin ? (/^\/(?:@[^/]+|users\/[^/]+\/statuses)\/(\w{1,64})$/.exec(url.pathname)?.[1] ?? null) : null;
}
