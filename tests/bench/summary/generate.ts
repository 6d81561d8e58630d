import { setTimeout as pause } from 'node:timers/promises';
import { RetryableError } from '../../../infra/contracts/index.ts';
import { laterIfPassing, type Store } from '../../../infra/store/index.ts';
import { tellStories } from '../trends/generate.ts';
import { topicIds } from '../trends/vocabulary.ts';
import { units } from './office.ts';
import { newsSentences } from './sentences.ts';

export interface GeneratedWeeks {
  readonly store: Store;
  /** Documents a week. */
  readonly weekly: number;
  readonly weeks: number;
  /** The weeks end here: midnight of the office's Monday, milliseconds. */
  readonly until: number;
  /** Stories that begin in a week. */
  readonly stories: number;
  readonly onProgress?: (documents: number, of: number) => void;
}

const seed = 8;
const perStatement = 2000;
const weekMs = 7 * 86_400_000;
const outlets = 180;

/**
 * Fills an empty store with weeks of seeded, fictional documents: three in five articles, the others posts and comments, three in ten reprints, texts of one to two thousand
 * letters; and what stands beside them (stories, revisions, polls, the ledger).
 */
export async function generateWeeks({ store, weekly, weeks, until, stories, onProgress }: GeneratedWeeks): Promise<void> {
  const [documents, from] = [weekly * weeks, until - weeks * weekMs];
  const shared = { weekly, stories, from, seed, units: units.map(({ id }) => id), topics: [...topicIds], sentences: newsSentences.map(([plain]) => plain), folded: newsSentences.map(([, folded]) => folded) };
  for (let first = 0; first < documents; first += perStatement) {
    await patiently(store, { query: documentsSql, query_params: { ...shared, first, count: Math.min(perStatement, documents - first) } });
    onProgress?.(Math.min(documents, first + perStatement), documents);
  }
  await tellStories(store, from, weeks * 7);
  for (let day = 0; day < weeks * 7; day += 1) {
    const query_params = { from: from + (day * weekMs) / 7, to: from + ((day + 1) * weekMs) / 7 };
    for (const query of [revisionsSql, pollsSql, ledgerSql, turnedAwaySql]) await patiently(store, { query, query_params });
  }
}

/** The engine merges what it was given at the same time, and now and then has no room for more. */
async function patiently(store: Store, statement: Parameters<Store['client']['command']>[0]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.client.command({ ...statement, clickhouse_settings: { max_execution_time: 600 } });
      return;
    } catch (error) {
      if (attempt === 60 || !(laterIfPassing(error, 'take generated documents') instanceof RetryableError)) throw error;
      await pause(500);
    }
  }
}

/** A number from 0 to 1, the same for the same row and name. */
const chance = (name: string): string => `(sipHash64(n, '${name}', {seed:UInt32}) % 1000003 / 1000003)`;
const skewed = (name: string, list: string): string => `${list}[1 + toUInt32(pow(${chance(name)}, 1.6) * length(${list}))]`;
const several = (name: string, list: string, one: number, two: number): string =>
  `if(${chance(`${name}-any`)} > ${one}, [], if(${chance(`${name}-any`)} > ${two}, [${skewed(`${name}-1`, list)}], arrayDistinct([${skewed(`${name}-1`, list)}, ${skewed(`${name}-2`, list)}])))`;
const text = (list: string): string => `arrayStringConcat(arrayMap(i -> {${list}:Array(String)}[i], chosen), ' ')`;

