import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contracts from '../../../infra/contracts/index.ts';
import { caseOrigins, caseStates, itemStates, refusals, takeFlagged } from '../../desk/index.ts';
import { flaggedOf } from '../../desk/testing/open-desk.ts';
import * as api from '../api/index.ts';
import type { Case, Cases, Colleagues, DeskFact, Facts, ImportedFacts, ItemDetail, Items, Problem, Queue, Touched } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import { createConsole } from './create-console.ts';

let opened: OpenedConsole;
let lan: SignedInPerson;
let minh: SignedInPerson;
let leader: SignedInPerson;
let lawyer: SignedInPerson;

beforeAll(async () => {
  opened = await openFixtureConsole();
  [lan, minh, leader, lawyer] = [opened.signIn('analyst'), opened.signIn('spokesperson'), opened.signIn('leadership'), opened.signIn('analyst', ['so-tu-phap'])];
  const { desk } = opened.parts;
  if (!desk) throw new Error('the fixture has no desk');
  const at = { publishedAt: new Date(opened.now.getTime() - 7_200_000).toISOString(), flaggedAt: new Date(opened.now.getTime() - 3_600_000).toISOString() };
  takeFlagged(desk, flaggedOf({ document: 'corrected-1', ...at }));
  takeFlagged(desk, flaggedOf({ document: 'removed-1', ...at }));
  takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', fact: 'FC-9', ...at }));
});
afterAll(() => opened?.close());

const ask = (who: SignedInPerson, path: string): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers: who.headers });
const get = async <Answer>(who: SignedInPerson, path: string): Promise<Answer> => (await ask(who, path)).json() as Promise<Answer>;
const send = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
const did = async <Answer>(who: SignedInPerson, path: string, body: unknown): Promise<Answer> => {
  const response = await send(who, path, body);
  expect([path, response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([path, 202, '']);
  return (await response.json()) as Answer;
};
const problem = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as Problem).code];
const factCheck = (claim: string) => ({ kind: 'fact-check', factCheck: { claim, verdict: 'fabricated', url: 'https://tan-hai.example/1', date: '2026-11-18' } });

