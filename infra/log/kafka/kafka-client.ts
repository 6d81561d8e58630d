import kafkajs, { type Kafka, type LogEntry } from 'kafkajs';
import type { Logger } from '../../observability/index.ts';
import { useFastGzip } from './fast-gzip.ts';
import { mendKafkajs } from './mend-kafkajs.ts';

// A CommonJS package: Node finds only some of its names by itself.
const { logLevel } = kafkajs;

export interface KafkaLogOptions {
  /** Addresses to begin with, `host:port`. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** SASL/PLAIN, for brokers that ask for it. */
  readonly sasl?: { readonly username: string; readonly password: string } | null;
  /** Encrypts the connections (default false: brokers of one's own network). */
  readonly ssl?: boolean;
  /** A consumer that gave no sign of life for so long loses its partitions (default 10 s): what a restart after a crash waits. */
  readonly sessionTimeoutMs?: number;
}

export const defaultSessionTimeoutMs = 10_000;

/**
 * How often kafkajs repeats a producer's or a consumer's failed request: about half a minute in all. Given in full, because
 * kafkajs has other defaults under NODE_ENV=test.
 */
export const retry = { initialRetryTime: 200, maxRetryTime: 5000, multiplier: 2, factor: 0.2, retries: 9 } as const;

/** For connecting, which happens inside those requests too, and for questions, behind which someone waits: some seconds in all. */
export const shortRetry = { ...retry, retries: 4 } as const;

/** The kafkajs client, with its log sent to ours. */
export function createClient(options: KafkaLogOptions, logger: Logger): Kafka {
  mendKafkajs();
  useFastGzip();
  return new kafkajs.Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    ssl: options.ssl ?? false,
    ...(options.sasl ? { sasl: { mechanism: 'plain', ...options.sasl } } : {}),
    connectionTimeout: 5000,
    requestTimeout: 30_000,
    retry: shortRetry,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => write(logger, entry),
  });
}

/** kafkajs calls an error whatever it then retries (a broker that restarts, a group that rebalances): a warning at most, here. */
function write(logger: Logger, { namespace, level, log: { message, timestamp: _timestamp, logger: _logger, ...details } }: LogEntry): void {
  const text = `kafkajs${namespace ? ` ${namespace}` : ''}: ${message}`;
  if (level === logLevel.ERROR && namespace === 'Consumer') logger.warn(details, text);
  else logger.debug(details, text);
}
