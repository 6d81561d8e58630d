/** The durable log of one machine: a SQLite file. */
export { openEmbeddedLog, type EmbeddedLogOptions } from './embedded-log.ts';
