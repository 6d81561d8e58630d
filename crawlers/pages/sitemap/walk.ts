import { DiembaoError, hashOf, type ErrorPolicy } from '../../../infra/contracts/index.ts';
import type { HttpResponse } from '../../../infra/http/index.ts';
import type { ListedArticle, PollContext, RefusedEntry } from '../../contract/collector.ts';
import { chooseChildren } from './children.ts';
import type { SitemapReading } from './entry.ts';
import { readSitemap } from './read-sitemap.ts';
import { toItems, type Dated, type ItemParts } from './to-items.ts';

/** Sitemaps asked for in one poll besides the first, over all levels. */
export const mostChildren = 10;
const mostLevels = 2;
export const accept = 'application/xml, text/xml, text/plain;q=0.9, application/gzip;q=0.9, */*;q=0.1';

export interface Walked {
  readonly items: Dated<ListedArticle>[];
  readonly refused: RefusedEntry[];
  readonly warnings: Set<string>;
  /** True when "not modified" of the first file will mean that nothing has changed below it either. */
  whole: boolean;
}

/**
 * Reads a sitemap and, where it is an index, the recent ones among its children. A child that fails does not fail the poll while
 * another answers; then the index must be read in full again.
 * @throws {DiembaoError} the first child's failure, when none could be read
 */
export async function walk(first: HttpResponse, parts: Omit<ItemParts, 'base'>, { http, signal }: Pick<PollContext, 'http' | 'signal'>): Promise<Walked> {
  const walked: Walked = { items: [], refused: [], warnings: new Set(), whole: true };
  const asked = new Set([first.url]);
  const failures: DiembaoError[] = [];
  let read = 0;
  let level: { readonly url: string; readonly reading: SitemapReading }[] = [{ url: first.url, reading: await readSitemap(first) }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const { url, reading } of level) {
      for (const warning of reading.warnings) walked.warnings.add(warning);
      const found = await toItems(reading.entries, { ...parts, base: url });
      walked.items.push(...found.items);
      walked.refused.push(...found.refused);
      for (const warning of found.warnings) walked.warnings.add(warning);
      if (reading.children.length === 0) continue;
      if (depth === mostLevels) {
        walked.warnings.add('an index within an index within an index is not read');
        continue;
      }
      const chosen = chooseChildren(reading.children, url, parts.cutoff, mostChildren, parts.dates);
      if (!chosen.dated) walked.whole = false;
      if (chosen.left > 0) walked.warnings.add(`${chosen.left} recent sitemaps of the index are left out: one poll asks for ${mostChildren}`);
      walked.refused.push(...chosen.foreign.map((foreign) => refuseChild(url, foreign)));
      next.push(...chosen.urls);
    }
    level = [];
    for (const url of next) {
      if (asked.has(url)) continue;
      if (asked.size > mostChildren) {
        walked.warnings.add(`more than ${mostChildren} sitemaps: the rest is left out`);
        break;
      }
      asked.add(url);
      try {
        const response = await http.request({ url, headers: { accept }, signal });
        level.push({ url: response.url, reading: await readSitemap(response) });
        read += 1;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof DiembaoError) || stops.has(error.policy)) throw error;
        failures.push(error);
        walked.whole = false;
        walked.warnings.add(`a sitemap of the index could not be read: ${error.code}`);
      }
    }
  }
  if (read === 0 && failures[0] !== undefined) throw failures[0];
  return walked;
}

const stops: ReadonlySet<ErrorPolicy> = new Set(['fatal', 'dead-letter']);

const refuseChild = (index: string, url: string): RefusedEntry =>
  ({ item: hashOf('refused', index, url), fingerprint: hashOf(url), reason: 'other-site', detail: `A sitemap of another site (${new URL(url).hostname}) is not read.` });
