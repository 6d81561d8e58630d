import { may, type Viewer } from '../../../access/index.ts';
import { facets, runQuery } from '../../../queries/index.ts';
import { metaSchema, type Meta } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { defineRoute, noQuery } from '../route.ts';

export const metaRoute = defineRoute({
  path: '/api/meta',
  summary: 'The office, its units, topics and sources: what names the ids of the other answers',
  query: noQuery,
  answer: metaSchema,
  handle: (parts, _query, _path, _body, viewer) => readMeta(parts, viewer),
});

/** Sources that have documents and are no longer in the office's file are listed too, so that they can be filtered by. */
async function readMeta({ store, office, units, sources, topics, demonstration, relabel, arrange }: ConsoleParts, viewer: Viewer): Promise<Meta> {
  const rows = await runQuery(store, facets, {});
  const known = new Set(sources.map((source) => source.id));
  const former = new Map(rows.filter((row) => !known.has(row.source)).map((row) => [row.source, row.outlet]));
  const byName = new Intl.Collator(office.language === 'vi' ? 'vi' : 'en').compare;
  return {
    office: { name: office.name, timezone: office.timezone, language: office.language },
    demonstration,
    canCorrect: relabel !== null && may(viewer, 'judge'),
    canArrange: arrange !== null && may(viewer, 'judge'),
    units: units.map(({ id, name, parent }) => ({ id, name, parent: parent ?? null })),
    topics: topics.map(({ id, name }) => ({ id, name: { ...name } })),
    sources: [
      ...sources.map(({ id, outlet, kind, own }) => ({ id, outlet, kind, own, configured: true })),
      ...[...former].map(([id, outlet]) => ({ id, outlet, kind: 'feed', own: false, configured: false })),
    ],
    outlets: [...new Set([...sources.map((source) => source.outlet), ...rows.map((row) => row.outlet)])].sort(byName),
    languages: [...new Set(rows.map((row) => row.language))].sort(),
  };
}
