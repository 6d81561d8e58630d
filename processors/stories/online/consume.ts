import { documentErased, hashOf, RetryableError, storyArranged, storyJoined, storyOffered, topics, unwrap, wrap, type Joined, type Offered } from '../../../infra/contracts/index.ts';
import { parseBatch, type Consumer, type Log, type LogMessage, type OutgoingMessage } from '../../../infra/log/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';
import { unpackSketch } from '../sketch/pack.ts';
import { Folder, type FolderOptions, type Move } from './folder.ts';
import { erasureKey } from './forward.ts';

export interface StoriesOptions extends Omit<FolderOptions, 'settled'> {
  readonly log: Log;
  readonly logger: Logger;
  readonly group: string;
  /** The group that writes places into the store. */
  readonly storeGroup: string;
}

const longestSettleMs = 60_000;
const everyMs = 50;

/**
 * Folds what is offered into stories. The topic has one partition, so that of any number of processes one folds; whoever takes over
 * reads from the store what was decided before. At least once: a document offered again keeps its place.
 */
export function consumeOffered(options: StoriesOptions): Promise<Consumer> {
  const { log, logger, group, storeGroup } = options;
  const open = (): Folder => new Folder({ ...options, settled: () => untilStored(log, storeGroup, logger) });
  let folder = open();
  let next = 0n;
  return log.consume({
    group,
    topics: [topics.offered.name],
    batchSize: 200,
    lingerMs: 100,
    handler: async (batch) => {
      // Another process may have folded in between: what is in memory is then out of date.
      if (BigInt(batch[0]?.offset ?? 0) > next) folder = open();
      next = BigInt(batch.at(-1)?.offset ?? 0) + 1n;
      const { ok } = await parseBatch(batch, parse, { log, group, logger });
      try {
        let offers: Offered[] = [];
        const foldThose = async (): Promise<void> => {
          const those = offers;
          offers = [];
          if (those.length > 0) await say(await folder.fold(those), options);
        };
        for (const { parsed } of ok) {
          if (parsed.type === storyOffered.type) {
            offers.push(parsed.data);
            continue;
          }
          await foldThose();
          if (parsed.type === storyArranged.type) await say(await folder.arrange(parsed.data), options);
          else {
            await say(await folder.forget(parsed.data.document), options);
            await log.erase(topics.offered.name, [erasureKey(parsed.data.document)]);
          }
        }
        await foldThose();
      } catch (error) {
        // What memory holds was perhaps not said: what was is read from the store, and the rest folded again.
        folder = open();
        throw error;
      }
    },
  });
}

/** A sketch that cannot be read is its message's fault: set aside, or folding would stop at it for ever. */
function parse({ value }: LogMessage) {
  const parsed = unwrap(value, [storyOffered, storyArranged, documentErased]);
  if (parsed.type === storyOffered.type) unpackSketch(Buffer.from(parsed.data.sketch, 'base64'));
  return parsed;
}

async function say(moves: readonly Move[], { log, now }: Pick<StoriesOptions, 'log' | 'now'>): Promise<void> {
  if (moves.length === 0) return;
  await log.send(topics.stories.name, moves.map(({ placed, headline }): OutgoingMessage => {
    const { document, story, reprintOf, likeness, placedBy, day, contentHash, kind, publishedAt, sketch, version } = placed;
    const joined: Joined = {
      document, story, reprintOf, likeness, placedBy, headline, contentHash, kind, version,
      day: new Date(day * 86_400_000).toISOString().slice(0, 10),
      publishedAt: new Date(publishedAt).toISOString(),
      sketch: sketch.toString('base64'),
      at: now().toISOString(),
    };
    return { key: document, value: JSON.stringify(wrap(storyJoined, joined, { id: hashOf('joined', document, String(version)), source: '/processors/stories' })) };
  }));
}

/** What was said before must be in the store before a day is read from it; where the store stays behind for long the batch comes again. */
async function untilStored(log: Log, group: string, logger: Logger): Promise<void> {
  for (const deadline = Date.now() + longestSettleMs; ; await new Promise((resolve) => setTimeout(resolve, everyMs))) {
    if ((await log.lag(group, [topics.stories.name])) === 0) return;
    if (Date.now() < deadline) continue;
    logger.warn('stories wait for the store, which is behind');
    throw new RetryableError('The store has not taken in yet which story each document is in.', { code: 'store-behind', hint: 'Folding goes on by itself when it has.' });
  }
}
