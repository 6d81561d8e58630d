import type { FactKind, Verdict } from '../../../infra/contracts/index.ts';

/*
 * What a dossier is made from: a case of the desk without anybody's name, and nothing that a document said. Texts that colleagues wrote ('' where they could repeat a
 * document) stand apart from the office's published words. Times are milliseconds since 1970.
 */

/** A fact that was approved, or that the evidence was matched with. */
export interface DossierFact {
  readonly kind: FactKind;
  readonly id: string;
  /** The claim, or the record in a line. */
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly explanation: string;
  readonly source: string;
  readonly url: string | null;
  /** When it was found or published. */
  readonly at: number | null;
}

export interface DossierStatement {
  readonly number: number;
  readonly openedAt: number;
  readonly dueAt: number | null;
  /** Asked for, and never public so far. */
  readonly isOwed: boolean;
  /** First; null while it never was public. */
  readonly publishedAt: number | null;
  /** When the version appeared whose words these are. */
  readonly changedAt: number | null;
  readonly withdrawnAt: number | null;
  readonly kind: 'refutation' | 'clarification' | 'acknowledgement' | 'information' | null;
  /** Of what is or was public; '' and nothing of drafts. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
  readonly urls: readonly string[];
}

export interface DossierReferral {
  readonly id: string;
  readonly unit: string;
  readonly sentAt: number;
  readonly dueAt: number;
  readonly repliedAt: number | null;
  readonly reply: string;
}

export interface Dossier {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'waiting' | 'closed';
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly concludedAt: number | null;
  readonly units: readonly string[];
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly dueAt: number | null;
  readonly facts: readonly DossierFact[];
  /** Facts of the case that nobody has approved. */
  readonly draftFacts: number;
  readonly documents: readonly { readonly id: string; readonly publishedAt: number | null; readonly erased: boolean }[];
  /** What the machine suggested, and what people found of it. */
  readonly flags: readonly { readonly document: string; readonly level: string; readonly verdict: Verdict | null; readonly judgedAt: number | null; readonly flaggedAt: number }[];
  readonly tasks: readonly { readonly task: 'fact-check' | 'statement'; readonly doneAt: number | null }[];
  readonly referrals: readonly DossierReferral[];
  readonly statements: readonly DossierStatement[];
  /** Acts by their codes, oldest first. */
  readonly log: readonly { readonly at: number; readonly what: string }[];
}

/** Who reported a statement: articles by id, their outlets, and posts as a number. */
export interface StatementReports {
  readonly articles: readonly string[];
  readonly outlets: number;
  readonly posts: number;
}

export interface DossierPorts {
  /** Null where there is no such case. */
  readonly case: (number: number) => Promise<Dossier | null> | Dossier | null;
  /** The case that a statement answers. */
  readonly caseOf: (statement: number) => number | null;
  readonly fact: (id: string) => DossierFact | null;
  /** Of a statement that is public, before a moment. */
  readonly reports: (statement: number, until: number) => Promise<StatementReports>;
  /** Of these addresses, those where a statement appeared or which a published statement or an approved fact names as its source. */
  readonly addresses: (addresses: readonly string[]) => ReadonlySet<string>;
}
