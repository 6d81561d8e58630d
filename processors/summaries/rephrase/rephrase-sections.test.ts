import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBook } from '../../../infra/book/index.ts';
import { byMachine, draftReport, modelOf, reportMigrations, wipeReportDocument, type Report, type Sentence } from '../../../infra/reports/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import { insertRows, openStore, type Store } from '../../../infra/store/index.ts';
import { openRephraser } from '../../models/index.ts';
import { checkPortsOf, checkReport } from '../check/index.ts';
import { makeReport } from '../index.ts';
import { fillPress, documents, letterhead, portsOver, weeks } from '../testing/press.ts';
import { sentencesIn } from '../testing/walk.ts';

/* No large model is here: functions stand in for it. */

describe('a report with a rephraser', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-rephrase-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    await fillPress(store);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const make = (rephrase?: (text: string) => Promise<string>): Promise<Report> => makeReport({ kind: 'weekly', period: weeks.full, language: 'vi', letterhead }, { ...portsOver(store), ...(rephrase && { rephraser: { rephrase } }) });
  const check = async (report: Report): Promise<string[]> => (await checkReport(report, checkPortsOf(portsOver(store), { console: 'https://diem-bao.example' }))).map(({ code }) => code);
  const rephrased = (report: Report): Sentence[] => sentencesIn(report).filter(({ from }) => from === 'rephrased');
  /** Takes words out that say little, as a model might. */
  const shorten = async (text: string): Promise<string> => text.replaceAll(' hư cấu', '').replaceAll(' ven biển', '');

  it('has what the model put shorter, with its documents, and passes the check', async () => {
    const seen: string[] = [];
    const report = await make(async (text) => { seen.push(text); return await shorten(text); });
    const mine = rephrased(report);
    expect(mine.length).toBeGreaterThan(1);
    for (const { pieces, documents: of, id } of mine) {
      expect(pieces.map(({ kind }) => kind)).toEqual(['text']);
      expect(id).toMatch(/\.rephrased$/u);
      expect(Object.keys(report.documents)).toEqual(expect.arrayContaining(of));
    }
    // It was given sentences of articles and nothing else.
    const texts = documents.filter(({ kind }) => kind === 'article').map(({ text }) => String(text).replaceAll('\n', ' '));
    for (const text of seen) expect(texts.some((whole) => text.split(/(?<=[.!?]) /u).every((sentence) => whole.includes(sentence))), text).toBe(true);
    expect(sentencesIn(report).filter(({ id }) => id === 'report.put-shorter')).toHaveLength(1);
    expect(await check(report)).toEqual([]);
  }, 60_000);

  it('is as without one where everything that it wrote is refused, or is the same', async () => {
    const without = await make();
    expect(await make(async (text) => text)).toEqual(without);
    const wrong = [(text: string) => `${text.slice(0, -1)} ở Hà Nội.`, (text: string) => `Không ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`, () => '', () => 'Tôi là một mô hình ngôn ngữ và không làm việc đó.', (text: string) => `${text.slice(0, -1)} với 12 người.`];
    let turn = 0;
    expect(await make(async (text) => wrong[(turn += 1) % wrong.length]?.(text) ?? '')).toEqual(without);
    expect(turn).toBeGreaterThan(wrong.length);
  }, 60_000);

  it('is caught by the check where a name or number was put in afterwards, and not where people say in posts what the article says', async () => {
    const report = await make(shorten);
    const [first] = rephrased(report);
    const text = first?.pieces[0]?.text ?? '';
    const put = (other: string): Report => JSON.parse(JSON.stringify(report).replaceAll(JSON.stringify(text), JSON.stringify(other))) as Report;
    expect(await check(put(text.replace('.', ' ở Hà Nội.')))).toContain('quote-not-found');
    expect(await check(put(text.replace('.', ' với 99 người.')))).toContain('quote-not-found');
    const post = documents.find(({ kind }) => kind === 'post');
    const folded = String(documents.find(({ id }) => id === first?.documents[0])?.['text']).toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    await insertRows(store, 'documents', [{ ...post, version: 9_000_000, folded }], 'folded');
    expect(await check(report)).toEqual([]);
  }, 60_000);

  it('loses the sentence in drafts and archives when its article is erased', async () => {
    const model = await make(shorten);
    const [first] = rephrased(model);
    const book = openBook(':memory:', reportMigrations);
    const { report, version } = draftReport(book, { model, recipients: [], due: null }, byMachine(model.period.to));
    wipeReportDocument(book, first?.documents[0] ?? '', model.period.to);
    const after = sentencesIn(modelOf(book, report, version)).find(({ id }) => id === first?.id);
    expect(after?.pieces).toEqual([{ kind: 'text', text: '[…]' }]);
    expect(JSON.stringify(modelOf(book, report, version))).not.toContain(first?.pieces[0]?.text);
  });

  it('stops when it is told to', async () => {
    await expect(makeReport({ kind: 'weekly', period: weeks.full, language: 'vi', letterhead, signal: AbortSignal.abort() }, { ...portsOver(store), rephraser: { rephrase: shorten } })).rejects.toThrow();
  });
});

it('a folder without a model, or with a damaged one, is an error that says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-rephraser-'));
  await expect(openRephraser({ folder, precision: 'fp32', prompt: '{}' })).rejects.toMatchObject({ code: 'model-missing' });
  writeFileSync(join(folder, 'config.json'), '{"model_type":"t5"}');
  await expect(openRephraser({ folder, precision: 'fp32', prompt: '{}' })).rejects.toMatchObject({ code: 'model-corrupt' });
  rmSync(folder, { recursive: true });
});
