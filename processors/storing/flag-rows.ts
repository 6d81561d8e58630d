import type { FactChanged, Flagged, Judged } from '../../infra/contracts/index.ts';
import type { Row } from '../../infra/store/index.ts';

/* Rows of migration 0006. */

export const factRow = ({ id, version, state, fact, at }: FactChanged): Row => ({ id, version, kind: fact.kind, state, body: JSON.stringify(fact.kind === 'record' ? fact.record : fact.factCheck), at });

/** Without the passage's words: they stay where they can be erased. */
export const flagRow = ({ document, source, flag: { evidence, passage, probability, level, parts, model }, flaggedAt }: Flagged): Row => ({
  document: document.id,
  content_hash: document.contentHash,
  fact_kind: evidence.kind,
  fact: evidence.id,
  fact_version: evidence.version,
  probability,
  level,
  passage_start: passage.start,
  passage_end: passage.end,
  parts,
  model,
  source: source.id,
  outlet: source.outlet,
  kind: document.kind,
  units: document.units,
  published_at: document.publishedAt,
  fact_date: evidence.date,
  flagged_at: flaggedAt,
});

export const judgementRow = ({ document, contentHash, fact, probability, level, model, verdict, overturned, withdrawn, flaggedAt, judgedAt }: Judged): Row => ({
  document, content_hash: contentHash, fact_kind: fact.kind, fact: fact.id, fact_version: fact.version, probability, level, model, verdict, overturned, withdrawn, flagged_at: flaggedAt, judged_at: judgedAt,
});
