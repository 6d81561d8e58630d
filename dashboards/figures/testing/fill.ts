import { pick, seededRandom } from '../../../infra/random/index.ts';
import { countHours, insertRows, type Row, type Store } from '../../../infra/store/index.ts';

/** A document of the tests: fictional, and drawn from a seed. */
export interface Told {
  readonly id: string;
  readonly at: number;
  readonly kind: 'article' | 'post' | 'comment';
  readonly outlet: string;
  readonly own: boolean;
  readonly reach: string;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly group: string;
  readonly tone: string;
  readonly stances: Readonly<Record<string, string>>;
  readonly prominence: Readonly<Record<string, string>>;
  readonly story: string;
  readonly reprint: boolean;
}

export const hour = 3_600_000;
export const day = 24 * hour;

/** `count` documents over the ten days before `until`. */
export function tell(until: number, count: number, seed = 1): Told[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const units = ['so-a', 'so-b', 'so-c'].filter(() => random() < 0.25);
    const at = Math.floor(until - random() * 10 * day);
    return {
      id: `d${seed}-${index}`, at, kind: pick(['article', 'article', 'post', 'comment'] as const, random), outlet: pick(['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn'], random), own: random() < 0.1, reach: pick(['national', 'local', 'foreign'], random),
      units, topics: ['labour', 'children'].filter(() => random() < 0.3), group: pick(['incidents', 'policy-law', 'international-law', ''], random), tone: pick(['positive', 'neutral', 'negative', ''], random),
      stances: Object.fromEntries(units.filter(() => random() < 0.8).map((unit) => [unit, pick(['favourable', 'neutral', 'critical'], random)])), prominence: Object.fromEntries(units.map((unit) => [unit, pick(['headline', 'lead', 'body'], random)])),
      story: random() < 0.8 ? `20260301-story00${Math.floor(random() * random() * 9)}` : '', reprint: random() < 0.3,
    };
  });
}

let inserts = 0;

/** Puts documents, and the stories that they make, into an empty store, and counts them. */
export async function fill(store: Store, told: readonly Told[]): Promise<void> {
  await insertRows(store, 'documents', told.map(rowOf), `told-${++inserts}`);
  const stories = Map.groupBy(told.filter(({ story }) => story !== ''), ({ story }) => story);
  await insertRows(store, 'stories', [...stories].map(([id, documents]) => storyRow(id, documents)), `stories-${inserts}`);
  await countHours(store);
}

const rowOf = ({ id, at, group, reprint, ...told }: Told): Row => ({
  ...told, id, version: 1_000_000, source: 's', item: id, title: `Tựa hư cấu ${id}`, lead: '', text: '', folded: '', published_at: new Date(at).toISOString(), fetched_at: new Date(at).toISOString(), first_stored_at: new Date(at).toISOString(),
  language: 'vi', revision: 1, content_hash: id, sighting: id, content_group: group, reprint_of: reprint ? 'x' : '', expires_at: 4_260_211_200, at: undefined,
});

function storyRow(id: string, documents: readonly Told[]): Row {
  const times = documents.map(({ at }) => at);
  return {
    day: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`, id, headline: documents.toSorted((one, other) => one.at - other.at)[0]?.id, first_at: new Date(Math.min(...times)).toISOString(), last_at: new Date(Math.max(...times)).toISOString(),
    documents: documents.length, originals: documents.filter(({ reprint }) => !reprint).length, outlets: new Set(documents.map(({ outlet }) => outlet)).size, units: [...new Set(documents.flatMap(({ units }) => units))], topics: [...new Set(documents.flatMap(({ topics }) => topics))],
    tones: {}, reaches: {}, corrected: 0, removed: 0, gone: 0, version: documents.length,
  };
}
