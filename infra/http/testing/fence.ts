import { createServer, Socket, type AddressInfo, type LookupFunction, type Server } from 'node:net';

/** For tests only: sees every TCP connection that this process begins, and lets none off loopback. */
export interface Fence {
  /** `address:port` of every attempt that was let through. */
  readonly attempts: string[];
  /** `address:port` of every attempt that would have left loopback; it was stopped here. */
  readonly escapes: string[];
  close(): void;
}

const isLoopback = (address: string): boolean => /^127\.|^::1$/.test(address);

interface ConnectOptions { host?: string; port?: number | string; path?: string; lookup?: LookupFunction }

/** Stands in the way of `Socket.connect` until closed. */
export function raiseFence(): Fence {
  const attempts: string[] = [];
  const escapes: string[] = [];
  const original = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;

  function passes(address: string, port: string): boolean {
    (isLoopback(address) ? attempts : escapes).push(`${address}:${port}`);
    return isLoopback(address);
  }

  Socket.prototype.connect = function connect(this: Socket, ...args: unknown[]): Socket {
    const options = (Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0]) as ConnectOptions;
    if (typeof options !== 'object' || options.path !== undefined) return original.apply(this, args);
    const port = String(options.port);
    const host = options.host ?? 'localhost';
    if (/^[\d.]+$|:/.test(host)) {
      if (!passes(host, port)) throw new Error(`fence: ${host}`);
    } else {
      const { lookup } = options;
      if (lookup === undefined) throw new Error(`fence: ${host} would be looked up without the guard`);
      options.lookup = (name, how, callback) => lookup(name, how, (error, found, family) => {
        const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
        if (error === null && !addresses.every((address) => passes(address, port))) callback(new Error(`fence: ${name}`), '', 0);
        else callback(error, found, family);
      });
    }
    return original.apply(this, args);
  } as typeof Socket.prototype.connect;

  return { attempts, escapes, close: () => { Socket.prototype.connect = original as typeof Socket.prototype.connect; } };
}

/** A server that nobody may reach. */
export interface Canary {
  readonly port: number;
  readonly addresses: readonly string[];
  /** Connections it saw. */
  touched(): number;
  close(): Promise<void>;
}

/** Listens on loopback, on one port of several addresses: 127.0.0.1, 127.0.0.2 and, where the machine has it, ::1. */
export async function openCanary(): Promise<Canary> {
  let touched = 0;
  const servers: Server[] = [];
  const listen = (address: string, port: number): Promise<number> => new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      touched += 1;
      socket.on('error', () => undefined).resume();
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n<p>bi-mat</p>');
    });
    server.once('error', reject).listen(port, address, () => {
      servers.push(server);
      resolve((server.address() as AddressInfo).port);
    });
  });
  const port = await listen('127.0.0.1', 0);
  const addresses = ['127.0.0.1'];
  await listen('127.0.0.2', port).then(() => addresses.push('127.0.0.2'), () => undefined);
  await listen('::1', port).then(() => addresses.push('::1'), () => undefined);
  return {
    port, addresses,
    touched: () => touched,
    close: async () => void (await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))),
  };
}
