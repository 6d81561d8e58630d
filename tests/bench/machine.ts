import { cpus, loadavg, totalmem } from 'node:os';

/** What a measurement ran on; the load says whether it had the machine to itself. */
export const machine = () => ({ cpu: cpus()[0]?.model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version, loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)) });
