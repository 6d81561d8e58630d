import { documentCount, documentList, readSearch, runQuery, type DocumentFilter, type ListPosition } from '../../../queries/index.ts';
import { documentsQuerySchema, documentsSchema, type Documents, type DocumentsQuery } from '../../api/index.ts';
import { toListItem } from '../list-item.ts';
import { withLower } from '../lower-units.ts';
import type { ConsoleParts } from '../parts.ts';
import { namedPeriod, writtenPeriod } from '../periods.ts';
import { defineRoute } from '../route.ts';

export const documentsRoute = defineRoute({
  path: '/api/documents',
  summary: 'Documents, newest first, a page at a time',
  query: documentsQuerySchema,
  answer: documentsSchema,
  handle: readDocuments,
});

const pageSize = 40;
/** Characters of text looked through for a snippet. */
const snippetText = 20_000;

async function readDocuments(parts: ConsoleParts, query: DocumentsQuery): Promise<Documents> {
  const now = parts.now().getTime();
  const filter = toFilter(query, parts);
  const limit = query.limit ?? pageSize;
  const terms = filter.search === undefined ? null : readSearch(filter.search);
  const [rows, counted] = await Promise.all([
    runQuery(parts.store, documentList, { filter, after: readPosition(query.after), limit: limit + 1, textLength: terms ? snippetText : 600, now }),
    runQuery(parts.store, documentCount, { filter, now }),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toListItem(row, terms)),
    total: counted[0]?.documents ?? 0,
    next: rows.length > limit && last ? `${last.publishedAt}~${last.id}` : null,
  };
}

function toFilter(query: DocumentsQuery, { now, office, units }: ConsoleParts): DocumentFilter {
  const { q, period, from, to, own, lower, after: _after, limit: _limit, ...rest } = query;
  const written = from !== undefined || to !== undefined;
  return {
    ...rest,
    units: lower === undefined || query.unit === undefined ? undefined : withLower(units, query.unit),
    search: q === undefined || q.trim() === '' ? undefined : q,
    own: own === undefined ? undefined : own === 'yes',
    period: written ? writtenPeriod(from, to, office.timezone) : period ? namedPeriod(period, now(), office.timezone) : undefined,
  };
}

function readPosition(after: string | undefined): ListPosition | null {
  if (after === undefined) return null;
  const border = after.indexOf('~');
  return { at: Number(after.slice(0, border)), id: after.slice(border + 1) };
}
