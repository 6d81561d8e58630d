import { pick, seededRandom } from '../../../infra/random/index.ts';
import { type Row, type Store, insertRows } from '../../../infra/store/index.ts';
import { article, day, hour, minute, post } from '../../alerts/rules/testing/press.ts';
import type { ReportCase, ReportPorts, ReportReferral, ReportStatement } from '../ports.ts';

/* A press of the tests, all of it fictional. One week that is full (with the week before it), one without anything, one with a single story, one with a silent source and a burst of dead letters. */

export const zone = 'Asia/Ho_Chi_Minh';
/** Mondays at the office's midnight, milliseconds since 1970. */
export const mondays = { full: Date.UTC(2026, 10, 15, 17), empty: Date.UTC(2026, 6, 19, 17), single: Date.UTC(2026, 8, 27, 17), broken: Date.UTC(2026, 9, 25, 17) } as const;
export const weeks = { full: '2026-W47', empty: '2026-W30', single: '2026-W40', broken: '2026-W44' } as const;

/** Stands in bylines of articles: no report may hold it. */
export const writer = 'Trần Văn Hư Cấu';

export const units = [
  { id: 'ubnd', name: 'UBND tỉnh Tân Hải' }, { id: 'so-a', name: 'Sở A', parent: 'ubnd', aliases: ['Sở An Hải'] }, { id: 'so-b', name: 'Sở B', parent: 'ubnd' }, { id: 'phong-b', name: 'Phòng B', parent: 'so-b' }, { id: 'phong-c', name: 'Phòng C', parent: 'so-a' },
] as const;
export const topics = [
  { id: 'labour', name: { vi: 'Lao động', en: 'Labour' } }, { id: 'children', name: { vi: 'Trẻ em', en: 'Children' } }, { id: 'civil-political-rights', name: { vi: 'Quyền dân sự, chính trị', en: 'Civil and political rights' } },
  { id: 'science-technology', name: { vi: 'Khoa học, công nghệ', en: 'Science and technology' } },
];

const outlets = ['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn', 'Đài Năm'];
const tones = ['positive', 'neutral', 'negative', ''];
const stances = ['favourable', 'neutral', 'critical'];

const textOf = (what: string, number: number): string => [
  `Sáng nay, Sở An Hải thông báo kế hoạch ${what} cho người dân các xã ven biển của tỉnh Tân Hải hư cấu.`,
  `Theo kế hoạch ${what}, mỗi xã có một điểm tiếp nhận hồ sơ mở cửa đến hết ngày thứ bảy hằng tuần.`,
  `Người dân có thể gọi số 0912 345 678 hoặc viết thư tới dia-chi@vi-du.example để hỏi thêm về việc này.`,
  `Nhiều hộ ở thôn thứ ${number} đề nghị Sở An Hải rút ngắn thời gian chờ và công khai danh sách được hỗ trợ.`,
  `Bài và ảnh: ${writer}`,
].join('\n');

/** Stories by their ids, which begin with a day. */
export const stories = { water: '20261117-nuocsachxa1', school: '20261118-truonghocbb', old: '20261110-chuyencucc1', alone: '20260929-chuyendon01' } as const;
const subjects: Readonly<Record<string, string>> = { [stories.water]: 'cấp nước sạch', [stories.school]: 'sửa trường học', [stories.old]: 'dọn bãi rác', [stories.alone]: 'khai trương thư viện' };

function filled(): Row[] {
  const roll = seededRandom(47);
  const one = <Of>(of: readonly Of[]): Of => pick(of, roll);
  return Array.from({ length: 420 }, (_, index) => {
    const current = index % 7 < 4;
    const at = mondays.full + (current ? 0 : -7 * day) + Math.floor(roll() * 7 * 24 * 60) * minute;
    const named = roll() < 0.6 ? [...new Set([one(units).id, one(units).id])] : [];
    const kind = roll();
    const story = roll() < 0.4 ? (current ? one([stories.water, stories.water, stories.school]) : stories.old) : '';
    const more: Row = {
      outlet: one(outlets), reach: one(['national', 'local', 'regional']), units: named, topics: roll() < 0.7 ? [...new Set([one(topics).id, one(topics).id])] : [], tone: one(tones),
      stances: Object.fromEntries(named.map((unit) => [unit, one(stances)])), story, reprint_of: roll() < 0.25 ? 'd-0' : '', own: roll() < 0.05,
    };
    if (kind < 0.25) return post(`d-${index}`, at, { ...more, kind: kind < 0.2 ? 'post' : 'comment', outlet: 'Mạng Một' });
    return article(`d-${index}`, at, { ...more, title: `Kế hoạch ${subjects[story] ?? 'hư cấu'}, bản tin ${index}`, text: textOf(subjects[story] ?? `hư cấu ${index}`, index) });
  });
}

