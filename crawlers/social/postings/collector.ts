import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import { plainText, readEntries, requireHolder } from '../edge/index.ts';
import { findPostings } from './postings.ts';
import { presenceOnPage } from './presence.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * The collector of kind `postings`: reads a public page that publishes its posts and comments as schema.org data. Names, handles
 * and pictures of persons are not read; an author becomes a voice before anything else happens.
 * @throws {RejectedError} `holder-required` for a source without a declared holder; `no-postings` for a page without such data
 */
export function createPostingsCollector({ zone = 'Asia/Ho_Chi_Minh' }: { readonly zone?: string } = {}): Collector {
  return {
    kind: 'postings',
    social: true,
    presence: (address, _source, { http, signal }) => presenceOnPage(address, http, signal),
    async poll(source: Source, { http, privacy, state, now, signal }: PollContext): Promise<PollResult> {
      requireHolder(source);
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept: 'text/html, application/xhtml+xml, application/ld+json;q=0.9' }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const { blocks, broken } = readBlocks(response.contentType, response.text());
      if (blocks.length === 0) throw new RejectedError('The page publishes no schema.org data.', { code: 'no-postings', hint: 'This kind of source needs a page with SocialMediaPosting or DiscussionForumPosting as JSON-LD.' });
      const entries = findPostings(blocks).map((posting) => ({ ...posting, title: plainText(posting.title), text: plainText(posting.text) }));
      const { items, refused } = await readEntries(entries, { privacy, base: response.url, zone, now: now() }, signal);
      const warnings = broken === 0 ? [] : [`${broken} broken JSON-LD blocks left out`];
      return { status: 'ok', httpStatus: response.status, items, refused, etag: response.etag, lastModified: response.lastModified, warnings };
    },
  };
}
