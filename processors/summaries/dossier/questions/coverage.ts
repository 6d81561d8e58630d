import { z } from 'zod';
import { slotsOf } from '../../period.ts';
import type { ReportPorts } from '../../ports.ts';
import { integer, type Question, type Row, type Scope } from '../../questions/question.ts';
import { during, moment } from '../../questions/parts.ts';
import { read } from '../../reading/articles.ts';
import { below } from '../../units.ts';
import { dossierOf, heardAt } from '../find.ts';

/*
 * Coverage of a case: its documents and whatever else is in their stories, of the period, by others than the office. Documents travel as parameters, never in what a
 * figure was asked with: an erasure could not take them out of there.
 */

const hours = "hour >= toDateTime(intDiv({from:Int64}, 3600000) * 3600, 'UTC') AND hour <= toDateTime(intDiv({to:Int64}, 1000), 'UTC')";
const ofCase = 'id IN {documents:Array(String)}';
const sameStory = `(story != '' AND story IN (SELECT story FROM documents FINAL WHERE ${ofCase} AND story != ''))`;
export const covered = `coverage FINAL WHERE ${hours} AND ${during('published_at')} AND NOT own AND (${ofCase} OR ${sameStory})`;
/** Stances towards the case's units and those below them; of a case without units towards any. */
const toward = 'if(empty({units:Array(String)}), mapValues(stances), arrayMap(one -> stances[one], arrayFilter(one -> has({units:Array(String)}, one), units)))';
const critical = `has(${toward}, 'critical')`;

/** More documents are in no case that a person keeps. */
const mostDocuments = 5000;

interface CoverageQuestion<R extends Row> {
  readonly name: string;
  readonly sql: string;
  readonly row: z.ZodType<R>;
}

export function coverageQuestion<R extends Row>({ name, sql, row }: CoverageQuestion<R>): Question<R> {
  return { name, rows: async (scope, ports) => await read(ports.store, row, sql, parametersOf(sql, await parameters(scope, ports))) };
}

/** What questions about a dossier's coverage are bound with. `heard`: when a statement appeared; where there is none, everything was before it. */
export async function parameters(scope: Scope, ports: ReportPorts): Promise<Record<string, unknown>> {
  const dossier = await dossierOf(scope, ports);
  return {
    from: scope.from, to: scope.to, heard: dossier === null ? scope.to : (heardAt(dossier, scope) ?? scope.to), edges: slotsOf(scope, ports.zone).map(({ from }) => from),
    documents: (dossier?.documents ?? []).filter(({ erased }) => !erased).map(({ id }) => id).slice(0, mostDocuments), units: [...new Set((dossier?.units ?? []).flatMap((unit) => below(ports.units, unit)))],
  };
}

const parametersOf = (sql: string, all: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(all).filter(([name]) => sql.includes(`{${name}:`)));

const isBefore = '(published_at < fromUnixTimestamp64Milli({heard:Int64}))';
const documents = { documents: integer, originals: integer, negative: integer };

/** In numbers. `within` are the case's own documents; `stanced` name a unit of it, `removed` were taken down by their outlets. */
export const dossierCoverage = coverageQuestion({
  name: 'dossier-coverage',
  sql: `
    SELECT count() AS documents, countIf(NOT reprint) AS originals, countIf(reprint) AS reprints, countIf(kind = 'article') AS articles, countIf(kind != 'article') AS posts, uniqExact(outlet) AS outlets, countIf(${ofCase}) AS within,
      countIf(tone = 'positive') AS positive, countIf(tone = 'neutral') AS neutral, countIf(tone = 'negative') AS negative, countIf(tone != '') AS read,
      countIf(notEmpty(${toward})) AS stanced, countIf(has(${toward}, 'favourable') AND NOT ${critical}) AS favourable, countIf(${critical}) AS critical, countIf(state = 'removed') AS removed,
      toUnixTimestamp64Milli(min(published_at)) AS first, toUnixTimestamp64Milli(max(published_at)) AS last
    FROM ${covered}`,
  row: z.object({
    documents: integer, originals: integer, reprints: integer, articles: integer, posts: integer, outlets: integer, within: integer, positive: integer, neutral: integer, negative: integer, read: integer, stanced: integer, favourable: integer,
    critical: integer, removed: integer, first: integer, last: integer,
  }),
});

/** By how far the outlets reach. */
export const dossierReaches = coverageQuestion({
  name: 'dossier-reaches',
  sql: `SELECT toString(reach) AS id, count() AS documents, countIf(NOT reprint) AS originals, uniqExact(outlet) AS outlets FROM ${covered} GROUP BY id ORDER BY indexOf(['national', 'regional', 'local', 'specialist', 'foreign'], id) = 0, indexOf(['national', 'regional', 'local', 'specialist', 'foreign'], id), id`,
  row: z.object({ id: z.string(), documents: integer, originals: integer, outlets: integer }),
});

