import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../infra/reports/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { insertRows, openStore, type Row, type Store } from '../../infra/store/index.ts';
import { article, day, hour, minute, post, secrets } from '../alerts/rules/testing/press.ts';
import { checkPortsOf, checkReport } from './check/index.ts';
import { makeReport, parsePeriod, type ReportOptions } from './index.ts';
import { barePorts, letterhead, portsOver, zone } from './testing/press.ts';
import { piecesIn, sentencesIn } from './testing/walk.ts';

/* Weeks that tempt a report to say more than it knows, each with a real store. All fictional. */

const iso = (at: number): string => new Date(at).toISOString();
/** Mondays by the office's clock. */
const monday = (period: string): number => parsePeriod(period, zone).from;
const weeks = { empty: '2026-W05', story: '2026-W10', letters: '2026-W45', added: '2026-W20', expired: '2026-W25', posts: '2026-W30', clocks: '2026-W43' } as const;
const story = '20260302-chuyenmot1';

const polls = (source: string, from: number, times: number): Row[] => Array.from({ length: times }, (_, index) => ({
  poll: `${source}-${from}-${index}`, run: 'r', source, outlet: `Báo ${source}`, started_at: iso(from + index * 6 * hour), finished_at: iso(from + index * 6 * hour + minute), status: 'ok', http_status: 200, error: null, seen: 1, emitted: 0, unchanged: 1, duplicate: 0, rejected: 0, dead_lettered: 0, newest_item_at: null, visit: 'poll',
}));
const letter = (index: number, redriven: number | null): Row => ({ id: `dl-${index}`, topic: 'documents.analysed', partition: 0, offset: index, consumer_group: 'store', code: 'schema-mismatch', error: 'x', source: 's-1', sighting: `x-${index}`, at: iso(monday(weeks.letters) + 2 * day + index * minute), redriven_at: redriven === null ? null : iso(redriven) });

