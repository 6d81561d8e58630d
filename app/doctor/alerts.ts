import { lookup } from 'node:dns/promises';
import type { AlertsConfig, RouteConfig } from '../../infra/config/index.ts';
import { messageOf } from '../../infra/contracts/index.ts';
import { openChannels, openRules, reachAt, recipientsOf } from '../../processors/alerts/index.ts';
import type { Context } from '../context.ts';

/** Whether alerts would reach anybody: rules and channels as set up, the mail server's name, somebody at each step. @throws where they would not. */
export async function alertsCheck({ config, now, book }: Context): Promise<string> {
  const { alerts, secrets, access, office } = config;
  if (alerts.rules.length === 0) return 'no rules: nobody is told of anything';
  openRules(alerts.rules);
  await Promise.all([...openChannels(config, secrets, { now }).values()].map((channel) => channel.close()));
  const at = now().getTime();
  const reach = reachAt({ book: book(), config: alerts, zone: office.timezone }, at);
  const problems = receiversOf(alerts).flatMap((id) => {
    const steps = (alerts.receivers.find((receiver) => receiver.id === id)?.steps ?? []).map((step) => recipientsOf(step, at, reach));
    if (steps.every(({ recipients }) => recipients.length === 0)) return [`receiver ${id} reaches nobody`];
    return steps.flatMap(({ missing }, index) => (missing.length === 0 ? [] : [`step ${index + 1} of receiver ${id} cannot reach ${missing.join(', ')}`]));
  });
  if (receiversOf(alerts).length === 0) problems.push('alerts.route names no receiver: nobody is told of anything');
  if (alerts.email?.username !== undefined && secrets.smtp === null) problems.push('DIEMBAO_SMTP_PASSWORD is not set, alerts.email.username is');
  if (alerts.email) await lookup(alerts.email.host).catch((error: unknown) => problems.push(`the mail server ${alerts.email?.host} cannot be found (${messageOf(error)})`));
  if (problems.length > 0) throw new Error(problems.join('\n               '));
  const leadsNowhere = isHere(access.url) && (alerts.email !== undefined || alerts.webhooks.length > 0);
  return `${alerts.rules.filter(({ on }) => on).length} rules on, ${receiversOf(alerts).length} receivers, each reaches somebody${leadsNowhere ? ' (access.url is not set: links in messages open on this machine only)' : ''}`;
}

/** Those that a route leads to. */
function receiversOf({ route }: AlertsConfig): string[] {
  const below = (one: RouteConfig): string[] => [...(one.receiver === undefined ? [] : [one.receiver]), ...(one.routes ?? []).flatMap(below)];
  return route === undefined ? [] : [...new Set(below(route))];
}

const isHere = (url: string | undefined): boolean => url === undefined || /^(?:localhost|127\.|\[::1\])/.test(new URL(url).hostname);
