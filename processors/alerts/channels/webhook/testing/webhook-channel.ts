import type { AlertsConfig } from '../../../../../infra/config/index.ts';
import type { Resolver } from '../../../../../infra/http/index.ts';
import type { Channel } from '../../channel.ts';
import { openWebhooks } from '../index.ts';

type Webhook = AlertsConfig['webhooks'][number];

/** For tests only: one webhook; loopback is allowed unless `allow` says otherwise. */
export function webhookChannel(url: string, over: Partial<Webhook> = {}, { secret = null, allow = ['127.0.0.1'], resolver }: { readonly secret?: string | null; readonly allow?: readonly string[]; readonly resolver?: Resolver } = {}): Channel {
  const webhook: Webhook = { id: 'teams-so', url, template: 'plain', timeoutSeconds: 5, ...over };
  const [channel] = openWebhooks({
    config: { alerts: { webhooks: [webhook] }, network: { allow } } as never,
    secrets: { smtp: null, webhooks: secret === null ? {} : { [webhook.id]: secret } },
    ports: { now: () => new Date('2026-11-21T07:30:00Z'), ...(resolver === undefined ? {} : { resolver }) },
  });
  if (channel === undefined) throw new Error('no channel');
  return channel;
}
