import type { DocumentKind } from '../../infra/contracts/index.ts';

/** A stored document whose next visit has come. */
export interface DueDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly source: string;
  readonly outlet: string;
  readonly own: boolean;
  readonly item: string;
  /** Null for posts. */
  readonly url: string | null;
  /** Empty for articles. */
  readonly sealedUrl: string;
  readonly title: string;
  readonly section: string | null;
  readonly language: string;
  readonly publishedAt: Date | null;
  readonly firstStoredAt: Date;
  /** Whether it is worth a closer look: it has changed before. */
  readonly closely: boolean;
  readonly textFrom: 'page' | 'listing';
  readonly visits: number;
  readonly failures: number;
}
