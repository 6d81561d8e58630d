import type { Severity } from '../../../infra/config/index.ts';
import type { Language } from './pens.ts';

/** A message before it has a form: what both the text and the HTML are written from, in the order in which they say it. Every text is one line. */
export interface Sheet {
  readonly language: Language;
  readonly severity: Severity;
  /** Above the title: how urgent, which alert. */
  readonly band: string;
  /** Beside it: until when. */
  readonly bandAside: string | null;
  readonly title: string;
  /** What shows before the mail is opened. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  /** What is new since the last message. */
  readonly news: { readonly label: string; readonly text: string } | null;
  readonly button: Link | null;
  /** Why, since when, how big. */
  readonly facts: readonly Fact[];
  readonly passages: { readonly label: string; readonly cards: readonly Card[] } | null;
  readonly evidence: Evidence | null;
  /** Who else, what to do, until when. */
  readonly acts: readonly Fact[];
  readonly links: readonly Link[];
  readonly footer: readonly string[];
}

export interface Link {
  readonly label: string;
  /** http or https. */
  readonly href: string;
}

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
  readonly strong?: boolean;
}

/** A document, or an alert of a digest. */
export interface Card {
  readonly head: string;
  readonly title: string;
  readonly quote: string;
  readonly links: readonly Link[];
  readonly severity?: Severity;
}

export interface Evidence {
  readonly label: string;
  readonly claim: string;
  readonly lines: readonly string[];
  readonly link: Link | null;
  readonly notes: readonly string[];
}
