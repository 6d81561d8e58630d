import { beforeAll, describe } from 'vitest';
import { kafkaBrokers, kafkaOrSkip } from '../../../tests/kafka/index.ts';
import { logContract } from '../contract-suite.ts';

kafkaOrSkip(describe)('on a real broker', () => {
  let brokers: string[] = [];
  beforeAll(async () => {
    brokers = (await kafkaBrokers()) ?? [];
  }, 420_000);

  logContract('Kafka', () => ({ kind: 'kafka', brokers, clientId: 'contract', sessionTimeoutMs: 6000 }));
});
