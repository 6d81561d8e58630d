import type { FactCheck, Verdict } from '../../contracts/index.ts';
import { factWords, type Language } from '../words/index.ts';
import { topicSet, unitSet } from './vocabulary.ts';

/** Opinions and what is not proven have no place on a scale. */
const scale: Readonly<Record<Verdict, number | null>> = { fabricated: 1, inaccurate: 2, misleading: 3, accurate: 5, opinion: null, unproven: null };

export interface WriteClaimReviewOptions {
  /** Of the rating's words; Vietnamese unless told: the labels of the national fake-news centre. */
  readonly language?: Language;
}

/** A fact-check as ClaimReview of schema.org, ready for a page's `application/ld+json`. */
export const claimReviewOf = (factCheck: FactCheck, options: WriteClaimReviewOptions = {}): Readonly<Record<string, unknown>> => ({ '@context': 'https://schema.org', ...bareReview(factCheck, options) });

export interface FeedOptions extends WriteClaimReviewOptions {
  readonly name: string;
  readonly modified: Date;
}

/** Fact-checks as a DataFeed of ClaimReviews. */
export function claimReviewFeed(factChecks: readonly FactCheck[], { name, modified, ...options }: FeedOptions): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name,
    dateModified: modified.toISOString(),
    dataFeedElement: factChecks.map((factCheck) => ({ '@type': 'DataFeedItem', dateCreated: factCheck.date, ...(factCheck.url === null ? {} : { url: factCheck.url }), item: [bareReview(factCheck, options)] })),
  };
}

/** As the text of a file or a page's script element: nothing in it can end that element. */
export const jsonLdText = (value: Readonly<Record<string, unknown>>): string => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

function bareReview({ id, claim, verdict, explanation, source, url, date, topic, units }: FactCheck, { language = 'vi' }: WriteClaimReviewOptions): Readonly<Record<string, unknown>> {
  const value = scale[verdict];
  const terms = [...(topic === '' ? [] : [[topicSet, topic]]), ...units.map((unit) => [unitSet, unit])];
  return {
    '@type': 'ClaimReview',
    identifier: id,
    ...(url === null ? {} : { url }),
    datePublished: date,
    claimReviewed: claim,
    itemReviewed: { '@type': 'Claim', text: claim },
    reviewRating: { '@type': 'Rating', alternateName: factWords[language].ratings[verdict], ...(value === null ? {} : { ratingValue: value, worstRating: 1, bestRating: 5 }) },
    ...(explanation === '' ? {} : { reviewBody: explanation }),
    ...(source === '' ? {} : { author: { '@type': 'Organization', name: source } }),
    ...(terms.length === 0 ? {} : { about: terms.map(([inDefinedTermSet, termCode]) => ({ '@type': 'DefinedTerm', inDefinedTermSet, termCode })) }),
  };
}
