import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../../../infra/store/index.ts';
import { statementKinds, statementStates, takeFlagged } from '../../desk/index.ts';
import { flaggedOf } from '../../desk/testing/open-desk.ts';
import * as api from '../api/index.ts';
import type { Case, Problem, Statement, StatementCoverage, Statements, Touched } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import { documentRow, type Piece } from '../fixture/rows.ts';
import { apiRoutes } from './routes/index.ts';

let opened: OpenedConsole;
let lan: SignedInPerson;
let speaker: SignedInPerson;
let leader: SignedInPerson;
let lawyer: SignedInPerson;
const claim = 'Hồ Tân Hải xả lũ trong đêm (FC-1)';
const postWords = 'Tôi đứng ở cầu thấy nước dâng lên tận cửa nhà bà con xóm Bến lúc nửa đêm';
const url = 'https://so-khcn.tan-hai.example/phat-ngon/ho-tan-hai';
const text = 'Hồ chứa vận hành theo đúng quy trình đã được phê duyệt từ đầu mùa mưa, không có việc xả nước trong đêm.\nNgười dân theo dõi thông báo chính thức.';

beforeAll(async () => {
  opened = await openFixtureConsole({ parts: { publicUrl: 'https://diem-bao.tan-hai.example' } });
  [lan, speaker, leader, lawyer] = [opened.signIn('analyst'), opened.signIn('spokesperson'), opened.signIn('leadership'), opened.signIn('analyst', ['so-tu-phap'])];
  const { desk } = opened.parts;
  if (!desk) throw new Error('the fixture has no desk');
  takeFlagged(desk, flaggedOf({ document: 'corrected-1' }));
  takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', passage: postWords }));
  await did<Touched>(lan, '/api/desk/acts/verdict', { target: { items: [{ id: 1, version: 1 }, { id: 2, version: 1 }] }, verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ', statement: true });
});
afterAll(() => opened?.close());

const ask = (who: SignedInPerson | null, path: string): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers: who?.headers ?? {} });
const get = async <Answer>(who: SignedInPerson, path: string): Promise<Answer> => (await ask(who, path)).json() as Promise<Answer>;
const send = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
async function did<Answer = Statement>(who: SignedInPerson, path: string, body: unknown): Promise<Answer> {
  const response = await send(who, path, body);
  expect([path, response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([path, 202, '']);
  return (await response.json()) as Answer;
}
const problem = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as Problem).code];
const one = '/api/desk/statements/1';

describe('the words of the API', () => {
  it('are the desk’s', () => {
    expect([api.statementKinds, api.statementStates]).toEqual([statementKinds, statementStates]);
  });
});

