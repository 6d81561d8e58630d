import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import kafkajs from 'kafkajs';
import { mendKafkajs } from '../../infra/log/kafka/mend-kafkajs.ts';
import { brokerJars } from './broker-jars.ts';
import { brokerProperties } from './broker-properties.ts';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;
const jvm = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

export interface Broker {
  readonly address: string;
  readonly pid: number;
  /** Ends the broker and removes its data. */
  stop(): Promise<void>;
}

/** Starts a real Apache Kafka broker with empty storage on free loopback ports; resolves when it answers. */
export async function startBroker(): Promise<Broker> {
  const classpath = join(await brokerJars(), '*');
  const folder = mkdtempSync(join(tmpdir(), 'diembao-kafka-'));
  const ports = { broker: await freePort(), controller: await freePort() };
  const properties = join(folder, 'server.properties');
  const address = `127.0.0.1:${ports.broker}`;
  writeFileSync(properties, brokerProperties(join(folder, 'data'), ports));
  const clusterId = `T${randomBytes(16).toString('base64url').slice(1)}`;
  try {
    await promisify(execFile)('java', [...jvm, '-cp', classpath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties], { timeout: startTimeoutMs });
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error('The Kafka broker could not format its storage.', { cause });
  }
  const child = spawn('java', [...jvm, '-cp', classpath, 'kafka.Kafka', properties], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = keepTail(child);
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilItAnswers(address, child);
  } catch (cause) {
    await stop();
    throw new Error(`The Kafka broker did not start. It said: ${said()}`, { cause });
  }
  return { address, pid: child.pid as number, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function keepTail(child: ChildProcess): () => string {
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-4000)));
  return () => tail || '(nothing)';
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  mendKafkajs();
  const deadline = Date.now() + startTimeoutMs;
  const admin = new kafkajs.Kafka({ brokers: [address], clientId: 'harness', logLevel: kafkajs.logLevel.NOTHING, retry: { retries: 0 } }).admin();
  try {
    for (;;) {
      try {
        await admin.connect();
        await admin.describeCluster();
        return;
      } catch (error) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) throw error;
        await sleep(200);
      }
    }
  } finally {
    await admin.disconnect();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await gone;
  clearTimeout(timer);
}
