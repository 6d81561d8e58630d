import { readClaimReview } from '../fact-checks/claim-review.ts';
import { findInJson, findInPage, type OnFault, type OnReview } from '../fact-checks/find-claim-reviews.ts';
import { findInFeed } from '../fact-checks/find-in-feed.ts';
import type { FactFormat, FactPreview, ReadFactsOptions } from '../preview.ts';
import { wholeFile } from '../problem.ts';
import { collect, refuse, type Collection } from './collect.ts';
import { officeZone } from './day.ts';
import { decodeFacts } from './decode.ts';
import { readEntry } from './entry.ts';
import { readJson } from './json.ts';

/** Pieces that cannot be read, after which the rest is left: mending each takes a while. */
const mostFaults = 1000;

/**
 * Reads ClaimReviews from wherever they are published: JSON-LD (one, a list, @graph, a DataFeed, an ItemList), a page that carries it,
 * an RSS, Atom or JSON feed whose items do. A JSON list of plain fact-checks and records is read too.
 */
export function readClaimReviews(input: string | Uint8Array, options: ReadFactsOptions = {}): FactPreview {
  const text = decodeFacts(input);
  if (typeof text !== 'string') return refuse('unknown', text, options);
  const format = documentFormat(text);
  const collection = collect(format, options);
  const zone = options.zone ?? officeZone;
  const onReview: OnReview = (review, around) => collection.add({ line: null }, readClaimReview(review, around, zone));
  let faults = 0;
  const onFault: OnFault = (fault) => {
    faults += 1;
    collection.problem(wholeFile, fault);
    return faults < mostFaults;
  };
  if (format === 'feed') findInFeed(text, onReview, onFault);
  else if (format === 'html') findInPage(text, onReview, onFault);
  else {
    const read = readJson(text);
    if ('fault' in read) return refuse(format, read.fault, options);
    findInJson(read.value, onReview, onFault);
    if (collection.count === 0 && faults === 0) readPlain(read.value, collection, zone);
  }
  if (collection.count === 0 && faults === 0) collection.problem(wholeFile, { code: 'no-claim-review' });
  return collection.preview();
}

function readPlain(value: unknown, collection: Collection, zone: string): void {
  if (Array.isArray(value)) value.every((each) => collection.add({ line: null }, readEntry(each, zone)));
  else {
    const entry = readEntry(value, zone);
    // An object that is nothing of ours is told so as a whole, not as an entry that fails.
    if (!('faults' in entry && entry.faults[0]?.code === 'not-a-fact')) collection.add({ line: null }, entry);
  }
}

/** Feeds name themselves in their first element; everything else that begins with an angle bracket is a page. */
export function documentFormat(text: string): Extract<FactFormat, 'json' | 'html' | 'feed'> {
  const head = text.slice(0, 4096).trimStart();
  if (!head.startsWith('<')) return 'json';
  return /^(?:<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE\s+(?:rss|feed)[^>]*>|\s)*<(?:rss|feed|rdf:rdf|atom:feed)[\s>]/i.test(head) ? 'feed' : 'html';
}
