import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FatalError } from '../../../infra/contracts/index.ts';

/** True for `localhost`, 127.0.0.0/8 and ::1 (brackets allowed), and for nothing that merely resolves to them. */
export function isLoopbackName(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost') return true;
  return isIP(name) !== 0 && ipaddr.process(name).range() === 'loopback';
}

/** @throws {FatalError} `console-not-loopback`: elsewhere passwords and sessions travel over https only, at the address that the office's file names. */
export function requireLoopback(host: string, publicUrl: string | null): void {
  if (publicUrl !== null || isLoopbackName(host)) return;
  throw new FatalError(`The console does not listen on "${host}" while the office's file names no https address for it: passwords would travel in the clear.`, {
    code: 'console-not-loopback',
    hint: 'Set access.url in the office’s file and let a reverse proxy with a certificate lead there; or stay on loopback with --host 127.0.0.1 and open it on this machine, or through an SSH tunnel that keeps the port: ssh -L 4789:127.0.0.1:4789 SERVER.',
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
