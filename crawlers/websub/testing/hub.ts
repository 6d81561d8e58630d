import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One subscription as the hub knows it. */
export interface Known {
  readonly callback: string;
  readonly topic: string;
  readonly secret: string;
  readonly lease: string | null;
}

export interface Asked extends Known {
  readonly mode: string;
}

/** A small real WebSub hub on loopback, for tests: takes requests, verifies intent, signs deliveries. */
export interface TestHub {
  readonly url: string;
  /** Requests in order. */
  readonly asked: readonly Asked[];
  /** Subscriptions that were verified, by callback. */
  readonly subscribed: ReadonlyMap<string, Known>;
  /** How it answers the next requests: `accept` verifies, `forget` takes them and never asks back, a number is a status. */
  behaviour: 'accept' | 'forget' | 'deny' | number;
  /** Seconds granted; null leaves the parameter out. */
  lease: string | null;
  /** Delivers to each subscriber; resolves to their statuses. `method` null sends no signature, `secret` another one than agreed. */
  deliver(body: string, how?: { readonly method?: string | null; readonly secret?: string }): Promise<readonly number[]>;
  /** Resolves when each request so far has been verified, denied or refused. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export async function startHub(): Promise<TestHub> {
  const asked: Asked[] = [];
  const subscribed = new Map<string, Known>();
  let work: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    work = work.then(async () => {
      const form = new URLSearchParams(await bodyOf(request));
      const said: Asked = { mode: form.get('hub.mode') ?? '', callback: form.get('hub.callback') ?? '', topic: form.get('hub.topic') ?? '', secret: form.get('hub.secret') ?? '', lease: form.get('hub.lease_seconds') };
      asked.push(said);
      if (typeof hub.behaviour === 'number') return void response.writeHead(hub.behaviour).end();
      response.writeHead(202).end();
      if (hub.behaviour === 'accept') await verify(said);
      if (hub.behaviour === 'deny') await fetch(withQuery(said.callback, { 'hub.mode': 'denied', 'hub.topic': said.topic, 'hub.reason': 'không nhận\u0007 nữa' }));
    });
  });

  async function verify(said: Asked): Promise<void> {
    const challenge = `thách-đố-${asked.length}`;
    const answer = await fetch(withQuery(said.callback, { 'hub.mode': said.mode, 'hub.topic': said.topic, 'hub.challenge': challenge, ...(hub.lease === null ? {} : { 'hub.lease_seconds': hub.lease }) }), { headers: { connection: 'close' } });
    if (!answer.ok || (await answer.text()) !== challenge) return;
    if (said.mode === 'subscribe') subscribed.set(said.callback, said);
    else subscribed.delete(said.callback);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub: TestHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`,
    asked,
    subscribed,
    behaviour: 'accept',
    lease: '864000',
    deliver: (body, { method = 'sha256', secret } = {}) => Promise.all([...subscribed.values()].map(async (known) => {
      const headers: Record<string, string> = { connection: 'close', 'content-type': 'application/rss+xml', link: `<${known.topic}>; rel="self", <${hub.url}>; rel="hub"` };
      if (method !== null) headers['x-hub-signature'] = `${method}=${createHmac(method, secret ?? known.secret).update(body).digest('hex')}`;
      return (await fetch(known.callback, { method: 'POST', headers, body })).status;
    })),
    async idle() {
      await work;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hub;
}

/** Adds to the callback's own query, which a hub must keep. */
export function withQuery(callback: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(callback);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  return url.href;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
