import type { Figure, Name, Place, PlaceLevel, Sketch } from '../sketch/sketch.ts';

/** A text as it is compared: what it is made of and when it was published (epoch milliseconds). */
export interface Compared {
  readonly sketch: Sketch;
  readonly publishedAt: number;
}

const hourMs = 3_600_000;

/** Two texts in words of their own about one event are no more alike than this; beyond it likeness says that one repeats the other's words, which those about another event do as well. */
const enough = { subject: 0.3, named: 0.3, both: 0.4 };
const enoughOf = ({ subject, named }: { subject: number; named: number }): { subject: number; named: number } => ({ subject: Math.min(enough.subject, subject), named: Math.min(enough.named, named) });

/**
 * What speaks for and against two texts telling of one event; each from 0 to 1, but for `gap`. `telling` says of a term or name, from 0 to 1,
 * how much it tells of which event it is: what all texts of these days have in common tells nothing.
 */
export function featuresOf(left: Compared, right: Compared, telling: (hash: number) => number = always): Readonly<Record<Feature, number>> {
  const [a, b] = [left.sketch, right.sketch];
  const { subject, named } = enoughOf(tellingCosine(a.terms, b.terms, telling));
  const days = fitDays(a.days, b.days);
  const province = fitPlaces(a.places, b.places, 'province');
  const locality = fitPlaces(a.places, b.places, 'locality');
  const spot = fitPlaces(a.places, b.places, 'spot');
  const names = fitNames(a.names, b.names, telling);
  const ranks = fitFigures(a.figures, b.figures, 'rank');
  const counts = fitFigures(a.figures, b.figures, 'count');
  const hours = Math.abs(left.publishedAt - right.publishedAt) / hourMs;
  const both = Math.min(enough.both, Math.sqrt(subject * Math.max(named, names.agree)));
  const like = subject + both;
  return {
    subject,
    named,
    /** The same matter at the same place, of the same people: neither alone makes an event. */
    both,
    /** Half a day apart is nothing; a week is much. */
    gap: Math.log1p(hours / 12),
    dayAgree: days.agree,
    dayDiffer: days.differ,
    provinceAgree: province.agree,
    provinceDiffer: province.differ,
    localityAgree: locality.agree,
    localityDiffer: locality.differ,
    spotAgree: spot.agree,
    spotDiffer: spot.differ,
    nameAgree: names.agree,
    nameDiffer: names.differ,
    /** Told alike, but of another place, day or number: the same kind of thing has happened twice. */
    alikeElsewhere: like * Math.max(province.differ, province.agree > 0.5 ? locality.differ : 0),
    alikeAnotherDay: like * days.differ,
    alikeAnotherRank: ranks.agree === 0 ? like * ranks.differ : 0,
    alikeOtherCounts: like * Math.max(0, counts.differ - counts.agree),
    /** Another place and another number of the series, another day and another place: one alone may be a slip. */
    twoDiffer: [days, province, locality, ranks].filter(({ agree, differ }) => agree === 0 && differ > 0).length >= 2 ? 1 : 0,
    rankAgree: ranks.agree,
    rankDiffer: ranks.differ,
    countAgree: counts.agree,
    countDiffer: counts.differ,
  };
}

export const featureNames = ['subject', 'named', 'both', 'gap', 'dayAgree', 'dayDiffer', 'provinceAgree', 'provinceDiffer', 'localityAgree', 'localityDiffer', 'spotAgree', 'spotDiffer', 'nameAgree', 'nameDiffer', 'alikeElsewhere', 'alikeAnotherDay', 'alikeAnotherRank', 'alikeOtherCounts', 'twoDiffer', 'rankAgree', 'rankDiffer', 'countAgree', 'countDiffer'] as const;
export type Feature = (typeof featureNames)[number];

export function cosineOf(left: Sketch['terms'], right: Sketch['terms']): number {
  const weights = new Map(left.map(({ hash, weight }) => [hash, weight]));
  let sum = 0;
  for (const { hash, weight } of right) sum += weight * (weights.get(hash) ?? 0);
  return Math.min(1, sum);
}

