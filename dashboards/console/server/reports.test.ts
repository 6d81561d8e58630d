import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { approveReport, byMachine, draftReport, modelText, nextDelivery, deliveryFailed, noteReport, pieceSchema, publishReport, reportKinds, takeDue, versionsOf, wipeReportDocument, type Report, type VersionRow } from '../../../infra/reports/index.ts';
import * as api from '../api/index.ts';
import { createConsole } from './create-console.ts';
import type { Audit, ComparedReports, Problem, ReportCheck, ReportDocument, ReportLine, ReportPreview, Reports, Subscriptions } from '../api/index.ts';
import { citedQuote, fixtureReport, monday, openFixtureConsole, week, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import { takeFlagged } from '../../desk/index.ts';
import { flaggedOf } from '../../desk/testing/open-desk.ts';

let opened: OpenedConsole;
let analyst: SignedInPerson;
let speaker: SignedInPerson;
let leader: SignedInPerson;
let lawyer: SignedInPerson;
const made: Record<string, number> = {};

beforeAll(async () => {
  opened = await openFixtureConsole();
  [analyst, speaker, leader, lawyer] = [opened.signIn('analyst'), opened.signIn('spokesperson'), opened.signIn('leadership'), opened.signIn('analyst', ['so-tu-phap'])];
  for (const number of [44, 45, 46]) made[`w${number}`] = publish(fixtureReport({ period: week(number) }));
  made['draft'] = put(fixtureReport()).report;
  made['unit'] = publish(fixtureReport({ about: { unit: 'so-tu-phap', topic: '', story: '' } }));
  made['topic'] = publish(fixtureReport({ about: { unit: '', topic: 'labour', story: '' } }));
});
afterAll(() => opened?.close());

const machine = byMachine(monday);
const chief = { by: 'chief', at: monday + 1000, may: new Set(['judge', 'approve']) };
const put = (model: Report): VersionRow => draftReport(opened.book, { model, recipients: ['person:ngon', 'duty:phat-ngon'], due: null }, machine);
const publish = (model: Report): number => publishReport(opened.book, approveReport(opened.book, put(model), chief), [{ recipient: 'person:ngon', address: 'ngon@tan-hai.example' }], chief).report;

const ask = (who: SignedInPerson, path: string): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers: who.headers });
const get = async <Answer>(who: SignedInPerson, path: string): Promise<Answer> => (await ask(who, path)).json() as Promise<Answer>;
const send = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
const problem = async (response: Response | Promise<Response>): Promise<unknown> => [(await response).status, ((await (await response).json()) as Problem).code];
async function did(who: SignedInPerson, path: string, body: unknown): Promise<ReportDocument> {
  const response = await send(who, path, body);
  expect([path, response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([path, 202, '']);
  return api.reportSchema.strict().parse(await response.json());
}
const read = async (who: SignedInPerson, number: number | undefined, more = ''): Promise<ReportDocument> => api.reportSchema.strict().parse(await get(who, `/api/reports/${number}${more}`));
const at = ({ line, revision }: ReportDocument): { version: number; revision: number } => ({ version: line.version, revision });
const sentence = ({ sections }: ReportDocument, id: string): api.ReportSentence | undefined => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : 'sentences' in block ? block.sentences : []))).find((one) => one.id === id);
const audited = async (): Promise<[string, string, unknown][]> => ((await (await fetch(`${opened.console.url}/api/audit?act=report`, { headers: opened.headers })).json()) as Audit).items.map(({ act, object, detail }) => [act, object, detail]);
const numbers = ({ reports }: { reports: readonly ReportLine[] }): number[] => reports.map(({ number }) => number);

describe('the words of the API', () => {
  it('are the room’s', () => {
    expect(z.toJSONSchema(api.reportPieceSchema)).toEqual(z.toJSONSchema(pieceSchema));
    expect([api.reportKinds, api.reportStates]).toEqual([reportKinds, ['draft', 'approved', 'published', 'dropped']]);
    expect(api.reportProblemCodes.every((code) => api.isProblemCode(code))).toBe(true);
  });
});

