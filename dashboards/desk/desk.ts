import type { Book } from '../../infra/book/index.ts';
import type { DocumentKind, Reach } from '../../infra/contracts/index.ts';
import type { WriteAudit } from '../access/audit.ts';
import type { Role } from '../access/viewer.ts';

/** Somebody of the office to whom work can be given, or whose name stands beside an act. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Units whose items and cases they see; null for all. */
  readonly units: readonly string[] | null;
  /** False once they have left: their name still stands beside what they did. */
  readonly active: boolean;
}

/** A document as the store has it now. Of a post neither title, passage nor address. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly source: string;
  readonly outlet: string;
  readonly reach: Reach | null;
  readonly language: string;
  readonly units: readonly string[];
  readonly title: string;
  /** The start of an article's text. */
  readonly passage: string;
  readonly address: string | null;
  readonly contentHash: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly counts: { readonly likes: number | null; readonly shares: number | null; readonly replies: number | null };
}

/** How the office makes statements. */
export interface StatementRules {
  /** Steps of approval in their order, each by somebody else; without a role: a spokesperson or an administrator. */
  readonly approvals: readonly { readonly role?: Role | undefined }[];
  /** Hours within which a case that asks for a statement is answered. */
  readonly replyHours: number;
}

/** What the desk works with; everything that touches the world is handed in. */
export interface Desk {
  readonly book: Book;
  readonly audit: WriteAudit;
  readonly now: () => Date;
  readonly office: { readonly name: string; readonly timezone: string; readonly language: 'vi' | 'en' };
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly statements: StatementRules;
  readonly colleagues: () => readonly Colleague[];
  /** Documents that the store does not have are left out. */
  readonly lookUp: (ids: readonly string[]) => Promise<readonly StoredDocument[]>;
  /** Prints a page as PDF. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

/** Milliseconds since 1970. */
export const instantOf = (desk: Pick<Desk, 'now'>): number => desk.now().getTime();

export const nameOf = (desk: Pick<Desk, 'colleagues'>, id: string): string => desk.colleagues().find((colleague) => colleague.id === id)?.name ?? id;