const single = (): Row[] => [
  ...['Báo Một', 'Báo Hai', 'Báo Ba'].map((outlet, index) => article(`one-${index}`, mondays.single + day + index * hour, {
    outlet, story: stories.alone, units: ['so-a'], stances: { 'so-a': 'critical' }, tone: 'neutral', topics: ['labour'], title: `Khai trương thư viện ${index}`, text: textOf('khai trương thư viện', index), reprint_of: index === 2 ? 'one-0' : '',
  })),
];
const broken = (): Row[] => [article('b-1', mondays.broken + day, { title: 'Một bài duy nhất', text: textOf('hư cấu', 1) })];

/** What was put into the store, for plain counting. */
export const documents: readonly Row[] = [...filled(), ...single(), ...broken()];

const iso = (at: number): string => new Date(at).toISOString();
const story = (id: string, headline: string): Row => ({ day: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`, id, headline, first_at: iso(mondays.full), last_at: iso(mondays.full + day), documents: 9, originals: 9, outlets: 3, units: [], topics: [], tones: {}, reaches: {}, corrected: 0, removed: 0, gone: 0, version: 1 });
const headlineOf = (id: string): string => String(documents.find((row) => row['story'] === id && row['kind'] === 'article')?.['id'] ?? '');

export const flags: readonly Row[] = Array.from({ length: 12 }, (_, index) => ({
  document: `d-${index}`, content_hash: `h-d-${index}`, fact_kind: 'fact-check', fact: index % 3 === 0 ? 'FC-2' : 'FC-1', fact_version: 1, probability: 0.9, level: index % 2 === 0 ? 'strong' : 'suggest', passage_start: 0, passage_end: 5, parts: {}, model: 'm', source: 's-1',
  outlet: `Báo ${index % 3}`, kind: 'article', units: [], published_at: iso(mondays.full), fact_date: '2026-01-01', flagged_at: iso(mondays.full + (index < 9 ? day : -day)),
}));
export const judgements: readonly Row[] = Array.from({ length: 5 }, (_, index) => ({
  document: `d-${index}`, content_hash: `h-d-${index}`, fact_kind: 'fact-check', fact: index % 3 === 0 ? 'FC-2' : 'FC-1', fact_version: 1, probability: 0.9, level: index % 2 === 0 ? 'strong' : 'suggest', model: 'm',
  verdict: index < 2 ? 'opinion' : 'fabricated', overturned: index < 2, withdrawn: index === 4, flagged_at: iso(mondays.full + day), judged_at: iso(mondays.full + 2 * day),
}));

const poll = (id: string, source: string, at: number, more: Row = {}): Row => ({ poll: id, run: 'r', source, outlet: `Báo ${source}`, started_at: iso(at), finished_at: iso(at + minute), status: 'ok', http_status: 200, error: null, seen: 10, emitted: 4, unchanged: 5, duplicate: 1, rejected: 0, dead_lettered: 0, newest_item_at: null, visit: 'poll', ...more });
const fate = (pollId: string, number: number, at: number, disposition: string, reason = ''): Row => ({ sighting: `${pollId}-${number}`, run: 'r', poll: pollId, source: 's-1', item: `${pollId}-${number}`, fingerprint: 'f', disposition, reason, detail: '', url: '', document: '', retry_at: null, at: iso(at) });

const letters = Array.from({ length: 250 }, (_, index): Row => ({ id: `dl-${index}`, topic: 'documents.analysed', partition: 0, offset: index, consumer_group: 'store', code: index % 5 === 0 ? 'store-refused' : 'schema-mismatch', error: 'x', source: 's-1', sighting: `x-${index}`, at: iso(mondays.broken + 2 * day), redriven_at: index % 10 === 0 ? iso(mondays.broken + 3 * day) : null }));

/** All of it into an empty store. */
export async function fillPress(store: Store): Promise<void> {
  const put = (table: string, rows: readonly Row[]): Promise<void> => insertRows(store, table, rows, `summaries-${table}`);
  const polled = mondays.full + 3 * hour;
  await put('documents', documents);
  await put('stories', Object.values(stories).map((id) => story(id, headlineOf(id))));
  await put('flags', flags);
  await put('judgements', judgements);
  await put('facts', [{ id: 'FC-1', version: 1, kind: 'fact-check', state: 'approved', body: JSON.stringify({ id: 'FC-1', claim: 'Nước máy của xã hư cấu có độc.', verdict: 'fabricated', date: '2026-01-01' }), at: iso(mondays.full) }]);
  await put('polls', [poll('p-1', 's-1', polled), poll('p-2', 's-2', polled, { status: 'failed', seen: 0, emitted: 0, unchanged: 0, duplicate: 0 }), poll('p-3', 's-1', mondays.broken + day, { seen: 9, unchanged: 0, duplicate: 0, emitted: 9 })]);
  await put('ledger', [
    fate('p-1', 0, polled, 'stored'), fate('p-1', 1, polled, 'stored'), fate('p-1', 2, polled, 'rejected', 'robots-disallowed'), fate('p-1', 3, polled, 'duplicate'),
    ...Array.from({ length: 8 }, (_, index) => fate('p-3', index, mondays.broken + day, index === 0 ? 'stored' : 'deadLettered')),
  ]);
  await put('dead_letters', letters);
  await put('source_notices', [
    { id: 'q1', source: 's-9', outlet: 'Báo Im Ắng', notice: 'silent', at: iso(mondays.broken + day), since: iso(mondays.broken - 2 * day), figures: { hours: 72 } },
    { id: 'q2', source: 's-9', outlet: 'Báo Im Ắng', notice: 'heard', at: iso(mondays.broken + 9 * day), since: null, figures: {} },
    { id: 'q3', source: 's-8', outlet: 'Báo Đã Lên Tiếng', notice: 'silent', at: iso(mondays.broken - 3 * day), since: null, figures: {} },
    { id: 'q4', source: 's-8', outlet: 'Báo Đã Lên Tiếng', notice: 'heard', at: iso(mondays.broken - 2 * day), since: null, figures: {} },
  ]);
  await put('revisions', [{ document: 'd-5', revision: 2, change: 'corrected', content_hash: 'x', title: 'T', lead: '', text: '', seen_at: iso(mondays.full + day), sighting: 'd-5-2' }]);
}

const cases: readonly ReportCase[] = [
  { number: 12, title: 'Hồ sơ hư cấu', state: 'open', verdict: null, units: ['so-b'], dueAt: mondays.full + 6 * day, openedAt: mondays.full + day, closedAt: null },
  { number: 13, title: '', state: 'waiting', verdict: 'accurate', units: ['phong-c'], dueAt: mondays.full + 9 * day, openedAt: mondays.full - 9 * day, closedAt: null },
  { number: 14, title: 'Đã xong', state: 'closed', verdict: 'opinion', units: ['so-a'], dueAt: null, openedAt: mondays.full - 9 * day, closedAt: mondays.full + 2 * day },
];
const referrals: readonly ReportReferral[] = [
  { id: '1', case: 13, title: '', unit: 'phong-c', sentAt: mondays.full + day, dueAt: mondays.full + 10 * day, repliedAt: null },
  { id: '2', case: 14, title: 'Đã xong', unit: 'so-a', sentAt: mondays.full - 5 * day, dueAt: mondays.full + 2 * day, repliedAt: mondays.full + day },
];
const statements: readonly ReportStatement[] = [
  { number: 3, title: 'Về nước sạch', case: 12, units: ['so-b'], publishedAt: mondays.full + 2 * day, dueAt: null, url: 'https://so-a.example/phat-ngon/3', coverage: { articles: 4, outlets: 3, posts: 7 } },
  { number: 4, title: 'Còn nợ', case: 13, units: ['phong-c'], openedAt: mondays.full + day, publishedAt: null, dueAt: mondays.full + 8 * day, url: '', coverage: { articles: 0, outlets: 0, posts: 0 } },
];

export const portsOver = (store: Store): ReportPorts => ({ store, zone, units, topics, office: 'Sở hư cấu', now: () => mondays.full + 8 * day, cases: () => cases, referrals: () => referrals, statements: () => statements });
/** An office that has just begun: no unit, no topic, nothing in the book. */
export const barePorts = (store: Store): ReportPorts => ({ ...portsOver(store), units: [], topics: [], cases: () => [], referrals: () => [], statements: () => [] });

export const letterhead = { superior: 'UBND tỉnh Tân Hải (hư cấu)', office: 'Sở hư cấu', symbol: 'BC-SHC', place: 'Tân Hải', recipients: ['Như trên', 'Lưu: VT'], signer: { title: ['GIÁM ĐỐC'], name: 'Người Ký Hư Cấu' } };
