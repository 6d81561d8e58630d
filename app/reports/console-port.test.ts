import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Addressee } from '../../infra/reports/index.ts';
import { insertRows } from '../../infra/store/index.ts';
import { csrfOf, type Access, type Role } from '../../dashboards/access/index.ts';
import { comparedReportsSchema, reportAskedSchema, reportPreviewSchema, reportSchema, type Documents, type Problem, type ReportCheck, type ReportDocument, type ReportPiece, type Reports, type ReportSchedule } from '../../dashboards/console/api/index.ts';
import type { Console } from '../../dashboards/console/index.ts';
import { fillPress, mondays } from '../../processors/summaries/testing/press.ts';
import { article } from '../../processors/alerts/rules/testing/press.ts';
import { officeFolder, type OfficeFolder } from '../../tests/support/office-file.ts';
import { openContext, type Context } from '../context.ts';
import { accessOf } from '../roles/access.ts';
import { startConsole } from '../roles/serve.ts';
import { subscribers } from './subscribers.ts';

/** The Monday after the full week, at seven by the clocks of Việt Nam. */
const now = mondays.full + 7 * 86_400_000 + 7 * 3_600_000;
let folder: OfficeFolder;
let context: Context;
let served: Console;
let access: Access;

interface Person {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}
let an: Person;
let binh: Person;
let director: Person;
let numbers: readonly number[];

beforeAll(async () => {
  folder = officeFolder({
    units: [{ id: 'ubnd', name: 'UBND tỉnh Tân Hải' }, { id: 'so-a', name: 'Sở A', parent: 'ubnd', aliases: ['Sở An Hải'] }, { id: 'so-b', name: 'Sở B', parent: 'ubnd' }, { id: 'phong-b', name: 'Phòng B', parent: 'so-b' }, { id: 'phong-c', name: 'Phòng C', parent: 'so-a' }],
    alerts: {
      email: { host: '127.0.0.1', port: 9, security: 'none', from: 'Điểm Báo <diem-bao@so-a.example>' },
      people: [{ id: 'vac', name: 'Phạm Thu Vạc', email: 'vac@so-a.example' }], rosters: [{ id: 'truc', name: 'Trực phát ngôn', people: ['vac'], start: '2026-11-02' }], receivers: [{ id: 'phat-ngon', steps: [{ to: ['duty:truc'] }] }],
    },
    reports: { letterhead: { superior: 'UBND tỉnh Tân Hải', symbol: 'BC-SA', place: 'Tân Hải' }, schedule: [{ kind: 'weekly', at: 'mon 07:00', to: ['duty:truc', 'receiver:phat-ngon'] }, { kind: 'monthly', at: '3 08:00', language: 'en' }] },
  });
  context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' }, { now: () => new Date(now) });
  await fillPress(await context.store());
  served = await startConsole(context, { host: '127.0.0.1', port: 0 });
  access = accessOf(context);
  [an, binh, director] = [person('an', 'analyst'), person('binh', 'spokesperson'), person('Giam-Doc@so-a.example', 'leadership')];
}, 60_000);
afterAll(async () => {
  await context?.[Symbol.asyncDispose]();
  folder?.[Symbol.dispose]();
});

function person(signIn: string, role: Role, units: readonly string[] | null = null): Person {
  const { person: { id } } = access.people.add('system', { name: `${signIn} (hư cấu)`, signIn, role, units: units === null ? null : [...units] });
  const { secret } = access.sessions.start(id, 'test');
  return { id, headers: { cookie: `diembao=${secret}`, 'content-type': 'application/json', 'x-diembao-csrf': csrfOf(secret) } };
}

