import { candidatesOf, baseOf } from './candidates.ts';
import { dateTexts, imageIn, summaryIn } from './details.ts';
import { discover } from './discover.ts';
import type { Root } from './dom.ts';
import { mostEntries, type ListEntry } from './entry.ts';
import { holdersOf, placeOf } from './place.ts';

/** The articles that a page without further description links to, in the page's order. */
export async function byDiscovery(root: Root, page: string): Promise<readonly ListEntry[]> {
  const found = await discover([...(await candidatesOf(root, page)).values()]);
  const holders = holdersOf(found.map(({ candidate }) => candidate));
  const base = baseOf(root, page);
  const entries: ListEntry[] = [];
  for (const { candidate, title } of found.slice(0, mostEntries)) {
    if (entries.length % 50 === 49) await new Promise(setImmediate);
    // A picture and a headline may stand apart: what one place does not say, another may.
    const anchors = title === null ? candidate.anchors : [title.anchor, ...candidate.anchors.filter((anchor) => anchor !== title.anchor)];
    const places = anchors.slice(0, 6).map((anchor) => placeOf(anchor, candidate.key, holders));
    const shown = title?.text ?? '';
    entries.push({
      url: candidate.url,
      title: shown,
      summary: places.map((parts) => summaryIn(parts, shown)).find((text) => text !== '') ?? '',
      dates: places.flatMap(dateTexts),
      image: places.map((parts) => imageIn(parts, base)).find((image) => image !== null) ?? null,
    });
  }
  return entries;
}
