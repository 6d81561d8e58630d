import { DateTime } from 'luxon';
import type { Analysed } from '../../infra/contracts/index.ts';
import type { Consumer, Log } from '../../infra/log/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { consumeOffered, forwardArrangements, offerContents, offerUnplaced, openJudge, openRarity, storedPlaces, type OfferOptions } from '../../processors/stories/index.ts';
import type { Context } from '../context.ts';

export interface Offering {
  readonly options: OfferOptions;
  /** Offers new contents, under the ids that they are stored by. */
  say(contents: readonly (Pick<Analysed, 'document' | 'source'> & { readonly id: string })[]): Promise<void>;
}

/** How stored contents are offered to be folded into stories. */
export function offering(log: Log, zone: string): Offering {
  const options: OfferOptions = { log, rarity: openRarity(), offsetAt: (at) => DateTime.fromMillis(at, { zone }).offset * 60_000 };
  return {
    options,
    say: (contents) => offerContents(contents.map(({ id, document, source }) => ({ ...document, document: id, outlet: source.outlet, publishedAt: document.publishedAt ?? document.fetchedAt })), options),
  };
}

export interface StoriesRole {
  readonly log: Log;
  readonly store: Store;
  readonly offer: Offering;
  readonly groups: { readonly arrange: string; readonly stories: string; readonly store: string };
}

/** Folds documents into stories; of several processes one does, and another takes over when it goes. */
export async function startStories(context: Context, { log, store, offer, groups }: StoriesRole): Promise<Consumer[]> {
  const { logger, now } = context;
  const consumers = [
    await forwardArrangements({ log, logger, group: groups.arrange }),
    await consumeOffered({ log, logger, now, offsetAt: offer.options.offsetAt, places: storedPlaces(store), judge: openJudge(), group: groups.stories, storeGroup: groups.store }),
  ];
  offerWhatWasLeft(context, store, offer.options);
  return consumers;
}

/** In the background: what is stored and in no story is offered once at each start. */
function offerWhatWasLeft({ logger, defer }: Context, store: Store, options: OfferOptions): void {
  const stop = new AbortController();
  const done = offerUnplaced(store, { ...options, signal: stop.signal }).then(
    (offered) => offered > 0 && logger.info({ offered }, 'documents that were in no story are offered to be folded'),
    (error: unknown) => logger.warn({ err: error }, 'documents that are in no story could not be offered; the next start tries again'),
  );
  defer(async () => {
    stop.abort();
    await done;
  });
}
