import type { Hook } from '../../crawlers/contract/hook.ts';
import { createHooks } from '../../crawlers/hooks/index.ts';
import { openWebSub, type WebSub } from '../../crawlers/websub/index.ts';
import type { Collectors, Source } from '../../crawlers/index.ts';
import type { Context } from '../context.ts';

/** What others deliver to the office: hubs of feeds, webhooks of networks. Nothing where the office's file names no address for it. */
export interface Deliveries {
  readonly websub: Hook | undefined;
  /** For the engine: a source offers this hub now, or none any more. */
  readonly onHub: WebSub['subscriber']['offer'] | undefined;
  /** Listens, and keeps the subscriptions up until `signal` aborts. */
  start(parts: { readonly sources: readonly Source[]; readonly collectors: Collectors; readonly pollNow: (source: string) => void }, signal: AbortSignal): Promise<void>;
}

export function openDeliveries(context: Context): Deliveries {
  const { config, logger, now } = context;
  const { hooks } = config;
  if (hooks === undefined) return { websub: undefined, onHub: undefined, start: async () => undefined };
  const websub = openWebSub({ dataDir: config.dataDir, hooksUrl: hooks.url, http: context.http(), logger, now });
  context.defer(() => websub.close());
  return {
    websub: websub.hook,
    onHub: (source, hub) => websub.subscriber.offer(source, hub),
    async start({ sources, collectors, pollNow }, signal) {
      websub.subscriber.keepOnly(sources.map(({ id }) => id));
      const server = createHooks({ sources, collectors, privacy: context.privacy(), now, logger, onPoll: pollNow });
      context.defer(() => server.close());
      // Before anything is subscribed: a hub asks back at once.
      const url = await server.listen(hooks);
      logger.info({ url, public: hooks.url }, 'hooks listen');
      void websub.subscriber.run(signal);
    },
  };
}