describe('an honest report', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-honest-'));
  let store: Store;
  let puts = 0;
  const put = async (table: string, rows: readonly Row[]): Promise<void> => await insertRows(store, table, rows, `honest-${(puts += 1)}`);
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Made and checked: what is told is right, whatever the week. */
  const make = async (period: string, more: Partial<ReportOptions> = {}, ports = barePorts(store)): Promise<Report> => {
    const report = await makeReport({ kind: 'weekly', language: 'vi', letterhead, ...more, period }, ports);
    expect(await checkReport(report, checkPortsOf(ports, { console: 'http://127.0.0.1:4789' }))).toEqual([]);
    return report;
  };
  const said = (report: Report): string => sentencesIn(report).map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
  const value = ({ figures }: Report, id: string): number | null | undefined => figures[id]?.value;
  /** Percentages and rises of next to nothing. */
  const boasts = /%|tăng|giảm|điểm phần trăm|nhiều hơn kỳ trước|\bup\b|\brose\b|points/;

  it('of a week without items has no percentage, no change and no story, and says that this is not silence', async () => {
    const report = await make(weeks.empty);
    expect(said(report)).toContain('không ghi nhận tài liệu nào');
    expect(said(report)).toContain('không có nghĩa là không ai nói đến');
    expect(said(report)).not.toMatch(boasts);
    expect(said(report)).not.toMatch(/bằng kỳ trước|NaN|Infinity|null|undefined/);
    expect(Object.keys(report.documents)).toEqual([]);
    expect(said(await make(weeks.empty, { language: 'en' }))).not.toMatch(/%|NaN|undefined|the same as in the period before/);
  });

  it('of one story, after a week with nothing, does not speak of a rise', async () => {
    await put('documents', [0, 1, 2].map((index) => article(`one-${index}`, monday(weeks.story) + day + index * hour, { outlet: `Báo ${index}`, story, units: ['so-a'], stances: { 'so-a': 'critical' }, tone: 'negative', topics: ['labour'], title: `Thư viện xã hư cấu mở cửa, bản ${index}`, text: 'Thư viện của xã hư cấu mở cửa sáng nay cho người dân đến đọc sách. Người dân đề nghị mở thêm buổi tối trong tuần cho học sinh.' })));
    await put('stories', [{ day: '2026-03-02', id: story, headline: 'one-0', first_at: iso(monday(weeks.story)), last_at: iso(monday(weeks.story) + day), documents: 3, originals: 3, outlets: 3, units: [], topics: [], tones: {}, reaches: {}, corrected: 0, removed: 0, gone: 0, version: 1 }]);
    const report = await make(weeks.story, {}, portsOver(store));
    expect(said(report)).toContain('kỳ trước không có');
    expect(said(report)).toContain('Số lượng nhỏ');
    expect(said(report)).not.toMatch(boasts);
    expect(said(report)).not.toMatch(/100/);
    expect(piecesIn(report).filter(({ text }) => text.includes('%'))).toEqual([]);
  });

  it('of a silent source and a burst of dead letters says what is missing, and once they were driven again, that they were', async () => {
    const begin = monday(weeks.letters);
    await put('polls', polls('s-1', begin - 7 * day, 56));
    await put('source_notices', [{ id: 'n-1', source: 's-9', outlet: 'Báo Im Ắng', notice: 'silent', at: iso(begin + day), since: iso(begin - 2 * day), figures: {} }]);
    await put('documents', [article('l-0', begin + day, { source: 's-1', title: 'Bài đã lưu', text: 'Bài đã lưu của tuần hư cấu.' })]);
    await put('dead_letters', Array.from({ length: 250 }, (_, index) => letter(index, null)));
    const before = await make(weeks.letters);
    expect(said(before)).toMatch(/Có 250 thông điệp lỗi được để riêng, chưa nằm trong các con số/);
    expect(said(before)).toMatch(/Báo Im Ắng \(từ 31\/10\/2026\)/);
    expect(value(before, 'volume.documents')).toBe(1);

    await put('dead_letters', Array.from({ length: 100 }, (_, index) => letter(index, begin + 9 * day)));
    await put('documents', Array.from({ length: 100 }, (_, index) => article(`l-${index + 1}`, begin + 2 * day, { source: 's-1', title: `Bài xử lý lại ${index}`, text: 'Bài được xử lý lại của tuần hư cấu.' })));
    const between = await make(weeks.letters);
    expect(said(between)).toMatch(/Có 250 thông điệp lỗi được để riêng: 100 đã được xử lý lại, 150 chưa nằm trong các con số/);
    expect(value(between, 'volume.documents')).toBe(101);

    await put('dead_letters', Array.from({ length: 250 }, (_, index) => letter(index, begin + 10 * day)));
    const after = await make(weeks.letters);
    expect(said(after)).toContain('Có 250 thông điệp lỗi được để riêng, đều đã được xử lý lại.');
    expect(said(after)).not.toContain('chưa nằm trong các con số');
    expect(said(await make(weeks.letters, { language: 'en' }))).toContain('250 messages were put aside as dead letters and driven again since.');
  });

  it('of a week in which a source was added says so beside the rise that it makes', async () => {
    const begin = monday(weeks.added);
    await put('polls', [...polls('s-old', begin - 7 * day, 56), ...polls('s-new', begin + 3 * day, 16)]);
    const bulk = (name: string, source: string, at: number, count: number): Row[] => Array.from({ length: count }, (_, index) => article(`${name}-${index}`, at + index * minute, { source, outlet: `Báo ${source}`, title: `Tin ${name} ${index}`, text: 'Tin của tuần hư cấu.' }));
    await put('documents', [...bulk('truoc', 's-old', begin - 6 * day, 40), ...bulk('nay', 's-old', begin + day, 40), ...bulk('moi', 's-new', begin + 3 * day, 35)]);
    const report = await make(weeks.added);
    expect(said(report)).toContain('Trong kỳ có thêm 1 nguồn được theo dõi lần đầu, đem lại 35 tài liệu');
    expect(said(report)).toMatch(/tăng 87,5\s?% so với kỳ trước \(40\)/);
    // A week later it is a source like any other; in the first week of all there was nothing before.
    expect(said(await make('2026-W21'))).not.toContain('theo dõi lần đầu');
    expect(said(await make('2026-W19'))).not.toContain('theo dõi lần đầu');
    expect(said(await make('2026-W19'))).toContain('Trước kỳ này chưa nguồn nào được hỏi, nên chưa thể so sánh với kỳ trước.');
  });

  it('counts a day of twenty-three or twenty-five hours once', async () => {
    const berlin = 'Europe/Berlin';
    const { from, to } = parsePeriod(weeks.clocks, berlin);
    expect(to - from).toBe(7 * day + hour);
    await put('documents', Array.from({ length: 7 * 24 + 1 }, (_, index) => article(`gio-${index}`, from + index * hour, { title: `Tin giờ ${index}`, text: 'Tin của tuần đổi giờ hư cấu.' })));
    const report = await make(weeks.clocks, {}, { ...barePorts(store), zone: berlin });
    expect(value(report, 'volume.documents')).toBe(169);
    const days = Object.values(report.figures).filter(({ question, cell }) => question === 'slots' && cell.startsWith('documents:')).map((figure) => figure.value);
    expect(days).toEqual([24, 24, 24, 24, 24, 24, 25]);
    expect(report.before.to - report.before.from).toBe(7 * day);
  });

  it('counts posts whose words have expired, and is the same as before they had', async () => {
    const begin = monday(weeks.expired);
    const rows = Array.from({ length: 80 }, (_, index) => post(`het-${index}`, begin + index * hour, { units: ['so-a'], stances: { 'so-a': index % 2 === 0 ? 'critical' : 'neutral' }, tone: 'negative', topics: ['labour'], expires_at: '2104-01-01 00:00:00' }));
    await put('documents', rows);
    const before = await make(weeks.expired, {}, portsOver(store));
    await put('documents', rows.filter((_, index) => index % 2 === 0).map((row) => ({ ...row, version: 1_000_001, title: '', text: '', folded: '', expires_at: '2026-06-20 00:00:00' })));
    const after = await make(weeks.expired, {}, portsOver(store));
    expect(value(after, 'volume.documents')).toBe(80);
    expect({ ...after, madeAt: 0, letterhead: null }).toEqual({ ...before, madeAt: 0, letterhead: null });
  });

  it('of posts alone quotes nobody, links to nothing and names no outlet as the press', async () => {
    const begin = monday(weeks.posts);
    await put('documents', Array.from({ length: 60 }, (_, index) => post(`bai-${index}`, begin + index * hour, { story: index < 30 ? '20260720-chuyenbai1' : '', units: ['so-a'], stances: { 'so-a': 'critical' }, tone: 'negative', topics: ['civil-political-rights'] })));
    for (const language of ['vi', 'en'] as const) {
      const report = await make(weeks.posts, { language }, portsOver(store));
      expect(piecesIn(report).filter(({ kind }) => kind === 'quote' || kind === 'link')).toEqual([]);
      expect(Object.keys(report.documents)).toEqual([]);
      for (const secret of secrets) expect(JSON.stringify(report)).not.toContain(secret);
      expect(value(report, 'volume.posts')).toBe(60);
      expect(value(report, 'volume.articles')).toBe(0);
      expect(said(report)).toContain(language === 'vi' ? 'Câu chuyện chỉ có bài đăng công khai' : 'posts');
      expect(said(report)).not.toMatch(/tăng 100|up 100/);
    }
  });
});
