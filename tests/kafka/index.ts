/** A real Apache Kafka broker for tests. */
export { freePort, startBroker, type Broker, type BrokerOptions } from './broker.ts';
export { guardedAccount } from './broker-properties.ts';
export { startProxy, type Proxy } from './proxy.ts';
export { kafkaBrokers, whyNoBroker, whyNoKafka } from './shared-broker.ts';
export { kafkaOrSkip } from './kafka-or-skip.ts';
