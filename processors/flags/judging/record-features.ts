import { fold } from '../../../infra/text/index.ts';
import type { PublishedRecord } from '../../../infra/contracts/index.ts';
import { datesOf, type NamedDate } from '../../claims/slots/dates.ts';
import { quantitiesOf, type Quantity } from '../../claims/slots/quantities.ts';
import type { Restorer } from '../../diacritics/index.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { readText, type Reading } from '../reading/read.ts';
import { align, weighClaim, type Alignment, type ClaimWords } from './align.ts';
import { fitDates, fitNames, same, type SlotFit } from './slots.ts';
import { toldIn, type Told } from './told.ts';

/** A record made ready to be looked for. */
export interface ReadRecord {
  readonly record: PublishedRecord;
  readonly subject: ClaimWords;
  readonly place: Reading;
  readonly dates: readonly NamedDate[];
  /** Null where the value is a date or a name. */
  readonly value: Quantity | null;
  readonly valueDates: readonly NamedDate[];
}

export function readRecord(record: PublishedRecord, lexicon: Lexicon, restorer: Restorer): ReadRecord {
  const said = `${record.value} ${record.unit}`.trim();
  const valueDates = datesOf(/^ngày$/iu.test(record.unit) ? `ngày ${record.value}` : said);
  return {
    record,
    subject: weighClaim(readText(record.subject, { restorer }), lexicon),
    place: readText(record.place, { restorer }),
    dates: datesOf(record.period),
    value: valueDates.length > 0 ? null : (quantitiesOf(said)[0] ?? null),
    valueDates,
  };
}

/** A record beside the sentence that speaks of its subject. */
export interface RecordComparison {
  readonly from: number;
  readonly alignment: Alignment;
  readonly place: SlotFit;
  readonly period: SlotFit;
  /** What the text says instead, as written; null where it says nothing of the kind, or the same. */
  readonly instead: string | null;
  readonly told: Told;
  readonly features: Readonly<Record<string, number>>;
}

/** A change, a part or a bound is no level. */
const change = /(?:tăng|giảm|thêm|bớt|cao hơn|thấp hơn|gấp|chênh|increase|decrease|more than|up by|down by)\s*(?:thêm|khoảng|gần|được|đến|tới|lên|xuống)?\s*$/iu;
const part = /(?:trong đó|riêng|chỉ tính|phần còn lại|số còn lại|chiếm|of which|accounts? for)(?![\p{L}\p{M}])/iu;
/** Below the record's place: what stands for a ward says nothing of its province. */
const below = /^(?:phuong|xa|thi tran|huyen|quan|dac khu|thon|ban|ward|commune|district)$/;
/** "hơn 4", "gần 5": rounding allows so much around the value. */
const rounded = 0.06;
const roundedBefore = /(?:khoảng|gần|hơn|trên|chừng|xấp xỉ|ngót|tầm|độ|about|nearly|around|over|almost)\s*$/iu;

