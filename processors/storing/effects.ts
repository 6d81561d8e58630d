import type { Acted, AlertReceived, Analysed, Arranged, FactChanged, Flagged, Joined, Judged, Noticed, Polled, Revised, Visited } from '../../infra/contracts/index.ts';
import type { AnalysisRow, CorrectionRow, DocumentRow, LedgerRow, RevisionRow } from './rows.ts';

export type DeadLetterRow = {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  consumer_group: string;
  code: string;
  error: string;
  source: string;
  sighting: string;
  at: string;
};

export interface Removal {
  readonly revision: number;
  readonly sighting: string;
}

/** What a batch adds to the store. Written in this order, so that a crash between two tables is mended by redelivery. */
export interface Effects {
  readonly revisions: RevisionRow[];
  readonly analyses: AnalysisRow[];
  readonly documents: Map<string, DocumentRow>;
  /** Documents that are gone from their address, by id: the row stays as it is but for its state. */
  readonly removals: Map<string, Removal>;
  readonly corrections: CorrectionRow[];
  /** Documents whose labels are to be worked out again from the newest analysis and what people put right, once all else is written. */
  readonly relabels: Set<string>;
  readonly facts: FactChanged[];
  readonly flags: Flagged[];
  readonly judgements: Judged[];
  readonly deadLetters: DeadLetterRow[];
  readonly polls: Polled[];
  readonly visits: Visited[];
  readonly notices: { readonly id: string; readonly noticed: Noticed }[];
  readonly joins: Joined[];
  readonly arrangements: { readonly id: string; readonly arranged: Arranged }[];
  /** Contents that are new, offered to be folded into stories; said again after a crash. */
  readonly offers: { readonly id: string; readonly analysed: Analysed }[];
  readonly alerts: AlertReceived[];
  readonly acts: Acted[];
  /** Told to the log once the rows above are written, and before the ledger is. */
  readonly revised: Revised[];
  readonly ledger: LedgerRow[];
}

export const noEffects = (): Effects => ({ revisions: [], analyses: [], documents: new Map(), removals: new Map(), corrections: [], relabels: new Set(), facts: [], flags: [], judgements: [], joins: [], arrangements: [], offers: [], deadLetters: [], polls: [], visits: [], notices: [], alerts: [], acts: [], revised: [], ledger: [] });
