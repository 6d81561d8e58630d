import type { Polled } from '../../infra/contracts/index.ts';
import type { AnalysisRow, DocumentRow, LedgerRow, RevisionRow } from './rows.ts';

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

/** What a batch adds to the store. Written in this order, so that a crash between two tables is mended by redelivery. */
export interface Effects {
  readonly revisions: RevisionRow[];
  readonly analyses: AnalysisRow[];
  readonly documents: Map<string, DocumentRow>;
  readonly deadLetters: DeadLetterRow[];
  readonly polls: Polled[];
  readonly ledger: LedgerRow[];
}

export const noEffects = (): Effects => ({ revisions: [], analyses: [], documents: new Map(), deadLetters: [], polls: [], ledger: [] });
