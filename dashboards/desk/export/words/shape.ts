import type { DocumentKind, FactKind, Reach, Verdict } from '../../../../infra/contracts/index.ts';
import type { CaseOrigin, CaseState } from '../../cases/rows.ts';
import type { Mark } from '../../items/view.ts';

/** What a case on paper says. */
export interface CaseWords {
  readonly case: string;
  readonly exported: string;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly origins: Readonly<Record<CaseOrigin, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly factKinds: Readonly<Record<FactKind, string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly tasks: Readonly<Record<'fact-check' | 'statement', string>>;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly log: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<
    'state' | 'origin' | 'owner' | 'due' | 'verdict' | 'reason' | 'units' | 'opened' | 'closed' | 'evidence' | 'found' | 'matched' | 'published' | 'hash' | 'probability' | 'model' | 'reasons' | 'against' | 'nothingAgainst' | 'posts' | 'postsNote'
    | 'outlet' | 'counts' | 'fact' | 'source' | 'tasks' | 'done' | 'open' | 'referrals' | 'replyDue' | 'reply' | 'noReply' | 'log' | 'machine' | 'withdrawn' | 'none' | 'hidden' | 'notJudged' | 'fictional',
    string
  >>;
}
