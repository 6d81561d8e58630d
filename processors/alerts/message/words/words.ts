import type { Severity } from '../../../../infra/config/index.ts';
import type { SaidCode } from '../../rules/parts/said.ts';
import type { Brief } from '../message.ts';
import type { Pens } from '../pens.ts';

export type SaidValues = Readonly<Record<string, string>>;

/** What a sentence may speak of beside its own values. Texts are one line each; null where it is not known. */
export interface Scene {
  readonly pens: Pens;
  readonly unit: (id: string) => string;
  readonly topic: (id: string) => string;
  /** The claim or record that a flag rests on. */
  readonly fact: { readonly kind: 'fact-check' | 'record'; readonly text: string } | null;
  /** The story's title. */
  readonly story: string | null;
  /** Where the occurrence's document stands, and what it is. */
  readonly document: { readonly outlet: string; readonly kind: 'article' | 'post' | 'comment' } | null;
}

/** What happened: for a subject line, and as the sentence that a message begins with. The subject's says nothing that grows. */
export interface Saying {
  title(values: SaidValues, scene: Scene): string;
  sentence(values: SaidValues, scene: Scene): string;
}
export type Sayings = Readonly<Record<SaidCode, Saying>>;

export type KindOfRule = 'strong-flag' | 'spike' | 'swing' | 'named' | 'revised' | 'deadline' | 'source-silent';
type Count = (count: string) => string;

/** Everything that messages say, in one language. Counts come written, thousands parted. */
export interface Words {
  readonly said: Sayings;
  /** The mark before a title; '' where there is none. */
  readonly mark: Readonly<Record<Severity, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: (severity: string, number: string) => string;
  readonly labels: { readonly why: string; readonly since: string; readonly size: string; readonly units: string; readonly topics: string; readonly passages: string; readonly evidence: Readonly<Record<'fact-check' | 'record', string>>; readonly others: string; readonly onIt: string; readonly todo: string; readonly until: string; readonly news: string };
  readonly because: (because: Brief['because'], by: { readonly name: string; readonly why: string } | null) => string;
  readonly step: Count;
  readonly since: (full: string, ago: string) => string;
  readonly story: (counts: { readonly documents: string; readonly originals: string; readonly reprints: string; readonly outlets: string }) => string;
  readonly occurrences: Count;
  readonly more: Count;
  readonly fresh: { readonly update: (fresh: string, all: string, where: string) => string; readonly nothing: Count; readonly repeat: (ago: string) => string; readonly over: string };
  readonly over: (title: string) => string;
  readonly post: (outlet: string) => string;
  readonly comment: (outlet: string) => string;
  readonly read: string;
  readonly inConsole: string;
  readonly verdict: (verdict: string) => string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly judged: (day: string) => string;
  readonly published: (day: string) => string;
  readonly source: string;
  readonly probable: (probability: number, sure: string, kind: 'fact-check' | 'record') => string;
  readonly personDecides: string;
  readonly nobodyElse: string;
  readonly onIt: (names: string) => string;
  readonly todo: Readonly<Record<KindOfRule | 'other', string>>;
  readonly act: { readonly acknowledge: string; readonly acknowledged: string; readonly group: string; readonly over: string };
  readonly before: Count;
  readonly leadUntil: Count;
  readonly next: (when: string) => string;
  readonly noNext: string;
  readonly acknowledge: string;
  readonly open: string;
  readonly openConsole: string;
  readonly toConsole: string;
  readonly footer: { readonly rule: (rule: string, number: string) => string; readonly sent: (office: string) => string; readonly noReply: string };
  readonly digest: { readonly title: Count; readonly lead: (titles: string) => string; readonly why: string; readonly rest: Count; readonly open: string; readonly label: string };
  readonly heartbeat: { readonly title: string; readonly lead: Count; readonly text: string };
  readonly test: { readonly title: string; readonly lead: (office: string) => string; readonly text: string };
  readonly reaches: Readonly<Record<string, string>>;
}
