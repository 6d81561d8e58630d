import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertReceivedSchema, type AlertReceived } from '../../../../../infra/contracts/index.ts';
import { silentLogger } from '../../../../../infra/observability/index.ts';
import { insertRows } from '../../../../../infra/store/index.ts';
import { sourcesSchema } from '../../../api/index.ts';
import { openFixtureConsole, type OpenedConsole } from '../../../fixture/index.ts';
import { grafanaHookPath, openHookServer, type AlertHook } from './index.ts';

/** As Grafana's alerting writes it; the rule and the outlet are made up. */
const firing = {
  receiver: 'diem-bao', status: 'firing', orgId: 1, version: '1', groupKey: '{}:{alertname="Nguồn im ắng"}', truncatedAlerts: 0, externalURL: 'http://127.0.0.1:3000/',
  groupLabels: { alertname: 'Nguồn im ắng' }, commonLabels: {}, commonAnnotations: {}, title: '[FIRING:1]', state: 'alerting', message: '…',
  alerts: [
    {
      status: 'firing', labels: { alertname: 'Nguồn im ắng', severity: 'warning', source: 'bao-tan-hai' },
      annotations: { summary: 'Báo Tân Hải (hư cấu) im ắng', description: 'Ba ngày không có tin mới.' },
      startsAt: '2026-11-20T10:00:00+07:00', endsAt: '0001-01-01T00:00:00Z', values: { A: 1 }, generatorURL: 'http://127.0.0.1:3000/alerting/1', fingerprint: 'c6eadffa33fcdf37', silenceURL: '', dashboardURL: '', panelURL: '',
    },
  ],
};
const resolved = { ...firing, status: 'resolved', alerts: [{ ...firing.alerts[0], status: 'resolved', endsAt: '2026-11-20T11:30:00+07:00' }] };

