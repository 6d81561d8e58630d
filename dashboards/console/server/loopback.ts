import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FatalError } from '../../../infra/contracts/index.ts';

/** True for `localhost`, 127.0.0.0/8 and ::1 (brackets allowed), and for nothing that merely resolves to them. */
export function isLoopbackName(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost') return true;
  return isIP(name) !== 0 && ipaddr.process(name).range() === 'loopback';
}

/** @throws {FatalError} `console-not-loopback`: without accounts nobody else may reach the console. */
export function requireLoopback(host: string): void {
  if (isLoopbackName(host)) return;
  throw new FatalError(`The console does not listen on "${host}": it has no accounts yet, so everyone who reaches that address would read everything.`, {
    code: 'console-not-loopback',
    hint: 'Use --host 127.0.0.1 and open it on this machine, or through an SSH tunnel that keeps the port: ssh -L 4789:127.0.0.1:4789 SERVER.',
  });
}

/**
 * Whether a Host header names this console: a loopback name and the very port. A page elsewhere whose name was rebound to
 * 127.0.0.1 sends its own name, and is refused.
 */
export function isOwnHost(header: string | undefined, port: number): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(header ?? '');
  return match !== null && isLoopbackName(match[1] ?? '') && Number(match[2] ?? 80) === port;
}
