import { RejectedError } from '../../../../infra/contracts/index.ts';

/** As one part of an address; ":" and "/" stay, which tokens and paths of services have. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/');

/**
 * The webhook's address with `{secret}` and `{address}` filled in.
 * @throws {RejectedError} `address-missing` where it wants an address and the recipient has none, `webhook-secret-missing`, `bad-url`
 */
export function addressOf(template: string, { id, secret, address }: { readonly id: string; readonly secret: string | null; readonly address: string }): URL {
  // As written or as an address parser has left it.
  const wants = (name: string): boolean => template.includes(`{${name}}`) || template.includes(`%7B${name}%7D`);
  const put = (text: string, name: string, value: string): string => text.replaceAll(`{${name}}`, () => value).replaceAll(`%7B${name}%7D`, () => value);
  if (wants('address') && address === '') throw new RejectedError(`Webhook ${id}: there is no address to send to`, { code: 'address-missing', hint: `Give the person an address for "${id}" under alerts.people, or the webhook one of its own.` });
  if (wants('secret') && (secret ?? '') === '') throw new RejectedError(`Webhook ${id}: its secret is not set`, { code: 'webhook-secret-missing', hint: `Set ${variableOf(id)}.` });
  // The office's secret may be a path of several parts; a recipient's address never is.
  const filled = put(put(template, 'address', encodeURIComponent(address.toWellFormed())), 'secret', encoded(secret ?? ''));
  const url = URL.canParse(filled) ? new URL(filled) : null;
  if (url === null) throw new RejectedError(`Webhook ${id}: its address is none`, { code: 'bad-url', hint: 'Give alerts.webhooks.url a full address that starts with https://.' });
  url.hash = '';
  return url;
}

export const variableOf = (id: string): string => `DIEMBAO_WEBHOOK_${id.toUpperCase().replaceAll('-', '_')}`;
