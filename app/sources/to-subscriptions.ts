import { slug } from './slug.ts';
import type { CatalogueEntry } from '../../crawlers/catalogue/index.ts';
import type { SourceConfig } from '../../infra/config/index.ts';
import type { Subscription } from './subscription.ts';

/**
 * Sources as a reading list, in a folder for each outlet. The title is chosen so that an import gives the id back:
 * `bao-tan-hai-thoi-su` of Báo Tân Hải is called `Báo Tân Hải · thoi-su`. Only feeds can be subscribed to.
 */
export function sourceSubscriptions(sources: readonly SourceConfig[]): Subscription[] {
  return sources.filter(({ kind }) => kind === 'feed').map(({ id, outlet, url }) => {
    const own = slug(outlet);
    const rest = id === own ? '' : id.startsWith(`${own}-`) ? id.slice(own.length + 1) : id;
    return { title: rest === '' ? outlet : `${outlet} · ${rest}`, url, folder: [outlet] };
  });
}

/** Feeds of the catalogue as a reading list: a folder for each group, in it one for each outlet. */
export function catalogueSubscriptions(entries: readonly CatalogueEntry[]): Subscription[] {
  return entries.filter(({ feed }) => feed.kind === 'feed').map(({ outlet, feed }) => ({ title: `${outlet.name} · ${feed.title}`, url: feed.url, folder: [outlet.group, outlet.name], home: outlet.home }));
}
