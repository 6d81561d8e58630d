import type { Scope } from './question.ts';

/** SQL that questions share. Documents belong to a period by the millisecond, as in every export; what the office publishes itself is no coverage of it. */
export const moment = (name: 'from' | 'to' | 'beforeFrom' | 'beforeTo'): string => `fromUnixTimestamp64Milli({${name}:Int64})`;

/** The column lies in the period. */
export const during = (column: string): string => `${column} >= ${moment('from')} AND ${column} < ${moment('to')}`;
/** The column lies in the period, or in the one before. */
export const duringEither = (column: string): string => `${column} >= ${moment('beforeFrom')} AND ${column} < ${moment('to')}`;
/** Of what lies in either. */
export const isCurrent = (column: string): string => `(${column} >= ${moment('from')})`;

/** Coverage is in the order of hours: those of the period, and the one that it begins within. */
const hours = (since: 'from' | 'beforeFrom'): string => `hour >= toDateTime(intDiv({${since}:Int64}, 3600000) * 3600, 'UTC') AND hour <= toDateTime(intDiv({to:Int64}, 1000), 'UTC')`;

export const isAbout = (): string => "({unit:String} = '' OR hasAny(units, {units:Array(String)})) AND ({topic:String} = '' OR has(topics, {topic:String})) AND ({story:String} = '' OR story = {story:String})";

/** Documents of the period, one row each. */
export const covered = (): string => `coverage FINAL WHERE ${hours('from')} AND ${during('published_at')} AND NOT own AND ${isAbout()}`;
/** Of the period and of the one before. */
export const coveredInEither = (): string => `coverage FINAL WHERE ${hours('beforeFrom')} AND ${duringEither('published_at')} AND NOT own AND ${isAbout()}`;
/** The office's own documents of the period and the one before. */
export const ownInEither = (): string => `coverage FINAL WHERE ${hours('beforeFrom')} AND ${duringEither('published_at')} AND own AND ${isAbout()}`;

/** Stances that count: towards the unit that the report is about (and those below it), else towards any. */
export const stanced = "if({unit:String} = '', mapValues(stances), arrayMap(one -> stances[one], arrayFilter(one -> has({units:Array(String)}, one), units)))";
/** A document counts once: as critical if it is so of one, else as favourable if it is so of one. */
export const critical = (stances: string): string => `has(${stances}, 'critical')`;
export const favourable = (stances: string): string => `(has(${stances}, 'favourable') AND NOT has(${stances}, 'critical'))`;

/**
 * Documents for each unit that they name and each above that, `times` many, with their stances towards what they name of them as `toward`. Alike documents are put together first:
 * to look up every unit of every document takes half a minute of a week of 200,000, this half a second. They are alike first as they are stored: what is reckoned of a row is reckoned once.
 */
export const byUnit = (column: 'tone' | 'story', which = 'true'): string => `
  (
    SELECT current, upper_id AS id, ${column}, groupArray(stance) AS toward, any(alike) AS times
    FROM (
      SELECT current, named, said, ${column}, alike, unit, stance
      FROM (
        SELECT current, arrayDistinct(naming) AS named, arrayMap(one -> toString(mapFromArrays(about, stands)[one]), named) AS said, ${column}, sum(times) AS alike
        FROM (
          SELECT ${isCurrent('published_at')} AS current, units AS naming, mapKeys(stances) AS about, mapValues(stances) AS stands, ${column}, count() AS times
          FROM ${coveredInEither()} AND notEmpty(units) AND ${which} GROUP BY current, naming, about, stands, ${column}
        )
        GROUP BY current, named, said, ${column}
      )
      ARRAY JOIN named AS unit, said AS stance
    ) AS naming
    INNER JOIN (SELECT pair.1 AS lower_id, pair.2 AS upper_id FROM (SELECT arrayJoin(arrayZip({under:Array(String)}, {over:Array(String)})) AS pair)) AS line ON line.lower_id = toString(naming.unit)
    GROUP BY current, named, said, ${column}, upper_id
  )`;

/** Counts of the period and, with "Before" behind their names, of the one before. */
export const inBoth = (measures: Readonly<Record<string, string>>): string => Object.entries(measures).map(([name, measure]) => `countIf(current AND ${measure}) AS ${name}, countIf(NOT current AND ${measure}) AS ${name}Before`).join(', ');

/** The same of rows that stand for several documents, `times` many. */
export const inBothTimes = (measures: Readonly<Record<string, string>>): string => Object.entries(measures).map(([name, measure]) => `sumIf(times, current AND ${measure}) AS ${name}, sumIf(times, NOT current AND ${measure}) AS ${name}Before`).join(', ');

/** For tables that know no units or topics: the document is one that the report is about. */
export const ofDocuments = ({ unit, topic, story }: Scope): string => (unit === '' && topic === '' && story === '' ? 'true' : `document IN (SELECT id FROM coverage FINAL WHERE ${isAbout()})`);
