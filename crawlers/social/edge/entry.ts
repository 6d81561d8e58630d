import type { Counts } from '../../../infra/contracts/index.ts';

/** One post or comment as a network gives it, before the edge. It never leaves the collector in this form. */
export interface SocialEntry {
  readonly kind: 'post' | 'comment';
  /** Its own public address, absolute or relative to where it was read; '' when there is none. Sealed at the edge. */
  readonly address: string;
  /** Plain text (`plainText` makes it of HTML). Masked at the edge. */
  readonly text: string;
  readonly title?: string | undefined;
  /** As the network writes it; '' when it says nothing. */
  readonly published: string;
  readonly modified?: string | undefined;
  /** BCP 47; '' when it says nothing. */
  readonly language?: string | undefined;
  /** What is stablest of the author within the network: an id, an address, at last a name. Becomes the voice; null when unknown. */
  readonly authorKey: string | null;
  readonly counts: Counts;
}
