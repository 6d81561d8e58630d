import { setTimeout as pause } from 'node:timers/promises';
import { RetryableError } from '../../../infra/contracts/index.ts';
import { countHours, laterIfPassing, type Store } from '../../../infra/store/index.ts';
import { sentences, topicIds, units } from './vocabulary.ts';

export interface Generated {
  readonly store: Store;
  readonly documents: number;
  readonly days: number;
  /** The days end here: midnight of the office's day, milliseconds. */
  readonly until: number;
  /** The same seed makes the same documents. */
  readonly seed: number;
  /** Sentences to a text; 0 leaves titles alone. */
  readonly sentences: number;
  readonly onProgress?: (documents: number) => void;
}

/** Fictional outlets, the busiest first. */
export const outlets = 180;
const mostPerStatement = 50_000;
const dayMs = 86_400_000;
/** The office of the example is seven hours ahead of UTC. */
const officeAheadMs = 7 * 3_600_000;

/**
 * Fills `documents` (and with it coverage) with seeded, fictional documents: outlets, units, topics and stories as skewed as they are in life, more by day than
 * by night, fewer at weekends; then `stories` and the trends' counts. Written by the engine itself, some hundred thousand rows a second.
 */
export async function generateDocuments({ store, documents, days, until, seed, sentences: length, onProgress }: Generated): Promise<void> {
  const daily = Math.ceil(documents / days);
  // Texts are put together in memory.
  const perStatement = length > 0 ? 2000 : mostPerStatement;
  const from = until - days * dayMs;
  for (let made = 0; made < documents; made += perStatement) {
    await patiently(store, {
      query: documentsSql,
      query_params: { first: made, count: Math.min(perStatement, documents - made), daily, from, seed, length, stories: Math.max(1, Math.ceil(daily / 4)), units: [...units], topics: [...topicIds], sentences: sentences.map(([plain]) => plain), folded: sentences.map(([, folded]) => folded) },
      clickhouse_settings: { max_execution_time: 600 },
    });
    onProgress?.(Math.min(documents, made + perStatement));
  }
  await tellStories(store, from, days);
}

/** The stories of what was generated, a day at a time. */
export async function tellStories(store: Store, from: number, days: number): Promise<void> {
  for (let day = -1; day < days; day += 1) {
    const date = new Date(from + day * dayMs + officeAheadMs).toISOString().slice(0, 10);
    await patiently(store, { query: storiesSql, query_params: { day: date, mark: date.replaceAll('-', '') }, clickhouse_settings: { max_execution_time: 600 } });
  }
}

/** What stands beside the documents and is asked on Today too: a first revision of each, corrections of some, and the polls of every source. */
export async function generateAround(store: Store, from: number, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    const query_params = { from: from + day * dayMs, to: from + (day + 1) * dayMs };
    for (const query of [revisionsSql, pollsSql]) await patiently(store, { query, query_params, clickhouse_settings: { max_execution_time: 600 } });
  }
  await patiently(store, { query: "INSERT INTO crawl_state (source, at, listed, failures, next_poll_at, standing) SELECT source, max(started_at), 20, 0, max(started_at) + INTERVAL 15 MINUTE, 'well' FROM polls GROUP BY source" });
}

/** The engine merges what it was given at the same time, and now and then has no room for more. */
async function patiently(store: Store, statement: Parameters<Store['client']['command']>[0]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.client.command(statement);
      return;
    } catch (error) {
      if (attempt === 60 || !(laterIfPassing(error, 'take generated documents') instanceof RetryableError)) throw error;
      await pause(500);
    }
  }
}

/** Counts all that was generated, and merges the tables as hours of work would. */
export async function countGenerated(store: Store): Promise<number> {
  const { hours } = await countHours(store);
  return hours;
}

/** A number from 0 to 1, the same for the same row and name. */
const chance = (name: string): string => `(sipHash64(n, '${name}', {seed:UInt32}) % 1000003 / 1000003)`;
const skewed = (name: string, list: string): string => `${list}[1 + toUInt32(pow(${chance(name)}, 2.2) * length(${list}))]`;
const several = (name: string, list: string, one: number, two: number): string =>
  `if(${chance(`${name}-any`)} > ${one}, [], if(${chance(`${name}-any`)} > ${two}, [${skewed(`${name}-1`, list)}], arrayDistinct([${skewed(`${name}-1`, list)}, ${skewed(`${name}-2`, list)}])))`;
/** Busy from six to ten at night by the office's clock, seven hours ahead. */
const busy = '[23,0,0,1,1,2,2,3,3,4,5,6,6,7,7,8,8,9,9,10,11,12,13,14,15,16,17,18,20,22]';

