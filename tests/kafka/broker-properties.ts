export interface BrokerPorts {
  readonly broker: number;
  readonly controller: number;
}

/** A single node that is broker and controller, on loopback, small, and quick where Kafka's defaults wait on purpose. */
export function brokerProperties(dataDir: string, ports: BrokerPorts): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    'listeners': `PLAINTEXT://127.0.0.1:${ports.broker},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.broker}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dataDir,
    // As in a cluster that is kept tidy: a topic exists because ensureTopics made it.
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'group.min.session.timeout.ms': '1000',
    'num.network.threads': '2',
    'num.io.threads': '4',
    // Compaction can be watched within a test.
    'log.initial.task.delay.ms': '500',
    'log.cleaner.backoff.ms': '500',
    'log.cleaner.dedupe.buffer.size': '16777216',
  };
  return Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
}
