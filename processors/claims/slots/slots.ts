import type { ClaimSlots } from '../../../infra/contracts/index.ts';
import { hasDiacritics, tokensOf } from '../../phrases/index.ts';
import { cueKinds, cuesOf, type CueKind } from '../cues.ts';
import { datesOf } from './dates.ts';
import { namesOf } from './names.ts';
import { quantitiesOf } from './quantities.ts';

/** Types of names that are places; the others act. */
const placeType = /^(?:tinh|thanh pho|tp|phuong|xa|thi tran|huyen|quan|dac khu|thon|ban|dao|hon|song|cau|duong|cho|khu cong nghiep|kcn|province|city|district|ward|commune)$/;
/** Without a type, a name behind one of these is a place. */
const placeBefore = /(?:ở|tại|từ|đến|quanh|vùng|in|at|near|from)\s+$/iu;

/** What a sentence names: who, what happens, how many, where and when; and how it tells it. As written. */
export function slotsOf(sentence: string): ClaimSlots {
  const tokens = tokensOf(sentence);
  const said = ({ start, end }: { readonly start: number; readonly end: number }): string => sentence.slice(start, end).trim();
  const names = namesOf(sentence).map((name) => ({ ...name, isPlace: name.type === '' ? placeBefore.test(sentence.slice(Math.max(0, name.start - 8), name.start)) : placeType.test(name.type) }));
  const dates = datesOf(sentence);
  const numbers = quantitiesOf(sentence);
  const markers = new Set<CueKind>(cuesOf(sentence, tokens, !hasDiacritics(tokens)).map(({ kind }) => kind));
  return {
    who: names.filter(({ isPlace }) => !isPlace).map(said),
    what: without(sentence, [...names.filter(({ isPlace }) => isPlace), ...dates]),
    numbers: numbers.map((number) => ({ value: number.value, unit: number.unit, text: said(number) })),
    places: names.filter(({ isPlace }) => isPlace).map(said),
    dates: dates.map(said),
    markers: cueKinds.filter((kind) => markers.has(kind)),
  };
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < from) continue;
    left += text.slice(from, start);
    from = end;
  }
  return (left + text.slice(from)).replace(/\s+/gu, ' ').replace(/\s+([,.;])/gu, '$1').trim();
}
