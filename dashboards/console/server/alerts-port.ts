import type { AlertRow, Labels, Said } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import type { Conditions, Severity } from '../../../infra/config/index.ts';

/** Somebody of the office's file. */
export interface AlertMember {
  readonly id: string;
  readonly name: string;
  /** What they sign in to the console with; null where the file has neither that nor an e-mail address. */
  readonly signIn: string | null;
}

export interface AlertRule {
  readonly id: string;
  readonly kind: string;
  /** Its id where the office has given no title. */
  readonly title: string;
  readonly severity: Severity;
  readonly on: boolean;
  readonly when: Conditions;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface OnDuty {
  readonly roster: string;
  readonly name: string;
  readonly person: string;
  readonly deputy: string | null;
  readonly since: number;
  readonly until: number;
}

export interface DutyTurnOf {
  readonly person: string;
  readonly since: number;
  readonly until: number;
  /** Why it is not the regular one: a holiday, a hand-over; '' where it is. */
  readonly why: string;
}

/** What a rule would have sent. */
export interface BackTest {
  readonly rule: string;
  readonly since: number;
  readonly until: number;
  readonly occurrences: number;
  readonly alerts: readonly {
    readonly at: number;
    readonly severity: Severity;
    readonly said: Said;
    readonly labels: Labels;
    readonly occurrences: number;
    readonly messages: readonly { readonly at: number; readonly recipient: string; readonly channel: string; readonly purpose: string }[];
    readonly documents: readonly string[];
  }[];
  readonly messagesByRecipient: Readonly<Record<string, number>>;
  /** `2026-11-20` by the office's clock, every day of the span. */
  readonly perDay: readonly { readonly day: string; readonly alerts: number; readonly messages: number }[];
}

/**
 * Codes of the lines that explain an alert, which the catalogues put into sentences. Values that end in `At` are milliseconds since 1970; durations stand as in the
 * office's file (`15m`); `holds` is `yes` or `no`.
 * - `rule` { rule, kind, firstAt, lastAt, occurrences }
 * - `label` { label, values }
 * - `route` { path, receiver, matchers, holds }
 * - `unrouted` {}
 * - `group` { by, values, wait, interval, repeat }
 * - `silenced` { silence, by, untilAt, why }, `inhibited` { index, source }, `muted` { mute, untilAt }, `quiet` { untilAt }, `not-held` {}
 * - `step` { step, to, via, wait, acknowledgements, toldAt }: toldAt '' where it was not told yet; step counts from 1
 * - `limit` { recipient, perHour, untilAt }
 */
export const explainedCodes = ['rule', 'label', 'route', 'unrouted', 'group', 'silenced', 'inhibited', 'muted', 'quiet', 'not-held', 'step', 'limit'] as const;

/** Why an alert came and went as it did, step by step. */
export interface Explained {
  readonly why: readonly { readonly code: string; readonly values: Readonly<Record<string, string>> }[];
}

/** The alerts' register, and what only the engine and the office's file know. Times are milliseconds since 1970. */
export interface AlertsPort {
  readonly book: Book;
  /** Signs the links that stand in messages. */
  readonly linkKey: string;
  readonly people: readonly AlertMember[];
  readonly rules: readonly AlertRule[];
  /** Whether so many acknowledgements end the escalation. */
  readonly enough: (acknowledgements: number, alert: AlertRow) => boolean;
  /** When the next step is told unless enough acknowledge before; null where none is. */
  readonly nextStepAt: (alert: AlertRow) => number | null;
  readonly onDuty: (at: number) => readonly OnDuty[];
  readonly turns: (roster: string, from: number, until: number) => readonly DutyTurnOf[];
  /** Asks the rule over past days and lets it all happen on paper; `onProgress` gets the share that is done. */
  readonly backTest: (rule: string, since: number, onProgress?: (share: number) => void) => Promise<BackTest>;
  readonly explain: (alert: number) => Promise<Explained>;
}
