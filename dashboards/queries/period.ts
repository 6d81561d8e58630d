/** From `from` (inclusive) to `to` (exclusive), in milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** SQL over `coverage`, whose order is that of the hours: the same documents as `publishedWithin` finds. */
export const coveredWithin =
  'hour >= toStartOfHour(fromUnixTimestamp64Milli({from:Int64})) AND hour < fromUnixTimestamp64Milli({to:Int64}) AND published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at < fromUnixTimestamp64Milli({to:Int64})';

/** SQL: a document's own time lies in the period. Documents belong to the day they were published. */
export const publishedWithin = 'published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at < fromUnixTimestamp64Milli({to:Int64})';
