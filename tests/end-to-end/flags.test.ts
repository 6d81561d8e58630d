import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext, type Context } from '../../app/context.ts';
import { deskOf, startDesk } from '../../app/roles/desk.ts';
import { drained, startProcessing } from '../../app/roles/process.ts';
import { accessOf } from '../../app/roles/access.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import { approveFact, judgeItems, listGroups, listItems, writeFact, type Desk } from '../../dashboards/desk/index.ts';
import { documentCollected, documentErased, topics, wrap, type Collected, type DocumentKind } from '../../infra/contracts/index.ts';
import { approvedFacts } from '../../processors/flags/index.ts';
import { aSighting } from '../support/samples.ts';
import { officeFolder } from '../support/office-file.ts';

/* From what is collected to the desk, and back to the log: real log, real store, real book. All of it is fiction. */
const claim = 'Từ ngày 1/4/2026, tài khoản ngân hàng không có giao dịch trong 30 ngày sẽ bị thu phí 500.000 đồng mỗi tháng.';
const person = (id: string): Viewer => ({ id, name: id, role: 'analyst', units: null, by: 'session' });
const [lan, minh] = [person('lan'), person('minh')];
const folder = officeFolder({
  sources: [
    { id: 'bao-a', outlet: 'Báo A (hư cấu)', kind: 'feed', url: 'http://127.0.0.1:1/rss', reach: 'national' },
    { id: 'dien-dan', outlet: 'Diễn đàn B (hư cấu)', kind: 'feed', url: 'http://127.0.0.1:1/b', reach: 'local' },
  ],
});
let context: Context;
let desk: Desk;

beforeAll(async () => {
  context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  const processing = await startProcessing(context);
  context.defer(() => processing.stop());
  desk = deskOf(context, accessOf(context), await context.store());
  await startDesk(context, desk);
}, 60_000);
afterAll(async () => {
  await context[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const collected = (id: string, text: string, { kind = 'post', source = 'dien-dan', voice = null }: { kind?: DocumentKind; source?: string; voice?: string | null } = {}): Collected => ({
  sighting: aSighting(id, `item-${id}`),
  source: { id: source, outlet: source === 'bao-a' ? 'Báo A (hư cấu)' : 'Diễn đàn B (hư cấu)', kind: 'feed', own: false },
  kind, url: kind === 'article' ? `http://127.0.0.1/${id}` : null, sealedUrl: kind === 'article' ? null : 'sealed', fetchedAt: new Date().toISOString(),
  listing: { title: kind === 'article' ? 'Chuyện ngân hàng' : '', summary: '', content: kind === 'article' ? `<p>${text}</p>` : '', publishedAt: new Date().toISOString(), modifiedAt: null, image: null, language: null, section: null },
  page: null, text: kind === 'article' ? null : text, voice, counts: null,
});

const bring = async (...items: Collected[]): Promise<void> => {
  await (await context.log()).send(topics.collected.name, items.map((item) => ({ key: item.sighting.item, value: JSON.stringify(wrap(documentCollected, item, { source: '/test' })) })));
  await drained(context, { signal: AbortSignal.timeout(60_000) });
};
const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 40_000;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const items = () => listItems(desk, lan, {}, { offset: 0, limit: 50 }).items;
const rows = async <Row>(query: string): Promise<Row[]> => await (await (await context.store()).client.query({ query, format: 'JSONEachRow' })).json<Row>();

describe('a refuted claim', () => {
  test('is not looked for before a second person approved it; then stored documents are compared, and only repeats reach the desk', async () => {
    await bring(
      collected('lap-lai', `Bà con lưu ý nhé. ${claim}`),
      collected('bac-bo', 'Thông tin từ 1/4/2026 tài khoản không giao dịch 30 ngày bị thu phí 500.000 đồng mỗi tháng là sai sự thật.'),
      collected('che-trach', 'Ngân hàng thu đủ thứ phí, phục vụ thì chậm, dân chịu sao nổi!'),
    );
    const { id, version } = writeFact(desk, lan, { kind: 'fact-check', factCheck: { id: '', claim, verdict: 'fabricated', explanation: '', source: 'Ngân hàng hư cấu', url: 'https://ngan-hang.example/tin', date: '2026-03-04', topic: '', units: [] } }, { propose: true });
    expect(() => approveFact(desk, lan, { id, version })).toThrow(expect.objectContaining({ policy: 'reject' }));
    await until(async () => (await rows<{ n: string }>(`SELECT count() AS n FROM facts WHERE state = 'proposed'`))[0]?.n.toString() === '1');
    expect(items()).toEqual([]);
    approveFact(desk, minh, { id, version });
    await until(() => items().length > 0);
    expect(items().map(({ evidence }) => evidence.document.id)).toEqual(['item-lap-lai']);
  }, 60_000);

  test('is flagged alike whatever kind, outlet or voice says it, as it is collected', async () => {
    await bring(collected('bai-bao', claim, { source: 'bao-a' }), collected('binh-luan', claim, { kind: 'comment', voice: 'v1' }), collected('khac-giong', claim, { voice: 'v2' }));
    await until(() => items().length === 4);
    const said = new Map(items().map(({ evidence: { document, probability } }) => [document.id, probability]));
    const alike = items().filter(({ evidence }) => evidence.document.id !== 'item-lap-lai').map(({ evidence }) => evidence.probability);
    expect(new Set(alike).size).toBe(1);
    expect(said.size).toBe(4);
  }, 60_000);

  test('leaves no words of a document in the store’s flags, and is judged for all at once', async () => {
    expect(JSON.stringify(await rows('SELECT * FROM flags'))).not.toContain('giao dịch trong 30 ngày');
    const [group] = listGroups(desk, lan, {}, { offset: 0, limit: 10 }).groups;
    expect(group?.open).toBe(4);
    const targets = items().map(({ id, version }) => ({ id, version }));
    const touched = judgeItems(desk, lan, { items: targets }, { verdict: 'fabricated', reason: 'Trái với thông báo của ngân hàng.' }, { dryRun: false });
    expect(touched.touched).toBe(4);
    await until(async () => (await rows(`SELECT 1 FROM judgements FINAL WHERE verdict = 'fabricated' AND NOT overturned`)).length === 4);
    // What the next flags of this fact are weighed with.
    expect((await approvedFacts(await context.store())).map(({ judged }) => judged)).toEqual([{ upheld: 4, overturned: 0 }]);
  }, 60_000);

  test('of a post that is erased nothing is left at the desk or in the log', async () => {
    const log = await context.log();
    await log.send(topics.desk.name, [{ key: 'item-lap-lai', value: JSON.stringify(wrap(documentErased, { document: 'item-lap-lai', items: ['item-lap-lai'], reason: 'test', at: new Date().toISOString() }, { source: '/test' })) }]);
    await drained(context, { signal: AbortSignal.timeout(60_000) });
    await until(() => items().every(({ evidence: { document, passage } }) => document.id !== 'item-lap-lai' || passage.text === ''));
    for await (const { key, value } of log.read(topics.flagged.name)) if (key === 'item-lap-lai') expect(value).toBe('');
  }, 60_000);
});
