import { startBroker } from './broker.ts';

/*
 * Runs a broker by hand: `node tests/kafka/start.ts` prints its address and stays until SIGTERM or SIGINT.
 * With `--until-stdin-ends` it also ends with whoever holds its input, however that one dies.
 */
const asked = new Promise<void>((resolve) => {
  process.once('SIGTERM', () => resolve());
  process.once('SIGINT', () => resolve());
  if (process.argv.includes('--until-stdin-ends')) process.stdin.once('end', () => resolve()).once('error', () => resolve()).resume();
});
const broker = await startBroker();
process.stdout.write(`${broker.address}\n`);
const keepAlive = setInterval(() => undefined, 60_000);
await asked;
clearInterval(keepAlive);
await broker.stop();
process.exit(0);