const ask = (who: Person, path: string): Promise<Response> => fetch(`${served.url}${path}`, { headers: who.headers });
const get = async <Answer>(who: Person, path: string): Promise<Answer> => (await ask(who, path)).json() as Promise<Answer>;
const send = (who: Person, path: string, body: unknown): Promise<Response> => fetch(`${served.url}${path}`, { method: 'POST', headers: who.headers, body: JSON.stringify(body) });
const code = async (response: Promise<Response>): Promise<unknown> => [(await response).status, ((await (await response).json()) as Problem).code];
async function did(who: Person, path: string, body: unknown): Promise<ReportDocument> {
  const response = await send(who, path, body);
  expect([path, response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([path, 202, '']);
  return reportSchema.strict().parse(await response.json());
}
const read = async (who: Person, number: number): Promise<ReportDocument> => reportSchema.strict().parse(await get(who, `/api/reports/${number}`));
const seen = ({ line, revision }: ReportDocument): object => ({ version: line.version, revision });
const figureId = ({ figures }: ReportDocument): string => Object.keys(figures).find((id) => id === 'volume.documents') ?? '';

it('people ask for two weeks at once, and both are made, one after the other', { timeout: 60_000 }, async () => {
  const answers = await Promise.all(['2026-W46', '2026-W47'].map((period) => send(an, '/api/reports', { kind: 'weekly', period, language: 'vi' })));
  numbers = await Promise.all(answers.map(async (answer) => reportAskedSchema.parse(await answer.json()).number));
  expect(new Set(numbers).size).toBe(2);
  const { reports, due } = await get<Reports>(an, '/api/reports');
  expect(reports.map(({ period }) => period.text).sort()).toEqual(['2026-W46', '2026-W47']);
  expect(due.map(({ id, state }) => [id, state])).toEqual([['weekly/2026-W47', 'coming'], ['monthly/2026-11/language=en', 'coming']]);
  expect(await code(send(an, '/api/reports', { kind: 'weekly', period: 'tuần này', language: 'vi' }))).toEqual([422, 'period-invalid']);
  expect(await code(send(an, '/api/reports', { kind: 'weekly', period: '2026-W47', language: 'vi', unit: 'khong-co' }))).toEqual([422, 'report-about-unknown']);
});

it('a figure opens the documents that it counted', async () => {
  const [first = 0] = numbers;
  const report = await read(an, first);
  const opens = report.opens[figureId(report)] ?? '';
  const { total } = await get<Documents>(an, `/api${opens}`);
  expect([opens.startsWith('/documents?'), total]).toEqual([true, report.figures[figureId(report)]?.value]);
  expect(Object.keys(report.figures).length).toBeGreaterThan(100);
});

it('a sentence is put otherwise around its figure, and the report still agrees with the store', { timeout: 60_000 }, async () => {
  const [, number = 0] = numbers;
  const report = await read(an, number);
  const sentences = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('sentences' in block ? block.sentences : [])));
  const sentence = sentences.find(({ pieces }) => pieces.some((piece) => piece.kind === 'figure' && piece.figure === figureId(report)));
  const figure = sentence?.pieces.find((piece): piece is ReportPiece & { kind: 'figure' } => piece.kind === 'figure' && piece.figure === figureId(report));
  const edited = await did(an, `/api/reports/${number}/edit`, { ...seen(report), sentence: sentence?.id, pieces: [{ kind: 'text', text: 'Tuần qua báo chí và mạng xã hội có ' }, figure, { kind: 'text', text: '.' }] });
  expect(edited.changed).toEqual([sentence?.id]);
  expect(await get<ReportCheck>(an, `/api/reports/${number}/check`)).toMatchObject({ problems: [] });
  expect(await code(send(an, `/api/reports/${number}/approve`, seen(edited)))).toEqual([403, 'report-own-approval']);
});

it('whoever subscribed gets it: those who may see it, at the address that they sign in with, while they are here', async () => {
  const [lawyer, gone] = [person('luat@so-a.example', 'analyst', ['so-b']), person('da-nghi@so-a.example', 'analyst')];
  for (const who of [director, lawyer, gone]) expect((await send(who, '/api/reports/subscriptions', { kinds: ['weekly', 'monthly'] })).status).toBe(202);
  access.people.change('system', gone.id, { active: false });
  const of = (unit: string): Addressee[] => subscribers(context, { kind: 'weekly', about: { unit, topic: '', story: '' } });
  expect(of('')).toEqual([{ recipient: `subscriber:${director.id}`, address: 'giam-doc@so-a.example' }]);
  expect(of('so-b').map(({ address }) => address).sort()).toEqual(['giam-doc@so-a.example', 'luat@so-a.example']);
  expect(subscribers(context, { kind: 'daily', about: { unit: '', topic: '', story: '' } })).toEqual([]);
});

