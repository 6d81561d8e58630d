import type { Exported } from './exported.ts';

/** What is counted, and where: whole documents of the press and public; the office's own apart. */
export interface Counted {
  /** Of the period, then of the one before. */
  readonly current: readonly Exported[];
  readonly earlier: readonly Exported[];
  readonly units: readonly { readonly id: string; readonly parent?: string }[];
  /** Sources that were asked for the first time in the period. */
  readonly newSources: readonly string[];
  /** The story that a sentence names beside a figure of what moved most. */
  readonly storyOf: (row: string) => string | null;
  /** The day of the office's clock. */
  readonly dayOf: (at: number) => string;
}

type Is = (one: Exported) => boolean;
type Columns = Readonly<Record<string, Is>>;

const complaints = ['civil-political-rights', 'justice-legal-aid'];
const ever: Is = () => true;
const stance = (named: Exported['stances'], label: string): boolean => Object.values(named).includes(label);
const isCritical: Is = ({ stances }) => stance(stances, 'critical');
const isFavourable: Is = (one) => stance(one.stances, 'favourable') && !isCritical(one);
const isArticle: Is = ({ kind }) => kind === 'article';
const tone = (label: string): Is => (one) => one.tone === label;

const common: Columns = {
  documents: ever, originals: ({ reprintOf }) => reprintOf === '', reprints: ({ reprintOf }) => reprintOf !== '', articles: isArticle, posts: (one) => !isArticle(one), naming: ({ units }) => units.length > 0, critical: isCritical, favourable: isFavourable,
  positive: tone('positive'), neutral: tone('neutral'), negative: tone('negative'), read: (one) => one.tone !== '',
};

/**
 * The number of a question's column, counted one document after the other; null where an export does not tell it. It shares nothing with the store's questions but their names.
 */
export function plainCount(question: string, column: string, row: string, counted: Counted): number | null {
  const [name, all] = column.endsWith('Before') ? [column.slice(0, -'Before'.length), counted.earlier] : [column, counted.current];
  const others = all.filter(({ own }) => !own);
  const under = (unit: string): Set<string> => {
    const found = new Set([unit]);
    for (const upper of found) for (const { id, parent } of counted.units) if (parent === upper) found.add(id);
    return found;
  };
  /** With stances towards these units alone. */
  const towards = (units: ReadonlySet<string>) => (one: Exported): Exported => ({ ...one, stances: Object.fromEntries(Object.entries(one.stances).filter(([unit]) => units.has(unit) && one.units.includes(unit))) });
  const ofUnit = (unit: string): Exported[] => others.filter(({ units }) => units.some((id) => under(unit).has(id))).map(towards(under(unit)));
  const how = (of: readonly Exported[], is: Is | undefined = common[name]): number | null => (is === undefined ? null : of.filter(is).length);
  const outletsOf = (of: readonly Exported[]): number => new Set(of.map(({ outlet }) => outlet)).size;
  const asking = others.filter((one) => one.units.length > 0);

  switch (question) {
    case 'volume': return name === 'outlets' ? outletsOf(others) : how(others);
    case 'slots': return how(others.filter(({ at }) => counted.dayOf(at) === row));
    case 'outlets': return how(others.filter(({ outlet }) => outlet === row));
    case 'top-stories': return name === 'outlets' ? outletsOf(others.filter(({ story }) => story === row)) : how(others.filter(({ story }) => story === row));
    case 'units': return how(ofUnit(row));
    case 'topics': return how(others.filter(({ topics }) => topics.includes(row)));
    case 'movers': {
      const [, of, id = ''] = /^(unit|topic)\/(.+)\/(?:up|down)$/.exec(row) ?? [];
      const story = counted.storyOf(row);
      return story === null ? null : (of === 'unit' ? ofUnit(id).filter(isCritical) : others.filter((one) => one.topics.includes(id) && one.tone === 'negative')).filter((one) => one.story === story).length;
    }
    case 'asks': {
      const [topic = '', unit = ''] = row.split('/');
      const of = asking.filter((one) => one.units.includes(unit) && (topic === '' ? one.topics.length === 0 : one.topics.includes(topic)) && (one.stances[unit] === 'critical' || one.topics.some((id) => complaints.includes(id))));
      return how(of, name === 'critical' ? (one) => one.stances[unit] === 'critical' : common[name]);
    }
    case 'asks-altogether': return how(asking.filter((one) => isCritical(one) || one.topics.some((id) => complaints.includes(id))));
    case 'new-sources': return name === 'documents' ? how(others.filter(({ source }) => counted.newSources.includes(source))) : null;
    case 'own': return how(all.filter(({ own }) => own));
    case 'own-taken': {
      const mine = all.find(({ id }) => id === row);
      if (mine === undefined) return null;
      const later = others.filter(({ story, at }) => mine.story !== '' && story === mine.story && at >= mine.at);
      return { documents: later.length, outlets: outletsOf(later), reprints: others.filter(({ reprintOf }) => reprintOf === row).length }[name] ?? null;
    }
    default: return null;
  }
}

/** The number of a figure's cell (`share(critical,documents):so-1`) from its columns' counts. Of percentages the part of one. */
export function plainCell(cell: string, count: (column: string, row: string) => number | null): number | null | undefined {
  const [, act, columns, column, row = ''] = /^(?:(\w+)\(([\w,]+)\)|(\w+))(?::(.+))?$/s.exec(cell) ?? [];
  const numbers = (columns ?? column ?? '').split(',').map((name) => count(name, row));
  if (numbers.includes(null)) return undefined;
  const [one = 0, two = 0, three = 0, four = 0] = numbers.map(Number);
  switch (act) {
    case undefined: return one;
    case 'share': return two === 0 ? null : one / two;
    case 'diff': return one - two;
    case 'growth': return two === 0 ? null : one / two - 1;
    case 'sum': return numbers.reduce<number>((sum, number) => sum + Number(number), 0);
    case 'points': return two === 0 || four === 0 ? null : (one / two - three / four) * 100;
    default: return undefined;
  }
}
