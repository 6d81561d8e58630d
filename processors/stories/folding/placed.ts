import type { DocumentKind } from '../../../infra/contracts/index.ts';

/** A document on its way into a story. */
export interface Newcomer {
  readonly document: string;
  readonly contentHash: string;
  readonly kind: DocumentKind;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** Packed (sketch/pack.ts). */
  readonly sketch: Buffer;
}

/** A document and the story it is in. */
export interface Placed extends Newcomer {
  /** Of publication when it first joined, counted from 1970. */
  readonly day: number;
  readonly story: string;
  readonly reprintOf: string | null;
  /** To the others of its story, from 0 to 1. */
  readonly likeness: number;
  /** What a hand has placed no machine moves. */
  readonly placedBy: 'machine' | 'hand';
  readonly version: number;
}
