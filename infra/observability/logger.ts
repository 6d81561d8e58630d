import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

export type { Logger } from 'pino';

/** The process's logger: JSON lines on standard error, so that standard output stays free for what commands print. */
export function createLogger(level: Config['logLevel'], name = 'diembao'): Logger {
  return pino({ name, level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }));
}

export const silentLogger = (): Logger => pino({ level: 'silent' });
