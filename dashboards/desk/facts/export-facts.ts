import { z } from 'zod';
import type { Fact, FactKind, FactState } from '../../../infra/contracts/index.ts';
import { claimReviewFeed, factLines, jsonLdText, recordCsv, recordXlsx, type Language } from '../../../infra/facts/index.ts';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { where, wordsIn } from '../search.ts';
import { factSchema } from './fact-body.ts';

/** What facts are written as. ClaimReview holds fact-checks only, tables hold records only. */
export const exportFormats = ['jsonl', 'claimreview', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const kindIn: Readonly<Record<ExportFormat, FactKind | null>> = { jsonl: null, claimreview: 'fact-check', csv: 'record', xlsx: 'record' };
export const endingOf: Readonly<Record<ExportFormat, string>> = { jsonl: 'jsonl', claimreview: 'jsonld', csv: 'csv', xlsx: 'xlsx' };

export interface ExportChoice {
  /** `approved`: what is matched now, also where a later version waits; of the other states the newest versions. */
  readonly state: FactState;
  readonly kind?: FactKind | undefined;
  readonly q?: string | undefined;
}

export interface FactsFile {
  readonly bytes: Uint8Array;
  readonly written: number;
  /** Of the state and search asked for, but of a kind that the format does not hold. */
  readonly left: number;
}

/** Facts as the bytes of a file, in the order of their ids. */
export async function exportFacts(desk: Desk, format: ExportFormat, choice: ExportChoice, { language }: { readonly language: Language }): Promise<FactsFile> {
  const found = factsOf(desk, choice);
  const facts = found.filter(({ kind }) => kindIn[format] === null || kind === kindIn[format]);
  return { bytes: await bytesOf(desk, format, facts, language), written: facts.length, left: found.length - facts.length };
}

async function bytesOf(desk: Desk, format: ExportFormat, facts: readonly Fact[], language: Language): Promise<Uint8Array> {
  const records = facts.flatMap((fact) => (fact.kind === 'record' ? [fact.record] : []));
  if (format === 'xlsx') return recordXlsx(records, { language });
  if (format === 'csv') return Buffer.from([...recordCsv(records, { language })].join(''));
  if (format === 'jsonl') return Buffer.from([...factLines(facts)].join(''));
  const checks = facts.flatMap((fact) => (fact.kind === 'fact-check' ? [fact.factCheck] : []));
  return Buffer.from(`${jsonLdText(claimReviewFeed(checks, { name: desk.office.name, modified: desk.now(), language }))}\n`);
}

const bodyRow = z.object({ body: json(factSchema) });

/** One statement, so that an import beside it is in the answer whole or not at all. */
function factsOf({ book }: Desk, { state, kind, q = '' }: ExportChoice): Fact[] {
  const matched = state === 'approved';
  const condition = where([
    matched ? { sql: 'desk_facts.approved IS NOT NULL', values: [] } : { sql: 'desk_facts.state = ?', values: [state] },
    wordsIn('search', q),
    ...(kind ? [{ sql: 'desk_facts.kind = ?', values: [kind] }] : []),
  ]);
  const version = matched ? 'desk_facts.approved' : 'desk_facts.version';
  return book
    .all(bodyRow, `SELECT body FROM desk_facts JOIN desk_fact_versions AS versions ON versions.fact = desk_facts.id AND versions.version = ${version} WHERE ${condition.sql} ORDER BY desk_facts.id`, condition.values)
    .map(({ body }) => body);
}
