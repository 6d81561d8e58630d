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
  /** Its listener that asks for `guardedAccount`. */
  readonly guarded: string;
  /** Kills it, as a power cut would, and starts it again on the same storage and ports. */
  restart(): Promise<void>;
  /** Ends the broker and removes its data. */
  stop(): Promise<void>;
}

export interface BrokerOptions {
  /** Makes a listener on `own` whose clients are told to come to `proxy`, both ports of 127.0.0.1. */
  readonly proxied?: { readonly own: number; readonly proxy: number };
}

/** Starts a real Apache Kafka broker with empty storage on free loopback ports; resolves when it answers. */
export async function startBroker({ proxied }: BrokerOptions = {}): Promise<Broker> {
  const classpath = join(await brokerJars(), '*');
  const folder = mkdtempSync(join(tmpdir(), 'diembao-kafka-'));
  const ports = { broker: await freePort(), controller: await freePort(), guarded: await freePort(), proxied: proxied ?? null };
  const properties = join(folder, 'server.properties');
  const address = `127.0.0.1:${ports.broker}`;
  writeFileSync(properties, brokerProperties(join(folder, 'data'), ports));
  let child: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    if (child) await end(child, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const run = async (): Promise<void> => {
    child = spawn('java', [...jvm, '-cp', classpath, 'kafka.Kafka', properties], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = keepTail(child);
    await untilItAnswers(address, child).catch((cause: unknown) => {
      throw new Error(`The Kafka broker did not start. It said: ${said()}`, { cause });
    });
  };
  const restart = async (): Promise<void> => {
    if (child) await end(child, 'SIGKILL');
    await run();
  };
  try {
    await format(classpath, properties);
    await run();
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, guarded: `127.0.0.1:${ports.guarded}`, restart, stop };
}

async function format(classpath: string, properties: string): Promise<void> {
  const clusterId = `T${randomBytes(16).toString('base64url').slice(1)}`;
  try {
    await promisify(execFile)('java', [...jvm, '-cp', classpath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties], { timeout: startTimeoutMs });
  } catch (cause) {
    throw new Error('The Kafka broker could not format its storage.', { cause });
  }
}

/** A port of 127.0.0.1 that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
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

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await gone;
  clearTimeout(timer);
}
