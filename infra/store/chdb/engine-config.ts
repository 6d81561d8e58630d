import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const mega = 1024 * 1024;

/**
 * What the engine may take of the machine. It shares a process with everything else of `start`, whose whole is to stay
 * under a gigabyte; the engine's own defaults are those of a server (caches of gigabytes, 90 % of the machine's memory).
 */
const serverSettings: Readonly<Record<string, number>> = {
  max_server_memory_usage: 600 * mega,
  // With two background threads and parts of a laptop's size this keeps merges from taking what queries need.
  merges_mutations_memory_usage_soft_limit: 200 * mega,
  mark_cache_size: 24 * mega,
  index_mark_cache_size: 8 * mega,
  primary_index_cache_size: 16 * mega,
  uncompressed_cache_size: 0,
  text_index_tokens_cache_size: 8 * mega,
  text_index_header_cache_size: 8 * mega,
  text_index_postings_cache_size: 16 * mega,
  vector_similarity_index_cache_size: 16 * mega,
  query_condition_cache_size: 4 * mega,
  compiled_expression_cache_size: 8 * mega,
  background_pool_size: 2,
  background_schedule_pool_size: 2,
  max_thread_pool_size: 200,
  max_thread_pool_free_size: 8,
  max_io_thread_pool_size: 16,
  max_io_thread_pool_free_size: 0,
};

const mergeTreeSettings: Readonly<Record<string, number>> = {
  // Merges read and write this many rows at once: texts of several kB a row would take hundreds of megabytes otherwise.
  merge_max_block_size: 1024,
  merge_max_block_size_bytes: 4 * mega,
  max_bytes_to_merge_at_max_space_in_pool: 4096 * mega,
};

/** What every session starts from; a caller's own settings stand above it. */
export const sessionSettings: Readonly<Record<string, string | number>> = {
  session_timezone: 'UTC',
  max_threads: Math.min(4, availableParallelism()),
  // By itself the engine takes one thread where the server has less than gigabytes free, which this one never has.
  max_threads_min_free_memory_per_thread: 0,
  max_insert_threads: 1,
  // One batch is parsed in a few milliseconds; parsing it in parallel costs threads and buffers.
  input_format_parallel_parsing: 0,
  output_format_parallel_formatting: 0,
  max_memory_usage: 400 * mega,
  max_bytes_before_external_group_by: 150 * mega,
  max_bytes_before_external_sort: 150 * mega,
  max_execution_time: 1800,
};

/** Command-line arguments for the engine; writes its configuration beside the data. */
export function engineArgs(dir: string): string[] {
  const file = join(dir, 'engine.xml');
  const section = (settings: Readonly<Record<string, number>>): string => Object.entries(settings).map(([name, value]) => `  <${name}>${value}</${name}>`).join('\n');
  writeFileSync(file, `<clickhouse>\n${section(serverSettings)}\n  <merge_tree>\n${section(mergeTreeSettings)}\n  </merge_tree>\n</clickhouse>\n`);
  return [`--config-file=${file}`];
}
