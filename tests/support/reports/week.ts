import { pick, seededRandom } from '../../../infra/random/index.ts';
import { loadTaxonomy } from '../../../processors/topics/index.ts';
import { article, post } from '../../../processors/alerts/rules/testing/press.ts';
import { insertRows, type Row, type Store } from '../../../infra/store/index.ts';

/*
 * A fictional fortnight with all that a count can trip over: reprints, corrections and removals, posts and comments, an office's own articles, labels that were put right, times that are
 * not known, units and topics that no list has any more, documents of the very first and last millisecond, and of the days around.
 */

export const zone = 'Asia/Ho_Chi_Minh';
const [second, minute, day] = [1000, 60_000, 86_400_000];
/** Monday, 16 November 2026, by the office's clock. */
export const from = Date.UTC(2026, 10, 15, 17);
export const to = from + 7 * day;
export const before = from - 7 * day;
export const period = '2026-W47';

/** Sixty in four tiers; names as long as they are in life. */
export const units: readonly { readonly id: string; readonly name: string; readonly parent?: string }[] = Array.from({ length: 60 }, (_, index) => {
  if (index === 0) return { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh Tân Hải (hư cấu)' };
  if (index < 13) return { id: `so-${index}`, name: `Sở Quản lý hư cấu số ${index} tỉnh Tân Hải`, parent: 'ubnd-tinh' };
  if (index < 45) return { id: `phong-${index}`, name: `Phòng Kế hoạch, Tổng hợp và Hợp tác quốc tế hư cấu số ${index}`, parent: `so-${1 + (index % 12)}` };
  return { id: `to-${index}`, name: `Tổ công tác hư cấu số ${index}`, parent: `phong-${13 + (index % 30)}` };
});
const outlets = [...Array.from({ length: 24 }, (_, index) => `Báo hư cấu ${index + 1}`), 'Báo "Một", số 2; & khác'];

const storyOf = (index: number, current: boolean): string => `${current ? `202611${16 + (index % 7)}` : `202611${String(9 + (index % 7)).padStart(2, '0')}`}-chuyen${String(index).padStart(4, '0')}`;
const textOf = (what: string, number: number): string => [
  `Sáng nay, đơn vị hư cấu thông báo kế hoạch ${what} cho người dân các xã ven biển của tỉnh Tân Hải hư cấu.`,
  `Theo kế hoạch ${what}, mỗi xã có một điểm tiếp nhận hồ sơ mở cửa đến hết ngày thứ bảy hằng tuần.`,
  `Nhiều hộ ở thôn thứ ${number} đề nghị rút ngắn thời gian chờ và công khai danh sách được hỗ trợ.`,
].join('\n');

async function documents(): Promise<Row[]> {
  const roll = seededRandom(2026);
  const one = <Of>(of: readonly Of[], skew = 1): Of => pick(of, roll, skew);
  const topics = [...(await loadTaxonomy(null)).topics.map(({ id }) => id), 'chu-de-da-bo'];
  const unitIds = [...units.map(({ id }) => id), 'don-vi-da-bo'];
  const moments = [from, to - 1, to, from - 1, before, before - 1, from + day, from + day - 1];
  const rows: Row[] = [];
  for (let index = 0; index < 2600; index += 1) {
    const at = moments[index] ?? before - day + Math.floor(roll() * 16 * day);
    const named = roll() < 0.55 ? [one(unitIds, 1.5), ...(roll() < 0.3 ? [one(unitIds)] : []), ...(roll() < 0.1 ? [one(unitIds)] : [])] : [];
    const told = roll() < 0.6 ? storyOf(Math.floor(roll() ** 2 * 60), roll() < 0.7) : '';
    const sort = roll();
    // Some units are named and nothing is said of them.
    const stances = Object.fromEntries(named.flatMap((unit) => (roll() < 0.85 ? [[unit, one(['favourable', 'neutral', 'critical', 'not-about'])]] : [])));
    const more: Row = {
      outlet: one(outlets, 2), reach: one(['national', 'regional', 'local', 'specialist', 'foreign']), units: named, stances, tone: one(['positive', 'neutral', 'neutral', 'negative', '']), story: told,
      topics: roll() < 0.6 ? [one(topics, 1.5), ...(roll() < 0.2 ? [one(topics)] : [])] : [], own: roll() < 0.04, state: one([...Array.from({ length: 20 }, () => 'current'), 'corrected', 'removed']), published_known: roll() > 0.03, source: index % 40 === 7 ? 's-moi' : 's-1',
      reprint_of: told !== '' && index > 400 && roll() < 0.45 ? `d-${Math.floor(roll() * 400)}` : '',
    };
    if (sort < 0.35) rows.push(post(`d-${index}`, at, { ...more, kind: sort < 0.25 ? 'post' : 'comment', outlet: 'Mạng hư cấu', source: 's-p' }));
    else rows.push(article(`d-${index}`, at, { ...more, title: `Tin hư cấu ${told === '' ? `thứ ${index}` : `về việc ${told.slice(-4)}`}, bản ${index}`, text: textOf(told === '' ? `hư cấu ${index}` : `việc ${told.slice(-4)}`, index) }));
  }
  return rows;
}

/** Some were stored otherwise first: what stands is the newest. */
const putRight = (rows: readonly Row[]): Row[] => rows.filter((_, index) => index % 9 === 0).map((row) => ({ ...row, version: 999_999, units: ['so-1'], stances: { 'so-1': 'critical' }, tone: 'negative', topics: ['labour'], story: '', reprint_of: '' }));

const iso = (at: number): string => new Date(at).toISOString();
const placed = (row: Row): Row => ({ day: String(row['published_at']).slice(0, 10), document: row['id'], story: row['story'], reprint_of: row['reprint_of'], likeness: 0.9, placed_by: 'machine', content_hash: row['content_hash'], kind: row['kind'], published_at: row['published_at'], sketch: '', joined_at: row['published_at'], version: 1 });

function storiesOf(rows: readonly Row[]): Row[] {
  const ids = [...new Set(rows.map((row) => String(row['story'])))].filter(Boolean);
  return ids.map((id) => {
    const head = rows.find((row) => row['story'] === id && row['kind'] === 'article');
    return { day: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`, id, headline: head?.['id'] ?? '', first_at: iso(from), last_at: iso(to), documents: 2, originals: 1, outlets: 1, units: [], topics: [], tones: {}, reaches: {}, corrected: 0, removed: 0, gone: 0, version: 1 };
  });
}

const flag = (index: number): Row => ({
  document: `d-${index}`, content_hash: `h-d-${index}`, fact_kind: 'fact-check', fact: `FC-${index % 3}`, fact_version: 1, probability: 0.9, level: index % 2 === 0 ? 'strong' : 'suggest', passage_start: 0, passage_end: 5, parts: {}, model: 'm', source: 's-1',
  outlet: `Báo hư cấu ${index % 4}`, kind: 'article', units: [], published_at: iso(from), fact_date: '2026-01-01', flagged_at: iso(index < 30 ? from + index * 3 * 3_600_000 : before + index * minute),
});
const judgement = (index: number): Row => {
  const { passage_start: _start, passage_end: _end, parts: _parts, source: _source, outlet: _outlet, kind: _kind, units: _units, published_at: _published, fact_date: _date, ...of } = flag(index);
  return { ...of, verdict: ['fabricated', 'opinion', 'misleading', 'accurate'][index % 4], overturned: index % 4 === 1, withdrawn: index % 7 === 0, judged_at: iso(index < 20 ? from + index * 5 * 3_600_000 + second : before + index * minute) };
};

/** What does not come out of an export of documents, as it was written. */
export const beside = {
  flags: Array.from({ length: 45 }, (_, index) => flag(index)),
  judgements: Array.from({ length: 28 }, (_, index) => judgement(index)),
  facts: [0, 1, 2].map((number): Row => ({ id: `FC-${number}`, version: 1, kind: 'fact-check', state: 'approved', body: JSON.stringify({ id: `FC-${number}`, claim: `Nước máy của xã hư cấu thứ ${number} có độc.`, verdict: 'fabricated', date: '2026-01-01' }), at: iso(number === 2 ? from + day : before) })),
  polls: Array.from({ length: 120 }, (_, index): Row => ({
    poll: `p-${index}`, run: 'r', source: index > 70 && index % 12 === 5 ? 's-moi' : `s-${index % 12}`, outlet: `Báo hư cấu ${index % 12}`, started_at: iso(before + index * 2.7 * 3_600_000), finished_at: iso(before + index * 2.7 * 3_600_000 + minute), status: index % 12 === 7 ? 'failed' : index % 5 === 0 ? 'not-modified' : 'ok',
    http_status: 200, error: null, seen: 10, emitted: 4, unchanged: 5, duplicate: 1, rejected: 0, dead_lettered: 0, newest_item_at: null, visit: index % 20 === 3 ? 'revisit' : 'poll',
  })),
  ledger: Array.from({ length: 480 }, (_, index): Row => ({
    sighting: `t-${index}`, run: 'r', poll: `p-${Math.floor(index / 4)}`, source: `s-${Math.floor(index / 4) % 12}`, item: `t-${index}`, fingerprint: 'f', disposition: ['stored', 'rejected', 'duplicate', 'stored', 'deadLettered'][index % 5], detail: '', url: '', document: '', retry_at: null,
    reason: index % 5 === 1 ? (['robots-disallowed', 'no-text', 'http-503'][index % 3] ?? '') : '', at: iso(before + Math.floor(index / 4) * 2.7 * 3_600_000 + 2 * minute),
  })),
  letters: Array.from({ length: 90 }, (_, index): Row => ({ id: `dl-${index}`, topic: 'documents.analysed', partition: 0, offset: index, consumer_group: 'store', code: index % 4 === 0 ? 'store-refused' : 'schema-mismatch', error: 'x', source: 's-1', sighting: `x-${index}`, at: iso(before + index * 3.5 * 3_600_000), redriven_at: index % 6 === 0 ? iso(to + day) : null })),
  notices: [['s-9', 'silent', from + day], ['s-8', 'silent', before], ['s-8', 'heard', from + day], ['s-7', 'quarantined', from - 2 * day], ['s-6', 'silent', to + minute]].map(([source, notice, at], index): Row => ({ id: `n-${index}`, source, outlet: `Báo hư cấu ${String(source).slice(2)}`, notice, at: iso(Number(at)), since: null, figures: {} })),
  revisions: Array.from({ length: 60 }, (_, index): Row => ({ document: `d-${index % 50}`, revision: 2 + Math.floor(index / 50), change: ['changed', 'corrected', 'removed'][index % 3], content_hash: 'x', title: '', lead: '', text: '', seen_at: iso(from - day + index * 3 * 3_600_000), sighting: `r-${index}` })),
} as const;

/** All of it into an empty store. */
export async function fillWeek(store: Store): Promise<void> {
  const rows = await documents();
  const put = async (table: string, of: readonly Row[]): Promise<void> => await insertRows(store, table, of, `week-${table}-${of.length}`);
  await put('documents', putRight(rows));
  await put('documents', rows);
  await put('story_documents', rows.filter((row) => row['story'] !== '').map(placed));
  await put('stories', storiesOf(rows));
  for (const [table, of] of [['flags', beside.flags], ['judgements', beside.judgements], ['facts', beside.facts], ['polls', beside.polls], ['ledger', beside.ledger], ['dead_letters', beside.letters], ['source_notices', beside.notices], ['revisions', beside.revisions]] as const) await put(table, of);
}
