import type { Quantity } from '../../claims/slots/quantities.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import { align, type Alignment, type ClaimWords } from './align.ts';
import { deniedIn } from './denied.ts';
import { leftoverIn } from './leftover.ts';
import { linkedIn, wordsOf } from './linked.ts';
import { nearnessOf } from './nearness.ts';
import { fitDates, fitNames, fitQuantities, same, type SlotFit } from './slots.ts';
import { toldIn, type Told } from './told.ts';
import { turnsIn } from './turns.ts';

/** A claim beside the passage of a text that says most of it. */
export interface Comparison {
  /** First and last sentence of the passage. */
  readonly from: number;
  readonly to: number;
  readonly alignment: Alignment;
  readonly numbers: SlotFit;
  readonly dates: SlotFit;
  readonly names: SlotFit;
  readonly told: Told;
  /** What the judge's weights are for, by name. */
  readonly features: Readonly<Record<string, number>>;
}

/** A second sentence joins the passage where it adds so much of the claim. */
const worthJoining = 0.1;

/** Finds the passage that says most of the claim and compares the two. */
export function compare(claim: ClaimWords, text: Reading, whole: string, lexicon: Lexicon): Comparison {
  const { from, to, alignment } = passageFor(claim, text, lexicon);
  const first = text.sentences[from]?.first ?? 0;
  const last = text.sentences[to]?.last ?? 0;
  const [start, end] = [text.sentences[from]?.start ?? 0, text.sentences[to]?.end ?? 0];
  const [wideStart, wideEnd] = [text.sentences[from - 1]?.start ?? start, text.sentences[to + 1]?.end ?? end];
  const around = <Slot extends { readonly start: number; readonly end: number }>(slots: readonly Slot[]): Slot[] => slots.filter((slot) => slot.start >= wideStart && slot.end <= wideEnd);
  const within = <Slot extends { readonly start: number; readonly end: number }>(slots: readonly Slot[]): Slot[] => slots.filter((slot) => slot.start >= start && slot.end <= end);
  const claimText = claim.reading.text;
  const numbers = fitQuantities(claim.reading.quantities, within(text.quantities), around(text.quantities), claimText, text.text);
  const dates = fitDates(claim.reading.dates, within(text.dates), around(text.dates), claimText, text.text);
  const names = fitNames(claim.reading.names, within(text.names), whole, text.text.slice(start, end), claimText);
  const aligned = new Set(alignment.partners.filter((partner) => partner >= 0));
  const ownCues = ownCuesOf(claim.reading);
  const isOwnCue = (words: string): boolean => ownCues.has(words);
  const told = toldIn(text, from, to, aligned, isOwnCue);
  const linked = linkedIn(claim, text, from, to, aligned, isOwnCue);
  const turns = turnsIn(claim, text, alignment, first, last);
  const leftover = leftoverIn(claim, text, alignment, first, last, lexicon);
  const { cover, exactCover } = alignment;
  const slots = [[numbers, claim.reading.quantities.length], [dates, claim.reading.dates.length], [names, claim.reading.names.length]] as const;
  const slotsOf = (fit: 'agree' | 'absent' | 'differ'): number => slots.reduce((sum, [each, count]) => sum + each[fit] * count, 0);
  const wide = align(claim, text, text.sentences[from - 1]?.first ?? first, text.sentences[to + 1]?.last ?? last, lexicon);
  const sure = Math.max(0, cover - 0.45);
  return {
    from, to, alignment, numbers, dates, names, told,
    features: {
      cover, exactCover, coreCover: alignment.coreCover, wideCover: wide.coreCover, high: sure, full: Math.max(0, cover - 0.7),
      numbersAgree: numbers.agree, numbersDiffer: numbers.differ, numbersAbsent: numbers.absent,
      datesAgree: dates.agree, datesDiffer: dates.differ, datesAbsent: dates.absent,
      namesAgree: names.agree, namesDiffer: names.differ, namesAbsent: names.absent,
      slotsAgree: Math.min(4, slotsOf('agree')), slotsAbsent: Math.min(3, slotsOf('absent')), slotsDiffer: Math.min(2, slotsOf('differ')),
      ...leftover, ...linked, ...nearnessOf(claim, text, alignment, first, last, lexicon), ...deniedIn(claim, text, alignment, first, last),
      actsSaid: turns.actsSaid, actsMissing: turns.actsMissing, contrasts: turns.contrasts, flippedSense: turns.flippedSense, flippedPole: turns.flippedPole,
      ...segmentCover(claim, alignment),
      claimNumbers: claim.reading.quantities.length > 0 ? 1 : 0, claimDates: claim.reading.dates.length > 0 ? 1 : 0, claimNames: claim.reading.names.length > 0 ? 1 : 0,
      numbersOther: otherNumbers(claim, within(text.quantities)),
      flippedText: turns.flippedText, flippedClaim: turns.flippedClaim, flippedAct: turns.flippedAct, sensesSaid: turns.sensesSaid, sensesMissing: turns.sensesMissing, headCover: headCover(claim, alignment), negatedText: turns.negatedText, negatedClaim: turns.negatedClaim, opposite: turns.opposite, missingHeavy: turns.missingHeavy,
      refutedHere: told.refutedHere, refutedNear: told.refutedNear, refutedFirst: told.refutedFirst, refutedAnywhere: told.refutedAnywhere,
      doubtedHere: told.doubtedHere, doubtedNear: told.doubtedNear, doubtedFirst: told.doubtedFirst,
      askedHere: told.askedHere, askedNear: told.askedNear, questionHere: told.questionHere, questionNear: told.questionNear,
      reportedHere: told.reportedHere, reportedNear: told.reportedNear, reportedFirst: told.reportedFirst,
      hearsayHere: told.hearsayHere, plannedHere: told.plannedHere, plannedNear: told.plannedNear, plannedAbsent: turns.plannedAbsent,
      unrealHere: told.unrealHere, unrealNear: told.unrealNear, opinionHere: told.opinionHere,
    },
  };
}

