import type { Analysis, Analysed, ClaimSpan, Collected, Counts, DocumentKind, Listing, Sighting, SourceRef, StanceScore, ToneScore, Passage, TopicScore, UnitMention } from '../../infra/contracts/index.ts';

/** A document on its way through the chain. Each stage fills in its part and leaves the rest alone. */
export interface Draft {
  readonly sighting: Sighting;
  readonly source: SourceRef;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly sealedUrl: string | null;
  readonly fetchedAt: string;
  readonly listing: Listing;
  readonly page: Collected['page'];
  readonly counts: Counts | null;
  readonly voice: string | null;
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly image: string | null;
  readonly section: string | null;
  readonly syndicatedFrom: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly announcesCorrection: boolean;
  readonly textFrom: 'page' | 'listing';
  readonly language: string;
  readonly units: readonly UnitMention[];
  readonly topics: readonly TopicScore[];
  readonly contentGroup: Analysis['contentGroup'];
  readonly tone: ToneScore | null;
  readonly stances: readonly StanceScore[];
  readonly claims: readonly ClaimSpan[];
  /** `name@version` of each rule set or model that has contributed, in order. */
  readonly models: readonly string[];
}

/** What is known of a draft before its first stage. */
export const nothingKnown = {
  title: '', lead: '', image: null, section: null, syndicatedFrom: null, publishedAt: null, modifiedAt: null, announcesCorrection: false, textFrom: 'page', language: 'und', units: [], topics: [], contentGroup: null, tone: null, stances: [], claims: [],
} as const satisfies Partial<Draft>;

/**
 * A pure step of the chain; what touches the world (a model, a worker pool, a clock) was handed to its maker.
 * @throws {RejectedError} when the item cannot become a document (`no-text`); anything else is dead-lettered.
 */
export interface Stage {
  readonly name: string;
  apply(draft: Draft): Draft | Promise<Draft>;
}

export type { Analysis, Analysed, Passage };