describe('facts', () => {
  it('are written, proposed, and approved by somebody else', async () => {
    const { id, version } = await did<DeskFact>(lan, '/api/desk/facts', { fact: factCheck('Hồ Tân Hải xả lũ đêm nay'), propose: false });
    expect(id).toBe('FC-1');
    await did(lan, `/api/desk/facts/${id}/propose`, { version });
    expect(await problem(await send(lan, `/api/desk/facts/${id}/approve`, { version }))).toEqual([403, 'fact-own-approval']);
    expect(await problem(await send(leader, `/api/desk/facts/${id}/approve`, { version }))).toEqual([403, 'not-allowed']);
    expect(await did<DeskFact>(minh, `/api/desk/facts/${id}/approve`, { version })).toMatchObject({ state: 'approved', approvedVersion: 1 });
    await did(lan, `/api/desk/facts/${id}/revise`, { version, fact: factCheck('Hồ Tân Hải xả lũ lúc 22 giờ'), propose: true });
    expect(await get<Facts>(leader, '/api/desk/facts?q=ho tan hai&state=proposed')).toMatchObject({ total: 1, facts: [{ id, version: 2, approvedVersion: 1 }] });
    const response = await send(minh, `/api/desk/facts/${id}/retire`, { version: 1 });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'version-conflict', present: { id, version: 2 } });
    expect(await problem(await ask(lan, '/api/desk/facts/none'))).toEqual([404, 'not-found']);
    expect(await problem(await send(lan, '/api/desk/facts', { fact: { ...factCheck('x'), name: 'somebody' }, propose: false }))).toEqual([400, 'invalid-query']);
  });

  it('come in from a file: a preview, then proposals, then a batch', async () => {
    const lines = [{ id: 'nhap-1', claim: 'Điều thứ nhất được đồn', verdict: 'fabricated', url: 'https://tan-hai.example/2', date: '2026-11-18' }, { id: 'nhap-2', claim: 'Có thật không?', verdict: 'fabricated', date: '2026-11-18' }].map((line) => JSON.stringify(line));
    const file = { name: 'kiem-chung.jsonl', text: [...lines, '{"id":'].join('\n') };
    expect(await did<ImportedFacts>(lan, '/api/desk/import-facts', file)).toMatchObject({ committed: false, added: 2, remarks: [{ line: 2, id: 'nhap-2' }], problems: [{ line: 3 }], sample: [{ id: 'nhap-1' }, { id: 'nhap-2' }] });
    expect((await ask(lan, '/api/desk/facts/nhap-1')).status).toBe(404);
    expect(await did<ImportedFacts>(lan, '/api/desk/import-facts', { name: file.name, base64: Buffer.from(file.text).toString('base64'), commit: true })).toMatchObject({ committed: true, added: 2 });
    const { touched } = await did<Touched>(minh, '/api/desk/approve-facts', { all: true, count: 0, dryRun: true });
    expect(touched).toBe(2);
    expect(await did(minh, '/api/desk/approve-facts', { all: true, count: touched })).toMatchObject({ touched: 2, facts: ['FC-1', 'nhap-1'] });
  });

  it('may be a file of megabytes, and no more', async () => {
    const long = (bytes: number) => ({ name: 'a.jsonl', text: ' '.repeat(bytes) });
    expect((await send(lan, '/api/desk/import-facts', long(1_000_000))).status).toBe(202);
    expect(await problem(await send(lan, '/api/desk/import-facts', long(5_300_000)))).toEqual([413, 'too-large']);
    expect(await problem(await send(lan, '/api/desk/import-facts', { name: 'a', text: '', base64: '' }))).toEqual([400, 'invalid-query']);
  });
});

