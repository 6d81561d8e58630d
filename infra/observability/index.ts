/** What the engineer on call looks at: logs, metrics, health. */
export { createLogger, silentLogger, type Logger } from './logger.ts';
export { countDispositions, createMetrics, type Metrics } from './metrics.ts';
export { startOpsServer, type OpsServer } from './ops-server.ts';
