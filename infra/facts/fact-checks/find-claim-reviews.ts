import { RejectedError } from '../../contracts/index.ts';
import { parseLooseJson } from '../../text/loose-json.ts';
import { found, type Fault } from '../problem.ts';
import { isObject, nestsTooDeeply, own, readJson, type Json } from '../reading/json.ts';
import { isOfType, type Around } from './claim-review.ts';
import { scriptsOf } from './page-scripts.ts';

/** Told of every ClaimReview; false ends the search. */
export type OnReview = (review: Json, around: Around) => boolean;
/** Told of what cannot be read; false ends the search. */
export type OnFault = (fault: Fault) => boolean;

/** Texts within texts: a feed's item may hold HTML that holds JSON. */
const deepestText = 3;

/**
 * Finds the ClaimReviews in any JSON: single, in a list, @graph, DataFeed, ItemList or JSON Feed, or in texts within it.
 * @returns false where `onReview` or `onFault` ended it
 */
export function findInJson(value: unknown, onReview: OnReview, onFault: OnFault, around: Around = {}, depth = 0): boolean {
  return walk(value, { ...around, nodes: nodesOf(value) }, onReview, onFault, depth);
}

function walk(value: unknown, around: Around, onReview: OnReview, onFault: OnFault, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('ClaimReview') || findInText(value, onReview, onFault, around, depth + 1);
  if (Array.isArray(value)) return value.every((each) => walk(each, around, onReview, onFault, depth));
  if (!isObject(value)) return true;
  if (isOfType(value, /^ClaimReview$/i)) return onReview(value, around);
  const inner = { ...around, ...given('url', own(value, 'url')), ...given('date', own(value, 'date_published') ?? own(value, 'datePublished') ?? own(value, 'dateCreated')) };
  return Object.keys(value).every((key) => key === '@type' || key === '@context' || walk(value[key], inner, onReview, onFault, depth));
}

const given = (key: 'url' | 'date', value: unknown): Around => (typeof value === 'string' && value !== '' ? { [key]: value } : {});

/** Finds the ClaimReviews in a text that is JSON, or a page with JSON-LD in it. */
export function findInText(text: string, onReview: OnReview, onFault: OnFault, around: Around = {}, depth = 0): boolean {
  if (depth > deepestText) return true;
  const bare = text.trim();
  if (/^[[{]/.test(bare)) {
    const read = readJson(bare);
    if ('value' in read) return findInJson(read.value, onReview, onFault, around, depth);
    return onFault(read.fault);
  }
  return !bare.includes('<') || findInPage(bare, onReview, onFault, around, depth);
}

/** Finds the ClaimReviews in the JSON-LD of a page. Content systems write it with faults; those that can be mended are. */
export function findInPage(html: string, onReview: OnReview, onFault: OnFault, around: Around = {}, depth = 0): boolean {
  let scripts: readonly string[];
  try {
    scripts = scriptsOf(html);
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    return onFault({ code: 'nested-too-deeply' });
  }
  return scripts.every((script) => {
    if (nestsTooDeeply(script)) return onFault({ code: 'nested-too-deeply' });
    const read = readJson(script);
    const value = 'value' in read ? read.value : parseLooseJson(script);
    if (value === undefined) {
      // Other kinds of data on the page are nobody's concern here.
      return !script.includes('ClaimReview') || onFault('fault' in read ? read.fault : { code: 'json-broken', values: { found: found(script) } });
    }
    return findInJson(value, onReview, onFault, around, depth);
  });
}

/** Nodes that others may point to. */
function nodesOf(value: unknown): ReadonlyMap<string, Json> {
  const nodes = new Map<string, Json>();
  const visit = (each: unknown): void => {
    if (Array.isArray(each)) for (const one of each) visit(one);
    else if (isObject(each)) {
      const id = own(each, '@id');
      if (typeof id === 'string' && Object.keys(each).length > 1) nodes.set(id, each);
      for (const key of Object.keys(each)) visit(each[key]);
    }
  };
  visit(value);
  return nodes;
}
