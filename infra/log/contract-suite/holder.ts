import { silentLogger } from '../../observability/index.ts';
import { openLog, type LogOptions } from '../open-log.ts';

/* The process of hold-a-batch.ts. */
const { options, group, topic } = JSON.parse(process.argv[2] ?? '') as { options: LogOptions; group: string; topic: string };
const log = await openLog(options, { logger: silentLogger() });
await log.consume({
  group,
  topics: [topic],
  lingerMs: 0,
  handler: async (batch) => {
    process.stdout.write(`${batch.length}\n`);
    await new Promise(() => undefined);
  },
});
