import type { Severity } from '../../../infra/config/index.ts';
import type { Purpose, WholeAlert } from '../../../infra/alerts/index.ts';

/** An alert in words, ready for any channel. Of posts neither words nor address; nobody but the office's own people is named. */
export interface Message {
  readonly language: 'vi' | 'en';
  readonly severity: Severity;
  readonly purpose: Purpose;
  /** One line, at most 120 characters: the subject of a mail. */
  readonly title: string;
  /** What a phone's lock screen shows, at most 160 characters: what happened and until when to act. */
  readonly lead: string;
  /** At most 300 characters with the link, for SMS. */
  readonly short: string;
  readonly text: string;
  readonly html: string;
  /** Opens the page on which it is acknowledged; null where there is nothing to acknowledge. */
  readonly link: string | null;
  /** The alert in the console, for whoever signs in there. */
  readonly page?: string | null;
  /** For machines: no words of documents. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What is known of a document that an alert speaks of. Of a post title, passage and address are ''. */
export interface AlertDocument {
  readonly id: string;
  readonly kind: 'article' | 'post' | 'comment';
  readonly outlet: string;
  readonly reach: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number | null;
  readonly title: string;
  readonly passage: string;
  readonly address: string;
}

export interface AlertFact {
  readonly kind: 'fact-check' | 'record';
  readonly id: string;
  /** The claim, or the record in a line. */
  readonly text: string;
  readonly verdict: string | null;
  readonly date: string;
  readonly url: string;
}

/** What a message is made from; looked up when it is sent, so that it says what is so now. */
export interface Brief {
  readonly whole: WholeAlert;
  readonly purpose: Purpose;
  readonly recipient: { readonly id: string; readonly name: string; readonly language: 'vi' | 'en' };
  /** Why this person gets it: on duty by a roster, deputy, named, handed over; and the step. */
  readonly because: { readonly kind: 'duty' | 'deputy' | 'person' | 'handed-over' | 'webhook'; readonly roster: string | null; readonly step: number };
  /** Names of those who were told of it too. */
  readonly others: readonly string[];
  readonly names: { readonly unit: (id: string) => string; readonly topic: (id: string, language: 'vi' | 'en') => string; readonly source: (id: string) => string; readonly person: (id: string) => string; readonly rule: (id: string) => string };
  readonly story: { readonly id: string; readonly title: string; readonly documents: number; readonly originals: number; readonly reprints: number; readonly outlets: number; readonly since: number } | null;
  /** The three that matter most. */
  readonly documents: readonly AlertDocument[];
  readonly fact: AlertFact | null;
  /** When the next step is told, unless it is acknowledged; null where there is none. */
  readonly until: number | null;
  /** `https://…/alert/TOKEN`, and the console's address. */
  readonly link: string | null;
  readonly console: string;
  readonly office: { readonly name: string; readonly timezone: string };
  readonly now: number;
}
