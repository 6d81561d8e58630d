import { nearest } from '../../infra/config/index.ts';
import type { Catalogue, CatalogueFeed, GroupedOutlet } from './schema.ts';

/** A feed of the catalogue with its outlet; `id` is the id that it has as a source. */
export interface CatalogueEntry {
  readonly id: string;
  readonly outlet: GroupedOutlet;
  readonly feed: CatalogueFeed;
}

/** Every feed of some outlets, in the catalogue's order. */
export function entriesOf(outlets: readonly GroupedOutlet[]): CatalogueEntry[] {
  return outlets.flatMap((outlet) => outlet.feeds.map((feed) => ({ id: `${outlet.id}-${feed.id}`, outlet, feed })));
}

/** `national`, `government`, … and what may stand after `province:` and `outlet:`. */
export function groupNames({ outlets, provinces }: Catalogue): { readonly groups: string[]; readonly provinces: string[]; readonly outlets: string[] } {
  return { groups: [...new Set(outlets.map(({ group }) => group))], provinces: [...provinces.keys()], outlets: outlets.map(({ id }) => id) };
}

/** The outlets of a group, or null where the catalogue knows no such group. A province without outlets is a group without any. */
export function outletsOf(catalogue: Catalogue, group: string): GroupedOutlet[] | null {
  const [word, name] = split(group);
  if (word === 'province' && name !== null) return catalogue.provinces.has(name) ? catalogue.outlets.filter(({ province }) => province === name) : null;
  const found = word === 'outlet' && name !== null ? catalogue.outlets.filter(({ id }) => id === name) : catalogue.outlets.filter((outlet) => outlet.group === group);
  return found.length > 0 ? found : null;
}

/** What the writer of an unknown group probably meant, and what there is. */
export function helpWithGroup(catalogue: Catalogue, group: string): { readonly suggestion: string | null; readonly known: string } {
  const names = groupNames(catalogue);
  const [word, name] = split(group);
  const candidates = { province: names.provinces, outlet: names.outlets }[word];
  if (candidates !== undefined && name !== null) {
    const near = nearest(name, candidates);
    return { suggestion: near === null ? null : `${word}:${near}`, known: `${word}: and ${firstOf(candidates)}` };
  }
  const near = nearest(group, names.groups) ?? (names.provinces.includes(group) ? `province:${group}` : null) ?? (names.outlets.includes(group) ? `outlet:${group}` : null);
  return { suggestion: near, known: `${names.groups.join(', ')}, province:<slug>, outlet:<id>` };
}

/** All provinces, but not all outlets. */
const mostShown = 40;

const firstOf = (names: readonly string[]): string => (names.length > mostShown ? `the id of one of ${names.length} outlets` : `one of ${names.join(', ')}`);

function split(group: string): [string, string | null] {
  const colon = group.indexOf(':');
  return colon === -1 ? [group, null] : [group.slice(0, colon), group.slice(colon + 1)];
}
