import type { Verdict } from '../../../../infra/contracts/index.ts';
import type { StatementKind } from '../content.ts';

/** What templates, the page and the texts to paste say of themselves; everything else in them is the office's own text. */
export interface StatementWords {
  readonly kinds: Readonly<Record<StatementKind, string>>;
  /** Ends "The information … ": a verdict as readers understand it. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly titleOf: (claim: string) => string;
  readonly titleOfRecord: (subject: string) => string;
  readonly opening: (office: string) => string;
  readonly about: (claim: string, verdict: string) => string;
  readonly grounds: string;
  readonly record: (line: string, source: string) => string;
  readonly check: (claim: string, verdict: string, source: string) => string;
  readonly sourceOf: (source: string, date: string) => string;
  readonly claim: string;
  readonly finding: string;
  readonly sources: string;
  readonly publishedOn: (day: string) => string;
  readonly corrected: (day: string) => string;
  readonly at: string;
  readonly more: string;
  readonly withdrawn: string;
  readonly notFound: string;
  readonly fictional: string;
}
