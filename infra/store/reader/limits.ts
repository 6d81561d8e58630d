import { FaceError } from '../http-face/index.ts';

const mega = 1024 * 1024;

/** What one question of the reader may take at most. Said again to a server (server-reader.ts). */
export const readerLimits = {
  /** Seconds. */
  max_execution_time: 30,
  max_result_rows: 100_000,
  max_result_bytes: 32 * mega,
  /** Bytes. */
  max_memory_usage: 200 * mega,
  max_rows_to_read: 200_000_000,
} as const;

/** What happens at a limit: an error, never half an answer. */
export const readerModes = { result_overflow_mode: 'throw', read_overflow_mode: 'throw', timeout_overflow_mode: 'throw' } as const;

/** Settings that change how an answer looks and nothing else. */
const harmless = new Set([
  'default_format', 'session_timezone', 'wait_end_of_query', 'send_progress_in_http_headers', 'http_headers_progress_interval_ms', 'http_response_buffer_size', 'buffer_size',
  'cancel_http_readonly_queries_on_client_close', 'http_write_exception_in_output_format', 'log_comment', 'log_queries', 'limit', 'offset', 'date_time_output_format', 'date_time_input_format', 'join_use_nulls', 'final', 'async_insert',
]);
const looksOnly = (name: string): boolean => harmless.has(name) || /^output_format_json_\w+$/.test(name);

/**
 * The settings of one question: its own, as far as it may have any, under the limits.
 * @throws {FaceError} 164 for a setting that is not the reader's to change, 452 for a limit raised.
 */
export function readerSettings(asked: Readonly<Record<string, string>>): Record<string, string | number> {
  const settings: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(asked)) {
    if (looksOnly(name)) settings[name] = value;
    else if (name in readerLimits) settings[name] = within(name as keyof typeof readerLimits, value);
    else if (!isSoAnyway(name, value)) throw new FaceError(164, 'READONLY', `Cannot modify '${name}' setting in readonly mode`);
  }
  return { ...readerLimits, ...readerModes, ...settings, readonly: 1 };
}

function within(name: keyof typeof readerLimits, value: string): number {
  const most = readerLimits[name];
  const wanted = Number(value);
  if (wanted > 0 && wanted <= most) return wanted;
  // The data source adds five seconds to its own patience and says so with every query: that is no wish to go further.
  if (name === 'max_execution_time' && wanted >= 0) return most;
  throw new FaceError(452, 'SETTING_CONSTRAINT_VIOLATION', `Setting ${name} shouldn't be greater than ${most}`);
}

const isSoAnyway = (name: string, value: string): boolean => (name === 'readonly' ? value === '1' || value === '2' : name in readerModes && value === 'throw');
