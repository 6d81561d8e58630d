import { z } from 'zod';
import { integer } from './cells.ts';
import type { Period } from './period.ts';
import { defineQuery } from './query.ts';
import { uncountedHours } from './uncounted.ts';

export interface TodayCountsParams extends Record<string, unknown> {
  readonly period: Period;
  /** Ends where the period begins, or earlier. */
  readonly before: Period;
  /** Starts of the period's slots, ascending, reckoned in the office's zone (so that a day may have 23 hours). */
  readonly edges: readonly number[];
}

const hourMs = 3_600_000;
/** Hours that a period or a slot begins or ends within, in seconds: no count by hours knows on which side their documents lie. */
const cutBy = (times: readonly number[]): number[] => [...new Set(times.filter((time) => time % hourMs !== 0).map((time) => Math.floor(time / hourMs) * 3600))];

const moment = (name: string): string => `fromUnixTimestamp64Milli({${name}:Int64})`;
const between = (column: string, from: string, to: string): string => `${column} >= ${moment(from)} AND ${column} < ${moment(to)}`;
/** A whole hour of the period, or of one of both. */
const inPeriod = between('hour', 'from', 'to');
const inEither = `((${inPeriod}) OR (${between('hour', 'beforeFrom', 'beforeTo')}))`;
const whole = 'hour NOT IN (SELECT arrayJoin(asked))';
/** The slot that a time lies in, counted from 0; -1 for the period before. */
const slotOf = (millis: string): string => `if(${millis} < {from:Int64}, -1, toInt32(arrayCount(edge -> edge <= ${millis}, {edges:Array(Int64)})) - 1)`;
const slotOfHour = slotOf('toInt64(toUnixTimestamp(hour)) * 1000');
const sums = 'sum(documents) AS documents, sum(naming) AS naming, sum(own_documents) AS own, sum(posts) AS posts';

const countedByOutlet = (map: string, documents: string, naming: string): string => `
  SELECT 'outlet', toString(outlet), ${documents}, ${naming}, if(own, ${documents}, 0), 0
  FROM (SELECT own, ${map} FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' AND ${inPeriod} AND ${whole})
  ARRAY JOIN mapKeys(${map}) AS outlet, mapValues(${map}) AS found`;

/**
 * What Today counts, in one question: rows by slot of time ('-1' is the period before), by unit, topic and outlet, and all that is stored. Whole hours come from
 * the counts by hour; the hours that a period cuts, and those not counted since they were written to, from coverage. A document of several units or topics counts for each. Of outlets, posts are not told.
 */
export const todayCounts = defineQuery({
  name: 'today-counts',
  sql: `
    WITH ${uncountedHours} AS uncounted, arrayConcat(uncounted, arrayMap(hour -> toDateTime(hour, 'UTC'), {cut:Array(UInt32)})) AS asked
    SELECT part, id, ${sums}
    FROM (
      SELECT 'slot' AS part, toString(${slotOfHour}) AS id, documents, naming, if(own, documents, 0) AS own_documents, documents - articles AS posts
      FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' AND ${inEither} AND ${whole}
      UNION ALL
      SELECT if(topic = '*', 'unit', 'topic'), toString(if(topic = '*', unit, topic)), documents, naming, if(own, documents, 0), documents - articles
      FROM trend_hours FINAL WHERE (unit = '*' OR topic = '*') AND unit != topic AND ${inPeriod} AND ${whole}
      UNION ALL ${countedByOutlet('outlets', 'found', '0')}
      UNION ALL ${countedByOutlet('outlets_naming', '0', 'found')}
      UNION ALL
      SELECT cell.1, cell.2, 1, notEmpty(units), own, kind != 'article' AND cell.1 != 'outlet'
      FROM (
        SELECT units, topics, outlet, own, kind, ${slotOf('toUnixTimestamp64Milli(published_at)')} AS slot FROM coverage FINAL
        WHERE hour IN (SELECT arrayJoin(asked)) AND ((${between('published_at', 'from', 'to')}) OR (${between('published_at', 'beforeFrom', 'beforeTo')}))
      )
      ARRAY JOIN arrayConcat([('slot', toString(slot))], if(slot < 0, [], arrayConcat([('outlet', toString(outlet))], arrayMap(id -> ('unit', toString(id)), units), arrayMap(id -> ('topic', toString(id)), topics)))) AS cell
      UNION ALL
      SELECT 'stored', '', documents, 0, 0, 0 FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' AND hour NOT IN (SELECT arrayJoin(uncounted))
      UNION ALL
      SELECT 'stored', '', 1, 0, 0, 0 FROM coverage FINAL WHERE hour IN (SELECT arrayJoin(uncounted))
    )
    GROUP BY part, id HAVING documents > 0
    ORDER BY part, documents DESC, id`,
  bind: ({ period, before, edges }: TodayCountsParams) => ({
    from: period.from, to: period.to, beforeFrom: before.from, beforeTo: before.to, edges, cut: cutBy([period.from, period.to, before.from, before.to, ...edges]),
  }),
  row: z.object({ part: z.enum(['slot', 'unit', 'topic', 'outlet', 'stored']), id: z.string(), documents: integer, naming: integer, own: integer, posts: integer }),
});
export type TodayCountsRow = z.infer<typeof todayCounts.row>;
