import type { Figure, Piece, Report } from '../../../infra/reports/index.ts';

/** A document as the store has it now. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: 'article' | 'post' | 'comment';
  readonly title: string;
  readonly outlet: string;
  /** '' where it is in none. */
  readonly story: string;
  /** '' where it has none that may be told. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** Title, lead and text, of articles alone. */
  readonly words: readonly string[];
}

export type NameOf = Extract<Piece, { kind: 'name' }>['of'];

/** Whom the checker asks; every answer is of now. */
export interface CheckPorts {
  /** The figure's question asked again; null where there is no such number. */
  readonly askAgain: (figure: Figure) => Promise<number | null>;
  readonly documents: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredDocument>>;
  /** Of these, those that were erased. */
  readonly erased: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What it may be called; nothing where there is no such thing. */
  readonly names: (of: NameOf, id: string, language: Report['language']) => Promise<readonly string[]>;
  /** Of these runs of words (lower case, without diacritics), those that posts and comments of the period say. */
  readonly saidByPosts: (runs: readonly string[], period: Report['period']) => Promise<readonly string[]>;
  /** Addresses of the office's own: the console. */
  readonly isOwnAddress: (href: string) => boolean;
  /** Of these, those that anybody may follow: where a statement appeared, and what it or an approved fact names as its source. */
  readonly publicAddresses?: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether a template's words may hold a number that counts nothing, such as that of a law. */
  readonly isTemplateNumber: (words: string) => boolean;
}
