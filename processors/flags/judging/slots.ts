import { compareDates, type NamedDate } from '../../claims/slots/dates.ts';
import type { ProperName } from '../../claims/slots/names.ts';
import type { Quantity } from '../../claims/slots/quantities.ts';
import { fold } from '../../../infra/text/index.ts';

/** How what a claim names stands against what a stretch of the text names: shares of the claim's own. All 0 where the claim names none. */
export interface SlotFit {
  readonly agree: number;
  /** The stretch has another in its place. */
  readonly differ: number;
  /** The stretch says nothing of it. */
  readonly absent: number;
  /** The claim's and the text's that differ, as written; for the words of reasons. */
  readonly difference: { readonly claim: string; readonly text: string } | null;
}

const none: SlotFit = { agree: 0, differ: 0, absent: 0, difference: null };

/** "gần", "khoảng", "hơn" and rounding allow so much. */
const tolerance = 0.012;

/** `near` are those of the sentences around the passage too: they may agree, never differ. */
export function fitQuantities(claim: readonly Quantity[], text: readonly Quantity[], near: readonly Quantity[], claimText: string, passage: string): SlotFit {
  return fit(claim, (quantity) => {
    if (near.some((other) => comparable(quantity, other) && same(quantity, other))) return { fit: 'agree' };
    const other = text.find((each) => comparable(quantity, each) && quantity.kind !== 'bare' && (quantity.kind !== 'count' || countsSame(quantity, each)) && !claim.some((own) => same(own, each)));
    return other ? { fit: 'differ', other: shown(other, passage) } : { fit: 'absent' };
  }, (quantity) => shown(quantity, claimText));
}

const alike = (left: number, right: number, allowed = tolerance): boolean => Math.abs(left - right) <= allowed * Math.max(Math.abs(left), Math.abs(right));
/** Days of each unit of time: sixty days are two months, two years twenty-four. */
const days: Readonly<Record<string, number>> = { gio: 1 / 24, ngay: 1, tuan: 7, thang: 30.4, quy: 91, nam: 365 };
/** Whether two quantities are the same, whatever units of time they stand in. */
export function same(left: Quantity, right: Quantity): boolean {
  const [one, other] = [days[left.unit], days[right.unit]];
  if (left.kind === 'duration' && right.kind === 'duration' && one !== undefined && other !== undefined && one !== other) return alike(left.value * one, right.value * other, 0.025);
  return alike(left.value, right.value);
}

/** Whether two counts count the same. */
export const countsSame = (left: Quantity, right: Quantity): boolean => left.unit === right.unit || (left.also !== '' && left.also === right.also) || left.unit === right.also || right.unit === left.also || right.unit === 'nguoi' || left.unit === 'nguoi';

/** Sums are compared with sums and with numbers that count nothing; counts with counts. */
function comparable(left: Quantity, right: Quantity): boolean {
  if (left.kind === right.kind) return left.kind !== 'duration' || left.unit === right.unit || (days[left.unit] !== undefined && days[right.unit] !== undefined);
  if (left.kind === 'bare' || right.kind === 'bare') return true;
  return (left.kind === 'money' && right.kind === 'count') || (left.kind === 'count' && right.kind === 'money');
}

export function fitDates(claim: readonly NamedDate[], text: readonly NamedDate[], near: readonly NamedDate[], claimText: string, passage: string): SlotFit {
  return fit(claim, (date) => {
    if (near.some((other) => compareDates(date, other) === 'agree')) return { fit: 'agree' };
    const fits = text.map((other) => ({ other, how: compareDates(date, other) }));
    const differing = fits.find(({ how }) => how === 'differ');
    return differing ? { fit: 'differ', other: shown(differing.other, passage) } : { fit: 'absent' };
  }, (date) => shown(date, claimText));
}

/** Names are looked for in the whole text (it may name the province once), differing ones in the stretch alone. */
export function fitNames(claim: readonly ProperName[], stretch: readonly ProperName[], whole: string, passage: string, claimText: string): SlotFit {
  const said = fold(whole);
  const claimSaid = fold(claimText);
  const here = fold(passage);
  return fit(claim, (name) => {
    if (here.includes(name.folded)) return { fit: 'agree' };
    const other = stretch.find((each) => (name.type === '' ? each.type === '' && name.folded.includes(' ') && each.folded.includes(' ') : sameType(each.type, name.type)) && !claimSaid.includes(each.folded));
    if (other) return { fit: 'differ', other: shown(other, passage) };
    return said.includes(name.folded) ? { fit: 'agree' } : { fit: 'absent' };
  }, (name) => shown(name, claimText));
}

const sameType = (left: string, right: string): boolean => left === right || (tier(left) !== 0 && tier(left) === tier(right));
const tier = (type: string): number => (/^(tinh|thanh pho|tp|province|city)$/.test(type) ? 1 : /^(phuong|xa|thi tran|dac khu|ward|commune)$/.test(type) ? 2 : /^(huyen|quan|district)$/.test(type) ? 3 : /^(cong ty|nha may|tap doan|company)$/.test(type) ? 4 : /^truong/.test(type) ? 5 : 0);

const shown = ({ start, end }: { readonly start: number; readonly end: number }, text: string): string => text.slice(start, end).trim();

interface One {
  readonly fit: 'agree' | 'differ' | 'absent';
  readonly other?: string;
}

function fit<Slot>(claim: readonly Slot[], judge: (slot: Slot) => One, show: (slot: Slot) => string): SlotFit {
  if (claim.length === 0) return none;
  const judged = claim.map((slot) => ({ slot, one: judge(slot) }));
  const share = (wanted: One['fit']): number => judged.filter(({ one }) => one.fit === wanted).length / claim.length;
  const differing = judged.find(({ one }) => one.fit === 'differ');
  return { agree: share('agree'), differ: share('differ'), absent: share('absent'), difference: differing ? { claim: show(differing.slot), text: differing.one.other ?? '' } : null };
}
