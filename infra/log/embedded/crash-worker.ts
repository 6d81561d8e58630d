import { appendFileSync } from 'node:fs';
import { silentLogger } from '../../observability/index.ts';
import { openEmbeddedLog } from './embedded-log.ts';

/*
 * A process of crash.test.ts: sends numbered messages and writes down each that was acknowledged; consumes the same topic and
 * writes down each that it handled, before it commits. It goes on until it is killed.
 */
const { dir, topic, group, name, sends } = JSON.parse(process.argv[2] ?? '') as { dir: string; topic: string; group: string; name: string; sends: boolean };
const log = await openEmbeddedLog({ dir, leaseMs: 2000, heartbeatMs: 300 }, { logger: silentLogger() });
await log.consume({
  group,
  topics: [topic],
  batchSize: 10,
  lingerMs: 5,
  handler: async (batch) => appendFileSync(`${dir}/handled-${name}`, batch.map(({ value }) => `${value.split(' ')[0]}\n`).join('')),
});
process.stdout.write('ready\n');
const filling = 'nội dung hư cấu '.repeat(200);
for (let number = 0; sends; number += 1) {
  const messages = Array.from({ length: 3 }, (_, index) => ({ key: `${name}-${index}`, value: `${name}:${number}:${index} ${filling}` }));
  await log.send(topic, messages);
  appendFileSync(`${dir}/acknowledged`, messages.map(({ value }) => `${value.split(' ')[0]}\n`).join(''));
  await new Promise((resolve) => setTimeout(resolve, 2));
}
