/** The durable log on Apache Kafka. */
export { openKafkaLog } from './kafka-log.ts';
export type { KafkaLogOptions } from './kafka-client.ts';
