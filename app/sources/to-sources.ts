import { canonicalUrl } from '../../infra/http/index.ts';
import { messageOf } from '../../infra/contracts/index.ts';
import { slug } from './slug.ts';
import type { Subscription } from './subscription.ts';

export interface ImportedSource {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly folder: readonly string[];
}

export interface Imported {
  readonly sources: readonly ImportedSource[];
  /** What was left out, and why: one line each. */
  readonly notes: readonly string[];
}

/** What the office has already: their ids are taken, their addresses are not taken twice. */
export interface Present {
  readonly id: string;
  readonly url: string;
}

/** Turns a reading list into sources with ids of their own; an address that is there already is left out with a note. */
export function toSources(subscriptions: readonly Subscription[], present: readonly Present[] = []): Imported {
  const ids = new Set(present.map(({ id }) => id));
  const byAddress = new Map(present.map(({ id, url }) => [canonicalOr(url), id]));
  const sources: ImportedSource[] = [];
  const notes: string[] = [];
  for (const { title, url, folder } of subscriptions) {
    let address: string;
    try {
      address = canonicalUrl(url);
    } catch (error) {
      notes.push(`left out "${title || url.slice(0, 80)}": ${messageOf(error)}`);
      continue;
    }
    const there = byAddress.get(address);
    if (there !== undefined) {
      notes.push(`left out "${title || address}": its address is that of "${there}"`);
      continue;
    }
    const host = new URL(address).hostname.replace(/^(www|rss|feeds?)\./, '');
    const id = freeId(slug(title) || slug(host) || 'nguon', ids);
    ids.add(id);
    byAddress.set(address, id);
    sources.push({ id, outlet: outletOf(title, folder) || host, url: address, folder });
  }
  return { sources, notes };
}

/** Titles read `Báo Tân Hải · Thời sự`, `Báo Tân Hải - Thời sự`, `Thời sự | Báo Tân Hải`: a folder that is one of the parts is the outlet. */
function outletOf(title: string, folder: readonly string[]): string {
  const parts = title.split(/\s+[-–—|·»:]\s+/).map((part) => part.trim()).filter((part) => part !== '');
  const wanted = folder.map(slug);
  return parts.find((part) => wanted.includes(slug(part))) ?? parts[0] ?? '';
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

function canonicalOr(url: string): string {
  try {
    return canonicalUrl(url);
  } catch {
    return url;
  }
}
