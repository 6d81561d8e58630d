import type { Kind } from './corpus.ts';

/** Between the run and the process that reads. */
export interface Order {
  readonly seed: number;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

export type Report =
  | { readonly type: 'ready'; readonly specimens: number }
  | { readonly type: 'begins'; readonly case: number; readonly of: string; readonly how: readonly string[]; readonly bytes: number }
  | { readonly type: 'ended'; readonly case: number; readonly cpuMs: number; readonly wallMs: number; readonly rssMb: number; readonly outcome: string; readonly untyped: string | null }
  | { readonly type: 'done' };
