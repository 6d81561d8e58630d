import { z } from 'zod';
import { factCheckSchema, messageOf, recordSchema } from '../../infra/contracts/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { ApprovedFact } from './facts.ts';

const rowSchema = z.object({ id: z.string(), version: z.coerce.number(), kind: z.enum(['fact-check', 'record']), body: z.string(), upheld: z.coerce.number(), overturned: z.coerce.number() });
const stampSchema = z.object({ stamp: z.string() });

/**
 * The facts that matching goes by: of each id the highest version that a second person approved, unless it was retired. A revision that
 * waits for approval leaves the approved one in place. With each, what people found of its flags.
 */
export async function approvedFacts(store: Store): Promise<ApprovedFact[]> {
  const result = await store.client.query({
    query: `SELECT id, version, kind, body, judged.right AS upheld, judged.wrong AS overturned
            FROM (SELECT * FROM facts FINAL WHERE state IN ('approved', 'retired') ORDER BY version DESC LIMIT 1 BY id) AS newest
            LEFT JOIN (SELECT fact, fact_version, countIf(NOT overturned) AS right, countIf(overturned) AS wrong FROM judgements FINAL WHERE NOT withdrawn GROUP BY fact, fact_version) AS judged
              ON judged.fact = newest.id AND judged.fact_version = newest.version
            WHERE state = 'approved' ORDER BY id`,
    format: 'JSONEachRow',
  });
  return z.array(rowSchema).parse(await result.json()).map(({ version, kind, body, upheld, overturned }) => ({ version, judged: { upheld, overturned }, ...(kind === 'record' ? { record: recordSchema.parse(JSON.parse(body)) } : { factCheck: factCheckSchema.parse(JSON.parse(body)) }) }));
}

/** Changes whenever a fact does, or what people found of a flag. */
async function stampOf(store: Store): Promise<string> {
  const result = await store.client.query({ query: `SELECT concat((SELECT concat(toString(count()), '/', toString(max(at))) FROM facts), '/', (SELECT concat(toString(count()), '/', toString(max(judged_at))) FROM judgements)) AS stamp`, format: 'JSONEachRow' });
  return z.array(stampSchema).length(1).parse(await result.json())[0]?.stamp ?? '';
}

export interface Following {
  stop(): Promise<void>;
}

/** Seconds after which a change is known to every process, at most, in milliseconds. */
export const followEveryMs = 3000;

/** Reads the approved facts now, and again within seconds of every change. A store that is away is asked again; what was known holds meanwhile. */
export async function followFacts(store: Store, know: (facts: readonly ApprovedFact[]) => void, { logger, everyMs = followEveryMs }: { readonly logger: Logger; readonly everyMs?: number }): Promise<Following> {
  let seen = '';
  const look = async (): Promise<void> => {
    const stamp = await stampOf(store);
    if (stamp === seen) return;
    const facts = await approvedFacts(store);
    know(facts);
    seen = stamp;
    logger.info({ facts: facts.length }, 'facts that texts are compared with');
  };
  await look();
  let stopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tick = (): void => {
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => logger.warn({ err: messageOf(error) }, 'facts could not be read; the former ones hold'))
        .finally(() => !stopped && tick());
    }, everyMs);
  };
  tick();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
