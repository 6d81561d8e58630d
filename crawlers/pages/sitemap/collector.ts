import type { Collector, ListedArticle, PollContext, PollResult, RefusedEntry, Source } from '../../contract/collector.ts';
import { sitemapOptions, wants } from './options.ts';
import type { Dated } from './to-items.ts';
import { accept, walk } from './walk.ts';

export interface SitemapCollectorOptions {
  /** IANA zone of dates that name none (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
}

const anHour = 3_600_000;
const mostItems = 1_000;
const mostRefused = 1_000;
/** Of a sitemap without dates, so many addresses from either end: which of them is the newer one cannot be known. */
const mostUndated = 250;

/** The collector of kind `sitemap`: lists what a site's sitemap, news sitemap or index of sitemaps names as recent. */
export function createSitemapCollector({ zone = 'Asia/Ho_Chi_Minh' }: SitemapCollectorOptions = {}): Collector {
  return {
    kind: 'sitemap',
    social: false,
    options: sitemapOptions,
    async poll(source: Source, { http, state, now, signal }: PollContext): Promise<PollResult> {
      const options = sitemapOptions.parse(source.options ?? {});
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const at = now();
      const walked = await walk(response, { wanted: wants(options), cutoff: at.getTime() - options.hours * anHour, dates: { zone, now: at } }, { http, signal });
      const items = select(walked.items, walked.warnings);
      const refused = once(walked.refused);
      if (refused.length > mostRefused) walked.warnings.add(`only the first ${mostRefused} refused entries are counted`);
      return {
        status: 'ok',
        httpStatus: response.status,
        items,
        refused: refused.slice(0, mostRefused),
        etag: walked.whole ? response.etag : null,
        lastModified: walked.whole ? response.lastModified : null,
        warnings: [...walked.warnings],
      };
    },
  };
}

/** Each address once, the newest of too many. */
function select(found: readonly Dated<ListedArticle>[], warnings: Set<string>): readonly ListedArticle[] {
  const all = [...new Map(found.toReversed().map((each) => [each.item.item, each])).values()].toReversed();
  const dated = all.filter(({ newest }) => newest !== null);
  const undated = all.filter(({ newest }) => newest === null);
  if (dated.length > mostItems) warnings.add(`only the newest ${mostItems} entries are taken`);
  if (undated.length > 2 * mostUndated) warnings.add(`of ${undated.length} entries without a date the first and the last ${mostUndated} are taken`);
  const kept = dated.length <= mostItems ? dated : dated.toSorted((a, b) => (b.newest ?? 0) - (a.newest ?? 0)).slice(0, mostItems);
  const ends = undated.length <= 2 * mostUndated ? undated : [...undated.slice(0, mostUndated), ...undated.slice(-mostUndated)];
  return [...kept, ...ends].map(({ item }) => item);
}

const once = (refused: readonly RefusedEntry[]): readonly RefusedEntry[] => [...new Map(refused.map((entry) => [entry.item, entry])).values()];
