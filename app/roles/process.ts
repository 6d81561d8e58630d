import { topics, type Analysed, type Erased, type Reach } from '../../infra/contracts/index.ts';
import type { Consumer, OutgoingMessage } from '../../infra/log/index.ts';
import { consumeCollected } from '../../processors/analysing/index.ts';
import { consumeForRecheck, flaggedMessage, followFacts, openFlagger } from '../../processors/flags/index.ts';
import { expiredOverrides } from '../../processors/extract/index.ts';
import { readFloors } from '../../processors/models/evaluation/floors.ts';
import { modelsInUse } from '../../processors/models/index.ts';
import { openChain } from '../../processors/open-chain.ts';
import { consumeForStore, eraseDocument, storeTopics } from '../../processors/storing/index.ts';
import { keepCounting } from '../../processors/trends/index.ts';
import { consumeVoices } from '../../processors/voices/index.ts';
import type { Context } from '../context.ts';
import { recordNewcomers } from '../models/record.ts';
import { offering, startStories } from './stories.ts';

export interface Processing {
  /** Finishes and commits what is in hand. */
  stop(): Promise<void>;
}

export const groups = { analyse: 'analyse', store: 'store', voices: 'voices', recheck: 'recheck', arrange: 'arrange', stories: 'stories' } as const;
const groupTopics = { [groups.analyse]: [topics.collected.name], [groups.store]: storeTopics, [groups.voices]: [topics.voices.name], [groups.recheck]: [topics.desk.name], [groups.arrange]: [topics.desk.name], [groups.stories]: [topics.offered.name] };
/** Along the way of a document; the store comes once more, since stories go back to it. */
const wayOfDocuments = [groups.analyse, groups.store, groups.voices, groups.recheck, groups.arrange, groups.stories, groups.store] as const;

/** Starts the processors: analyse what was collected, store what was analysed, count voices. Any number may run side by side on Kafka. */
export async function startProcessing(context: Context, { only }: { readonly only?: 'store' } = {}): Promise<Processing> {
  const { config, logger, metrics, now } = context;
  const [log, store] = [await context.log(), await context.store()];
  const consumers: Consumer[] = [];
  const reaches = new Map(config.sources.map(({ id, reach }) => [id, reach]));
  const reachOf = (source: string): Reach => reaches.get(source) ?? 'local';
  const offer = offering(log, config.office.timezone);
  const counting = keepCounting({ store, logger });
  context.defer(() => counting.stop());
  consumers.push(
    await consumeForStore({ log, store, now, metrics, logger, group: groups.store, postDays: config.retention.postDays, reachOf, offer: (offers) => offer.say(offers.map(({ id, analysed }) => ({ id, ...analysed }))), onWritten: () => counting.poke(), erase: (erased: Erased) => eraseDocument(erased, { store, log }) }),
  );
  if (only !== 'store') {
    for (const warning of expiredOverrides(now())) logger.warn(warning);
    const models = await modelsInUse(config.dataDir);
    logger.info({ models: models.name }, 'models in use');
    await recordNewcomers(store, (await readFloors()).measured, now());
    const pages = new Map(config.sources.map(({ id, unit }) => [id, unit]));
    const chain = await openChain({ units: config.units, pageOf: (source) => pages.get(source), topicsFile: config.topicsFile, modelFolder: models.folderOf, otherModels: config.models, zone: config.office.timezone, now });
    context.defer(() => chain.close());
    const flagger = await openFlagger();
    const following = await followFacts(store, (facts) => flagger.know(facts), { logger });
    context.defer(() => following.stop());
    // Neither tone, stance and topic, nor outlet, kind and voice are handed over: a flag cannot depend on them.
    const flag = ({ document, source, analysis }: Analysed): OutgoingMessage | null => {
      const found = flagger.flag({ title: document.kind === 'article' ? document.title : '', text: document.text, publishedAt: document.publishedAt === null ? null : new Date(document.publishedAt) });
      return found && flaggedMessage({ document, units: analysis.units.map(({ unit }) => unit), source, reach: reachOf(source.id), flag: found, at: now() });
    };
    consumers.push(
      await consumeCollected({ log, chain, flag, metrics, logger, zone: config.office.timezone, group: groups.analyse, now }),
      await consumeVoices({ log, store, now }),
      await consumeForRecheck({ log, store, flagger, reachOf, logger, group: groups.recheck, now }),
      ...(await startStories(context, { log, store, offer, groups })),
    );
  }
  return { stop: async () => void (await Promise.all([...consumers, counting].map((part) => part.stop()))) };
}

/** Messages that each group of the processors has yet to commit. */
export async function lags(context: Context): Promise<Record<string, number>> {
  const log = await context.log();
  const lag: Record<string, number> = {};
  // One after the other, along the way of a document: when an earlier stage has none, all it made is in the later stage's log.
  for (const group of wayOfDocuments) lag[group] = Math.max(lag[group] ?? 0, await log.lag(group, groupTopics[group]));
  return lag;
}

const everyMs = 100;

/** Resolves when every stage has committed all that the log holds; rejects when `signal` aborts. */
export async function drained(context: Context, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const lag = await lags(context);
    if (Object.values(lag).every((messages) => messages === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
