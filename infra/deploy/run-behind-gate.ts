import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openGate, type Address } from './gate.ts';

/*
 * Runs a program that listens on loopback only, in a container, and lets one address of that container lead to it:
 *
 *   run-behind-gate.ts --listen console-door:4789 --to 127.0.0.1:4789 -- app/cli.ts serve …
 *
 * The console answers on loopback only while the office's file names no https address for it. In a container loopback is the container's own, so nobody could
 * reach it. docker-compose.yml publishes the gate's address on the host's loopback and nowhere else: the console is reachable
 * from the machine it runs on, as it would be without a container, and its own rule stands unweakened.
 */
const { values, positionals } = parseArgs({ options: { listen: { type: 'string' }, to: { type: 'string' } }, allowPositionals: true });
const gate = await openGate({ listen: addressOf('listen', values.listen), to: addressOf('to', values.to) });

const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...positionals], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  process.stderr.write(`cannot start ${positionals.join(' ')}: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('close', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGTERM' ? 143 : 1);
  void gate.close();
});

function addressOf(name: string, text: string | undefined): Address {
  const match = /^(.+):(\d+)$/.exec(text ?? '');
  if (match?.[1] === undefined) throw new Error(`--${name} HOST:PORT is missing`);
  return { host: match[1], port: Number(match[2]) };
}
