import { labelConditions } from './label-conditions.ts';
import { coveredWithin } from './period.ts';
import { postsOnly, type DocumentFilter } from './document-filter.ts';
import { unitCondition } from './unit-condition.ts';

/** What coverage does not know of a document: its text, the document that it repeats, and when it was revised. */
const beyond = ['search', 'change', 'reprintOf'] as const satisfies readonly (keyof DocumentFilter)[];
const columns = ['outlet', 'source', 'language', 'own', 'story'] as const satisfies readonly (keyof DocumentFilter)[];

/**
 * The same conditions as `filterConditions`, over `coverage`, whose order is that of time: it finds the newest among millions where `documents` would have to
 * be read whole. Takes the same parameters. Null where the filter asks for more than coverage knows.
 */
export function coveredConditions(filter: DocumentFilter): string | null {
  if (beyond.some((name) => filter[name] !== undefined)) return null;
  const conditions = [
    ...(filter.period ? [coveredWithin] : []),
    ...[unitCondition(filter)?.condition ?? []].flat(),
    ...(filter.topic === undefined ? [] : ['has(topics, {topic:String})']),
    ...columns.filter((name) => filter[name] !== undefined).map((name) => `${name} = {${name}:${name === 'own' ? 'Bool' : 'String'}}`),
    ...(filter.kind === undefined ? [] : [filter.kind === 'posts' ? postsOnly : 'kind = {kind:String}']),
    ...(filter.reprints === undefined ? [] : [filter.reprints === 'originals' ? 'NOT reprint' : 'reprint']),
    ...labelConditions(filter).map(({ condition }) => condition),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}