const documentsSql = `
  INSERT INTO documents (id, version, kind, source, outlet, own, item, url, title, lead, text, folded, published_at, fetched_at, first_stored_at, language, revision, state, content_hash, units, topics, sighting, content_group, tone, stances, story, reprint_of, reach, prominence)
  WITH
    {from:Int64} + toInt64(intDiv(n, {daily:UInt32})) * 86400000 AS midnight,
    toDate(toDateTime(intDiv(midnight, 1000) + 25200, 'UTC')) AS day,
    (${busy}[1 + toUInt32(${chance('hour')} * 30)] + 17) % 24 AS local_hour,
    midnight + (local_hour * 3600000) + toInt64(${chance('moment')} * 3599000) AS at,
    toUInt32(pow(${chance('outlet')}, 2) * ${outlets}) AS outlet_number,
    toUInt32(pow(${chance('story')}, 2) * {stories:UInt32}) AS story_number,
    day - (${chance('carried')} < 0.2) AS story_day,
    arrayMap(i -> 1 + sipHash64(n, i, {seed:UInt32}) % length({sentences:Array(String)}), range({length:UInt32})) AS chosen,
    ${several('unit', '{units:Array(String)}', 0.3, 0.08)} AS named,
    lower(hex(sipHash128(n, {seed:UInt32}))) AS document,
    multiIf(outlet_number % 23 = 7, 'post', outlet_number % 23 = 9, 'comment', 'article') AS sort,
    {sentences:Array(String)}[1 + story_number % length({sentences:Array(String)})] AS headline
  SELECT document, if(story_number % 97 = 0, 1000001, 1000000), sort, concat('nguon-', toString(outlet_number)), concat('Báo hư cấu số ', toString(outlet_number)), outlet_number % 60 = 11, document,
    if(sort = 'article', concat('https://bao-', toString(outlet_number), '.example/', document), NULL), if(sort = 'article', headline, ''), if(empty(chosen), '', {sentences:Array(String)}[chosen[1]]),
    arrayStringConcat(arrayMap(i -> {sentences:Array(String)}[i], chosen), ' '), arrayStringConcat(arrayMap(i -> {folded:Array(String)}[i], chosen), ' '),
    fromUnixTimestamp64Milli(at), fromUnixTimestamp64Milli(at + 60000), fromUnixTimestamp64Milli(at + 90000), if(outlet_number % 31 = 5, 'en', 'vi'), 1, if(${chance('state')} < 0.01, 'corrected', 'current'), document, named,
    ${several('topic', '{topics:Array(String)}', 0.35, 0.1)}, document,
    ['situation-achievements', 'policy-law', 'incidents', 'foreign-relations', 'international-law'][1 + toUInt32(pow(${chance('group')}, 2) * 5)],
    multiIf(${chance('tone')} < 0.55, 'neutral', ${chance('tone')} < 0.8, 'positive', 'negative'),
    mapFromArrays(named, arrayMap(unit -> multiIf(sipHash64(n, unit) % 10 < 6, 'neutral', sipHash64(n, unit) % 10 < 8, 'favourable', 'critical'), named)),
    concat(formatDateTime(story_day, '%Y%m%d'), '-', leftPad(lower(hex(story_number)), 10, '0')), if(${chance('reprint')} < 0.35, 'reprinted', ''),
    ['national', 'local', 'regional', 'specialist', 'foreign'][1 + outlet_number % 5],
    mapFromArrays(named, arrayMap(unit -> ['body', 'lead', 'headline'][1 + sipHash64(unit, n) % 3], named))
  FROM (SELECT number AS n FROM numbers({first:UInt64}, {count:UInt64}))`;

const revisionsSql = `
  INSERT INTO revisions (document, revision, change, content_hash, title, lead, text, seen_at, sighting)
  SELECT id, change.1, change.2, id, '', '', '', published_at + toIntervalMinute(1 + 60 * (change.1 - 1)), id
  FROM coverage ARRAY JOIN if(state = 'corrected', [(toUInt32(1), 'first'), (toUInt32(2), 'corrected')], [(toUInt32(1), 'first')]) AS change
  WHERE hour >= fromUnixTimestamp64Milli({from:Int64}) AND hour < fromUnixTimestamp64Milli({to:Int64})`;

/** Every quarter of an hour. */
const pollsSql = `
  INSERT INTO polls (poll, run, source, outlet, started_at, finished_at, status, seen, emitted, unchanged, duplicate, rejected, dead_lettered)
  SELECT lower(hex(sipHash128(source, at))), 'generated', source, source, at, at, if(cityHash64(source, at) % 50 = 0, 'failed', 'ok'), 20, 5, 15, 0, 0, 0
  FROM (SELECT concat('nguon-', toString(number % ${outlets})) AS source, fromUnixTimestamp64Milli({from:Int64} + 900000 * intDiv(number, ${outlets})) AS at FROM numbers(96 * ${outlets}) WHERE at < fromUnixTimestamp64Milli({to:Int64}))`;

const storiesSql = `
  INSERT INTO stories (day, id, headline, first_at, last_at, documents, originals, outlets, units, topics, tones, reaches, corrected, removed, gone, version)
  SELECT {day:Date}, story, argMin(id, published_at), min(published_at), max(published_at), count(), countIf(NOT reprint), uniq(outlet), arraySort(groupUniqArrayArray(coverage.units)), arraySort(groupUniqArrayArray(coverage.topics)),
    sumMap(map(tone, toUInt32(1))), sumMap(map(reach, toUInt32(1))), countIf(state = 'corrected'), countIf(state = 'removed'), 0, 1
  FROM coverage
  WHERE hour >= toDateTime({day:Date}, 'UTC') - 86400 AND hour < toDateTime({day:Date}, 'UTC') + 3 * 86400 AND startsWith(story, {mark:String})
  GROUP BY story`;