describe('the queue and cases', () => {
  it('are read, judged, undone and exported', async () => {
    const { groups } = await get<Queue>(leader, '/api/desk/queue?state=open');
    expect(groups.map(({ group, open }) => [group, open])).toEqual([['fact-check:FC-1', 2], ['fact-check:FC-9', 1]]);
    const { items } = await get<Items>(lan, '/api/desk/items?group=fact-check:FC-1&q=xa lu');
    expect(items.map(({ evidence }) => evidence.document.id).sort()).toEqual(['corrected-1', 'removed-1']);
    const [{ id, version }] = items as [Items['items'][number]];
    expect(await get<ItemDetail>(lan, `/api/desk/items/${id}`)).toMatchObject({ factNow: { id: 'FC-1', state: 'approved', version: 2 }, log: [{ what: 'flagged' }] });
    const { colleagues, self } = await get<Colleagues>(lan, '/api/desk/colleagues');
    expect([self, colleagues.map((colleague) => colleague.id)]).toEqual([lan.id, expect.arrayContaining([lan.id, minh.id, lawyer.id])]);
    expect(colleagues.some((colleague) => colleague.id === leader.id)).toBe(false);

    await did(lan, '/api/desk/acts/assign', { target: { items: [{ id, version }] }, assignee: minh.id });
    expect(await problem(await send(minh, '/api/desk/acts/comment', { target: { items: [{ id, version }] }, text: 'Tôi xem' }))).toEqual([409, 'version-conflict']);
    const target = { group: { kind: 'fact-check', id: 'FC-1', change: (await get<Queue>(lan, '/api/desk/queue')).groups.find((group) => group.id === 'FC-1')?.change } };
    const judgement = { target, verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ' };
    expect(await problem(await send(leader, '/api/desk/acts/verdict', judgement))).toEqual([403, 'not-allowed']);
    expect(await did<Touched>(lan, '/api/desk/acts/verdict', { ...judgement, dryRun: true })).toMatchObject({ touched: 2, dryRun: true, cases: [] });
    const { cases: [number] } = await did<Touched>(lan, '/api/desk/acts/verdict', judgement);
    expect(await get<Case>(leader, `/api/desk/cases/${number}`)).toMatchObject({ state: 'open', verdict: 'fabricated', items: [{}, {}] });
    expect(await get<Cases>(leader, '/api/desk/cases?state=open')).toMatchObject({ total: 1, cases: [{ number, documents: 2, openTasks: 1 }] });
    expect(await problem(await ask(lawyer, `/api/desk/cases/${number}`))).toEqual([403, 'not-your-unit']);
    expect(await problem(await ask(lawyer, `/api/desk/items/${id}`))).toEqual([404, 'not-found']);
    expect(await problem(await ask(lawyer, `/api/desk/cases/${number}/export.pdf`))).toEqual([403, 'not-your-unit']);

    const file = await get<{ articles: { id: string; address: string | null }[] }>(leader, `/api/desk/cases/${number}/export.json`);
    expect(file.articles.find((article) => article.id === 'corrected-1')?.address).toMatch(/^https?:/);
    expect(await did(lan, '/api/desk/acts/undo', {})).toEqual({ undone: 'verdict', touched: 2 });
    expect(await problem(await send(lan, '/api/desk/acts/undo', {}))).toEqual([409, 'undo-nothing']);
    const lines = opened.parts.access.audit.list({}, 200).map(({ person, act }) => `${person} ${act}`);
    for (const act of [`${leader.id} case-read`, `${lawyer.id} case-refused`, `${leader.id} case-exported`, `${lan.id} item-judged`, `${lan.id} item-undone`]) expect(lines).toContain(act);
  });

  it('are opened about a document, worked on and printed', async () => {
    const { number, version } = await did<Case>(lan, '/api/desk/cases', { title: 'Về một bài đăng', documents: ['post-1'] });
    const after = await did<Case>(lan, `/api/desk/cases/${number}/acts`, { version, do: { act: 'task', task: 'statement' } });
    expect(after.version).toBe(version + 1);
    await did(lan, `/api/desk/cases/${number}/documents`, { version: after.version, documents: ['corrected-1'] });
    expect((await get<Case>(lan, `/api/desk/cases/${number}`)).documents).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'post-1', title: '', passage: '' }), expect.objectContaining({ id: 'corrected-1', title: expect.stringMatching(/./) as unknown })]));
    const pdf = await ask(leader, `/api/desk/cases/${number}/export.pdf?language=en`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await problem(await ask(leader, '/api/desk/cases/0/export.pdf'))).toEqual([404, 'not-found']);
    expect(await problem(await send(lan, '/api/desk/cases', { title: 'Về gì đó', documents: ['none'] }))).toEqual([422, 'document-unknown']);
  }, 60_000);

  it('need a sign-in, and a desk', async () => {
    for (const path of ['/api/desk/queue', '/api/desk/cases/1', '/api/desk/cases/1/export.pdf', '/api/desk/facts']) expect((await fetch(`${opened.console.url}${path}`)).status).toBe(401);
    const console = await createConsole({ ...opened.parts, desk: null }, { host: '127.0.0.1', port: 0 });
    try {
      expect(await problem(await fetch(`${console.url}/api/desk/queue`, { headers: lan.headers }))).toEqual([503, 'read-only']);
    } finally {
      await console.close();
    }
  });
});

describe('the words of the API', () => {
  it('are those of the log and the desk', () => {
    expect(api.verdicts).toEqual(contracts.verdicts);
    expect(api.factKinds).toEqual(contracts.factKinds);
    expect(api.factStates).toEqual(contracts.factStates);
    expect([api.itemStates, api.caseStates, api.caseOrigins]).toEqual([itemStates, caseStates, caseOrigins]);
    expect(refusals.filter((code) => !api.isProblemCode(code))).toEqual([]);
  });
});
