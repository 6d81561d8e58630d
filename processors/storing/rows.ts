import type { Change, Disposition, Reach } from '../../infra/contracts/index.ts';

/* Rows as the store's tables take them (infra/store/migrations). Times are ISO 8601 in UTC. */
export type DocumentRow = {
  id: string;
  version: number;
  kind: string;
  source: string;
  outlet: string;
  own: boolean;
  item: string;
  url: string | null;
  sealed_url: string;
  title: string;
  lead: string;
  text: string;
  folded: string;
  image: string | null;
  section: string | null;
  syndicated_from: string | null;
  published_at: string;
  published_known: boolean;
  modified_at: string | null;
  fetched_at: string;
  first_stored_at: string;
  language: string;
  revision: number;
  state: 'current' | 'corrected' | 'removed';
  content_hash: string;
  units: readonly string[];
  topics: readonly string[];
  content_group: string;
  tone: string;
  stances: Readonly<Record<string, string>>;
  reach: Reach;
  prominence: Readonly<Record<string, 'headline' | 'lead' | 'body'>>;
  likes: number | null;
  shares: number | null;
  replies: number | null;
  sighting: string;
  text_from: 'page' | 'listing';
  expires_at: number;
};

export type RevisionRow = {
  document: string;
  revision: number;
  change: Change;
  content_hash: string;
  title: string;
  lead: string;
  text: string;
  seen_at: string;
  sighting: string;
  expires_at: number;
};

export type AnalysisRow = {
  document: string;
  revision: number;
  model: string;
  analysed_at: string;
  kind: string;
  language: string;
  units: readonly string[];
  topics: readonly string[];
  topic_scores: readonly number[];
  content_group: string;
  content_group_score: number;
  tone: string;
  tone_score: number;
  stances: Readonly<Record<string, string>>;
  stance_scores: Readonly<Record<string, number>>;
  claims: number;
  evidence: string;
};

export type CorrectionRow = {
  document: string;
  revision: number;
  field: string;
  unit: string;
  value: readonly string[];
  previous: readonly string[];
  model: string;
  withdrawn: boolean;
  at: string;
};

export type LedgerRow = {
  sighting: string;
  run: string;
  poll: string;
  source: string;
  item: string;
  fingerprint: string;
  disposition: Disposition;
  reason: string;
  detail: string;
  url: string;
  document: string;
  retry_at: string | null;
  at: string;
};