describe('reports', () => {
  it('are listed newest first, with their first sentence, and counted by state', async () => {
    const all = api.reportsSchema.strict().parse(await get(speaker, '/api/reports'));
    expect(numbers(all)).toEqual([made['topic'], made['unit'], made['draft'], made['w46'], made['w45'], made['w44']]);
    expect(all.states).toEqual({ draft: 1, approved: 0, published: 5, dropped: 0 });
    expect(all.reports[3]).toMatchObject({ period: { text: '2026-W46' }, state: 'published', signed: '3/BC-SKHCN', publishedVersion: 1, corrected: false, lead: 'Trong kỳ có 138 tin, bài của 9 cơ quan báo chí, tăng 12,5 % so với kỳ trước.', mails: { due: 1, sent: 0, failed: 0 } });
    expect(all.reports[2]).toMatchObject({ state: 'draft', signed: '', publishedAt: null });
    const narrowed = async (query: string): Promise<number[]> => numbers(await get<Reports>(speaker, `/api/reports?${query}`));
    expect(await narrowed('state=draft')).toEqual([made['draft']]);
    expect(await narrowed('kind=daily')).toEqual([]);
    expect(await narrowed('kind=weekly&state=published&limit=1&offset=2')).toEqual([made['w46']]);
    expect(await problem(ask(speaker, '/api/reports?state=x'))).toEqual([400, 'invalid-query']);
  });

  it('that are due are told to those who may judge, what failed first', async () => {
    const entry = { kind: 'weekly', unit: '', topic: '', language: null, to: [], approve: 'required', formats: ['docx'] } as const;
    const now = opened.now.getTime();
    takeDue(opened.book, () => [], now - 10_000);
    takeDue(opened.book, () => [{ id: 'weekly/2026-W45', kind: 'weekly', period: week(45), at: now - 9000, deadline: null, entry: { ...entry, to: [], formats: ['docx'] } }, { id: 'daily/x', kind: 'daily', period: week(47), at: now - 8000, deadline: null, entry: { ...entry, kind: 'daily', unit: 'so-khcn', to: [], formats: ['docx'] } }], now);
    opened.book.run("UPDATE report_due SET state = 'given-up', attempts = 12, error = 'no memory' WHERE id = 'daily/x'");
    const { due } = await get<Reports>(analyst, '/api/reports');
    expect(due.map(({ id, state }) => [id, state])).toEqual([['daily/x', 'given-up'], ['weekly/2026-W45', 'due'], ['weekly/2026-W48', 'coming']]);
    expect(due[0]).toMatchObject({ attempts: 12, error: 'no memory' });
    expect((await get<Reports>(leader, '/api/reports')).due).toEqual([]);
    expect((await get<Reports>(lawyer, '/api/reports')).due).toEqual([]);
  });

  it('are for those who may see them: drafts for who judges, whole ones for who is held to no unit', async () => {
    expect(numbers(await get<Reports>(leader, '/api/reports'))).toEqual([made['topic'], made['unit'], made['w46'], made['w45'], made['w44']]);
    expect((await get<Reports>(leader, '/api/reports')).states.draft).toBe(0);
    expect(numbers(await get<Reports>(lawyer, '/api/reports'))).toEqual([made['unit']]);
    for (const path of ['', '/check', '?version=1']) expect(await problem(ask(lawyer, `/api/reports/${made['w46']}${path}`))).toEqual([404, 'report-not-found']);
    expect(await problem(ask(lawyer, `/reports/${made['w46']}/file?format=json`))).toEqual([404, 'report-not-found']);
    expect(await problem(send(lawyer, `/api/reports/${made['draft']}/remove`, { version: 1, revision: 1, sentence: 'overview.volume' }))).toEqual([404, 'report-not-found']);
    expect(await problem(ask(leader, `/api/reports/${made['draft']}`))).toEqual([404, 'report-not-found']);
    expect(await problem(ask(leader, `/reports/${made['draft']}/file`))).toEqual([404, 'report-not-found']);
    expect(await problem(ask(leader, '/api/reports/999'))).toEqual([404, 'report-not-found']);
    expect(await problem(ask(leader, '/api/reports/x'))).toEqual([404, 'not-found']);
    expect((await ask(lawyer, `/api/reports/${made['unit']}`)).status).toBe(200);
    expect(await problem(send(lawyer, '/api/reports', { kind: 'weekly', period: '2026-W47', language: 'vi' }))).toEqual([403, 'not-your-unit']);
    expect(await problem(send(lawyer, '/api/reports/preview', { kind: 'weekly', language: 'vi' }))).toEqual([403, 'not-your-unit']);
  });

  it('are read whole: sections, figures and where they open, charts drawn, neighbours', async () => {
    const one = await read(leader, made['w45']);
    expect(one.sections.map(({ id, part }) => [id, part])).toEqual([['overview', 'body'], ['stories', 'body'], ['ledger', 'body'], ['topics-annex', 'annex']]);
    expect(one.opens).toEqual({ 'volume.documents': '/documents?from=2026-11-02&to=2026-11-08&own=no' });
    expect(one.figures['volume.documents']).toEqual({ value: 118, small: false });
    const chart = one.sections[0]?.blocks.find((block) => block.kind === 'chart');
    expect(chart).toMatchObject({ id: 'days', svg: expect.stringMatching(/^<svg/) as string, description: expect.stringContaining('02/11') as string });
    expect(one.neighbours).toEqual({ earlier: made['w44'], later: made['w46'] });
    expect(one).toMatchObject({ letterhead: { signed: '2/BC-SKHCN' }, recipients: ['Phạm Thị Ngôn (hư cấu)', 'Trực phát ngôn'], deliveries: [{ name: 'Phạm Thị Ngôn (hư cấu)', state: 'due' }], may: { edit: false, approve: false, publish: false, correct: false, drop: false }, hindrance: '' });
    expect(one.timeline.map(({ what, by }) => [what, by?.id ?? null])).toEqual([['drafted', null], ['approved', 'chief'], ['published', 'chief']]);
    expect(one.documents['cau-1']).toMatchObject({ outlet: 'Báo Tân Hải' });
  });

  it('say of mails who got them, and never an address', async () => {
    const { id, report } = nextDelivery(opened.book, opened.now.getTime()) ?? { id: '', report: 0 };
    deliveryFailed(opened.book, id, '550 5.1.1 <ngon@tan-hai.example>: no such mailbox', null);
    const failed = await read(analyst, report);
    expect([failed.deliveries[0]?.state, failed.deliveries[0]?.error, failed.line.mails]).toEqual(['failed', '550 5.1.1 …: no such mailbox', { due: 0, sent: 0, failed: 1 }]);
    // Whom none can reach goes by the name that people know.
    const [version] = versionsOf(opened.book, report);
    if (version === undefined) throw new Error('there is no such report');
    noteReport(opened.book, version, machine, 'nobody-reached', { to: 'person:ngon, duty:phat-ngon, person:gone' });
    expect((await read(analyst, report)).timeline.at(-1)).toMatchObject({ what: 'nobody-reached', detail: { to: 'Phạm Thị Ngôn (hư cấu), Trực phát ngôn, person:gone' } });
    // Names of servers are for whoever may do something about it.
    expect((await read(leader, report)).deliveries[0]).toMatchObject({ state: 'failed', error: '' });
    for (const path of ['/api/reports', `/api/reports/${report}`, '/api/reports/schedule']) expect(await (await ask(leader, path)).text()).not.toContain('@');
  });

  it('stand beside each other by their figures', async () => {
    const compared = api.comparedReportsSchema.strict().parse(await get<ComparedReports>(leader, '/api/reports/compare?kind=weekly&most=2'));
    expect(numbers(compared)).toEqual([made['w45'], made['w46']]);
    const row = (figure: string): unknown => compared.rows.find((one) => one.figure === figure)?.values.map(({ value }) => value);
    expect([row('documents'), row('critical'), row('rejected'), row('silent'), row('judged')]).toEqual([[118, 138], [13, 15], [3, 3], [0, 0], [null, null]]);
    expect(compared.rows[0]?.values[1]?.href).toBe('/documents?from=2026-11-09&to=2026-11-15&own=no');
    expect(numbers(await get<ComparedReports>(speaker, '/api/reports/compare?kind=weekly'))).toEqual([made['w44'], made['w45'], made['w46'], made['draft']]);
    expect(numbers(await get<ComparedReports>(leader, `/api/reports/compare?kind=weekly&until=${made['w45']}`))).toEqual([made['w44'], made['w45']]);
    expect(numbers(await get<ComparedReports>(lawyer, '/api/reports/compare?kind=weekly&unit=so-tu-phap'))).toEqual([made['unit']]);
    expect(await problem(ask(lawyer, `/api/reports/compare?kind=weekly&until=${made['w45']}`))).toEqual([404, 'report-not-found']);
  });
});

