import { groupNames, helpWithGroup, outletsOf, type Catalogue, type GroupedOutlet } from '../../crawlers/catalogue/index.ts';
import type { SourceConfig } from '../../infra/config/index.ts';
import { FatalError } from '../../infra/contracts/index.ts';
import { table } from './table.ts';

/** The office's sources as a table. */
export function sourcesTable(sources: readonly SourceConfig[]): string {
  return table(['source', 'kind', 'reach', 'outlet', 'address'], sources.map(({ id, kind, reach, outlet, url }) => [id, kind, reach ?? '-', outlet, url]));
}

/**
 * The outlets of one group, or of all.
 * @throws {FatalError} `catalogue-unknown-group`
 */
export function outletsFor(catalogue: Catalogue, group: string | true): readonly GroupedOutlet[] {
  if (group === true) return catalogue.outlets;
  const outlets = outletsOf(catalogue, group);
  if (outlets !== null) return outlets;
  const { suggestion, known } = helpWithGroup(catalogue, group);
  throw new FatalError(`The catalogue has no group "${group}"${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`, { code: 'catalogue-unknown-group', hint: `There are: ${known}.` });
}

/** Outlets of the catalogue as a table: a line for each feed, and one for each outlet without any. */
export function catalogueTable(outlets: readonly GroupedOutlet[]): string {
  const rows = outlets.flatMap((outlet) => {
    const place = outlet.province === undefined ? outlet.group : `${outlet.group} (${outlet.province})`;
    if (outlet.feeds.length === 0) return [[outlet.id, 'no feed', outlet.name, place, outlet.home]];
    return outlet.feeds.map((feed) => [`${outlet.id}-${feed.id}`, feed.status, `${outlet.name} · ${feed.title}`, place, feed.url]);
  });
  const feeds = outlets.flatMap((outlet) => outlet.feeds);
  const confirmed = feeds.filter(({ status }) => status === 'confirmed').length;
  return `${table(['source', 'status', 'outlet', 'group', 'address'], rows)}${outlets.length} outlets, ${feeds.length} feeds: ${confirmed} confirmed, ${feeds.length - confirmed} unconfirmed and off\n`;
}

/** Outlets of the catalogue as data, with the places where each address was seen written out. */
export function catalogueData({ evidence }: Catalogue, outlets: readonly GroupedOutlet[]): unknown {
  const places = (names: readonly string[]): unknown => names.map((name) => evidence.get(name));
  return outlets.map((outlet) => ({ ...outlet, seen: places(outlet.seen), feeds: outlet.feeds.map((feed) => ({ ...feed, source: `${outlet.id}-${feed.id}`, seen: places(feed.seen) })) }));
}

/** A line that says what may stand after `--catalogue`. */
export function groupsLine(catalogue: Catalogue): string {
  const { groups, provinces } = groupNames(catalogue);
  return `groups: ${groups.join(', ')}; province: and one of ${provinces.length} slugs; outlet: and an outlet's id\n`;
}
