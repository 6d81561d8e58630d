import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import type { Logger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Source } from '../contract/collector.ts';
import type { Hook, HookAnswer } from '../contract/hook.ts';
import type { Collectors } from '../registry.ts';
import { readBody } from './body.ts';
import type { RateBound } from './rate.ts';

export interface AnswerParts {
  readonly sources: ReadonlyMap<string, Source>;
  readonly collectors: Collectors;
  readonly privacy: Privacy;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly rate: RateBound;
  readonly maxBytes: number;
  readonly hookTimeoutMs: number;
  readonly onPoll: (source: string) => void;
}

export interface PlainAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const methods = ['GET', 'POST'] as const;
const longestAnswer = 8_192;
const plain = (status: number, headers: Readonly<Record<string, string>> = {}): PlainAnswer => ({ status, body: '', headers });

/** What a request to `…/hooks/<source id>` gets. Never throws; says no more than the status where something is wrong. */
export async function answerHook(request: IncomingMessage, parts: AnswerParts): Promise<PlainAnswer> {
  const found = find(request.url ?? '', parts);
  if (found === null) return plain(404);
  const { source, hook, query } = found;
  const method = methods.find((each) => each === request.method);
  if (method === undefined) return plain(405, { allow: methods.join(', ') });
  if (!parts.rate.take(source.id)) return plain(429, { 'retry-after': '60' });
  try {
    const body = await readBody(request, parts.maxBytes);
    if (body === null) return plain(413, { connection: 'close' });
    const delivery = { method, query, headers: headersOf(request), body };
    const given = await inTime(hook.receive(source, delivery, { privacy: parts.privacy, now: parts.now }), parts.hookTimeoutMs);
    if (given.poll === true) parts.onPoll(source.id);
    return checked(given);
  } catch (error) {
    // Neither the address (it carries a token) nor the body is written down.
    parts.logger.error({ source: source.id, err: error }, 'a delivery could not be handled');
    return plain(500);
  }
}

function find(address: string, { sources, collectors }: AnswerParts): { readonly source: Source; readonly hook: Hook; readonly query: URLSearchParams } | null {
  const [path = '', ...search] = address.split('?');
  // A reverse proxy may leave a prefix of its own before it.
  const id = /^(?:\/[^?#]{0,500})?\/hooks\/([a-z0-9][a-z0-9._-]{0,199})$/.exec(path)?.[1];
  const source = id === undefined ? undefined : sources.get(id);
  const hook = source === undefined ? undefined : collectors.get(source.kind)?.hook;
  return source === undefined || hook === undefined ? null : { source, hook, query: new URLSearchParams(search.join('?')) };
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const called = new AbortController();
  const late = sleep(ms, undefined, { signal: called.signal }).then(() => { throw new Error(`the hook gave no answer within ${ms} ms`); });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    called.abort();
  }
}

function checked({ status, body = '' }: HookAnswer): PlainAnswer {
  if (!Number.isInteger(status) || status < 200 || status > 599) throw new Error(`the hook answered with status ${status}`);
  if (body.length > longestAnswer) throw new Error('the hook\'s answer is too long');
  return { status, body, headers: {} };
}
