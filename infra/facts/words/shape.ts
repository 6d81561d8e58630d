import type { FactKind, Verdict } from '../../contracts/index.ts';

/** What can be wrong with a file of facts, or with an entry of it. */
export const problemCodes = [
  'empty-file', 'file-too-large', 'not-text', 'encoding-unknown', 'encoding-broken', 'format-unknown', 'old-excel', 'xlsx-not-zip', 'xlsx-broken', 'xlsx-too-large', 'columns-missing',
  'too-many-entries', 'nested-too-deeply', 'no-claim-review', 'line-too-long', 'json-broken', 'json-cut-off', 'not-a-fact', 'csv-broken', 'csv-quote-open',
  'missing', 'too-long', 'wrong-type', 'date-invalid', 'url-invalid', 'verdict-unknown', 'duplicate-id',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const fieldNames = ['id', 'claim', 'verdict', 'explanation', 'source', 'url', 'date', 'topic', 'units', 'subject', 'value', 'unit', 'place', 'period'] as const;
export type FieldName = (typeof fieldNames)[number];

/** One language. */
export interface Words {
  /** As screens show them. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** As they are exported: in Vietnamese, the labels of the national fake-news centre where it has one. Each is read back as its verdict. */
  readonly ratings: Readonly<Record<Verdict, string>>;
  readonly kinds: Readonly<Record<FactKind, string>>;
  /** Also the columns of exported tables. */
  readonly fields: Readonly<Record<FieldName, string>>;
  /** Name of an exported sheet. */
  readonly sheet: string;
  /** What is wrong, then how to mend it. */
  readonly problems: Readonly<Record<ProblemCode, (values: Readonly<Record<string, string>>) => readonly [message: string, hint: string]>>;
  readonly places: {
    readonly line: (line: string) => string;
    readonly row: (line: string, sheet: string) => string;
    readonly entry: (position: string) => string;
  };
}
