import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { brokerJarsFetched } from './broker-jars.ts';
import { hasProgram } from './programs.ts';

const startTimeoutMs = 400_000;
let shared: Promise<string> | null = null;

/** Why no Kafka can be had here, neither a given one nor one of our own, or null when one can. */
export const whyNoKafka = (): string | null => (process.env['KAFKA_BROKERS'] ? null : whyNoBroker());

/** Why no broker can be started here, or null when one can. */
export function whyNoBroker(): string | null {
  if (!hasProgram('java')) return 'no java on this machine';
  if (!hasProgram('mvn') && !brokerJarsFetched()) return 'no mvn on this machine to fetch the broker';
  return null;
}

/**
 * Addresses of a broker for tests: that of KAFKA_BROKERS, else a real one, started when first asked for and shared by this
 * process, at whose end it ends. Null where there is neither.
 */
export async function kafkaBrokers(): Promise<string[] | null> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return given.split(',').map((address) => address.trim());
  if (whyNoKafka() !== null) return null;
  shared ??= startShared();
  return [await shared];
}

/** The broker lives in a process of its own that watches its input, so that it ends even when this process is killed. */
function startShared(): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), '--until-stdin-ends'], { stdio: ['pipe', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let errors = '';
    const timer = setTimeout(() => {
      child.stdin.end();
      reject(new Error(`The Kafka broker did not start in ${startTimeoutMs / 1000} s.`));
    }, startTimeoutMs);
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4000)));
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The Kafka broker ended with ${String(code)}: ${errors}`));
    });
    child.stdout.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      // It must not keep the test process from ending.
      child.unref();
      for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref?: () => void }).unref?.();
      resolve(chunk.toString().trim());
    });
  });
}
