import { createGuard } from '../../../../infra/http/index.ts';
import { userAgentOf } from '../../../../infra/http/outgoing.ts';
import type { Channel, Outgoing } from '../channel.ts';
import { conceal } from '../conceal.ts';
import { inTurn } from '../in-turn.ts';
import { oneLine } from '../../text/index.ts';
import type { ChannelParts } from '../parts.ts';
import { addressOf } from './address.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { judge } from './judge.ts';
import { openPoster } from './post.ts';
import { signatureOf } from './signature.ts';
import { templates } from './templates/index.ts';

/** The office's webhooks, each a channel of its own name. Addresses of private networks only where `network.allow` says so. */
export function openWebhooks({ config, secrets, ports }: ChannelParts): readonly Channel[] {
  return config.alerts.webhooks.map((settings): Channel => {
    const { id, url, template: kind, timeoutSeconds } = settings;
    const template = templates[kind];
    const secret = secrets.webhooks[id] ?? null;
    const poster = openPoster(createGuard(config.network.allow, ports.resolver));
    const turn = inTurn();

    const deliver = async (outgoing: Outgoing, signal: AbortSignal): Promise<{ answer: string }> => {
      const address = outgoing.recipient.address === '' ? (settings.address ?? '') : outgoing.recipient.address;
      const target = addressOf(url, { id, secret, address });
      const { title, lead } = outgoing.message;
      const body = JSON.stringify(template.body({ ...outgoing, message: { ...outgoing.message, title: oneLine(title), lead: oneLine(lead) } }, address));
      const seconds = Math.floor(ports.now().getTime() / 1000);
      const headers = {
        'content-type': 'application/json; charset=utf-8', accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': userAgentOf(undefined),
        'idempotency-key': idempotencyKeyOf(outgoing.key),
        ...(secret === null || secret === '' ? {} : { 'x-diembao-signature': signatureOf(secret, seconds, body), ...template.headers?.(secret) }),
      };
      const posted = await poster.post({ url: target, headers, body, timeoutMs: timeoutSeconds * 1000 }, signal);
      return judge({ ...posted, words: conceal(posted.words, [secret]) }, { id, now: ports.now().getTime(), refusal: template.refusal?.(posted.words) ?? null });
    };
    return { name: id, send: (outgoing, signal) => turn(() => deliver(outgoing, signal)), close: () => turn(() => poster.close()) };
  });
}
