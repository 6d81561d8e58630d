import type { Letterhead, ReportKind } from '../../infra/reports/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { DossierPorts } from './dossier/ports.ts';
import type { Rephraser } from './rephrase/rephraser.ts';

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
  /** Puts extracted sentences shorter; without it they stand as the articles have them. */
  readonly rephraser?: Rephraser;
  /** Without them no dossier can be made. */
  readonly dossiers?: DossierPorts;
}

/** What the office sets of a letterhead; the rest follows from kind and period. */
export type LetterheadChoice = Omit<Letterhead, 'number' | 'date' | 'type' | 'subject'> & Partial<Pick<Letterhead, 'number' | 'date' | 'type' | 'subject'>>;

/** Which sections stand where, by their ids, as `placesOf` reads it; and the trích yếu, with {from}, {to}, {week}, {month}, {quarter}, {year} in it. */
export interface ReportTemplate {
  readonly body?: readonly string[] | undefined;
  readonly annex?: readonly string[] | undefined;
  readonly leaveOut?: readonly string[] | undefined;
  readonly subject?: string | undefined;
}

export interface ReportOptions {
  readonly kind: ReportKind;
  /** As `parsePeriod` reads it: `2026-W47`, `2026-11`, `2026-11-01..2026-11-20`. Of a dossier '': it has its own, unless it is made again. */
  readonly period: string;
  readonly language: 'vi' | 'en';
  /** What it is about; everything without it. A dossier is of a case or a statement, by its number. */
  readonly about?: { readonly unit?: string; readonly topic?: string; readonly story?: string; readonly case?: string; readonly statement?: string };
  readonly letterhead: LetterheadChoice;
  /** What the office sets of this kind's sections; the usual ones without it. */
  readonly template?: ReportTemplate;
  readonly onProgress?: (progress: { readonly section: string; readonly done: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}