describe('files of reports', () => {
  it('come under a speaking name, kept by nobody, with their words as they are', async () => {
    const names: Record<string, string | null> = {};
    for (const format of api.reportFormats) {
      const response = await ask(leader, `/reports/${made['w46']}/file?format=${format}`);
      names[format] = response.headers.get('content-disposition');
      expect([format, response.status, response.headers.get('x-content-type-options'), response.headers.get('cache-control')]).toEqual([format, 200, 'nosniff', 'no-store']);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
    }
    expect(names['docx']).toBe('attachment; filename="bao-cao-tuan-20261109-20261115-so-3-BC-SKHCN.docx"');
    const draft = await ask(speaker, `/reports/${made['draft']}/file?format=pdf&inline=1`);
    expect([draft.headers.get('content-type'), draft.headers.get('content-disposition')]).toEqual(['application/pdf', `inline; filename="bao-cao-tuan-20261116-20261122-du-thao-${made['draft']}.pdf"`]);
    const page = await ask(leader, `/reports/${made['unit']}/file?format=html&inline=1`);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
    expect(await page.text()).toContain(citedQuote);
    expect((await ask(leader, '/reports')).headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(await problem(ask(leader, `/reports/${made['w46']}/file?format=exe`))).toEqual([400, 'invalid-query']);
    expect(await problem(fetch(`${opened.console.url}/reports/${made['w46']}/file`, { headers: { ...leader.headers, 'sec-fetch-site': 'cross-site' } }))).toEqual([403, 'cross-site-refused']);
    expect(await problem(fetch(`${opened.console.url}/reports/${made['w46']}/file`))).toEqual([401, 'sign-in-needed']);
    expect((await audited())[0]).toEqual(['report-downloaded', `report/${made['unit']}`, { version: 1, format: 'html' }]);
  });
});

describe('a draft', () => {
  let own: string;

  it('is asked for, put otherwise, noted in, by who has seen it as it is', async () => {
    const asked = await send(analyst, '/api/reports', { kind: 'ad-hoc', period: '2026-11-16..2026-11-18', language: 'vi' });
    const { number } = api.reportAskedSchema.parse(await asked.json());
    own = `/api/reports/${number}`;
    expect(await problem(send(analyst, '/api/reports', { kind: 'ad-hoc', period: 'gần đây', language: 'vi' }))).toEqual([422, 'period-invalid']);
    const first = await read(analyst, number);
    expect(first).toMatchObject({ line: { state: 'draft', kind: 'ad-hoc' }, may: { edit: true, approve: false, publish: false }, hindrance: 'own-change' });
    const pieces = sentence(first, 'overview.volume')?.pieces ?? [];
    const edited = await did(speaker, `${own}/edit`, { ...at(first), sentence: 'overview.volume', pieces: [{ kind: 'text', text: 'Báo chí đăng ' }, ...pieces.slice(1, 2), { kind: 'text', text: '.' }] });
    expect([edited.revision, edited.changed, sentence(edited, 'overview.volume')?.from]).toEqual([2, ['overview.volume'], 'person']);
    const late = await send(analyst, `${own}/remove`, { ...at(first), sentence: 'overview.critical' });
    const conflict = (await late.json()) as Problem;
    expect([late.status, conflict.code, api.reportSchema.parse(conflict.present).revision]).toEqual([409, 'version-conflict', 2]);
    const refused = async (act: string, body: object): Promise<unknown> => problem(send(analyst, `${own}/${act}`, { ...at(edited), ...body }));
    expect(await refused('edit', { sentence: 'overview.critical', pieces: [{ kind: 'text', text: 'Có 99 tin.' }] })).toEqual([422, 'report-figure-unmarked']);
    expect(await refused('edit', { sentence: 'overview.critical', pieces: pieces.slice(1, 2) })).toEqual([422, 'report-piece-invented']);
    expect(await refused('edit', { sentence: 'overview.critical', pieces: [{ kind: 'text', text: ' ' }] })).toEqual([422, 'report-sentence-empty']);
    expect(await refused('remove', { sentence: 'nowhere' })).toEqual([404, 'report-sentence-not-found']);
    expect(await refused('note', { section: 'nowhere', text: 'a' })).toEqual([404, 'report-section-not-found']);
    expect(await refused('edit', { sentence: 'overview.critical', pieces: [], author: 'x' })).toEqual([400, 'invalid-query']);
    const shorter = await did(analyst, `${own}/remove`, { ...at(edited), sentence: 'stories.2.title' });
    const noted = await did(analyst, `${own}/note`, { ...at(shorter), section: 'overview', text: 'Họp lại ngày 25/11.' });
    expect(sentence(noted, 'note.overview.1')?.from).toBe('person');
    expect(noted.changed).toEqual(['overview.volume']);
    expect(noted.timeline.map(({ what, by }) => [what, by?.name])).toEqual([['drafted', 'Lê Văn Phân (hư cấu)'], ['edited', 'Phạm Thị Ngôn (hư cấu)'], ['removed', 'Lê Văn Phân (hư cấu)'], ['noted', 'Lê Văn Phân (hư cấu)']]);
    expect(JSON.stringify(noted.timeline)).not.toContain('Báo chí đăng');
  });

  it('is checked on demand, and made anew without what was changed', async () => {
    const now = await read(analyst, Number(own.slice('/api/reports/'.length)));
    expect(api.reportCheckSchema.strict().parse(await get<ReportCheck>(analyst, `${own}/check`))).toMatchObject({ figures: 18, documents: 2, problems: [] });
    expect(await problem(ask(leader, `${own}/check`))).toEqual([403, 'not-allowed']);
    expect(await problem(send(analyst, `${own}/redraft`, { ...at(now), revision: 1 }))).toEqual([409, 'version-conflict']);
    const anew = await did(analyst, `${own}/redraft`, at(now));
    expect([anew.changed, sentence(anew, 'note.overview.1'), sentence(anew, 'stories.2.title') !== undefined]).toEqual([[], undefined, true]);
  });

  it('is approved by somebody else, with a number, never by a token, and published if it is still so', async () => {
    const now = await read(analyst, Number(own.slice('/api/reports/'.length)));
    expect(await problem(send(analyst, `${own}/approve`, at(now)))).toEqual([403, 'report-own-approval']);
    expect(await problem(send(speaker, `${own}/approve`, at(now)))).toEqual([403, 'report-own-approval']);
    expect(await problem(send(leader, `${own}/approve`, at(now)))).toEqual([403, 'not-allowed']);
    const chiefs = opened.signIn('administrator');
    const { secret } = (await (await send(chiefs, '/api/account/tokens/make', { name: 'máy', role: 'administrator', days: 1 })).json()) as { secret: string };
    for (const act of ['approve', 'publish', 'drop']) expect(await problem(fetch(`${opened.console.url}${own}/${act}`, { method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: '{}' }))).toEqual([403, 'session-needed']);
    expect(await problem(send(chiefs, `${own}/publish`, at(now)))).toEqual([409, 'report-not-approved']);
    expect(await problem(send(chiefs, `${own}/approve`, { ...at(now), number: 2 }))).toEqual([409, 'report-number-taken']);
    const approved = await did(chiefs, `${own}/approve`, { ...at(now), number: 21 });
    expect(approved).toMatchObject({ line: { state: 'approved', signed: '21/BC-SKHCN' }, may: { publish: true, edit: false, drop: true }, hindrance: '' });
    expect(await problem(send(chiefs, `${own}/note`, { ...at(approved), section: 'overview', text: 'a' }))).toEqual([409, 'report-not-draft']);
    const published = await did(speaker, `${own}/publish`, at(approved));
    expect(published).toMatchObject({ line: { state: 'published', publishedVersion: 1 }, may: { correct: true, publish: false }, deliveries: [{ state: 'due' }] });
    expect((await audited()).map(([act]) => act).filter((act) => !['report-downloaded', 'report-check-failed'].includes(act))).toEqual(['report-published', 'report-approved', 'report-redrafted', 'report-noted', 'report-sentence-removed', 'report-edited', 'report-drafted']);
  });

  it('is approved by whoever the office’s file names: the leadership then sees drafts, and an analyst approves none', async () => {
    const { reports } = opened.parts;
    if (reports === null) throw new Error('no reports');
    const { close, url } = await createConsole({ ...opened.parts, reports: { ...reports, approvers: ['leadership'] } }, { host: '127.0.0.1', port: 0 });
    try {
      const there = (who: SignedInPerson, path: string): Promise<Response> => fetch(`${url}${path}`, { headers: who.headers });
      const act = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
      const draft = put(fixtureReport({ period: week(43) }));
      const path = `/api/reports/${draft.report}`;
      expect(await (await there(leader, path)).json()).toMatchObject({ line: { state: 'draft' }, approvers: ['leadership'], may: { edit: false, approve: true }, hindrance: '' });
      expect(await (await there(analyst, path)).json()).toMatchObject({ may: { edit: true, approve: false, drop: false }, hindrance: 'not-approver' });
      const seen = { version: 1, revision: draft.revision };
      expect(await problem(act(analyst, `${path}/approve`, seen))).toEqual([403, 'not-allowed']);
      expect(await problem(act(leader, `${path}/note`, { ...seen, section: 'overview', text: 'a' }))).toEqual([403, 'not-allowed']);
      const approved = (await (await act(leader, `${path}/approve`, seen)).json()) as ReportDocument;
      expect(approved).toMatchObject({ line: { state: 'approved' }, may: { publish: true } });
      expect(await problem(act(analyst, `${path}/drop`, { ...at(approved), why: 'nhầm' }))).toEqual([403, 'not-allowed']);
      expect(await (await act(leader, `${path}/publish`, at(approved))).json()).toMatchObject({ line: { state: 'published' } });
    } finally {
      await close();
    }
  });

  it('is corrected by a new version, which reads beside the old one and may be dropped', async () => {
    expect(await problem(send(analyst, `${own}/correct`, { why: 'sai' }))).toEqual([422, 'reason-too-short']);
    const second = await did(analyst, `${own}/correct`, { why: 'Đếm thiếu một cơ quan báo chí' });
    expect(second).toMatchObject({ line: { version: 2, state: 'draft', publishedVersion: 1, corrected: false }, versions: [{ version: 1, state: 'published', signed: '21/BC-SKHCN' }, { version: 2, corrects: 1, why: 'Đếm thiếu một cơ quan báo chí' }] });
    expect(await problem(send(analyst, `${own}/correct`, { why: 'Đếm thiếu một cơ quan báo chí' }))).toEqual([409, 'report-draft-open']);
    const number = second.line.number;
    // Whoever may not judge sees nothing of it.
    expect(await read(leader, number)).toMatchObject({ line: { version: 1, state: 'published' }, versions: [{ version: 1 }] });
    expect((await read(leader, number)).timeline.every(({ version }) => version === 1)).toBe(true);
    expect(await problem(ask(leader, `/api/reports/${number}?version=2`))).toEqual([404, 'report-not-found']);
    expect(await read(analyst, number, '?version=1')).toMatchObject({ line: { state: 'published' }, may: { edit: false, correct: false } });
    expect(await problem(send(speaker, `${own}/drop`, { ...at(second), why: '' }))).toEqual([422, 'reason-too-short']);
    expect(await did(speaker, `${own}/drop`, { ...at(second), why: 'Không cần nữa' })).toMatchObject({ line: { state: 'dropped', publishedVersion: 1 }, may: { correct: true } });
  });

  it('takes people’s words without what nobody sees, which could turn a figure round, and no book', async () => {
    const { report: number } = put(fixtureReport());
    const own = `/api/reports/${number}`;
    const figure = sentence(await read(analyst, number), 'overview.volume')?.pieces.find(({ kind }) => kind === 'figure');
    if (figure === undefined) throw new Error('the sentence has no figure');
    const edit = async (pieces: readonly api.ReportPiece[]): Promise<Response> => send(analyst, `${own}/edit`, { ...at(await read(analyst, number)), sentence: 'overview.volume', pieces });
    const edited = api.reportSchema.parse(await (await edit([{ kind: 'text', text: 'Ba\u0301o\u202E chi\u0301\tđăng\u200B ' }, figure, { kind: 'text', text: '\u0000.' }])).json());
    expect(sentence(edited, 'overview.volume')?.pieces).toEqual([{ kind: 'text', text: 'Báo chí đăng ' }, figure, { kind: 'text', text: '.' }]);
    expect(await problem(edit([{ kind: 'text', text: '\u200B\u202E' }]))).toEqual([422, 'report-sentence-empty']);
    expect(await problem(edit([figure, { kind: 'text', text: ' lời'.repeat(3000) }]))).toEqual([400, 'invalid-query']);
    const noted = await did(analyst, `${own}/note`, { ...at(edited), section: 'overview', text: 'Dòng đầu \uD800\nvà\u2066 dòng sau' });
    expect(sentence(noted, 'note.overview.1')?.pieces).toEqual([{ kind: 'text', text: 'Dòng đầu \uFFFD\nvà dòng sau' }]);
  });

  it('that the store no longer says so is not published, and says why', async () => {
    const model = fixtureReport();
    const row = put({ ...model, figures: { ...model.figures, 'volume.documents': { ...model.figures['volume.documents']!, cell: 'moved' } } });
    const approved = await did(speaker, `/api/reports/${row.report}/approve`, { version: 1, revision: 1 });
    const response = await send(speaker, `/api/reports/${row.report}/publish`, at(approved));
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'report-check-failed', present: { problems: [{ code: 'figure-differs', where: 'volume.documents' }] } }]);
    expect(versionsOf(opened.book, row.report)[0]?.state).toBe('approved');
    expect((await audited())[0]).toEqual(['report-check-failed', `report/${row.report}`, { version: 1, problems: 1 }]);
  });
});

