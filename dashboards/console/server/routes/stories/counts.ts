import { documentTitles, runQuery, type StoryFiguresRow, type TitleRow } from '../../../../queries/index.ts';
import { kindSchema, reaches, type Headline, type StoryCounts } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';

/** Counts as the store has them, as the API says them. */
export function toCounts(row: StoryFiguresRow): StoryCounts {
  const { documents, originals, reprints, outlets, firstAt, lastAt, positive, neutral, negative, spoken, critical, corrected, removed } = row;
  return {
    documents, originals, reprints, outlets, firstAt, lastAt, spoken, critical, corrected, removed,
    tones: { positive, neutral, negative },
    reaches: reaches.flatMap((reach) => (row.reaches[reach] ? [{ reach, documents: row.reaches[reach] }] : [])),
  };
}

const longestStart = 140;

export function toHeadline({ id, kind, outlet, language, shownTitle, shownStart }: TitleRow): Headline {
  const start = shownStart.replace(/\s+/gu, ' ').trim();
  const short = start.length > longestStart ? `${start.slice(0, start.lastIndexOf(' ', longestStart)).trimEnd()} …` : start;
  return { document: id, kind: kindSchema.parse(kind), outlet, language, title: shownTitle === '' ? short : shownTitle };
}

/** What names documents, by id; those that are not stored are missing. */
export async function readHeadlines({ store, now }: Pick<ConsoleParts, 'store' | 'now'>, ids: readonly string[]): Promise<ReadonlyMap<string, Headline>> {
  const wanted = [...new Set(ids.filter((id) => id !== ''))];
  const rows = wanted.length === 0 ? [] : await runQuery(store, documentTitles, { ids: wanted, now: now().getTime() });
  return new Map(rows.map((row) => [row.id, toHeadline(row)]));
}