describe('the hook for Grafana’s alerts', () => {
  const received: AlertReceived[] = [];
  const token = 'a-token-for-the-hook-in-tests';
  const hook: AlertHook = { token, now: () => new Date('2026-11-20T03:00:05Z'), receive: async (alerts) => void received.push(...alerts) };
  let opened: OpenedConsole;
  const deliver = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${opened.console.url}${grafanaHookPath}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });

  beforeAll(async () => {
    opened = await openFixtureConsole({ parts: { alertHook: hook } });
  }, 60_000);
  afterAll(() => opened.close());

  it('takes alerts without a session, as the log carries them', async () => {
    const answer = await deliver(firing);
    expect([answer.status, await answer.json()]).toEqual([202, { taken: 1 }]);
    expect(received).toEqual([
      {
        id: expect.any(String), fingerprint: 'c6eadffa33fcdf37', rule: 'Nguồn im ắng', title: 'Báo Tân Hải (hư cấu) im ắng', summary: 'Ba ngày không có tin mới.', severity: 'warning', state: 'firing',
        labels: { alertname: 'Nguồn im ắng', severity: 'warning', source: 'bao-tan-hai' }, startsAt: '2026-11-20T03:00:00.000Z', endsAt: null, receivedAt: '2026-11-20T03:00:05.000Z',
      },
    ]);
    expect(alertReceivedSchema.parse(received[0])).toEqual(received[0]);
  });

  it('knows a notice that comes again, and its end as another', async () => {
    received.length = 0;
    for (const body of [firing, firing, resolved]) await deliver(body);
    const [first, again, end] = received;
    expect(again?.id).toBe(first?.id);
    expect(end?.id).not.toBe(first?.id);
    expect(end).toMatchObject({ state: 'resolved', endsAt: '2026-11-20T04:30:00.000Z' });
    await deliver({ version: '1', alerts: [{ status: 'firing', labels: {}, startsAt: '2026-11-20T10:00:00Z', fingerprint: 'f' }] });
    expect(received.at(-1)).toMatchObject({ rule: 'f', title: 'f', summary: '', severity: '' });
  });

  it('refuses what does not fit, and what is too large', async () => {
    received.length = 0;
    const bodies: unknown[] = ['no json', {}, { ...firing, version: '2' }, { version: '1', alerts: [{ ...firing.alerts[0], startsAt: 'yesterday' }] }, { version: '1', alerts: [{ ...firing.alerts[0], status: 'maybe' }] }, { version: '1', alerts: [{ ...firing.alerts[0], labels: { a: 1 } }] }];
    for (const body of bodies) expect([body, (await deliver(body)).status]).toEqual([body, 400]);
    // On a connection of its own: what is not read to the end closes it.
    const single = await openHookServer(hook, { host: '127.0.0.1', port: 0 }, { logger: silentLogger() });
    const large = await fetch(`http://127.0.0.1:${single.port}${grafanaHookPath}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ ...firing, message: 'x'.repeat(300_000) }) });
    expect(large.status).toBe(413);
    await single.close();
    expect((await deliver({ version: '1', alerts: [] })).status).toBe(202);
    expect(received).toEqual([]);
  });

  it('opens to its own token alone, which opens nothing else', async () => {
    received.length = 0;
    const tries: Record<string, string>[] = [{ authorization: '' }, { authorization: 'Bearer wrong' }, { authorization: `Basic ${token}` }, { authorization: '', ...opened.actHeaders }];
    for (const headers of tries) expect((await deliver(firing, headers)).status).toBe(401);
    expect((await fetch(`${opened.console.url}/api/sources`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await fetch(`${opened.console.url}${grafanaHookPath}`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(404);
    expect(received).toEqual([]);
  });

  it('turns away whoever tries too many tokens, or delivers too often', async () => {
    const single = await openHookServer(hook, { host: '127.0.0.1', port: 0 }, { logger: silentLogger() });
    const ask = async (bearer: string): Promise<number> => (await fetch(`http://127.0.0.1:${single.port}${grafanaHookPath}`, { method: 'POST', headers: { authorization: `Bearer ${bearer}` }, body: JSON.stringify(firing) })).status;
    const wrong = await Promise.all(Array.from({ length: 14 }, () => ask('wrong')));
    expect([wrong.filter((status) => status === 401).length, wrong.filter((status) => status === 429).length]).toEqual([10, 4]);
    // Whoever has the token is not held up by them.
    const right = await Promise.all(Array.from({ length: 70 }, () => ask(token)));
    expect(right.filter((status) => status === 202).length).toBeGreaterThanOrEqual(60);
    expect(right).toContain(429);
    expect((await fetch(`http://127.0.0.1:${single.port}/api/sources`)).status).toBe(404);
    await expect(openHookServer(hook, { host: '127.0.0.1', port: single.port }, { logger: silentLogger() })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use' });
    await single.close();
  });

  it('tells Grafana to come again where the log cannot be written', async () => {
    const failing = await openHookServer({ ...hook, receive: async () => Promise.reject(new Error('the log is gone')) }, { host: '127.0.0.1', port: 0 }, { logger: silentLogger() });
    const answer = await fetch(`http://127.0.0.1:${failing.port}${grafanaHookPath}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(firing) });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    await failing.close();
  });

  it('is shown among what is worth knowing: what still holds first, what is over once', async () => {
    const at = opened.now.getTime();
    const row = (id: string, state: string, rule: string, minutes: number): Record<string, unknown> => ({
      id, rule, title: `${rule} (hư cấu)`, summary: '', severity: 'warning', state, labels: { alertname: rule }, starts_at: new Date(at - 7_200_000), ends_at: state === 'resolved' ? new Date(at - 60_000 * minutes) : null, received_at: new Date(at - 60_000 * minutes),
    });
    await insertRows(opened.store, 'alert_notices', [row('a1', 'firing', 'A', 60), row('a2', 'resolved', 'A', 30), row('b1', 'firing', 'B', 50)], 'alerts');
    const { alerts } = sourcesSchema.parse(await (await fetch(`${opened.console.url}/api/sources`, { headers: opened.headers })).json());
    expect(alerts).toMatchObject({ total: 2, newest: [{ id: 'b1', state: 'firing', endsAt: null }, { id: 'a2', state: 'resolved', endsAt: at - 1_800_000 }] });
  });
});
