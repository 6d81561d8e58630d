import { Readable } from 'node:stream';
import { createAgent } from '../../../../infra/http/exchange.ts';
import { wireFailure } from '../../../../infra/http/failures.ts';
import type { Guard } from '../../../../infra/http/index.ts';
import { RetryableError } from '../../../../infra/contracts/index.ts';

export interface Posted {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** The beginning of what came back. */
  readonly words: string;
}

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** Of an answer no more is read. */
const mostBytes = 16_384;

/** POST over guarded connections: only to addresses that may be reached, no redirect followed. */
export function openPoster(guard: Guard): { post(post: Post, signal: AbortSignal): Promise<Posted>; close(): Promise<void> } {
  // Messages are minutes apart; a connection that has gone stale would only leave doubts.
  const agent = createAgent(guard, { keepAlive: false });
  return {
    async post({ url, headers, body, timeoutMs }, signal) {
      guard.checkUrl(url);
      if (signal.aborted) throw calledOff();
      const bytes = Buffer.from(body, 'utf8');
      let handedOver = false;
      // Asked for its first piece only when the line stands: from then on it may have arrived.
      const pieces = async function* (): AsyncGenerator<Buffer> {
        handedOver = true;
        yield bytes;
      };
      const late = AbortSignal.timeout(timeoutMs);
      const stop = AbortSignal.any([signal, late]);
      try {
        const answer = await agent.request({ origin: url.origin, path: `${url.pathname}${url.search}`, method: 'POST', headers: { ...headers, 'content-length': String(bytes.byteLength) }, body: Readable.from(pieces(), { objectMode: false }), signal: stop, headersTimeout: 0, bodyTimeout: timeoutMs });
        const retryAfter = answer.headers['retry-after'];
        return { status: answer.statusCode, retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter, words: await beginning(answer.body) };
      } catch (error) {
        if (handedOver) throw doubtful(url.hostname, late.aborted ? 'too slow' : signal.aborted ? 'called off' : 'the connection broke', error);
        if (signal.aborted) throw calledOff();
        if (late.aborted) throw new RetryableError(`${url.hostname} is too slow`, { code: 'timeout' });
        throw wireFailure(error, url.hostname, false);
      }
    },
    close: async () => agent.destroy(),
  };
}

/** The status has said what became of it; a body that is long, slow or broken changes nothing. */
async function beginning(body: AsyncIterable<Uint8Array> & { destroy(): unknown; on(event: 'error', listener: () => void): unknown }): Promise<string> {
  body.on('error', () => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk.subarray(0, mostBytes - size));
      size += chunk.byteLength;
      if (size >= mostBytes) break;
    }
  } catch {
    // What came so far is enough.
  }
  body.destroy();
  return Buffer.concat(chunks).toString('utf8');
}

const calledOff = (): RetryableError => new RetryableError('The message was called off', { code: 'aborted' });

const doubtful = (host: string, why: string, cause: unknown): RetryableError =>
  new RetryableError(`${host} had the message and did not answer (${why})`, { code: 'webhook-doubtful', hint: 'It is sent again under the same Idempotency-Key.', cause });
