import { z } from 'zod';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, integer } from '../parts/ask.ts';
import type { HourCounts } from './swing-at.ts';

export interface CountsOptions {
  /** Milliseconds since 1970, full hours. */
  readonly from: number;
  readonly to: number;
  readonly of: 'tone' | 'stance';
  readonly reach: readonly string[] | undefined;
}

const rowSchema = z.object({ unit: z.string(), hour: integer, bad: integer, all: integer });
/** Of those that a model has read. */
const counted = {
  tone: { bad: 'tone_negative', all: 'tone_positive + tone_neutral + tone_negative' },
  stance: { bad: 'stance_critical', all: 'stance_favourable + stance_neutral + stance_critical' },
} as const;

/** Documents by hour of publication, of each unit and of all ('*'), without the office's own; hours since 1970. */
export async function countsByHour(store: Store, { of, reach, ...span }: CountsOptions): Promise<Map<string, HourCounts>> {
  const { bad, all } = counted[of];
  const rows = await ask(
    store,
    rowSchema,
    `SELECT unit, intDiv(toUnixTimestamp(hour), 3600) AS hour, sum(${bad}) AS bad, sum(${all}) AS all
     FROM trend_hours FINAL
     WHERE topic = '*' AND trend_hours.hour >= fromUnixTimestamp64Milli({from:Int64}) AND trend_hours.hour < fromUnixTimestamp64Milli({to:Int64}) AND NOT own AND ({anyReach:UInt8} OR reach IN {reaches:Array(String)})
     GROUP BY unit, hour HAVING all > 0`,
    { ...span, anyReach: reach === undefined ? 1 : 0, reaches: reach ?? [] },
  );
  return new Map([...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, hours]) => [unit, new Map(hours.map(({ hour, bad: negative, all: documents }) => [hour, { bad: negative, all: documents }]))]));
}
