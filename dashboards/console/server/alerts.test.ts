import { request } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgedBy, alertByNumber, alertStates, deliveriesOf, handoversFrom, readLink, signLink, silencesAt, timelineOf } from '../../../infra/alerts/index.ts';
import { severities } from '../../../infra/config/index.ts';
import { alertCountsSchema, alertRulesSchema, alertSchema, alertSeverities, alertsSchema, alertStateNames, backTestStateSchema, dutySchema, explainedSchema, silenceSeenSchema, type Alert, type Alerts, type Audit, type BackTestState, type Duty, type Problem } from '../api/index.ts';
import { fixtureAlerts, members, openFixtureConsole, oddPieces, seedAlerts, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import type { AlertsPort } from './alerts-port.ts';
import { createConsole, type Console } from './create-console.ts';
import { snoozedUntil } from './routes/alerts/act.ts';
import { yamlOf } from './routes/alerts/rules.ts';

const minute = 60_000;
const logged: string[] = [];
const logger = pino({ level: 'debug' }, new Writable({ write: (chunk, _encoding, done) => { logged.push(String(chunk)); done(); } }));
let opened: OpenedConsole;
let behindProxy: Console;
let numbers: Awaited<ReturnType<typeof seedAlerts>>;
let analyst: SignedInPerson;
let speaker: SignedInPerson;
let leader: SignedInPerson;
let lawyer: SignedInPerson;
let at: number;

beforeAll(async () => {
  opened = await openFixtureConsole({ parts: { logger } });
  at = opened.now.getTime();
  numbers = await seedAlerts(opened);
  [analyst, speaker, leader, lawyer] = [opened.signIn('analyst'), opened.signIn('spokesperson'), opened.signIn('leadership'), opened.signIn('analyst', ['so-tu-phap'])];
  // Somebody whom the office's file knows by their sign-in name, however it is typed there.
  opened.parts.access.people.change('system', speaker.id, { signIn: 'ngon@tan-hai.example' });
  behindProxy = await createConsole({ ...opened.parts, publicUrl: 'https://diem-bao.example' }, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await behindProxy?.close();
  await opened?.close();
});

const ask = (who: SignedInPerson, path: string): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers: who.headers });
const get = async <Answer>(who: SignedInPerson, path: string): Promise<Answer> => (await ask(who, path)).json() as Promise<Answer>;
const send = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
const problem = async (response: Promise<Response>): Promise<unknown> => [(await response).status, ((await (await response).json()) as Problem).code];
const act = async (who: SignedInPerson, number: number, body: unknown): Promise<Alert> => {
  const response = await send(who, `/api/alerts/${number}/acts`, body);
  expect([response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([202, '']);
  return alertSchema.strict().parse(await response.json());
};
const audited = async (): Promise<Audit['items']> => ((await (await fetch(`${opened.console.url}/api/audit`, { headers: opened.headers })).json()) as Audit).items;

describe('alerts', () => {
  it('are listed with what nobody has taken first, by severity and time', async () => {
    const { alerts, next, rules } = alertsSchema.strict().parse(await get(leader, '/api/alerts'));
    expect(alerts.map(({ number }) => number)).toEqual([numbers.flag, numbers.post, numbers.spike, numbers.silent, numbers.named, numbers.false, numbers.done]);
    expect([next, rules.length]).toEqual([null, 6]);
    expect(alerts[0]).toMatchObject({ state: 'open', severity: 'critical', ruleTitle: 'Nội dung sai đang lan rộng', undelivered: 1, occurrences: 3, onIt: [], about: { story: expect.any(String), title: expect.stringMatching(/\S/) } });
    expect(alerts.find(({ number }) => number === numbers.named)).toMatchObject({ onIt: [{ id: 'phan', name: 'Lê Văn Phân (hư cấu)' }], about: { story: null, document: 'corrected-1' } });
    expect(alerts.find(({ number }) => number === numbers.spike)?.until).toBe(at - 70 * minute + 1000 + 15 * minute);
    const narrowed = async (query: string): Promise<number[]> => (await get<Alerts>(leader, `/api/alerts?${query}`)).alerts.map(({ number }) => number);
    expect(await narrowed('state=closed')).toEqual([numbers.false, numbers.done]);
    expect(await narrowed('severity=info')).toEqual([numbers.silent]);
    expect(await narrowed('rule=bao-lon-neu-ten&state=acknowledged')).toEqual([numbers.named]);
    expect(await problem(ask(leader, '/api/alerts?state=x'))).toEqual([400, 'invalid-query']);
  });

  it('of a post say only that there is one, and nowhere who wrote it, what, or where', async () => {
    const one = alertSchema.strict().parse(await get(leader, `/api/alerts/${numbers.post}`));
    expect(one.documents).toEqual([expect.objectContaining({ id: 'post-1', kind: 'post', outlet: 'Trang Diễn đàn Tân Hải', title: '', passage: '' })]);
    expect(one.about).toEqual({ story: null, document: 'post-1', title: '', post: 'Trang Diễn đàn Tân Hải' });
    const words = oddPieces(at).post.text.split(/(?<=[.?])\s/u);
    for (const path of ['/api/alerts', `/api/alerts/${numbers.post}`, `/api/alerts/${numbers.flag}`, '/api/alerts/counts', `/api/alerts/${numbers.post}/explain`]) {
      const text = await (await ask(leader, path)).text();
      for (const word of [...words, 'social.example', 'sealed:', 'author', '@tan-hai.example']) expect([path, word, text.includes(word)]).toEqual([path, word, false]);
    }
  });

  it('are told whole: story, documents, evidence, and every step with what became of each message', async () => {
    const one = alertSchema.strict().parse(await get(leader, `/api/alerts/${numbers.flag}`));
    expect(one).toMatchObject({ mine: false, kind: 'strong-flag', told: ['Phạm Thị Ngôn (hư cấu)'], claim: 'Hồ Tân Hải xả lũ trong đêm 20/11 (hư cấu)', evidence: { id: 'FC-204', probability: 0.97, verdict: 'fabricated', date: '2026-11-18', source: 'Ban quản lý hồ (hư cấu)' }, documentCount: 3, story: { originals: expect.any(Number) }, colleagues: members.map(({ id, name }) => ({ id, name })) });
    expect(one.documents.find(({ kind }) => kind === 'article')?.passage.length).toBeGreaterThan(50);
    expect(one.steps.map(({ what, step }) => [what, step])).toEqual([['opened', null], ['told', 0], ['escalated', 1], ['told', 1]]);
    expect(one.steps[3]?.messages).toMatchObject([{ recipient: { name: 'Nguyễn Văn Quản (hư cấu)' }, channel: 'email', state: 'failed', error: '550 5.1.1 mailbox unavailable' }, { recipient: { id: 'webhook:nhom-truc', name: 'nhom-truc' }, state: 'due', attempts: 2 }]);
    expect(explainedSchema.parse(await get(leader, `/api/alerts/${numbers.flag}/explain`)).why.map(({ code }) => code)).toContain('step');
    expect(await problem(ask(leader, '/api/alerts/999'))).toEqual([404, 'alert-not-found']);
  });

  it('call the viewer: what is urgent, and what was sent to them', async () => {
    const calls = async (who: SignedInPerson): Promise<unknown> => alertCountsSchema.strict().parse(await get(who, '/api/alerts/counts')).calls.map(({ number, told }) => [number, told]);
    expect(alertCountsSchema.parse(await get(leader, '/api/alerts/counts'))).toMatchObject({ critical: 1, warning: 2, info: 1, undelivered: 1 });
    expect(await calls(leader)).toEqual([[numbers.flag, false]]);
    expect(await calls(speaker)).toEqual([[numbers.flag, true], [numbers.spike, true]]);
  });

  it('of other units are neither listed nor counted nor opened, unless one was told', async () => {
    expect((await get<Alerts>(lawyer, '/api/alerts')).alerts.map(({ number }) => number)).toEqual([numbers.silent, numbers.false, numbers.done]);
    expect(alertCountsSchema.parse(await get(lawyer, '/api/alerts/counts'))).toEqual({ critical: 0, warning: 0, info: 1, undelivered: 0, calls: [] });
    expect(await problem(ask(lawyer, `/api/alerts/${numbers.flag}`))).toEqual([403, 'not-your-unit']);
    expect(await problem(send(lawyer, `/api/alerts/${numbers.flag}/acts`, { act: 'acknowledge' }))).toEqual([403, 'not-your-unit']);
    opened.parts.access.people.change('system', lawyer.id, { signIn: 'quan@tan-hai.example' });
    expect((await ask(lawyer, `/api/alerts/${numbers.flag}`)).status).toBe(200);
  });

  it('are acted on as whom the office’s file knows, in the timeline and the audit log', async () => {
    expect(await problem(send(leader, `/api/alerts/${numbers.spike}/acts`, { act: 'acknowledge' }))).toEqual([403, 'not-allowed']);
    expect(await act(speaker, numbers.spike, { act: 'acknowledge' })).toMatchObject({ state: 'acknowledged', mine: true, until: null, onIt: [{ id: 'ngon' }] });
    expect(await act(analyst, numbers.spike, { act: 'acknowledge' })).toMatchObject({ onIt: [{ id: 'ngon' }, { id: `person/${analyst.id}`, name: 'Lê Văn Phân (hư cấu)' }] });
    expect(await act(analyst, numbers.spike, { act: 'hand-over', to: 'quan', why: 'Đang họp' })).toMatchObject({ state: 'open', onIt: [] });
    expect(await problem(send(analyst, `/api/alerts/${numbers.spike}/acts`, { act: 'hand-over', to: 'nobody' }))).toEqual([422, 'alert-person-unknown']);
    expect(await act(analyst, numbers.spike, { act: 'snooze', for: '4h' })).toMatchObject({ snoozedUntil: at + 240 * minute });
    expect(await problem(send(analyst, `/api/alerts/${numbers.spike}/acts`, { act: 'false-alarm', why: '' }))).toEqual([400, 'invalid-query']);
    const closed = await act(analyst, numbers.spike, { act: 'false-alarm', why: 'Trùng với một sự kiện có kế hoạch' });
    expect(closed).toMatchObject({ state: 'closed', closedWhy: 'false-alarm', snoozedUntil: null });
    expect(closed.steps.filter(({ by }) => by !== null).map(({ what, by, to, why }) => [what, by?.id, to?.id ?? '', why])).toEqual([
      ['acknowledged', 'ngon', '', ''], ['acknowledged', `person/${analyst.id}`, '', ''], ['handed-over', `person/${analyst.id}`, 'quan', 'Đang họp'], ['snoozed', `person/${analyst.id}`, '', ''], ['false-alarm', `person/${analyst.id}`, '', 'Trùng với một sự kiện có kế hoạch'],
    ]);
    expect(await problem(send(analyst, `/api/alerts/${numbers.spike}/acts`, { act: 'close' }))).toEqual([409, 'alert-closed']);
    expect((await audited()).filter(({ object }) => object === `alert/${numbers.spike}`).map(({ act: done, who }) => [done, who])).toEqual([
      ['alert-false-alarm', analyst.id], ['alert-snoozed', analyst.id], ['alert-handed-over', analyst.id], ['alert-acknowledged', analyst.id], ['alert-acknowledged', speaker.id],
    ]);
  });

  it('are put off until the next morning by the office’s clock', () => {
    const zone = 'Asia/Ho_Chi_Minh';
    expect(new Date(snoozedUntil('morning', Date.parse('2026-11-20T23:30:00+07:00'), zone)).toISOString()).toBe('2026-11-21T00:30:00.000Z');
    // One hour less in the night.
    expect(new Date(snoozedUntil('morning', Date.parse('2026-03-28T20:00:00+01:00'), 'Europe/Berlin')).toISOString()).toBe('2026-03-29T05:30:00.000Z');
  });

  it('are none where this process has none', async () => {
    const without = await createConsole({ ...opened.parts, alerts: null }, { host: '127.0.0.1', port: 0 });
    const answer = (path: string): Promise<Response> => fetch(`${without.url}${path}`, { headers: leader.headers });
    expect(await problem(answer('/api/alerts'))).toEqual([503, 'read-only']);
    expect(await (await answer('/api/alerts/counts')).json()).toMatchObject({ critical: 0, calls: [] });
    expect((await answer('/alert/x')).status).toBe(404);
    await without.close();
  });

  it('are named as the register names them', () => {
    expect([alertSeverities, alertStateNames]).toEqual([severities, alertStates]);
  });
});

describe('duty and silences', () => {
  it('says who is on duty, for eight weeks to come', async () => {
    const { rosters, canKeep, heartbeat } = dutySchema.strict().parse(await get(leader, '/api/duty'));
    expect(rosters).toMatchObject([{ name: 'Trực phát ngôn', deputy: { id: 'truc' } }]);
    const turns = rosters[0]?.turns ?? [];
    expect(turns.every(({ since }, index) => index === 0 || since === turns[index - 1]?.until)).toBe(true);
    expect(turns.at(-1)?.until).toBeGreaterThanOrEqual(at + 56 * 86_400_000);
    expect([canKeep, heartbeat]).toEqual([false, null]);
    opened.book.run("INSERT INTO alert_deliveries (id, alert, purpose, step, recipient, channel, address, state, made_at, due_at, sent_at) VALUES ('heartbeat.1', NULL, 'heartbeat', 0, 'quan', 'email', 'x', 'sent', ?, ?, ?)", [at - 1000, at - 1000, at - 500]);
    expect((await get<Duty>(leader, '/api/duty')).heartbeat).toEqual({ at: at - 500, state: 'sent' });
  });

  it('hands a turn over, by whoever keeps duty', async () => {
    const body = { roster: 'phat-ngon', from: at + minute, until: at + 60 * minute, to: 'truc', why: 'Nghỉ ốm' };
    expect(await problem(send(analyst, '/api/duty/hand-over', body))).toEqual([403, 'not-allowed']);
    expect(await problem(send(speaker, '/api/duty/hand-over', { ...body, to: 'x' }))).toEqual([422, 'alert-person-unknown']);
    expect(await problem(send(speaker, '/api/duty/hand-over', { ...body, roster: 'x' }))).toEqual([404, 'alert-roster-unknown']);
    expect(await problem(send(speaker, '/api/duty/hand-over', { ...body, until: at }))).toEqual([422, 'handover-empty']);
    expect((await send(speaker, '/api/duty/hand-over', body)).status).toBe(202);
    expect(handoversFrom(opened.book, at)).toMatchObject([{ roster: 'phat-ngon', recipient: 'truc', by: 'ngon', why: 'Nghỉ ốm' }]);
    expect((await get<Duty>(speaker, '/api/duty')).rosters[0]?.turns.find(({ since }) => since === at + minute)).toMatchObject({ who: { id: 'truc' } });
    expect((await audited())[0]).toMatchObject({ act: 'duty-handed-over', who: speaker.id, object: 'roster/phat-ngon' });
  });

  it('silences what fits, after showing which open alerts that is', async () => {
    const look = async (match: string[]): Promise<number[]> => silenceSeenSchema.parse(await (await send(analyst, '/api/silences/look', { match })).json()).alerts.map(({ number }) => number);
    expect(await look(['rule=tin-gia-lan-rong'])).toEqual([numbers.flag, numbers.post]);
    expect(await look(['rule=tin-gia-lan-rong', 'severity!=critical'])).toEqual([numbers.post]);
    expect(await look(['outlet=~"Báo.*"'])).toEqual([numbers.flag]);
    for (const match of ['nonsense', 'unit=~(', 'author=x']) expect([match, await problem(send(analyst, '/api/silences/look', { match: ['rule=nothing', match] }))]).toEqual([match, [422, 'matcher-invalid']]);
    const body = { match: ['rule=nguon-im'], from: null, until: at + 60 * minute, why: 'Bảo trì' };
    expect(await problem(send(analyst, '/api/silences', body))).toEqual([403, 'not-allowed']);
    expect(await problem(send(speaker, '/api/silences', { ...body, until: at }))).toEqual([422, 'silence-empty']);
    expect(await problem(send(speaker, '/api/silences', { ...body, until: at + 90 * 86_400_000 }))).toEqual([400, 'invalid-query']);
    expect((await send(speaker, '/api/silences', body)).status).toBe(202);
    const [silence] = silencesAt(opened.book, at);
    expect(silence).toMatchObject({ match: ['rule=nguon-im'], by: 'ngon', why: 'Bảo trì', ends_at: at + 60 * minute });
    expect((await get<Duty>(leader, '/api/duty')).silences).toMatchObject([{ by: { name: 'Phạm Thị Ngôn (hư cấu)' }, match: ['rule=nguon-im'] }]);
    expect(await problem(send(analyst, `/api/silences/${silence?.id}/end`, {}))).toEqual([403, 'not-allowed']);
    expect((await send(speaker, `/api/silences/${silence?.id}/end`, {})).status).toBe(202);
    expect(silencesAt(opened.book, at)).toEqual([]);
    expect((await audited()).slice(0, 2).map(({ act: done }) => done)).toEqual(['silence-ended', 'silence-added']);
  });
});

describe('rules', () => {
  it('show how well they did, and what stands in the office’s file', async () => {
    const { rules } = alertRulesSchema.strict().parse(await get(leader, '/api/alert-rules?days=7'));
    expect(rules.find(({ id }) => id === 'tang-dot-bien')?.quality).toMatchObject({ alerts: 2, falseAlarms: 2, acknowledged: 0, messages: 1 });
    expect(rules.find(({ id }) => id === 'bao-lon-neu-ten')?.quality).toMatchObject({ alerts: 2, acknowledged: 1, toAcknowledge: 10 * minute });
    expect(rules.find(({ id }) => id === 'thai-do-xau-di')).toMatchObject({ on: false, quality: { alerts: 0, toAcknowledge: null } });
    const off = fixtureAlerts(opened.book, () => opened.now).rules.find(({ on }) => !on);
    expect(off && yamlOf(off)).toBe('- id: thai-do-xau-di\n  kind: swing\n  title: Thái độ xấu đi\n  severity: warning\n  on: false\n  when:\n    units:\n      - so-khcn\n  options:\n    of: stance\n    by: 0.2');
    expect(rules.find(({ id }) => id === 'thai-do-xau-di')?.yamlTurned).not.toContain('on: false');
  });

  it('are tried one at a time, and say how far they are, what they would have sent, or why they could not', async () => {
    const { alerts } = opened.parts;
    if (!alerts) throw new Error('the fixture has no alerts');
    const plain = fixtureAlerts(opened.book, () => opened.now);
    const gate = Promise.withResolvers<undefined>();
    const backTest: AlertsPort['backTest'] = async (rule, since, onProgress) => {
      onProgress?.(0.4);
      if (rule === 'han-ho-so') throw new Error('the store is away');
      await gate.promise;
      return plain.backTest(rule, since);
    };
    const trying = await createConsole({ ...opened.parts, alerts: { ...alerts, backTest } }, { host: '127.0.0.1', port: 0 });
    const start = (rule: string, who = analyst): Promise<Response> => fetch(`${trying.url}/api/alert-rules/${rule}/back-test`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify({ days: 7 }) });
    const state = async (rule: string): Promise<BackTestState> => backTestStateSchema.strict().parse(await (await fetch(`${trying.url}/api/alert-rules/${rule}/back-test?days=7`, { headers: leader.headers })).json());
    expect((await state('nguon-im')).state).toBe('none');
    expect(await problem(start('nguon-im', leader))).toEqual([403, 'not-allowed']);
    expect(await problem(start('unknown'))).toEqual([404, 'alert-rule-unknown']);
    expect(await (await start('nguon-im')).json()).toMatchObject({ state: 'running', share: 0.4, found: null });
    expect(await problem(start('tang-dot-bien'))).toEqual([409, 'back-test-busy']);
    gate.resolve(undefined);
    await expect.poll(async () => (await state('nguon-im')).state).toBe('done');
    const { found } = await state('nguon-im');
    expect(found).toMatchObject({ alerts: 6, messages: 12, occurrences: 24, byRecipient: [{ recipient: { name: 'Phạm Thị Ngôn (hư cấu)' }, messages: 6 }, { messages: 6 }] });
    expect([found?.perDay.length, found?.sample[0]?.recipients]).toEqual([7, ['Phạm Thị Ngôn (hư cấu)', 'Đỗ Thị Trực (hư cấu)']]);
    await start('han-ho-so');
    await expect.poll(async () => await state('han-ho-so')).toMatchObject({ state: 'failed', problem: 'the store is away' });
    await trying.close();
  });
});

describe('the page that a message’s button opens', () => {
  const key = 'a-key-for-links-in-tests';
  const linkOf = (alert: number, recipient = 'ngon', expires = at + 60 * minute): string => `/alert/${signLink(key, { alert, recipient, expires })}`;
  const open = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${opened.console.url}${path}`, { redirect: 'manual', ...init });
  const press = (path: string, button: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => open(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null', ...headers }, body: `do=${button}` });
  const whole = (number: number): unknown => [alertByNumber(opened.book, number), timelineOf(opened.book, number), deliveriesOf(opened.book, number)];

  it('changes nothing by being looked at, however often and by whatever', async () => {
    const path = linkOf(numbers.flag);
    const before = [whole(numbers.flag), (await audited()).length];
    for (const method of ['GET', 'HEAD']) for (const agent of ['Mozilla/5.0', 'BarracudaCentral mail scanner']) expect((await open(path, { method, headers: { 'user-agent': agent, purpose: 'prefetch' } })).status).toBe(200);
    for (const query of ['?do=acknowledge', '?do=snooze']) expect((await open(path + query)).status).toBe(200);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect((await open(path, { method })).status).toBe(405);
    expect([whole(numbers.flag), (await audited()).length]).toEqual(before);
  });

  it('says what happened in few words, and nothing of any document', async () => {
    const response = await open(linkOf(numbers.flag), { headers: { 'accept-language': 'en-GB' } });
    const text = await response.text();
    expect(text).toContain('lang="en"');
    for (const word of ['Urgent', 'Probably repeats a refuted claim (97%)', 'On it', 'Nobody yet', 'I am on it', 'Remind me in 1 hour', `/alerts/${numbers.flag}`, 'Phạm Thị Ngôn']) expect(text).toContain(word);
    expect(text).not.toMatch(/<script|<img|<link|http:|https:/);
    const { documents, about } = await get<Alert>(leader, `/api/alerts/${numbers.flag}`);
    for (const { title, passage, id } of documents) for (const word of [title, passage, id]) if (word !== '') expect(text).not.toContain(word);
    expect(text).not.toContain(about?.title);
    expect(await (await open(linkOf(numbers.flag))).text()).toContain('Tôi xử lý việc này');
    expect(await (await open(linkOf(numbers.flag), { headers: { cookie: 'diembao-language=en', 'accept-language': 'vi' } })).text()).toContain('I am on it');
    expect(Buffer.byteLength(text)).toBeLessThan(8000);
  });

  it('is kept nowhere, tells nobody where one came from, and runs nothing', async () => {
    const { headers } = await open(linkOf(numbers.flag));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('acknowledges by its button, as whom it was sent to, once; and puts off', async () => {
    const path = linkOf(numbers.flag);
    const answer = await press(path, 'acknowledge');
    expect([answer.status, answer.headers.get('location'), answer.headers.get('referrer-policy')]).toEqual([303, path, 'no-referrer']);
    await press(path, 'acknowledge');
    expect(acknowledgedBy(opened.book, numbers.flag)).toEqual(['ngon']);
    expect(timelineOf(opened.book, numbers.flag).filter(({ what }) => what === 'acknowledged')).toHaveLength(1);
    expect((await audited())[0]).toMatchObject({ act: 'alert-acknowledged', who: speaker.id, object: `alert/${numbers.flag}`, detail: { by: 'ngon', via: 'link' } });
    expect(await (await open(path)).text()).toContain('Bạn đang xử lý việc này');
    const other = await (await open(linkOf(numbers.flag, 'truc'))).text();
    expect(other).toContain('Tôi cùng xử lý');
    await press(linkOf(numbers.flag, 'truc'), 'snooze');
    expect(alertByNumber(opened.book, numbers.flag)?.snoozed_until).toBe(at + 60 * minute);
    // Somebody whom the console does not know.
    expect((await audited())[0]).toMatchObject({ act: 'alert-snoozed', who: null, detail: { by: 'truc', via: 'link' } });
    expect(await (await open(path)).text()).toContain('Đã hoãn, sẽ báo lại lúc 17:40');
  });

  it('does nothing for what is no button of its, nor once the alert is closed', async () => {
    const path = linkOf(numbers.post);
    const before = whole(numbers.post);
    for (const button of ['close', 'false-alarm', '']) expect((await press(path, button)).status).toBe(400);
    expect((await open(path, { method: 'POST', body: 'x'.repeat(5000) })).status).toBe(413);
    expect((await open(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"do":"acknowledge"}' })).status).toBe(400);
    expect(whole(numbers.post)).toEqual(before);
    expect((await press(linkOf(numbers.done), 'acknowledge')).status).toBe(303);
    const closed = await (await open(linkOf(numbers.done))).text();
    expect(closed).toContain('Tin báo này đã đóng');
    expect(closed).not.toContain('<button');
  });

  it('tells nothing to a link that is too old, made up, tampered with, or of somebody who has left', async () => {
    const good = linkOf(numbers.post);
    const [text = '', signature = ''] = good.slice('/alert/'.length).split('.');
    const other = Buffer.from(JSON.stringify([numbers.flag, 'ngon', at + 60 * minute])).toString('base64url');
    const longer = Buffer.from(JSON.stringify([numbers.post, 'ngon', at + 9e9])).toString('base64url');
    const before = whole(numbers.post);
    const refused: [string, number][] = [
      [linkOf(numbers.post, 'ngon', at - 1), 410], [linkOf(numbers.post, 'gone'), 410], [linkOf(9999), 404],
      [`/alert/${other}.${signature}`, 404], [`/alert/${longer}.${signature}`, 404], [`/alert/${text}.`, 404], [`/alert/${text}.${signature.slice(1)}`, 404], ['/alert/x', 404], ['/alert/%00%ff', 404],
    ];
    for (const [path, status] of refused) {
      // One console each: guesses are counted.
      const fresh = await createConsole(opened.parts, { host: '127.0.0.1', port: 0 });
      const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'do=acknowledge' };
      const responses = [await fetch(`${fresh.url}${path}`), await fetch(`${fresh.url}${path}`, form)];
      for (const response of responses) {
        const said = await response.text();
        expect([path, response.status]).toEqual([path, status]);
        expect(said).not.toMatch(/Nghi lặp lại|Chú ý|Ngôn|<button/);
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
      await fresh.close();
    }
    expect(whole(numbers.post)).toEqual(before);
    expect(readLink(key, good.slice('/alert/'.length), at)).not.toBeNull();
  });

  it('turns away whoever guesses, and lets in who has a link', async () => {
    const fresh = await createConsole(opened.parts, { host: '127.0.0.1', port: 0 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 14; turn += 1) statuses.push((await fetch(`${fresh.url}/alert/guess-${turn}.AAAA`)).status);
    expect([statuses.filter((status) => status === 404).length, statuses.at(-1)]).toEqual([10, 429]);
    const refused = await fetch(`${fresh.url}/alert/guess`);
    expect([refused.headers.get('retry-after') !== null, await refused.text()]).toEqual([true, expect.stringContaining('Mở quá nhiều lần')]);
    expect((await fetch(`${fresh.url}${linkOf(numbers.post)}`)).status).toBe(200);
    for (let turn = 0; turn < 60; turn += 1) statuses.push((await fetch(`${fresh.url}${linkOf(numbers.post)}`, { method: 'HEAD' })).status);
    expect(statuses.at(-1)).toBe(429);
    await fresh.close();
  });

  it('works behind the office’s proxy, and under no other name', async () => {
    const through = (host: string, forwarded: string, method = 'GET'): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = request({ port: behindProxy.port, host: '127.0.0.1', path: linkOf(numbers.post), method, headers: { host, 'x-forwarded-for': forwarded, 'content-type': 'application/x-www-form-urlencoded' } }, (response) => resolve(response.resume().statusCode ?? 0));
        sent.on('error', reject).end(method === 'POST' ? 'do=acknowledge' : undefined);
      });
    expect([await through('diem-bao.example', '203.0.113.9'), await through('elsewhere.example', '203.0.113.9')]).toEqual([200, 421]);
    expect(await through('diem-bao.example', '203.0.113.9', 'POST')).toBe(303);
    expect(acknowledgedBy(opened.book, numbers.post)).toEqual(['ngon']);
  });

  it('leaves no token in any log', () => {
    const text = logged.join('');
    expect(text).toContain('/alert/…');
    expect(text).not.toContain(linkOf(numbers.flag));
    expect(text).not.toMatch(/\/alert\/[\w.%-]/);
    expect(JSON.stringify(opened.parts.access.audit.list({}, 1000))).not.toContain(linkOf(numbers.flag).slice('/alert/'.length));
  });
});
