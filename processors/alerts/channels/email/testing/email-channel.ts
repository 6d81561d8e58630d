import type { AlertsConfig } from '../../../../../infra/config/index.ts';
import type { Channel } from '../../channel.ts';
import { openEmail } from '../index.ts';

/** For tests only: the channel to a server on loopback, unencrypted unless `over` says otherwise. */
export function emailChannel(port: number, over: Partial<NonNullable<AlertsConfig['email']>> = {}, { password = null, ca }: { readonly password?: string | null; readonly ca?: string } = {}): Channel {
  const email = { host: 'localhost', port, security: 'none' as const, from: 'Điểm Báo Sở KH&CN <diem-bao@so-khcn.example>', timeoutSeconds: 5, ...over };
  const [channel] = openEmail({ config: { alerts: { email }, network: {} } as never, secrets: { smtp: password, webhooks: {} }, ports: { now: () => new Date('2026-11-21T07:30:00Z'), ...(ca === undefined ? {} : { ca }) } });
  if (channel === undefined) throw new Error('no channel');
  return channel;
}