const cueCache = new WeakMap<Reading, ReadonlySet<string>>();
/** Words by which the claim itself would be a denial or a report: a claim about fraud is not doubted by the word fraud. */
function ownCuesOf(reading: Reading): ReadonlySet<string> {
  const known = cueCache.get(reading) ?? new Set(reading.cues.filter(({ kind }) => kind !== 'negated').flatMap(({ first, last }) => [wordsOf(reading, first, last), ...wordsOf(reading, first, last).split(' ')]));
  cueCache.set(reading, known);
  return known;
}

/** How much is said of the claim's first, middle and last part: near misses lack one of them. */
function segmentCover({ weights }: ClaimWords, { scores }: Alignment): { coverLeast: number; coverStart: number; coverEnd: number } {
  const shares = [0, 1, 2].map((segment) => {
    const [from, to] = [Math.floor((weights.length * segment) / 3), Math.floor((weights.length * (segment + 1)) / 3)];
    const total = weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
    return total === 0 ? 1 : weights.slice(from, to).reduce((sum, weight, at) => sum + weight * (scores[from + at] as number), 0) / total;
  });
  return { coverLeast: Math.min(...shares), coverStart: shares[0] as number, coverEnd: shares[2] as number };
}

/** How much is said of the claim's first words that are neither name, number nor date: what it is about. */
function headCover({ core }: ClaimWords, { scores }: Alignment): number {
  const head = core.flatMap((weight, at) => (weight > 0.1 ? [at] : [])).slice(0, 3);
  return head.length === 0 ? 1 : head.reduce((sum, at) => sum + (scores[at] as number), 0) / head.length;
}

/** Numbers of the claim's kinds in the passage that the claim does not have: "4,8 %, not 30 %". */
function otherNumbers({ reading: { quantities } }: ClaimWords, said: readonly Quantity[]): number {
  return Math.min(2, said.filter((each) => each.kind !== 'bare' && quantities.some(({ kind, unit }) => kind === each.kind && (kind !== 'count' || unit === each.unit)) && !quantities.some((own) => same(own, each))).length);
}

function passageFor(claim: ClaimWords, text: Reading, lexicon: Lexicon): { from: number; to: number; alignment: Alignment } {
  const { sentences } = text;
  const of = (from: number, to: number): Alignment => align(claim, text, sentences[from]?.first ?? 0, sentences[to]?.last ?? 0, lexicon);
  let best = { from: 0, to: 0, alignment: of(0, 0) };
  for (let at = 1; at < sentences.length; at += 1) {
    if (!mayHold(claim, text, at)) continue;
    const alignment = of(at, at);
    if (alignment.cover > best.alignment.cover) best = { from: at, to: at, alignment };
  }
  for (const [from, to] of [[best.from - 1, best.to], [best.from, best.to + 1]] as const) {
    if (from < 0 || to >= sentences.length) continue;
    const alignment = of(from, to);
    if (alignment.cover >= best.alignment.cover + worthJoining) return { from, to, alignment };
  }
  return best;
}

/** A sentence that shares no rare word with the claim is not looked at closely. */
function mayHold(claim: ClaimWords, text: Reading, at: number): boolean {
  const { first, last } = text.sentences[at] as { first: number; last: number };
  const own = claimWords(claim);
  for (let word = first; word < last; word += 1) if (own.has((text.words[word] as { folded: string }).folded)) return true;
  return false;
}

const rareWords = new WeakMap<ClaimWords, ReadonlySet<string>>();
function claimWords(claim: ClaimWords): ReadonlySet<string> {
  const known = rareWords.get(claim) ?? new Set(claim.reading.words.filter((_word, at) => (claim.weights[at] as number) > 0.2).map(({ folded }) => folded));
  rareWords.set(claim, known);
  return known;
}
