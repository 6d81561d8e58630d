import type { Flag, Passage } from '../../infra/contracts/index.ts';
import type { FactReader, KnownClaim, KnownFacts, KnownRecord } from './facts.ts';
import { claimGrounds, recordGrounds, withJudged } from './grounds.ts';
import type { JudgeFile } from './judge-file.ts';
import { compare, type Comparison } from './judging/features.ts';
import { compareRecord, mayContradict, type RecordComparison } from './judging/record-features.ts';
import { leant } from './judging/lean.ts';
import { probabilityOf } from './judging/score.ts';
import { readText, type Reading } from './reading/read.ts';

/** A text as flags see it: neither tone, stance and topic, nor outlet, kind and voice. */
export interface FlaggableText {
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Date | null;
}

/** Facts near a text that are compared with it. */
const mostClaims = 5;
const mostRecords = 3;
/** Characters of a text that are read: thirty pages. */
const longest = 60_000;

export const flagModel = (version: number): string => `flags-judge@${version}`;

/**
 * The likeliest flag for a text: the fact-check that it probably repeats or the record that it probably contradicts, with reasons for and
 * against; null where nothing reaches `suggest`. Pure: the same text and facts give the same flag, whoever published it.
 */
export function flagText({ title, text, publishedAt }: FlaggableText, facts: KnownFacts, judge: JudgeFile, { lexicon, restorer }: FactReader): Flag | null {
  if (facts.claims.size + facts.records.size === 0) return null;
  const body = text.slice(0, longest);
  const whole = title === '' ? body : `${title}\n${body}`;
  const offset = title === '' ? 0 : title.length + 1;
  const reading = readText(whole, { restorer, published: publishedAt });
  if (reading.sentences.length === 0) return null;
  const candidates: Candidate[] = [];
  for (const value of facts.claims.nearest(reading.words, reading.sentences, mostClaims)) {
    const comparison = compare(value.words, reading, whole, lexicon);
    candidates.push({ probability: leant(probabilityOf(judge.claim, comparison.features), value.judged), claim: { value, comparison } });
  }
  for (const value of facts.records.nearest(reading.words, reading.sentences, mostRecords)) {
    const comparison = compareRecord(value.read, reading, whole, lexicon);
    if (comparison.instead !== null && mayContradict(comparison.features)) candidates.push({ probability: leant(probabilityOf(judge.record, comparison.features), value.judged), record: { value, comparison } });
  }
  const best = candidates.reduce<Candidate | null>((most, each) => (most === null || each.probability > most.probability ? each : most), null);
  if (best === null || best.probability < judge.thresholds.suggest) return null;
  return toFlag(best, reading, offset, judge);
}

type Candidate = { readonly probability: number } & (
  | { readonly claim: { readonly value: KnownClaim; readonly comparison: Comparison }; readonly record?: never }
  | { readonly record: { readonly value: KnownRecord; readonly comparison: RecordComparison }; readonly claim?: never }
);

function toFlag({ probability, claim, record }: Candidate, reading: Reading, offset: number, { thresholds, version }: JudgeFile): Flag {
  const shared = { probability: Math.round(probability * 1e4) / 1e4, level: probability >= thresholds.strong ? ('strong' as const) : ('suggest' as const), model: flagModel(version) };
  if (claim) {
    const { value: { factCheck, version: factVersion }, comparison } = claim;
    const evidence = { kind: 'fact-check' as const, id: factCheck.id, version: factVersion, date: factCheck.date, verdict: factCheck.verdict, text: factCheck.claim };
    return { ...shared, evidence, passage: passageOf(reading, comparison.from, comparison.to, offset), ...withJudged(claimGrounds(factCheck, comparison), claim.value.judged), parts: rounded(comparison.features) };
  }
  const { value: { read, version: factVersion }, comparison } = record;
  const { record: own } = read;
  const evidence = { kind: 'record' as const, id: own.id, version: factVersion, date: own.date, verdict: null, text: [own.subject, own.place, own.period].filter((part) => part !== '').join(', ') + `: ${own.value}${own.unit === '%' ? '%' : ` ${own.unit}`}`.trimEnd() };
  return { ...shared, evidence, passage: passageOf(reading, comparison.from, comparison.from, offset), ...withJudged(recordGrounds(own, comparison), record.value.judged), parts: rounded(comparison.features) };
}

/** Offsets into the text; a passage in the title has those of the title's words, at the text's start, and its own text. */
function passageOf({ sentences, text }: Reading, from: number, to: number, offset: number): Passage {
  const start = sentences[from]?.start ?? 0;
  const end = sentences[to]?.end ?? text.length;
  const said = text.slice(start, end);
  return start >= offset ? { start: start - offset, end: end - offset, text: said } : { start: 0, end: Math.max(1, end - offset), text: said };
}

const rounded = (features: Readonly<Record<string, number>>): Record<string, number> => Object.fromEntries(Object.entries(features).flatMap(([name, value]) => (value === 0 ? [] : [[name, Math.round(value * 1000) / 1000]])));