/** As `cosineOf`, each common term counting for as much as it tells: what of it is of the subject, and what is of names. */
function tellingCosine(left: Sketch['terms'], right: Sketch['terms'], telling: (hash: number) => number): { readonly subject: number; readonly named: number } {
  const { terms, length: ours } = looked(left, telling);
  let [subject, named, theirs] = [0, 0, 1];
  for (const other of right) {
    const term = terms.get(other.hash);
    if (term === undefined) continue;
    const common = term.weight * other.weight * term.tells;
    if (term.named || other.named) named += common;
    else subject += common;
    theirs -= other.weight * other.weight * (1 - term.tells);
  }
  const length = Math.sqrt(ours * theirs) || 1;
  return { subject: Math.min(1, subject / length), named: Math.min(1, named / length) };
}

const always = (): number => 1;

interface Looked {
  readonly telling: (hash: number) => number;
  readonly terms: ReadonlyMap<number, { readonly weight: number; readonly named: boolean; readonly tells: number }>;
  readonly length: number;
}

/** A newcomer is compared with many: its terms are made ready once. */
let last: { readonly of: Sketch['terms']; readonly looked: Looked } | null = null;

function looked(terms: Sketch['terms'], telling: (hash: number) => number): Looked {
  if (last?.of === terms && last.looked.telling === telling) return last.looked;
  const map = new Map(terms.map(({ hash, weight, named }) => [hash, { weight, named, tells: telling(hash) }]));
  let length = 0;
  for (const { weight, tells } of map.values()) length += weight * weight * tells;
  const made = { telling, terms: map, length };
  last = { of: terms, looked: made };
  return made;
}

interface Fit {
  readonly agree: number;
  readonly differ: number;
}
const nothing: Fit = { agree: 0, differ: 0 };

/** A day in common speaks for one event; where both name days and none is common, against it, the more the farther apart. */
function fitDays(left: readonly number[], right: readonly number[]): Fit {
  if (left.length === 0 || right.length === 0) return nothing;
  const nearest = Math.min(...left.flatMap((one) => right.map((other) => Math.abs(one - other))));
  return nearest === 0 ? { agree: 1, differ: 0 } : { agree: 0, differ: Math.min(1, Math.max(0, nearest - 1) / 3) };
}

/** By the places that each dwells on: of a level, how much is common, and how much of each is the other's not. */
function fitPlaces(left: readonly Place[], right: readonly Place[], level: PlaceLevel): Fit {
  const [a, b] = [left, right].map((places) => new Map(places.filter((place) => place.level === level).map(({ hash, weight }) => [hash, weight]))) as [Map<number, number>, Map<number, number>];
  if (a.size === 0 || b.size === 0) return nothing;
  const total = (weights: Map<number, number>): number => [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [all, others] = [total(a), total(b)];
  let common = 0;
  for (const [hash, weight] of a) common += Math.min(weight / all, (b.get(hash) ?? 0) / others);
  return { agree: common, differ: common === 0 ? 1 : 0 };
}

/** What the names of each weigh that the other has too, each as much as it tells. */
function fitNames(left: readonly Name[], right: readonly Name[], telling: (hash: number) => number): Fit {
  if (left.length === 0 || right.length === 0) return nothing;
  const others = new Map(right.map(({ hash, weight }) => [hash, weight]));
  const tells = new Map(left.map(({ hash }) => [hash, telling(hash)]));
  const total = (names: readonly Name[]): number => names.reduce((sum, { hash, weight }) => sum + weight * (tells.get(hash) ?? 1), 0);
  const common = left.filter(({ hash }) => others.has(hash));
  if (common.length === 0) return { agree: 0, differ: 1 - 1 / (1 + Math.min(left.length, right.length) / 2) };
  const theirs = common.map(({ hash }) => ({ hash, weight: others.get(hash) ?? 0 }));
  return { agree: Math.sqrt((total(common) / (total(left) || 1)) * (total(theirs) / (total(right) || 1))) * Math.max(...common.map(({ hash }) => tells.get(hash) ?? 1)), differ: 0 };
}

/** Of one series a common number, or none: "vòng 5" and "vòng 6". */
function fitFigures(left: readonly Figure[], right: readonly Figure[], kind: Figure['kind']): Fit {
  const [a, b] = [left, right].map((figures) => Map.groupBy(figures.filter((figure) => figure.kind === kind), ({ of }) => of)) as [Map<number, Figure[]>, Map<number, Figure[]>];
  let [agree, differ] = [0, 0];
  for (const [series, ones] of a) {
    const others = b.get(series);
    if (!others) continue;
    if (ones.some(({ value }) => others.some((other) => Math.abs(other.value - value) <= 1e-6 * Math.abs(value)))) agree += 1;
    else differ += 1;
  }
  return { agree: agree / (agree + 2), differ: differ / (differ + 1) };
}
