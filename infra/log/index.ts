/** The durable log: Kafka, or a file on one machine, behind one contract. */
export type { ConsumeOptions, Consumer, Log, LogMessage, OutgoingMessage, ReadOptions, ReplayPoint } from './contract.ts';
export type { MaintainedLog } from './maintained-log.ts';
export { openLog, type LogOptions } from './open-log.ts';
export { deadLetterMessage } from './dead-letter-message.ts';
export { eachMessage, parseBatch, type EachMessageOptions, type ParsedBatch } from './dead-letter.ts';
export { eraseDeadLetters } from './erase-dead-letters.ts';
export { redrive, type RedriveOptions } from './redrive.ts';
