import { z } from 'zod';
import { documentErased, documentKinds, documentRelabelled, type FactChanged, factChanged, flagJudged, officeActed, type Reach, storyArranged, topics, unwrap } from '../../infra/contracts/index.ts';
import { parseBatch, type Consumer, type Log, type OutgoingMessage } from '../../infra/log/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { searchable } from '../../infra/text/index.ts';
import { approvedFacts } from './follow-facts.ts';
import { flaggedMessage } from './flagged-message.ts';
import type { Flagger } from './open-judge.ts';

export interface RecheckOptions {
  readonly log: Log;
  readonly store: Store;
  readonly flagger: Flagger;
  readonly reachOf: (source: string) => Reach;
  readonly logger: Logger;
  readonly group: string;
  readonly now: () => Date;
  /** What is being analysed when a fact is approved is compared with it either by then or now: so long is waited for it to be stored. */
  readonly settleMs?: number;
}

const days = 30;
const usualSettleMs = 10_000;
/** Documents in a message batch. */
const batch = 200;
/** The rarest words of a fact by which documents are looked up; two of them must stand in a document. */
const lookedUp = 6;

/** Compares each newly approved fact with what was stored in the last thirty days. At least once; a repetition makes the same flags. */
export function consumeForRecheck(options: RecheckOptions): Promise<Consumer> {
  const { log, group, logger, settleMs = usualSettleMs } = options;
  return log.consume({
    group,
    topics: [topics.desk.name],
    batchSize: 50,
    lingerMs: 100,
    handler: async (messages) => {
      const { ok } = await parseBatch(messages, (message) => unwrap(message.value, [factChanged, documentErased, documentRelabelled, flagJudged, storyArranged, officeActed]), { log, group, logger });
      const approved = ok.flatMap(({ parsed }) => (parsed.type === factChanged.type && parsed.data.state === 'approved' ? [parsed.data] : []));
      if (approved.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      await recheck(approved, options);
    },
  });
}

const rowSchema = z.object({
  id: z.string(), kind: z.enum(documentKinds), title: z.string(), text: z.string(), language: z.string(), publishedAt: z.string().nullable(), contentHash: z.string(), units: z.array(z.string()), source: z.string(), outlet: z.string(),
});

/** @returns how many documents were flagged. */
export async function recheck(changed: readonly FactChanged[], { log, store, flagger, reachOf, logger, now }: RecheckOptions): Promise<number> {
  const wanted = new Set(changed.map(({ id }) => id));
  // As the store has them: of several changes in a row the last counts.
  const facts = (await approvedFacts(store)).filter((fact) => wanted.has(fact.factCheck?.id ?? fact.record?.id ?? ''));
  let [read, flagged] = [0, 0];
  for (const fact of facts) {
    const known = flagger.read([fact]);
    if (known.claims.size + known.records.size === 0) continue;
    const said = fact.factCheck?.claim ?? `${fact.record?.subject ?? ''} ${fact.record?.place ?? ''}`;
    let outgoing: OutgoingMessage[] = [];
    for await (const document of documentsWith(store, flagger.rarest(said, lookedUp), now())) {
      read += 1;
      const publishedAt = document.publishedAt === null ? null : new Date(document.publishedAt);
      const flag = flagger.flagBy({ title: document.kind === 'article' ? document.title : '', text: document.text, publishedAt }, known);
      if (flag === null) continue;
      flagged += 1;
      outgoing.push(flaggedMessage({ document: { ...document, publishedAt: publishedAt?.toISOString() ?? null }, units: document.units, source: { id: document.source, outlet: document.outlet }, reach: reachOf(document.source), flag, at: now() }));
      if (outgoing.length < batch) continue;
      await log.send(topics.flagged.name, outgoing);
      outgoing = [];
    }
    if (outgoing.length > 0) await log.send(topics.flagged.name, outgoing);
  }
  logger.info({ facts: facts.length, read, flagged }, 'stored documents compared with new facts');
  return flagged;
}

/** Documents of the last days in which two of the words stand, newest first. */
async function* documentsWith(store: Store, words: readonly string[], now: Date): AsyncGenerator<z.infer<typeof rowSchema>> {
  const terms = words.map(searchable).filter((word) => word !== '');
  const pairs = terms.length < 2 ? [terms] : terms.flatMap((left, at) => terms.slice(at + 1).map((right) => [left, right]));
  if (pairs[0]?.length === 0) return;
  const result = await store.client.query({
    query: `SELECT id, kind, title, text, language, if(published_known, formatDateTime(published_at, '%Y-%m-%dT%H:%i:%S.000Z', 'UTC'), NULL) AS publishedAt, content_hash AS contentHash, units, source, outlet
            FROM documents FINAL
            WHERE state != 'removed' AND text != '' AND greatest(published_at, first_stored_at) >= parseDateTime64BestEffort({since:String}, 3, 'UTC')
              AND (${pairs.map((_pair, at) => `hasAllTokens(folded, {pair${at}:Array(String)})`).join(' OR ')})
            ORDER BY published_at DESC`,
    query_params: { since: new Date(now.getTime() - days * 86_400_000).toISOString(), ...Object.fromEntries(pairs.map((pair, at) => [`pair${at}`, pair])) },
    format: 'JSONEachRow',
  });
  for await (const rows of result.stream<unknown>()) for (const row of rows) yield rowSchema.parse(row.json());
}