export const dossierOutlets = coverageQuestion({
  name: 'dossier-outlets',
  sql: `SELECT toString(outlet) AS id, count() AS documents FROM ${covered} GROUP BY id ORDER BY documents DESC, id LIMIT 50`,
  row: z.object({ id: z.string(), documents: integer }),
});

/** Before a statement appeared, and from then on. */
export const dossierAround = coverageQuestion({
  name: 'dossier-around',
  sql: `
    SELECT if(${isBefore}, 'before', 'after') AS id, count() AS documents, countIf(kind = 'article') AS articles, countIf(kind != 'article') AS posts, uniqExact(outlet) AS outlets, countIf(NOT reprint) AS originals,
      countIf(tone = 'negative') AS negative, countIf(tone != '') AS read, countIf(${critical}) AS critical, countIf(notEmpty(${toward})) AS stanced
    FROM ${covered} GROUP BY id ORDER BY id DESC`,
  row: z.object({ id: z.string(), documents: integer, articles: integer, posts: integer, outlets: integer, originals: integer, negative: integer, read: integer, critical: integer, stanced: integer }),
});

const slotRow = z.object({ slot: integer, ...documents, before: integer, after: integer });
const slotted = coverageQuestion({
  name: 'dossier-days',
  sql: `
    SELECT toInt32(arrayCount(edge -> edge <= toUnixTimestamp64Milli(published_at), {edges:Array(Int64)})) - 1 AS slot, count() AS documents, countIf(NOT reprint) AS originals, countIf(tone = 'negative') AS negative,
      countIf(${isBefore}) AS before, countIf(NOT ${isBefore}) AS after
    FROM ${covered} GROUP BY slot ORDER BY slot`,
  row: slotRow,
});

/** By days of the office's clock, or by months where the period is long; `before` and `after` a statement appeared. */
export const dossierDays: Question<z.infer<typeof slotRow> & { readonly id: string }> = {
  name: 'dossier-days',
  rows: async (scope, ports) => {
    const ids = slotsOf(scope, ports.zone).map(({ id }) => id);
    return (await slotted.rows(scope, ports)).map((one) => ({ ...one, id: ids[one.slot] ?? '' }));
  },
};

/** So many articles are listed. */
export const mostArticles = 40;

/** Articles, those that can be listed (they stand where they stood), and those that are left to be counted. */
export const dossierArticles = coverageQuestion({
  name: 'dossier-articles',
  sql: `
    SELECT count() AS articles, least(countIf(listed), ${mostArticles}) AS shown, articles - shown AS more
    FROM (SELECT id IN (SELECT id FROM documents FINAL WHERE id IN (SELECT id FROM ${covered} AND kind = 'article') AND state != 'removed' AND startsWith(coalesce(url, ''), 'http')) AS listed FROM ${covered} AND kind = 'article')`,
  row: z.object({ articles: integer, shown: integer, more: integer }),
});

const silences = "('silent', 'quarantined')";

/** Sources that were silent or quarantined at some time of the period; `heard` is 0 while they still are. The first row counts them. */
export const silentDuring: Question<SilentRow> = {
  name: 'silent-during',
  rows: async ({ from, to }, { store }) => {
    const rows = await read(store, silentRow, `
      SELECT toString(source) AS id, toString(argMax(source_notices.outlet, at)) AS outlet, argMaxIf(toString(notice), at, at < ${moment('from')}) IN ${silences} AS wasSilent,
        toUnixTimestamp64Milli(if(wasSilent, argMaxIf(coalesce(since, at), at, at < ${moment('from')}), minIf(coalesce(since, at), at >= ${moment('from')} AND notice IN ${silences}))) AS since,
        if(argMax(toString(notice), at) IN ${silences}, 0, toUnixTimestamp64Milli(max(at))) AS heard
      FROM source_notices FINAL WHERE notice IN ('silent', 'heard', 'quarantined', 'released') AND at < ${moment('to')}
      GROUP BY source HAVING wasSilent OR countIf(at >= ${moment('from')} AND notice IN ${silences}) > 0 ORDER BY since, id`, { from, to });
    return [{ id: '', outlet: '', since: 0, heard: 0, sources: rows.length }, ...rows.map(({ id, outlet, since, heard }) => ({ id, outlet, since, heard, sources: 1 }))];
  },
};
const silentRow = z.object({ id: z.string(), outlet: z.string(), since: integer, heard: integer });
type SilentRow = z.infer<typeof silentRow> & { readonly sources: number };
