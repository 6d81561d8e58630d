import { join } from 'node:path';
import { openHookServer, type AlertHook } from '../../dashboards/console/index.ts';
import { alertReceived, FatalError, topics, wrap } from '../../infra/contracts/index.ts';
import { keptSecret, openReaderFace, readerName } from '../../infra/store/index.ts';
import type { Context } from '../context.ts';

/** Files of the data folder that whoever sets up Grafana reads. */
export const readerPasswordFile = (dataDir: string): string => join(dataDir, 'grafana', 'reader-password');
export const alertTokenFile = (dataDir: string): string => join(dataDir, 'grafana', 'alert-token');

/** Takes Grafana's alerts into the log. The token comes from the environment, or from the data folder, where it is made once. */
export function alertHookOf(context: Context): AlertHook {
  const { config, now } = context;
  return {
    token: config.secrets.alerts ?? keptSecret(alertTokenFile(config.dataDir)),
    now,
    receive: async (alerts) => {
      if (alerts.length === 0) return;
      const messages = alerts.map((alert) => ({ key: alert.fingerprint, value: JSON.stringify(wrap(alertReceived, alert, { id: alert.id, source: '/grafana', time: now() })), headers: { source: 'grafana' } }));
      await (await context.log()).send(topics.crawl.name, messages);
    },
  };
}

export interface GrafanaOptions {
  readonly grafanaPort?: number;
  readonly alertHost: string;
  readonly alertPort?: number;
}

/**
 * Opens what Grafana was promised: the embedded store to read, and the hook for its alerts on a port of its own.
 * @returns what to tell whoever started this: where, and in which file the password is; never the password.
 * @throws {FatalError} `grafana-asks-server`, `port-in-use`, `listen-failed`, `secret-unusable`.
 */
export async function openToGrafana(context: Context, { grafanaPort, alertHost, alertPort }: GrafanaOptions): Promise<string[]> {
  const { config, logger } = context;
  const lines: string[] = [];
  const port = grafanaPort ?? config.grafana.port;
  if (port !== undefined) {
    if (config.store !== 'embedded') {
      throw new FatalError('There is no embedded store to offer to Grafana: this office keeps its results on a ClickHouse server.', { code: 'grafana-asks-server', hint: 'Let Grafana ask that server itself, with the user that `migrate` makes (docs/grafana-port.md), and leave --grafana-port and grafana.port away.' });
    }
    const file = readerPasswordFile(config.dataDir);
    const face = await openReaderFace({ store: await context.store(), password: config.secrets.reader ?? keptSecret(file), port });
    context.defer(() => face.close(1000));
    logger.info({ port: face.port }, 'the store is offered to Grafana');
    lines.push(`  for Grafana: 127.0.0.1:${face.port} (ClickHouse over http, user ${readerName}, password in ${config.secrets.reader === null ? file : 'DIEMBAO_READER_PASSWORD'})`);
  }
  if (alertPort !== undefined) {
    const server = await openHookServer(alertHookOf(context), { host: alertHost, port: alertPort }, { logger });
    context.defer(() => server.close());
    lines.push(`  for Grafana's alerts: ${alertHost}:${server.port}`);
  }
  return lines;
}
