import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { AlertReceived } from '../../../../../infra/contracts/index.ts';
import { makeBuckets, sameSecret, type Buckets } from '../../../../access/index.ts';
import { grafanaHookSchema } from '../../../api/index.ts';
import { ProblemError, problemResponse } from '../../problem.ts';
import { toReceived } from './to-received.ts';

/** Where Grafana's alerting delivers. */
export interface AlertHook {
  /** What Grafana shows as a bearer token: made for this and good for nothing else. */
  readonly token: string;
  /** Writes alerts to the log. */
  readonly receive: (alerts: readonly AlertReceived[]) => Promise<void>;
  readonly now: () => Date;
}

export const grafanaHookPath = '/api/hooks/grafana';
const mostBytes = 256 * 1024;

/**
 * `POST /api/hooks/grafana`: takes the alerts of Grafana's webhook. It is no page's and no person's, so it needs neither a session nor that session's word: the token
 * alone opens it, and opens nothing else.
 */
export function mountGrafanaHook(app: Hono, hook: AlertHook): void {
  const deliveries = makeBuckets({ size: 60, perMinute: 120, now: () => performance.now() });
  const failures = makeBuckets({ size: 10, perMinute: 10, now: () => performance.now() });
  // Whoever may not deliver is turned away before anything that was sent is read.
  app.post(grafanaHookPath, async (c, next) => {
    requireToken(c, hook.token, failures);
    deliveries.take('grafana');
    await next();
  });
  app.post(grafanaHookPath, bodyLimit({ maxSize: mostBytes, onError: (c) => problemResponse(c, 'too-large') }), async (c) => {
    const json: unknown = await c.req.json().catch(() => {
      throw new ProblemError('invalid-query', 'what was sent is no JSON');
    });
    const read = grafanaHookSchema.safeParse(json);
    if (!read.success) throw new ProblemError('invalid-query', z.prettifyError(read.error));
    const at = hook.now();
    const alerts = read.data.alerts.map((alert) => toReceived(alert, at));
    await hook.receive(alerts);
    return c.json({ taken: alerts.length }, 202, { 'cache-control': 'no-store' });
  });
}

function requireToken(c: Context, token: string, failures: Buckets): void {
  const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (given !== undefined && sameSecret(given, token)) return;
  failures.take(peerOf(c));
  throw new ProblemError('hook-refused');
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // Asked without a socket.
    return '';
  }
}