const documentsSql = `
  INSERT INTO documents (id, version, kind, source, outlet, own, item, url, title, lead, text, folded, published_at, fetched_at, first_stored_at, language, revision, state, content_hash, units, topics, sighting, content_group, tone, stances, story, reprint_of, reach, prominence, expires_at)
  WITH
    intDiv(n, {weekly:UInt32}) AS week,
    {from:Int64} + toInt64((toFloat64(week) + pow(${chance('moment')}, 0.9)) * ${weekMs}) AS at,
    toUInt32(pow(${chance('outlet')}, 2) * ${outlets}) AS outlet_number,
    toUInt32(pow(${chance('story')}, 2.5) * {stories:UInt32}) AS story_number,
    toDate(fromUnixTimestamp64Milli({from:Int64} + toInt64(week) * ${weekMs}, 'UTC')) + 1 + story_number % 6 AS story_day,
    multiIf(${chance('kind')} < 0.6, 'article', ${chance('kind')} < 0.85, 'post', 'comment') AS sort,
    arrayMap(i -> 1 + sipHash64(n, i, {seed:UInt32}) % length({sentences:Array(String)}), range(8 + sipHash64(n, 'length', {seed:UInt32}) % 7)) AS chosen,
    ${several('unit', '{units:Array(String)}', 0.45, 0.1)} AS named,
    lower(hex(sipHash128(n, {seed:UInt32}))) AS document
  SELECT document, 1000000, sort, concat('nguon-', toString(outlet_number)), if(sort = 'article', concat('Báo hư cấu số ', toString(outlet_number)), concat('Mạng hư cấu ', toString(outlet_number % 5))), outlet_number % 60 = 11, document,
    if(sort = 'article', concat('https://bao-', toString(outlet_number), '.example/', document), NULL), if(sort = 'article', substringUTF8({sentences:Array(String)}[1 + story_number % length({sentences:Array(String)})], 1, 70), ''), {sentences:Array(String)}[chosen[1]],
    ${text('sentences')}, ${text('folded')},
    fromUnixTimestamp64Milli(at), fromUnixTimestamp64Milli(at + 60000), fromUnixTimestamp64Milli(at + 90000), 'vi', 1, if(${chance('state')} < 0.01, 'corrected', 'current'), document, named,
    ${several('topic', '{topics:Array(String)}', 0.55, 0.1)}, document,
    ['situation-achievements', 'policy-law', 'incidents', 'foreign-relations', 'international-law'][1 + toUInt32(pow(${chance('group')}, 2) * 5)],
    multiIf(${chance('tone')} < 0.55, 'neutral', ${chance('tone')} < 0.8, 'positive', 'negative'),
    mapFromArrays(named, arrayMap(unit -> multiIf(sipHash64(n, unit) % 10 < 6, 'neutral', sipHash64(n, unit) % 10 < 8, 'favourable', 'critical'), named)),
    concat(formatDateTime(story_day, '%Y%m%d'), '-', leftPad(lower(hex(story_number)), 10, '0')), if(${chance('reprint')} < 0.3, 'reprinted', ''),
    ['national', 'local', 'regional', 'specialist', 'foreign'][1 + outlet_number % 5],
    mapFromArrays(named, arrayMap(unit -> ['body', 'lead', 'headline'][1 + sipHash64(unit, n) % 3], named)),
    if(sort = 'article', toDateTime('2105-01-01 00:00:00', 'UTC'), toDateTime(intDiv(at, 1000), 'UTC') + INTERVAL 90 DAY)
  FROM (SELECT number AS n FROM numbers({first:UInt64}, {count:UInt64}))`;

const ofDay = 'FROM coverage FINAL WHERE hour >= toStartOfHour(fromUnixTimestamp64Milli({from:Int64})) AND published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at < fromUnixTimestamp64Milli({to:Int64})';

const revisionsSql = `
  INSERT INTO revisions (document, revision, change, content_hash, title, lead, text, seen_at, sighting)
  SELECT id, change.1, change.2, id, '', '', '', published_at + toIntervalMinute(1 + 60 * (change.1 - 1)), id
  FROM (SELECT id, state, published_at ${ofDay}) ARRAY JOIN if(state = 'corrected', [(toUInt32(1), 'first'), (toUInt32(2), 'corrected')], [(toUInt32(1), 'first')]) AS change`;

/** A poll of each source every quarter of an hour: its id says which. */
const pollOf = (source: string, at: string): string => `concat(${source}, '-', toString(intDiv(toUnixTimestamp64Milli(${at}), 900000)))`;
const pollsSql = `
  INSERT INTO polls (poll, run, source, outlet, started_at, finished_at, status, seen, emitted, unchanged, duplicate, rejected, dead_lettered)
  SELECT ${pollOf('source', 'at')}, 'generated', source, source, at, at, if(cityHash64(source, at) % 50 = 0, 'failed', 'ok'), 20, 5, 15, 0, 0, 0
  FROM (SELECT concat('nguon-', toString(number % ${outlets})) AS source, fromUnixTimestamp64Milli({from:Int64} + 900000 * intDiv(number, ${outlets})) AS at FROM numbers(96 * ${outlets}) WHERE at < fromUnixTimestamp64Milli({to:Int64}))`;
const ledgerSql = `
  INSERT INTO ledger (sighting, run, poll, source, item, fingerprint, disposition, reason, document, at)
  SELECT id, 'generated', ${pollOf('source', 'published_at')}, source, id, 'f', 'stored', '', id, published_at ${ofDay}`;
/** One in ten of what is seen is turned away. */
const turnedAwaySql = `
  INSERT INTO ledger (sighting, run, poll, source, item, fingerprint, disposition, reason, at)
  SELECT concat(id, '-x'), 'generated', ${pollOf('source', 'published_at')}, source, concat(id, '-x'), 'f', if(cityHash64(id) % 20 = 0, 'rejected', 'duplicate'), if(cityHash64(id) % 20 = 0, ['robots-disallowed', 'no-text', 'http-404'][1 + cityHash64(id, 1) % 3], ''), published_at
  ${ofDay} AND cityHash64(id) % 10 = 0`;
