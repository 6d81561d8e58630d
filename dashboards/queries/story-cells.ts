import { z } from 'zod';
import { instant, integer } from './cells.ts';

/** What is counted of the documents of a story. Towards units: `spoken` documents say something of one, `critical` ones are critical of at least one. */
export const storyCells = {
  documents: integer,
  originals: integer,
  reprints: integer,
  outlets: integer,
  firstAt: instant,
  lastAt: instant,
  positive: integer,
  neutral: integer,
  negative: integer,
  spoken: integer,
  critical: integer,
  corrected: integer,
  removed: integer,
  /** Documents by reach class of their source. */
  reaches: z.record(z.string(), integer),
};

/** The same as SQL, over `coverage` or `documents`. `unit`: of the stance towards `{unit:String}` alone. */
export function storyCounts({ reprint, unit = false }: { readonly reprint: string; readonly unit?: boolean }): string {
  const [spoken, critical] = unit ? ["stances[{unit:String}] != ''", "stances[{unit:String}] = 'critical'"] : ['notEmpty(stances)', "has(mapValues(stances), 'critical')"];
  const ofTone = (tone: string): string => `countIf(tone = '${tone}') AS ${tone}`;
  return `
      count() AS documents, countIf(NOT (${reprint})) AS originals, countIf(${reprint}) AS reprints, uniqExact(outlet) AS outlets,
      toInt64(toUnixTimestamp(min(published_at))) * 1000 AS firstAt, toInt64(toUnixTimestamp(max(published_at))) * 1000 AS lastAt,
      ${['positive', 'neutral', 'negative'].map(ofTone).join(', ')}, countIf(${spoken}) AS spoken, countIf(${critical}) AS critical,
      countIf(state = 'corrected') AS corrected, countIf(state = 'removed') AS removed, sumMap(map(toString(reach), toUInt64(1))) AS reaches`;
}
