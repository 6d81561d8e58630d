import type { Candidate } from './candidates.ts';
import { isElement, parentOf, type Element } from './dom.ts';

/** What each element holds: links to one article only (its key), or to several (null). */
export type Holders = ReadonlyMap<Element, string | null>;

const tops = new Set(['body', 'main', 'html']);
const highest = 8;

export function holdersOf(candidates: Iterable<Candidate>): Holders {
  const holders = new Map<Element, string | null>();
  for (const { key, anchors } of candidates) {
    for (const anchor of anchors) {
      for (let at: Element | null = anchor; at !== null; at = parentOf(at)) {
        const known = holders.get(at);
        if (known === null) break;
        holders.set(at, known === undefined || known === key ? key : null);
      }
    }
  }
  return holders;
}

/** The parts of the page that speak of one article: the largest element around its link that links to no other, and what follows it there. */
export function placeOf(anchor: Element, key: string, holders: Holders): readonly Element[] {
  let item = anchor;
  for (let level = 0, up = parentOf(anchor); level < highest && up !== null && !tops.has(up.name) && holders.get(up) === key; level += 1, up = parentOf(up)) item = up;
  const parts = [item];
  for (let next = item.next; next !== null && parts.length < 5; next = next.next) {
    if (!isElement(next)) continue;
    if (holders.has(next)) break;
    parts.push(next);
  }
  return parts;
}
