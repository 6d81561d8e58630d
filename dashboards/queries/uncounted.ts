/**
 * SQL, an array of DateTime: the hours that were written to since the last whole count (all of them before the first). What they hold is asked of `coverage`;
 * every other hour stands in `trend_hours` as it is. Few, so finding them reads little: an index knows when rows were written.
 */
export const uncountedHours = "(SELECT groupUniqArray(hour) FROM coverage WHERE written_at >= (SELECT max(counted_until) FROM trend_progress))";
