/**
 * SQL: judgements that stand and were made in the period: the newest of a document's content and a fact, none that was taken back. `upheld` where
 * the person agreed with the flag. They belong to the time when they were made, so that a past week no longer changes.
 */
export const judgedWithin = `
  (
    SELECT fact_kind, fact, toFloat64(probability) AS sure, NOT overturned AS upheld, flagged_at, judged_at FROM judgements FINAL
    WHERE NOT withdrawn AND judged_at >= fromUnixTimestamp64Milli({from:Int64}) AND judged_at < fromUnixTimestamp64Milli({to:Int64})
  ) AS judged`;
