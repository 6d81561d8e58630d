import type { FactCheck, Ground, PublishedRecord } from '../../infra/contracts/index.ts';
import type { Upheld } from './facts.ts';
import type { Comparison } from './judging/features.ts';
import type { RecordComparison } from './judging/record-features.ts';
import type { SlotFit } from './judging/slots.ts';

export interface Grounds {
  readonly reasons: Ground[];
  readonly against: Ground[];
}

const ground = (code: string, values: Record<string, string> = {}): Ground => ({ code, values });
const percent = (share: number): string => String(Math.round(share * 100));

/** What speaks for and against that a text repeats a claim, for a person to weigh. Words: infra/facts/words. */
export function claimGrounds({ id, claim }: FactCheck, { features, numbers, dates, names, told, alignment }: Comparison): Grounds {
  const reasons = [ground('repeats-claim', { id, claim }), ground('says-of-claim', { share: percent(alignment.coreCover) })];
  const against: Ground[] = [];
  weighSlot('numbers', numbers, reasons, against);
  weighSlot('dates', dates, reasons, against);
  weighSlot('names', names, reasons, against);
  if (told.askedHere + told.questionHere > 0) against.push(ground('asked'));
  if (told.reportedHere > 0) against.push(ground('reported'));
  if (told.plannedHere > 0) against.push(ground('planned'));
  if (told.unrealHere > 0) against.push(ground('unreal'));
  if (told.refutedHere > 0) against.push(ground('refuted-here'));
  else if (told.refutedNear + told.refutedFirst > 0) against.push(ground('refuted-near'));
  if ((features['flippedText'] ?? 0) + (features['flippedClaim'] ?? 0) > 0) against.push(ground('negated'));
  if ((features['opposite'] ?? 0) > 0) against.push(ground('opposite'));
  if ((features['numbersOther'] ?? 0) > 0) against.push(ground('other-numbers'));
  if (told.hearsayHere > 0) reasons.push(ground('hearsay'));
  else if (told.askedHere + told.questionHere + told.reportedHere + told.refutedHere + told.plannedHere + told.unrealHere === 0) reasons.push(ground('asserted'));
  if (alignment.coreCover < 0.7) against.push(ground('partly', { share: percent(1 - alignment.coreCover) }));
  return { reasons, against };
}

function weighSlot(slot: 'numbers' | 'dates' | 'names', fit: SlotFit, reasons: Ground[], against: Ground[]): void {
  if (fit.agree > 0 && fit.differ === 0) reasons.push(ground(`${slot}-agree`));
  if (fit.difference) against.push(ground(`${slot}-differ`, { claim: fit.difference.claim, text: fit.difference.text }));
  if (fit.absent > 0) against.push(ground(`${slot}-absent`));
}

/** What speaks for and against that a text contradicts a record. Both values are shown. */
export function recordGrounds(record: PublishedRecord, { features, instead, place, period, told, alignment }: RecordComparison): Grounds {
  const reasons = [ground('contradicts-record', { id: record.id, subject: record.subject, value: `${record.value} ${record.unit}`.trim(), text: instead ?? '', source: record.source })];
  const against: Ground[] = [];
  if (place.agree > 0) reasons.push(ground('place-agree'));
  else against.push(ground('place-absent'));
  if (period.agree > 0) reasons.push(ground('period-agree'));
  if (period.difference) against.push(ground('dates-differ', { claim: period.difference.claim, text: period.difference.text }));
  else if (period.absent > 0) against.push(ground('period-absent'));
  if ((features['change'] ?? 0) > 0) against.push(ground('change'));
  if ((features['part'] ?? 0) > 0) against.push(ground('part'));
  if (told.plannedHere > 0) against.push(ground('planned'));
  if (told.askedHere + told.questionHere > 0) against.push(ground('asked'));
  if (told.refutedHere + told.refutedNear > 0) against.push(ground('refuted-near'));
  if (alignment.coreCover < 0.7) against.push(ground('partly', { share: percent(1 - alignment.coreCover) }));
  return { reasons, against };
}

/** What people found of the fact's former flags speaks against this one, where they overturned some. */
export function withJudged({ reasons, against }: Grounds, { upheld, overturned }: Upheld): Grounds {
  return overturned === 0 ? { reasons, against } : { reasons, against: [...against, ground('overturned-before', { overturned: String(overturned), judged: String(upheld + overturned) })] };
}
