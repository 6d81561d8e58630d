import type { z } from 'zod';
import type { Conditions } from '../../../infra/config/index.ts';
import type { Occurrence } from '../../../infra/alerts/index.ts';
import type { Store } from '../../../infra/store/index.ts';

/** From `since` to `until`, milliseconds since 1970: what became visible in it. A rule may look further back for what only now fits. */
export interface Span {
  readonly since: number;
  readonly until: number;
  /** What people have done until then counts, even after a thing came to be so; the running system says now. Absent, as in a test of past days: what they had done by then. */
  readonly asOf?: number;
}

/** Something of the desk with a day or hour by which it should be done. */
export interface Deadline {
  /** Stable: `case/12`, `referral/3`, `statement/4`, `report/2026-W47`. */
  readonly id: string;
  readonly what: 'case' | 'referral' | 'statement' | 'report';
  readonly case: number | null;
  readonly title: string;
  readonly units: readonly string[];
  /** Milliseconds since 1970. */
  readonly due: number;
}

/** What rules look at; everything that touches the world is handed in. */
export interface RulePorts {
  readonly store: Store;
  readonly zone: string;
  readonly units: readonly { readonly id: string; readonly name: string; readonly parent?: string | undefined }[];
  /** What is not done yet and due before. */
  readonly deadlines: (until: number) => readonly Deadline[];
  /** Of these documents, those in an open case, with its number. */
  readonly inCases: (documents: readonly string[]) => ReadonlyMap<string, number>;
}

/** What a kind of rule finds; the rule's id, kind and severity are put to it. Its id is unique within the rule. */
export type Found = Omit<Occurrence, 'rule' | 'kind' | 'severity'>;

/**
 * A kind of alert rule: a question that is asked of the store (or the desk) for a span of time, so that a test over the last thirty days asks the same as
 * the running system. To find the same thing twice is harmless: its id is the same.
 */
export interface RuleKind<Options = unknown> {
  readonly kind: string;
  readonly options: z.ZodType<Options>;
  /** Seconds between two looks, where nothing wakes it before. */
  readonly every: number;
  /** Messages whose coming makes it worth looking at once. */
  readonly wakes: readonly ('flagged' | 'stories' | 'revised' | 'noticed')[];
  look(options: Options, when: Conditions, span: Span, ports: RulePorts): Promise<readonly Found[]>;
}

/** Keeps a kind's types together, and lets kinds of different options stand in one list. */
export const defineRule = <Options>(kind: RuleKind<Options>): RuleKind => kind as unknown as RuleKind;
