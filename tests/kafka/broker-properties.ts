export interface BrokerPorts {
  readonly broker: number;
  readonly controller: number;
  /** A listener that asks for a user name and password. */
  readonly guarded: number;
  /** A listener that tells its clients the address of a proxy instead of its own. */
  readonly proxied: { readonly own: number; readonly proxy: number } | null;
}

/** Who may come in at the guarded listener. */
export const guardedAccount = { username: 'tester', password: 'only-for-tests' } as const;

/** A single node that is broker and controller, on loopback, small, and quick where Kafka's defaults wait on purpose. */
export function brokerProperties(dataDir: string, ports: BrokerPorts): string {
  const { broker, controller, guarded, proxied } = ports;
  const at = (name: string, port: number): string => `${name}://127.0.0.1:${port}`;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'listeners': [at('PLAINTEXT', broker), at('CONTROLLER', controller), at('GUARDED', guarded), ...(proxied ? [at('PROXIED', proxied.own)] : [])].join(','),
    'advertised.listeners': [at('PLAINTEXT', broker), at('GUARDED', guarded), ...(proxied ? [at('PROXIED', proxied.proxy)] : [])].join(','),
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,GUARDED:SASL_PLAINTEXT,PROXIED:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'listener.name.guarded.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.guarded.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required user_${guardedAccount.username}="${guardedAccount.password}";`,
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
