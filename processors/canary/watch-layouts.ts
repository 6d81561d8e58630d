import { hashOf, sourceNoticed, topics, wrap, type Notice, type SourceRef } from '../../infra/contracts/index.ts';
import type { Log, OutgoingMessage } from '../../infra/log/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { judge } from './judge.ts';
import { readYields } from './read-yields.ts';

export interface CanaryOptions {
  readonly store: Store;
  readonly log: Pick<Log, 'send'>;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly sources: readonly Pick<SourceRef, 'id' | 'outlet' | 'kind' | 'own'>[];
}

const hourMs = 3_600_000;

/**
 * Looks at what each source's pages gave lately and tells the log of a drop, once, and once when it is over. The moment is the hour's beginning:
 * processors that look side by side tell the same, and it counts once.
 * @returns how many notices were sent
 */
export async function watchLayouts({ store, log, logger, now, sources }: CanaryOptions): Promise<number> {
  const at = new Date(Math.floor(now().getTime() / hourMs) * hourMs);
  const configured = new Map(sources.map((source) => [source.id, source]));
  const messages: OutgoingMessage[] = [];
  for (const { source: id, recent, past, lastNotice } of await readYields(store, now())) {
    const source = configured.get(id);
    const verdict = judge(recent, past);
    if (source === undefined || verdict === null) continue;
    const notice: Notice = verdict.isWell ? 'layout-well' : 'layout-changed';
    if (notice === lastNotice || (verdict.isWell && lastNotice === '')) continue;
    logger.warn({ source: id, ...verdict.figures }, verdict.isWell ? 'pages give again what they used to' : 'pages give much less than they used to: has the layout changed?');
    const data = { source: { id, outlet: source.outlet, kind: source.kind, own: source.own }, notice, at: at.toISOString(), since: null, figures: verdict.figures };
    messages.push({ key: id, value: JSON.stringify(wrap(sourceNoticed, data, { id: hashOf('noticed', id, notice, data.at), source: '/processors/canary', time: at })), headers: { source: id } });
  }
  if (messages.length > 0) await log.send(topics.crawl.name, messages);
  return messages.length;
}
