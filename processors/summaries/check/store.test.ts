import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { Report } from '../../../infra/reports/index.ts';
import { insertRows, openStore, type Store } from '../../../infra/store/index.ts';
import { makeReport, type ReportOptions } from '../index.ts';
import { secrets } from '../../alerts/rules/testing/press.ts';
import { documents, fillPress, letterhead, mondays, portsOver, weeks } from '../testing/press.ts';
import { checkPortsOf, checkReport, type Problem } from './index.ts';

let store: Store;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-test-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  await fillPress(store);
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const make = (more: Partial<ReportOptions>): Promise<Report> => makeReport({ kind: 'weekly', period: weeks.full, language: 'vi', letterhead, ...more }, portsOver(store));
const check = (report: Report): Promise<Problem[]> => checkReport(report, checkPortsOf(portsOver(store), { console: 'https://diem-bao.example' }));

describe('reports of a store', () => {
  it.each([
    ['a full week', {}], ['in English', { language: 'en' }], ['an empty week', { period: weeks.empty }], ['one story', { period: weeks.single }], ['a silent source and dead letters', { period: weeks.broken }],
    ['a day', { kind: 'daily', period: '2026-11-17' }], ['a month', { kind: 'monthly', period: '2026-11' }], ['a quarter', { kind: 'quarterly', period: '2026-Q4' }], ['a year', { kind: 'yearly', period: '2026' }],
    ['a unit', { kind: 'ad-hoc', about: { unit: 'so-b' } }], ['a topic', { kind: 'ad-hoc', about: { topic: 'labour' }, language: 'en' }],
  ] as [string, Partial<ReportOptions>][])('of %s say what the store says', async (_, options) => {
    expect(await check(await make(options))).toEqual([]);
  });

  it('with any figure put otherwise are caught', async () => {
    const report = await make({});
    const ids = Object.keys(report.figures);
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids.filter((_, index) => index % 19 === 0)) {
      const figure = report.figures[id];
      if (figure === undefined) continue;
      const problems = await check({ ...report, figures: { ...report.figures, [id]: { ...figure, value: (figure.value ?? 0) + 1 } } });
      expect(problems.map(({ at }) => at), id).toContain(id);
    }
  }, 120_000);
});

it('figures that are right beside the name of another are caught', async () => {
  const report = await make({});
  const swapped: Report = { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => {
    const [one, other, ...rest] = block.kind === 'table' && ['tone.units', 'tone.topics'].includes(block.id) ? block.rows : [];
    return block.kind !== 'table' || one === undefined || other === undefined ? block : { ...block, rows: [[one[0]!, ...other.slice(1)], [other[0]!, ...one.slice(1)], ...rest] };
  }) })) };
  const places = (await check(swapped)).map(({ code, at }) => `${code} ${at}`);
  expect(new Set(places)).toEqual(new Set(['tone.units', 'tone.topics'].flatMap((table) => [1, 2].map((row) => `figure-misplaced ${table}[${row}]`))));
});

it('a person’s note that repeats a post of the period is caught, whatever its marks', async () => {
  const report = await make({});
  const post = documents.find(({ kind }) => kind === 'post');
  // What the store keeps to search in.
  await insertRows(store, 'documents', [{ ...post, version: 9_000_000, folded: 'xe cho rac tran ra duong lang hai ngay nay roi' }], 'folded');
  const noted = (words: string): Report => ({ ...report, sections: report.sections.map((section, index) => (index === 0 ? { ...section, blocks: [...section.blocks, { kind: 'note', sentences: [{ id: 'note.overview.1', from: 'person', pieces: [{ kind: 'text', text: words }], documents: [] }] }] } : section)) });
  expect((await check(noted('Họ viết: "Xe chở rác tràn ra đường làng, hai ngày nay rồi"'))).map(({ code }) => code)).toEqual(['words-of-post']);
  expect(await check(noted('Xe chở rác đã được điều thêm.'))).toEqual([]);
});

it('tells nothing of a post but that it is there', async () => {
  const ports = checkPortsOf(portsOver(store), { console: 'https://diem-bao.example' });
  const post = documents.find(({ kind }) => kind === 'post');
  const stored = (await ports.documents([String(post?.['id'])])).get(String(post?.['id']));
  expect(stored).toMatchObject({ kind: 'post', title: '', url: '', words: [] });
  const posts = JSON.stringify([...(await ports.documents(documents.map(({ id }) => String(id)))).values()].filter(({ kind }) => kind !== 'article'));
  expect(secrets.filter((secret) => posts.includes(secret))).toEqual([]);
});

it('a document that was erased since, or names of what is not there, are caught', async () => {
  const report = await make({});
  const [cited = ''] = Object.keys(report.documents);
  await insertRows(store, 'erasures', [{ document: cited, at: new Date(mondays.full).toISOString(), reason: 'asked' }], 'erased');
  expect((await check(report)).map(({ code, at }) => [code, at])).toContainEqual(['document-erased', cited]);
  const ports = checkPortsOf(portsOver(store), { console: '' });
  for (const of of ['unit', 'topic', 'outlet', 'story', 'fact', 'case', 'statement'] as const) expect(await ports.names(of, 'khong-co', 'vi')).toEqual([]);
  expect(await ports.names('case', '12', 'vi')).toContain('Hồ sơ 12 (Hồ sơ hư cấu)');
  expect((await ports.names('fact', 'FC-1', 'vi')).join()).toMatch(/^Nước máy của xã hư cấu có độc/);
});
