/** A real Apache Kafka broker for tests. */
export { startBroker, type Broker } from './broker.ts';
export { kafkaBrokers, whyNoKafka } from './shared-broker.ts';
export { kafkaOrSkip } from './kafka-or-skip.ts';
