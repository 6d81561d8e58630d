import { flagJudged, type Verdict } from '../../../infra/contracts/index.ts';
import type { Desk } from '../desk.ts';
import { postEvent } from '../post.ts';
import type { ItemRow } from './rows.ts';

/** The verdicts by which the machine was wrong to flag. */
const overturning: ReadonlySet<Verdict> = new Set(['accurate', 'opinion', 'unproven']);

/** Tells the log that a flag was judged, or that this was taken back; nothing of who did it. */
export function postJudged(desk: Desk, { document, evidence: { flag, flaggedAt, document: read } }: ItemRow, verdict: Verdict, { withdrawn }: { readonly withdrawn: boolean }): void {
  postEvent(desk, flagJudged, document, {
    document, contentHash: read.contentHash,
    fact: { kind: flag.evidence.kind, id: flag.evidence.id, version: flag.evidence.version },
    probability: flag.probability, level: flag.level, model: flag.model,
    verdict, overturned: overturning.has(verdict),
    flaggedAt, judgedAt: desk.now().toISOString(), withdrawn,
  });
}
