/** The contract suite of the log: run against the embedded log and against Kafka. */
export { logContract, type Setup } from './contract-suite/index.ts';
export * from './contract-suite/bench-log.ts';
