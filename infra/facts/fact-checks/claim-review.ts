import type { ReadEntry } from '../reading/collect.ts';
import { isObject, own, type Json } from '../reading/json.ts';
import { readFactCheck } from './read-fact-check.ts';
import { verdictOfScale, verdictOfWords } from './ratings.ts';
import { topicSet, unitSet } from './vocabulary.ts';

/** What stands around a ClaimReview, for what it does not say itself. */
export interface Around {
  readonly url?: unknown;
  readonly date?: unknown;
  /** Nodes of the same document by their `@id`: parts of a review may stand beside it. */
  readonly nodes?: ReadonlyMap<string, Json>;
}

/** Whether a node is of a type of schema.org, however that is written. */
export function isOfType(node: Json, type: RegExp): boolean {
  const types = own(node, '@type') ?? own(node, 'type');
  return (Array.isArray(types) ? types : [types]).some((each) => typeof each === 'string' && type.test(each.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')));
}

/**
 * Reads a ClaimReview. Who made the claim, and where it appeared, is not looked at: a claim is judged, not a person. Nor is a reviewer
 * who is a person taken as the source; the page's host stands for whoever published it.
 */
export function readClaimReview(node: Json, around: Around, zone: string): ReadEntry {
  const part = (value: unknown): Json => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (!isObject(one)) return {};
    const id = own(one, '@id');
    return (typeof id === 'string' && Object.keys(one).length === 1 ? around.nodes?.get(id) : undefined) ?? one;
  };
  const reviewed = part(own(node, 'itemReviewed'));
  const rating = part(own(node, 'reviewRating'));
  const url = firstText(own(node, 'url'), own(part(own(node, 'mainEntityOfPage')), '@id'), own(node, 'mainEntityOfPage'), around.url);
  return readFactCheck(
    {
      id: firstText(own(node, 'identifier'), own(part(own(node, 'identifier')), 'value')),
      claim: firstText(own(node, 'claimReviewed'), own(reviewed, 'text'), own(reviewed, 'name')),
      verdict: ratingOf(rating),
      explanation: firstText(own(node, 'reviewBody'), own(rating, 'ratingExplanation'), own(node, 'description')),
      source: firstText(bodyOf(part(own(node, 'publisher'))), bodyOf(part(own(node, 'author'))), hostOf(url)),
      url,
      date: firstText(own(node, 'datePublished'), own(node, 'dateCreated'), own(node, 'dateModified'), around.date),
      topic: termsOf(node, topicSet)[0],
      units: termsOf(node, unitSet),
    },
    zone,
  );
}

/** Words that are known, else the verdict of the scale, else the words as they are: the problem will name them. */
function ratingOf(rating: Json): string | undefined {
  const words = [own(rating, 'alternateName'), own(rating, 'name'), own(rating, 'ratingValue')].map((each): unknown => (Array.isArray(each) ? each[0] : each)).filter((each) => typeof each === 'string' && each.trim() !== '') as string[];
  const known = words.map(verdictOfWords).find((verdict) => verdict !== null);
  const scale = own(rating, 'ratingValue');
  const onScale = verdictOfScale(scale, own(rating, 'worstRating'), own(rating, 'bestRating'));
  return known ?? onScale ?? words[0] ?? (typeof scale === 'number' ? String(scale) : undefined);
}

const bodyOf = (node: Json): unknown => (isOfType(node, /^person$/i) || !isOfType(node, /./) ? undefined : own(node, 'name'));

const hostOf = (url: string | undefined): string | undefined => (url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined);

/** The first that says something; numbers, in ids, count. */
function firstText(...values: readonly unknown[]): string | undefined {
  for (const each of values) {
    const value: unknown = Array.isArray(each) ? each[0] : each;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

function termsOf(node: Json, set: string): string[] {
  const about = own(node, 'about');
  return (Array.isArray(about) ? about : [about]).filter(isObject).filter((term) => own(term, 'inDefinedTermSet') === set).map((term) => own(term, 'termCode')).filter((code) => typeof code === 'string');
}