it('another approves and publishes: it has its number, lies in the archive, and mails are due to duty and subscribers', { timeout: 120_000 }, async () => {
  for (const [index, number] of numbers.entries()) {
    const approved = await did(binh, `/api/reports/${number}/approve`, seen(await read(binh, number)));
    expect(approved).toMatchObject({ line: { state: 'approved', signed: `${index + 1}/BC-SA` }, recipients: ['Trực phát ngôn', 'phat-ngon', 'Giam-Doc@so-a.example (hư cấu)'] });
    const published = await did(binh, `/api/reports/${number}/publish`, seen(approved));
    expect(published.deliveries.map(({ name, state }) => [name, state]).sort()).toEqual([['Giam-Doc@so-a.example (hư cấu)', 'due'], ['Phạm Thu Vạc', 'due']]);
  }
  const [, number = 0] = numbers;
  const paper = await ask(director, `/reports/${number}/file?format=docx`);
  expect([paper.status, paper.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="bao-cao-tuan-20261116-20261122-so-2-BC-SA.docx"']);
  expect(new TextDecoder().decode((await paper.arrayBuffer()).slice(0, 2))).toBe('PK');
});

it('two weeks stand beside each other, with what the documents’ lists hold', async () => {
  const { reports, rows } = comparedReportsSchema.strict().parse(await get(director, '/api/reports/compare?kind=weekly'));
  expect(reports.map(({ number }) => number)).toEqual(numbers);
  const documents = rows.find(({ figure }) => figure === 'documents')?.values ?? [];
  for (const { value, href } of documents) expect([href, (await get<Documents>(director, `/api${href}`)).total]).toEqual([href, value]);
  expect(rows.find(({ figure }) => figure === 'overturned')?.values.map(({ value }) => value)).toEqual([expect.toBeOneOf([null, 0]), 2]);
});

it('what has changed in the store since is told in words, and a new version is made for a reason', { timeout: 60_000 }, async () => {
  const [, number = 0] = numbers;
  await insertRows(await context.store(), 'documents', [article('late-1', mondays.full + 3_600_000, { outlet: 'Báo Một', units: ['so-a'], stances: { 'so-a': 'critical' }, tone: 'negative', title: 'Bài đến muộn (hư cấu)', text: 'Bài đến muộn.' })], 'late');
  const { problems } = await get<ReportCheck>(an, `/api/reports/${number}/check`);
  expect(problems.find(({ where, code: of }) => of === 'figure-differs' && where === 'volume.documents')?.text).toMatch(/^Số liệu nay đã khác: /);
  const second = await did(an, `/api/reports/${number}/correct`, { why: 'Có bài đến sau khi phát hành' });
  expect([second.line.version, second.figures['volume.documents']?.value]).toEqual([2, ((await read(director, number)).figures['volume.documents']?.value ?? 0) + 1]);
});

it('a template is tried on the last whole week, and said as the office’s file says it', { timeout: 60_000 }, async () => {
  const { templates, lines } = await get<ReportSchedule>(an, '/api/reports/schedule');
  expect(lines[0]).toMatchObject({ kind: 'weekly', to: ['Trực phát ngôn', 'phat-ngon'], approve: 'required', nextAt: now });
  const weekly = templates.find(({ kind }) => kind === 'weekly');
  const sections = (weekly?.sections ?? []).map(({ id, part }) => ({ id, part: id === 'ledger' ? ('left-out' as const) : part }));
  const tried = reportPreviewSchema.strict().parse(await (await send(an, '/api/reports/preview', { kind: 'weekly', language: 'vi', signer: { title: ['PHÓ GIÁM ĐỐC'], name: 'Ai Đó Hư Cấu' }, sections })).json());
  expect([tried.period, tried.html.includes('Ai Đó Hư Cấu'), /<script/i.test(tried.html)]).toEqual(['2026-W47', true, false]);
  const said = parse(tried.yaml) as { reports: { templates: readonly { kind: string; signer: unknown; body: readonly string[] }[] } };
  expect(said.reports.templates[0]).toMatchObject({ kind: 'weekly', signer: { title: ['PHÓ GIÁM ĐỐC'], name: 'Ai Đó Hư Cấu' } });
  expect(said.reports.templates[0]?.body).not.toContain('ledger');
  expect((await get<Reports>(an, '/api/reports')).total).toBe(2);
});
