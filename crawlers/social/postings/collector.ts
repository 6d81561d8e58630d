import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Collector, ListedItem, PollContext, PollResult, RefusedEntry, Source } from '../../contract/collector.ts';
import { linkedDataBlocks } from './linked-data-blocks.ts';
import { findPostings } from './postings.ts';
import { toPost } from './to-post.ts';

/**
 * The collector of kind `postings`: reads a public page that publishes its posts and comments as schema.org data. Names, handles
 * and pictures of persons are not read; an author becomes a voice before anything else happens.
 * @throws {RejectedError} `holder-required` for a source without a declared holder; `no-postings` for a page without such data
 */
export function createPostingsCollector({ zone = 'Asia/Ho_Chi_Minh' }: { readonly zone?: string } = {}): Collector {
  return {
    kind: 'postings',
    social: true,
    async poll(source: Source, { http, privacy, state, now, signal }: PollContext): Promise<PollResult> {
      if (source.holder === undefined) {
        throw new RejectedError(`Source "${source.id}" does not say whose page it is.`, { code: 'holder-required', hint: 'Add "holder: press", "holder: public-body" or "holder: organisation"; pages of private persons are not monitored.' });
      }
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept: 'text/html, application/xhtml+xml, application/ld+json;q=0.9' }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const { blocks, broken } = readBlocks(response.contentType, response.text());
      if (blocks.length === 0) throw new RejectedError('The page publishes no schema.org data.', { code: 'no-postings', hint: 'This kind of source needs a page with SocialMediaPosting or DiscussionForumPosting as JSON-LD.' });
      const items: ListedItem[] = [];
      const refused: RefusedEntry[] = [];
      for (const [index, posting] of findPostings(blocks).entries()) {
        if (index % 100 === 99) await new Promise(setImmediate);
        signal.throwIfAborted();
        const read = toPost(posting, { privacy, base: response.url, zone, now: now() });
        if ('reason' in read) refused.push(read);
        else items.push(read);
      }
      const warnings = broken === 0 ? [] : [`${broken} broken JSON-LD blocks left out`];
      return { status: 'ok', httpStatus: response.status, items, refused, etag: response.etag, lastModified: response.lastModified, warnings };
    },
  };
}

function readBlocks(contentType: string, body: string): { readonly blocks: readonly unknown[]; readonly broken: number } {
  if (!/json/i.test(contentType)) return linkedDataBlocks(body);
  try {
    return { blocks: [JSON.parse(body) as unknown], broken: 0 };
  } catch {
    return { blocks: [], broken: 1 };
  }
}