/** The sentence with the subject in which another value stands, or that says most of the subject. */
export function compareRecord(read: ReadRecord, text: Reading, whole: string, lexicon: Lexicon): RecordComparison {
  const looked = text.sentences.map((sentence, at) => ({ at, sentence, alignment: align(read.subject, text, sentence.first, sentence.last, lexicon) })).sort((left, right) => right.alignment.cover - left.alignment.cover);
  const best = looked[0] as (typeof looked)[number];
  const close = looked.filter(({ alignment }) => alignment.cover >= best.alignment.cover - 0.1);
  const chosen = close.find(({ sentence }) => valueIn(read, text, sentence).differs) ?? best;
  const { at, sentence, alignment } = chosen;
  const { agrees, differs } = valueIn(read, text, sentence);
  const within = <Slot extends { readonly start: number; readonly end: number }>(slots: readonly Slot[]): Slot[] => slots.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const period = fitDates(read.dates, within(text.dates), text.dates, read.record.period, text.text);
  const place = fitNames(read.place.names, within(text.names), whole, text.text.slice(sentence.start, sentence.end), read.record.place);
  const told = toldIn(text, at, at, new Set(alignment.partners));
  const before = differs ? text.text.slice(Math.max(0, differs.start - 24), differs.start) : '';
  const ahead = text.text.slice(sentence.start, differs?.start ?? sentence.end);
  const ownChange = /tăng|giảm|CPI|tốc độ|growth/iu.test(read.record.subject);
  const placeSaid = fold(`${read.record.place} ${read.record.subject}`);
  const otherPlace = within(text.names).some(({ type, folded }) => below.test(type) && !placeSaid.includes(folded));
  return {
    from: at, alignment, place, period, told,
    instead: differs && !agrees ? text.text.slice(differs.start, differs.end).trim() : null,
    features: {
      cover: alignment.cover, coreCover: alignment.coreCover, full: Math.max(0, alignment.cover - 0.7),
      agrees: agrees ? 1 : 0, differs: differs && !agrees ? 1 : 0,
      sameUnit: differs && read.value && differs.unit === read.value.unit ? 1 : 0,
      placeAgree: place.agree, placeDiffer: place.differ, placeAbsent: place.absent,
      periodAgree: period.agree, periodDiffer: period.differ, periodAbsent: period.absent,
      change: !ownChange && change.test(before) ? 1 : 0, part: part.test(ahead) ? 1 : 0, otherPlace: otherPlace ? 1 : 0,
      refutedHere: told.refutedHere, refutedNear: told.refutedNear, doubtedHere: told.doubtedHere, doubtedNear: told.doubtedNear,
      askedHere: told.askedHere, questionHere: told.questionHere, questionNear: told.questionNear, reportedHere: told.reportedHere,
      plannedHere: told.plannedHere, plannedNear: told.plannedNear, unrealHere: told.unrealHere, negatedHere: told.negatedHere,
    },
  };
}

interface Differing {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

function valueIn({ value, valueDates, subject }: ReadRecord, text: Reading, sentence: { readonly start: number; readonly end: number }): { agrees: boolean; differs: Differing | null } {
  const within = <Slot extends { readonly start: number; readonly end: number }>(slots: readonly Slot[]): Slot[] => slots.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (valueDates.length > 0) {
    // A year alone agrees with any day of it: only dates as exact as the record's are compared.
    const exact = within(text.dates).filter((date) => valueDates.every((own) => (own.day === null || date.day !== null) && (own.month === null || date.month !== null)));
    const fit = fitDates(valueDates, exact, exact, '', text.text);
    const other = fit.differ > 0 ? exact.find((date) => fit.difference?.text === text.text.slice(date.start, date.end).trim()) : undefined;
    return { agrees: fit.agree > 0, differs: other ? { start: other.start, end: other.end, unit: '' } : null };
  }
  if (!value) return { agrees: false, differs: null };
  const inSubject = (each: Quantity): boolean => subject.reading.quantities.some((own) => same(own, each));
  const alike = within(text.quantities).filter((each) => each.kind === value.kind && (value.kind !== 'count' || each.unit === value.unit || (each.also !== '' && each.also === value.also)) && !inSubject(each));
  const isSame = (each: Quantity): boolean => same(each, value) || (roundedBefore.test(text.text.slice(Math.max(0, each.start - 10), each.start)) && Math.abs(each.value - value.value) <= rounded * value.value) || (value.value > 0 && Math.abs(each.value - value.value) / value.value < 0.03);
  return { agrees: alike.some(isSame), differs: alike.find((each) => !isSame(each)) ?? null };
}

/**
 * What a contradiction cannot be without: another value of the same unit, the same place and period, said as a fact. Few texts contradict
 * records: from so few no weights can be learned that would be trusted more than these rules.
 */
export function mayContradict(features: Readonly<Record<string, number>>): boolean {
  const has = (name: string): boolean => (features[name] ?? 0) > 0;
  const turned = ['placeDiffer', 'periodDiffer', 'otherPlace', 'change', 'part', 'plannedHere', 'askedHere', 'questionHere', 'refutedHere', 'refutedNear', 'reportedHere', 'unrealHere'];
  return has('differs') && (features['coreCover'] ?? 0) >= leastSubject && (has('placeAgree') || !has('placeAbsent')) && (features['periodAgree'] ?? 0) >= 0.5 && !turned.some(has);
}

/** So much of the subject is said. */
const leastSubject = 0.6;
