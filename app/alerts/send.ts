import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { RejectedError } from '../../infra/contracts/index.ts';
import { openChannels, outgoingOf, reachAt, recipientsOf } from '../../processors/alerts/index.ts';
import { openContext } from '../context.ts';
import { alertSettings } from '../roles/alert/index.ts';
import { withAlerts, type AlertsOptions } from './options.ts';

const longestMs = 60_000;

export function registerSend(command: Command): void {
  withAlerts(command.command('send-test'))
    .argument('<recipient>', 'person:ID, duty:ROSTER, deputy:ROSTER or webhook:ID')
    .description('send a message that says it is a test, by every channel of somebody, and say what became of it')
    .action(send);
}

async function send(to: string, options: AlertsOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  const settings = await alertSettings(context, options.console);
  const at = context.now().getTime();
  const { recipients, missing } = recipientsOf({ to: [to] }, at, reachAt(settings, at));
  if (recipients.length === 0) throw new RejectedError(`${missing.join(', ') || to} cannot be reached.`, { code: 'alert-nobody', hint: 'Look at alerts.people, alerts.email and alerts.webhooks in the office’s file.' });
  const channels = openChannels(context.config, context.config.secrets, { now: context.now });
  context.defer(async () => void (await Promise.all([...channels.values()].map((channel) => channel.close()))));
  const results = [];
  for (const { recipient, channel: name, address } of recipients) {
    const delivery = { id: `test.${randomUUID()}`, alert: null, purpose: 'test' as const, step: 0, recipient, channel: name, address, state: 'due' as const, made_at: at, due_at: at, attempts: 0, doubts: 0, error: '', sent_at: null, digest: null };
    const answer = await (channels.get(name)?.send(await outgoingOf(settings, delivery), AbortSignal.timeout(longestMs)) ?? Promise.reject(new Error('no such channel'))).then(({ answer: text }) => ({ sent: true, answer: text }), (error: unknown) => ({ sent: false, answer: error instanceof Error ? error.message : String(error) }));
    results.push({ recipient, channel: name, ...answer });
  }
  if (results.some(({ sent }) => !sent)) process.exitCode = 1;
  process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `${results.map(({ recipient, channel, sent, answer }) => `${recipient}  ${channel}  ${sent ? 'sent' : 'NOT SENT'}  ${answer}`).join('\n')}\n`);
}
