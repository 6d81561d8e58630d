import type { NetworkKeys } from '../../../infra/config/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import type { Delivery, HookAnswer, HookContext } from '../../contract/hook.ts';
import { requireHolder, toPost } from '../edge/index.ts';
import { accountOf, oaKeys, spoolFolder } from './account.ts';
import { messageOf } from './event.ts';
import { isFresh, isSigned, stampOf } from './signature.ts';
import { Spool, type SpoolBounds } from './spool.ts';

export interface ZaloOaOptions {
  readonly zone?: string;
  readonly keys?: NetworkKeys;
  readonly dataDir?: string;
  /** What may wait for one source's next poll (default 10,000 posts, 32 MB). */
  readonly bounds?: SpoolBounds;
}

const mostAtOnce = 2_000;
const largestBody = 262_144;

/**
 * The collector of kind `zalo-oa`: what people write to the office's own Official Account. The webhook makes each message into a post at
 * the door (voice, mask, seal) and keeps that until the next poll; the message itself is kept nowhere.
 * @throws {RejectedError} `own-required`, `not-an-account`, `key-missing`, `holder-required`, `no-data-folder`
 */
export function createZaloOaCollector({ zone = 'Asia/Ho_Chi_Minh', keys, dataDir, bounds = { files: 10_000, bytes: 33_554_432 } }: ZaloOaOptions = {}): Collector {
  const spools = new Map<string, Spool>();
  const spoolOf = (source: Source): Spool => {
    const spool = spools.get(source.id) ?? new Spool(spoolFolder(dataDir, source), bounds);
    spools.set(source.id, spool);
    return spool;
  };
  return {
    kind: 'zalo-oa',
    social: true,
    async poll(source: Source, { signal }: PollContext): Promise<PollResult> {
      requireHolder(source);
      accountOf(source);
      oaKeys(keys);
      signal.throwIfAborted();
      const { posts, broken, remove } = await spoolOf(source).list(mostAtOnce);
      const warnings = broken === 0 ? [] : [`${broken} spooled deliveries cannot be read and were set aside`];
      return { status: 'ok', httpStatus: 200, items: posts, refused: [], etag: null, lastModified: null, warnings, settled: remove };
    },

    hook: {
      async receive(source: Source, delivery: Delivery, { privacy, now }: HookContext): Promise<HookAnswer> {
        // Zalo looks whether anybody answers before it takes an address for a webhook.
        if (delivery.method === 'GET' || isProbe(delivery)) return { status: 200 };
        if (delivery.body.byteLength > largestBody) return { status: 413 };
        let secrets: ReturnType<typeof oaKeys>;
        let account: string;
        try {
          requireHolder(source);
          [account, secrets] = [accountOf(source), oaKeys(keys)];
        } catch (error) {
          if (error instanceof RejectedError) return { status: 403 };
          throw error;
        }
        const event = parse(delivery.body);
        if (event === null || !isSigned(delivery, event, secrets) || !isFresh(stampOf(event), now())) return { status: 403 };
        const message = messageOf(event, account);
        if (message === null) return { status: 200 };
        const post = toPost(message, { privacy, base: source.url, network: 'zalo.me', zone, now: now() });
        if ('reason' in post) return { status: 200 };
        return (await spoolOf(source).add(post)) ? { status: 200, poll: true } : { status: 503 };
      },
    },
  };
}

/** An empty object without a signature: says nothing, does nothing. */
const isProbe = ({ headers, body }: Delivery): boolean =>
  headers['x-zevent-signature'] === undefined && body.byteLength <= 16 && /^\s*(?:\{\s*\})?\s*$/.test(Buffer.from(body).toString('latin1'));

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return null;
  }
}