describe('a report', () => {
  it('of an erased document shows the archive as it was wiped, at once', async () => {
    expect(JSON.stringify(await read(leader, made['w45']))).toContain(citedQuote);
    wipeReportDocument(opened.book, 'cau-1', opened.now.getTime());
    const page = await (await ask(leader, `/api/reports/${made['w45']}`)).text();
    for (const gone of [citedQuote, 'Cầu Bến Sao', 'bao.example']) expect([gone, page.includes(gone)]).toEqual([gone, false]);
    expect(page).toContain('[…]');
    expect(await (await ask(leader, `/reports/${made['w45']}/file?format=html`)).text()).not.toContain(citedQuote);
    expect(await (await ask(leader, '/api/reports')).text()).not.toContain('Cầu Bến Sao');
  });

  it('of a case is for who may see the case, and reading it is written down', async () => {
    const { desk } = opened.parts;
    if (!desk) throw new Error('the fixture has no desk');
    takeFlagged(desk, flaggedOf({ document: 'corrected-1' }));
    expect((await send(analyst, '/api/desk/acts/verdict', { target: { items: [{ id: 1, version: 1 }] }, verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ', statement: true })).status).toBe(202);
    const { number } = (await (await send(analyst, '/api/reports', { kind: 'dossier', period: '', language: 'vi', case: '1' })).json()) as { number: number };
    expect((await read(analyst, number)).line.about).toEqual({ unit: '', topic: '', story: '', case: '1', statement: '' });
    expect(await problem(ask(lawyer, `/api/reports/${number}`))).toEqual([404, 'report-not-found']);
    expect(await problem(send(lawyer, '/api/reports', { kind: 'dossier', period: '', language: 'vi', case: '1' }))).toEqual([403, 'not-your-unit']);
    const neighbour = opened.signIn('analyst', ['so-khcn']);
    // A case that they may see, named beside another kind, makes no report of the whole office theirs.
    expect(await problem(send(neighbour, '/api/reports', { kind: 'weekly', period: '2026-W47', language: 'vi', case: '1' }))).toEqual([403, 'not-your-unit']);
    expect((await ask(neighbour, `/api/reports/${number}`)).status).toBe(200);
    expect(((await (await fetch(`${opened.console.url}/api/audit?act=dossier`, { headers: opened.headers })).json()) as Audit).items).toMatchObject([{ act: 'dossier-read', object: `report/${number}` }, { act: 'dossier-read' }]);
  });

  it('with hundreds of figures is read in less than a tenth of a second', async () => {
    const model = fixtureReport({ period: week(48) });
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`units.${index}`, { ...model.figures['volume.critical']!, id: `units.${index}`, cell: `critical:${index}` }]));
    const row = put({ ...model, figures: { ...model.figures, ...many } });
    expect(modelText(model).length).toBeGreaterThan(5000);
    await read(speaker, row.report);
    const times: number[] = [];
    while (times.length < 8) {
      const started = performance.now();
      await (await ask(speaker, `/api/reports/${row.report}`)).arrayBuffer();
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('one’s subscriptions', () => {
  it('go to the e-mail address that one signs in with, and to none without one', async () => {
    expect(api.subscriptionsSchema.strict().parse(await get<Subscriptions>(leader, '/api/reports/subscriptions'))).toEqual({ address: null, mailed: true, kinds: [] });
    expect(await problem(send(leader, '/api/reports/subscriptions', { kinds: ['weekly'] }))).toEqual([422, 'no-subscription-address']);
    opened.parts.access.people.change('system', leader.id, { signIn: 'lanh@tan-hai.example' });
    const response = await send(leader, '/api/reports/subscriptions', { kinds: ['yearly', 'weekly', 'dossier'] });
    expect(await response.json()).toEqual({ address: 'lanh@tan-hai.example', mailed: true, kinds: ['weekly', 'yearly'] });
    // Before it goes out, people see who is to get it.
    expect((await read(speaker, made['draft'])).recipients).toEqual(['Phạm Thị Ngôn (hư cấu)', 'Trực phát ngôn', 'Trần Thị Lãnh (hư cấu)']);
    await send(leader, '/api/reports/subscriptions', { kinds: [] });
    expect((await get<Subscriptions>(leader, '/api/reports/subscriptions')).kinds).toEqual([]);
  });
});

describe('a template', () => {
  it('is tried as a page of its own, which the console may frame and nobody else sees', async () => {
    const tried = api.reportPreviewSchema.strict().parse(await (await send(analyst, '/api/reports/preview', { kind: 'weekly', language: 'vi', signer: { title: ['PHÓ GIÁM ĐỐC'], name: 'Ai Đó' } })).json()) as ReportPreview;
    expect(tried).toMatchObject({ period: '2026-W46', yaml: expect.stringContaining('templates:') as string });
    const page = await ask(analyst, tried.page);
    expect([page.status, page.headers.get('x-frame-options')]).toEqual([200, 'SAMEORIGIN']);
    expect(await page.text()).toBe(tried.html);
    expect(await problem(ask(speaker, tried.page))).toEqual([404, 'not-found']);
    expect(await problem(ask(leader, tried.page))).toEqual([403, 'not-allowed']);
    expect(api.reportScheduleSchema.strict().parse(await get(leader, '/api/reports/schedule')).lines).toHaveLength(2);
  });
});
