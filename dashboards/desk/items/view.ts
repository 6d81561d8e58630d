import { instantOf, nameOf, type Desk } from '../desk.ts';
import { groupOf, stateAt, type ItemRow } from './rows.ts';
import { priorityAt } from './rank.ts';
import type { Flagged } from '../../../infra/contracts/index.ts';
import { groundsInWords } from './ground-words.ts';

/** An item as lists and screens show it, with its frozen evidence. Erased ones have no texts. */
export function itemView(desk: Desk, row: ItemRow) {
  const at = instantOf(desk);
  return {
    id: row.id,
    version: row.version,
    group: groupOf(row.fact_kind, row.fact),
    state: stateAt(row, at),
    snoozedUntil: row.snoozed_until,
    assignee: row.assignee === null ? null : { id: row.assignee, name: nameOf(desk, row.assignee) },
    case: row.case_number,
    verdict: row.verdict,
    judgedAt: row.judged_at,
    marks: marksOf(row),
    units: row.units,
    priority: priorityAt(row.rank, at),
    evidence: evidenceView(row.evidence),
  };
}
export type ItemView = ReturnType<typeof itemView>;

export type Mark = 'text-changed' | 'removed' | 'erased';
export const marksOf = (row: Pick<ItemRow, 'text_changed' | 'removed' | 'erased'>): Mark[] => [...(row.text_changed ? ['text-changed' as const] : []), ...(row.removed ? ['removed' as const] : []), ...(row.erased ? ['erased' as const] : [])];

/** A flag as it was frozen. */
export function evidenceView({ document, source, flag, flaggedAt }: Flagged) {
  const { id, kind, title, language, publishedAt, contentHash } = document;
  const { evidence, passage, probability, level, reasons, against, parts, model } = flag;
  return {
    document: { id, kind, title, language, publishedAt: publishedAt === null ? null : Date.parse(publishedAt), contentHash },
    source: { id: source.id, outlet: source.outlet, reach: source.reach },
    fact: { kind: evidence.kind, id: evidence.id, version: evidence.version, date: evidence.date, verdict: evidence.verdict, text: evidence.text },
    passage,
    probability, level, reasons, against, parts, model,
    reasonsInWords: groundsInWords(reasons),
    againstInWords: groundsInWords(against),
    flaggedAt: Date.parse(flaggedAt),
  };
}
export type EvidenceView = ReturnType<typeof evidenceView>;
