import { refuting, type FactCheck, type PublishedRecord } from '../../infra/contracts/index.ts';
import type { Restorer } from '../diacritics/index.ts';
import { weighClaim, type ClaimWords } from './judging/align.ts';
import { readRecord, type ReadRecord } from './judging/record-features.ts';
import { searchClaims, type ClaimSearch } from './matching/search-claims.ts';
import type { Lexicon } from './reading/lexicon.ts';
import { readText } from './reading/read.ts';

/** What people found of a fact's flags so far. */
export interface Upheld {
  readonly upheld: number;
  readonly overturned: number;
}

/** An approved fact; version 0 where it came from a file. */
export type ApprovedFact = { readonly version: number; readonly judged?: Upheld } & ({ readonly factCheck: FactCheck; readonly record?: never } | { readonly record: PublishedRecord; readonly factCheck?: never });

export interface KnownClaim {
  readonly factCheck: FactCheck;
  readonly version: number;
  readonly words: ClaimWords;
  readonly judged: Upheld;
}

export interface KnownRecord {
  readonly read: ReadRecord;
  readonly version: number;
  readonly judged: Upheld;
}

/** What texts are compared with. */
export interface KnownFacts {
  readonly claims: ClaimSearch<KnownClaim>;
  readonly records: ClaimSearch<KnownRecord>;
}

export interface FactReader {
  readonly lexicon: Lexicon;
  readonly restorer: Restorer;
}

const unjudged: Upheld = { upheld: 0, overturned: 0 };

/** Makes facts ready for matching. Fact-checks that refute nothing (accurate, opinion, unproven) are left out: their repeats are nobody's matter. */
export function knownFacts(facts: readonly ApprovedFact[], { lexicon, restorer }: FactReader): KnownFacts {
  const claims: KnownClaim[] = [];
  const records: KnownRecord[] = [];
  for (const { factCheck, record, version, judged = unjudged } of facts) {
    if (record) records.push({ read: readRecord(record, lexicon, restorer), version, judged });
    else if (factCheck && refuting.has(factCheck.verdict)) claims.push({ factCheck, version, judged, words: weighClaim(readText(factCheck.claim, { restorer }), lexicon) });
  }
  return {
    claims: searchClaims(claims.map((value) => ({ value, words: value.words.reading.words }))),
    records: searchClaims(records.map((value) => ({ value, words: [...value.read.subject.reading.words, ...value.read.place.words] }))),
  };
}