describe('a statement', () => {
  it('is owed, drafted from the case, and answers in the shape it declares', async () => {
    expect(await get<Statements>(leader, '/api/desk/statements')).toMatchObject({ total: 0, waiting: [{ case: { number: 1, title: claim } }] });
    const { version } = await get<Case>(lan, '/api/desk/cases/1');
    expect(await problem(await send(lan, '/api/desk/cases/1/statements', { version: version + 9, language: 'vi' }))).toEqual([409, 'version-conflict']);
    expect(await problem(await send(leader, '/api/desk/cases/1/statements', { version, language: 'vi' }))).toEqual([403, 'not-allowed']);
    const made = await did(lan, '/api/desk/cases/1/statements', { version, language: 'vi' });
    expect(made).toMatchObject({ number: 1, state: 'draft', content: { claim, verdict: 'fabricated' }, texts: null });
    for (const path of ['/api/desk/statements', '/api/desk/statements?case=1&state=draft&q=xa lu', one]) {
      const answer = await get<unknown>(leader, path);
      const route = apiRoutes.find((each) => each.body === undefined && new RegExp(`^${each.path.replace('{number}', '\\d+')}$`).test(path.split('?')[0] ?? ''));
      expect(route?.answer.parse(answer)).toEqual(answer);
    }
    expect(await problem(await ask(lawyer, one))).toEqual([403, 'not-your-unit']);
    expect(await problem(await ask(lan, '/api/desk/statements/9'))).toEqual([404, 'not-found']);
  });

  it('takes no post’s words, and none of them is in any answer', async () => {
    const { content, version } = await get<Statement>(lan, one);
    expect(await problem(await send(lan, `${one}/revise`, { version, content: { ...content, text: `Bài đăng viết: ${postWords}` } }))).toEqual([422, 'statement-quotes-post']);
    expect(await problem(await send(lan, `${one}/revise`, { version, content: { ...content, text: `${text} Xem facebook.com/ai-do` } }))).toEqual([422, 'statement-names-somebody']);
    expect(await problem(await send(lan, `${one}/revise`, { version, content: { ...content, author: 'ai đó' } }))).toEqual([400, 'invalid-query']);
    for (const path of ['/api/desk/statements', one]) expect(await (await ask(lan, path)).text()).not.toContain('xóm Bến');
  });

  it('leaves the office by nobody’s single act: not unapproved, not by its writer, not by a token', async () => {
    const { content } = await get<Statement>(lan, one);
    const { version } = await did(lan, `${one}/revise`, { version: 1, content: { ...content, title: 'Không có việc xả lũ đêm nay', text }, propose: true });
    expect(version).toBe(2);
    expect(await problem(await send(lan, `${one}/publish`, { version, url, factCheck: true }))).toEqual([409, 'statement-not-approved']);
    expect(await problem(await send(lan, `${one}/approve`, { version }))).toEqual([403, 'statement-own-approval']);
    expect(await problem(await send(leader, `${one}/approve`, { version }))).toEqual([403, 'statement-not-your-step']);
    expect(await problem(await send(speaker, `${one}/approve`, { version: 1 }))).toEqual([409, 'version-conflict']);
    expect(await problem(await ask(lan, `${one}/page.html`))).toEqual([409, 'statement-not-approved']);
    expect((await ask(null, '/public/statements/1')).status).toBe(404);
    const { secret } = await did<{ secret: string }>(speaker, '/api/account/tokens/make', { name: 'máy', role: 'spokesperson', days: 1 });
    for (const act of ['approve', 'publish']) expect(await problem(await fetch(`${opened.console.url}${one}/${act}`, { method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: '{}' }))).toEqual([403, 'session-needed']);
    expect(await did(speaker, `${one}/refuse`, { version, reason: 'Cần nêu giờ vận hành của hồ' })).toMatchObject({ state: 'draft' });
    await did(lan, `${one}/propose`, { version });
    const ready = await did(speaker, `${one}/approve`, { version });
    expect(ready).toMatchObject({ state: 'approved', texts: { frame: null } });
    expect(ready.texts?.long).toContain(text.split('\n')[0]);
    expect((await ask(null, '/public/statements/1')).status).toBe(404);
    expect(await (await ask(lan, `${one}/page.html`)).text()).toContain('Không có việc xả lũ đêm nay');
    expect(await problem(await ask(lan, `${one}/coverage`))).toEqual([409, 'statement-not-published']);
  });

  it('is published where somebody says, as a page that any site may frame', async () => {
    expect(await problem(await send(speaker, `${one}/publish`, { version: 2, url: 'https://localhost/1', factCheck: true }))).toEqual([422, 'statement-no-address']);
    const done = await did(speaker, `${one}/publish`, { version: 2, url, factCheck: true });
    expect(done).toMatchObject({ state: 'published', published: { url }, texts: { frame: expect.stringContaining('src="https://diem-bao.tan-hai.example/public/statements/1"') as string } });
    expect(await get<Case>(lan, '/api/desk/cases/1')).toMatchObject({ tasks: [{ task: 'fact-check' }, { task: 'statement', done: {} }] });
    const page = await ask(null, '/public/statements/1');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/);
    expect([page.headers.get('x-frame-options'), page.headers.get('x-robots-tag'), page.headers.get('cache-control'), page.headers.get('set-cookie'), page.headers.get('content-type')?.toLowerCase()]).toEqual([null, null, 'public, max-age=300', null, 'text/html; charset=utf-8']);
    const html = await page.text();
    expect(html).toContain('"@type": "ClaimReview"');
    expect(html).not.toContain('xóm Bến');
    for (const name of ['Lê Văn Phân', 'Phạm Thị Ngôn', lan.id]) expect(html).not.toContain(name);
    const again = await fetch(`${opened.console.url}/public/statements/1`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    for (const path of ['/public/statements/2', '/public/statements/x', '/public/statements/0']) expect([path, (await ask(null, path)).status]).toEqual([path, 404]);
    // The rest of the console is framed nowhere.
    expect((await ask(lan, '/')).headers.get('x-frame-options')).toBe('DENY');
    expect((await fetch(`${opened.console.url}/public/statements/1`, { method: 'POST' })).status).toBe(405);
  });

  it('is followed: who reported it, and how that is known; never who wrote a post', async () => {
    const at = opened.now.getTime();
    const report = (id: string, body: string, more: Partial<Piece> = {}): Piece => ({ id, kind: 'article', source: 'bao-tan-hai', outlet: 'Báo Tân Hải', own: false, title: `Tin về hồ chứa ${id}`, lead: '', text: body, units: ['so-khcn'], topics: [], publishedAt: at + 3_600_000, storedAt: at + 3_600_000, ...more });
    const quoted = 'Theo Sở, hồ chứa vận hành theo đúng quy trình đã được phê duyệt từ đầu mùa mưa.';
    await insertRows(opened.store, 'documents', [
      report('says-link', `Xem toàn văn tại ${url.toUpperCase()}`, { units: [], publishedAt: at + 60_000 }),
      report('says-other-link', `Xem ${url}-2 và https://so-khcn.tan-hai.example/`, { units: [] }),
      report('says-quote', quoted),
      report('too-few', 'Hồ chứa vận hành theo đúng lệnh của tỉnh.'),
      report('other-unit', quoted, { units: ['so-tu-phap'] }),
      report('too-early', quoted, { publishedAt: at - 60_000 }),
      report('repeats-claim', `Có tin ${claim} và ${claim}`),
      report('own-page', quoted, { own: true, source: 'cong-so-khcn' }),
      report('post-quote', quoted, { kind: 'post', title: '', outlet: 'Trang Diễn đàn Tân Hải' }),
    ].map(documentRow), 'coverage');
    const answer = await get<StatementCoverage>(leader, `${one}/coverage`);
    expect(answer.reports.map(({ id, how }) => [id, ...how])).toEqual([['says-link', 'link'], ['says-quote', 'quote']]);
    expect(answer).toMatchObject({ total: 3, posts: 1, reports: [{ quote: null }, { outlet: 'Báo Tân Hải', quote: 'Hồ chứa vận hành theo đúng quy trình' }] });
    expect(JSON.stringify(answer)).not.toContain('post-quote');
    // In the case's story a report need not name the unit.
    await opened.store.client.command({ query: "INSERT INTO documents SELECT * REPLACE(version + 5 AS version, (SELECT any(story) FROM documents FINAL WHERE id = 'corrected-1') AS story) FROM documents FINAL WHERE id = 'other-unit'" });
    expect((await get<StatementCoverage>(leader, `${one}/coverage`)).reports.find(({ id }) => id === 'other-unit')?.how).toEqual(['quote', 'story']);
  });

  it('is withdrawn: its page is gone, and says so', async () => {
    expect(await did(lan, `${one}/withdraw`, { version: 2, reason: 'Số liệu trong bài chưa đúng' })).toMatchObject({ state: 'withdrawn', texts: null });
    const page = await ask(null, '/public/statements/1');
    expect([page.status, page.headers.get('cache-control')]).toEqual([410, 'no-store']);
    expect(await page.text()).not.toContain('xả lũ');
  });
});
