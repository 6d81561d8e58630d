import type { Letterhead, ReportKind } from '../../infra/reports/index.ts';
import type { Store } from '../../infra/store/index.ts';

/** Work that the desk does. `title` is that of a fact or written by colleagues, '' where it could hold a post's words. Times are milliseconds since 1970. */
export interface ReportCase {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'waiting' | 'closed';
  readonly verdict: string | null;
  readonly units: readonly string[];
  readonly dueAt: number | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

/** A matter found accurate and handed to a unit to put right. */
export interface ReportReferral {
  readonly id: string;
  readonly case: number;
  readonly title: string;
  readonly unit: string;
  readonly sentAt: number;
  readonly dueAt: number;
  readonly repliedAt: number | null;
}

export interface ReportStatement {
  readonly number: number;
  readonly title: string;
  readonly case: number | null;
  readonly units: readonly string[];
  /** When it was first asked for. Where that is not known, one that was published was never owed, and one that is owed always was. */
  readonly openedAt?: number;
  /** Null while it is owed. */
  readonly publishedAt: number | null;
  readonly dueAt: number | null;
  /** Where it appeared; '' while it has not. */
  readonly url: string;
  /** Who reported it: articles, their outlets, and posts as a number. */
  readonly coverage: { readonly articles: number; readonly outlets: number; readonly posts: number };
}

export interface ReportUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parent?: string | undefined;
}

export interface ReportTopic {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** What a report is made from: the store, the book as functions, and what the office's file says. */
export interface ReportPorts {
  readonly store: Store;
  readonly zone: string;
  readonly units: readonly ReportUnit[];
  readonly topics: readonly ReportTopic[];
  readonly office: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly cases: () => readonly ReportCase[] | Promise<readonly ReportCase[]>;
  readonly referrals: () => readonly ReportReferral[] | Promise<readonly ReportReferral[]>;
  readonly statements: () => readonly ReportStatement[] | Promise<readonly ReportStatement[]>;
}

/** What the office sets of a letterhead; the rest follows from kind and period. */
export type LetterheadChoice = Omit<Letterhead, 'number' | 'date' | 'type' | 'subject'> & Partial<Pick<Letterhead, 'number' | 'date' | 'type' | 'subject'>>;

export interface ReportOptions {
  readonly kind: ReportKind;
  /** As `parsePeriod` reads it: `2026-W47`, `2026-11`, `2026-11-01..2026-11-20`. */
  readonly period: string;
  readonly language: 'vi' | 'en';
  /** What it is about; everything without it. */
  readonly about?: { readonly unit?: string; readonly topic?: string; readonly story?: string };
  readonly letterhead: LetterheadChoice;
  /** Sections that the office's template leaves out, by id. */
  readonly leaveOut?: readonly string[];
  readonly onProgress?: (progress: { readonly section: string; readonly done: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}
