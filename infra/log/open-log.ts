import type { Logger } from '../observability/index.ts';
import { openEmbeddedLog, type EmbeddedLogOptions } from './embedded/index.ts';
import { openKafkaLog, type KafkaLogOptions } from './kafka/index.ts';
import type { MaintainedLog } from './maintained-log.ts';

export type LogOptions = ({ readonly kind: 'embedded' } & EmbeddedLogOptions) | ({ readonly kind: 'kafka' } & KafkaLogOptions);

/**
 * Opens the log.
 * @throws {RetryableError} when no broker answers. @throws {FatalError} when the file is damaged or of an unknown version.
 */
export function openLog(options: LogOptions, deps: { readonly logger: Logger }): Promise<MaintainedLog> {
  return options.kind === 'embedded' ? openEmbeddedLog(options, deps) : openKafkaLog(options, deps);
}
