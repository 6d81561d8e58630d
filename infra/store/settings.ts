import type { ClickHouseSettings } from '@clickhouse/client';

/** Given with every statement, so that chDB and a server of any recent version answer alike. */
export const commonSettings: ClickHouseSettings = {
  // An insert is acknowledged when it is stored, not when it is queued.
  async_insert: 0,
  wait_end_of_query: 0,
  date_time_input_format: 'best_effort',
  // 64-bit integers as JSON numbers; counts stay far below 2^53.
  output_format_json_quote_64bit_integers: 0,
  session_timezone: 'UTC',
};
