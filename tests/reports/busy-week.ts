import { pick, seededRandom } from '../../infra/random/index.ts';
import { type Row, type Store, insertRows } from '../../infra/store/index.ts';
import type { ReportCase, ReportPorts, ReportReferral, ReportStatement } from '../../processors/summaries/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';

/* A busy week of an office that does not exist: sixty units in three tiers, the whole taxonomy, four hundred stories, and something of everything that a report can tell. */

export const zone = 'Asia/Ho_Chi_Minh';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** The office's midnight of the Monday of 2026-W47. */
export const monday = Date.UTC(2026, 10, 15, 17);
const iso = (at: number): string => new Date(at).toISOString();

const places = ['Đồng Vạc', 'Cửa Lam', 'Vĩnh Sa', 'Khe Dâu', 'Hòn Trúc', 'Nà Lềm', 'Bình Tạnh', 'Suối Hư', 'Gò Sậy', 'Bến Nứa', 'Mỏ Cát', 'Đá Bạc'];
const kinds = ['UBND xã', 'UBND phường', 'Trung tâm Phục vụ hành chính công', 'Bệnh viện Đa khoa khu vực'];
const departments = ['Khoa học và Công nghệ', 'Nông nghiệp và Môi trường', 'Giáo dục và Đào tạo', 'Văn hóa, Thể thao và Du lịch', 'Dân tộc và Tôn giáo', 'Nội vụ', 'Y tế', 'Xây dựng', 'Tư pháp', 'Công Thương', 'Tài chính'];
export const units = [
  { id: 'ubnd', name: 'Ủy ban nhân dân tỉnh Tân Hải' },
  ...departments.map((name, index) => ({ id: `so-${index}`, name: `Sở ${name} tỉnh Tân Hải`, parent: 'ubnd' })),
  ...Array.from({ length: 48 }, (_, index) => ({ id: `xa-${index}`, name: `${kinds[Math.floor(index / 12)] ?? ''} ${places[index % 12] ?? ''}`, parent: index < 24 ? 'ubnd' : `so-${index % 11}` })),
];
const outlets = Array.from({ length: 25 }, (_, index) => ['Báo', 'Nhật báo', 'Truyền hình', 'Tin nhanh', 'Tạp chí'][index % 5] + ` ${places[index % 12] ?? ''}`);
const matters = ['người dân phản ánh đường vào khu tái định cư ngập sâu', 'hàng trăm hồ sơ đất đai bị trả lại nhiều lần', 'dự án trung tâm dữ liệu chậm tiến độ mười bốn tháng', 'công nhân kiến nghị trả lương và bảo hiểm xã hội còn nợ', 'trường học vùng cao thiếu giáo viên dạy tin học', 'trạm quan trắc báo chỉ số bụi vượt ngưỡng nhiều ngày', 'bà con đề nghị nối lại tuyến xe buýt đã bị cắt'];

const textOf = (matter: string, place: string, unit: string, number: number): string => [
  `Theo ghi nhận của phóng viên tại ${place}, từ đầu tháng đến nay ${matter}, nhiều hộ đã gửi đơn nhưng chưa nhận được câu trả lời rõ ràng từ cơ quan chức năng.`,
  `${unit} cho biết đã nắm được sự việc và đang phối hợp với các đơn vị liên quan để kiểm tra, dự kiến có kết quả trong tháng.`,
  `Nhiều hộ dân ở ${place} kiến nghị ${unit} công khai tiến độ và trả lời bằng văn bản cho từng trường hợp cụ thể.`,
  `Đây là lần thứ ${['hai', 'ba', 'tư', 'năm'][number % 4] ?? ''} trong năm sự việc tương tự xảy ra tại địa phương, theo thống kê của hội đồng nhân dân cấp xã.`,
].join('\n');

/** Sizes of stories fall as they do in life: few large, many small. */
const storyIds = Array.from({ length: 400 }, (_, index) => `2026111${6 + (index % 4)}-cauchuyen${String(index).padStart(3, '0')}`);

function documents(topics: readonly string[], seed: number): Row[] {
  const roll = seededRandom(seed);
  const one = <Of>(of: readonly Of[]): Of => pick(of, roll);
  return Array.from({ length: 3600 }, (_, index) => {
    const current = index % 9 < 5;
    const at = monday + (current ? 0 : -7 * day) + Math.floor(roll() * 7 * 24 * 60) * minute;
    const rank = Math.floor(400 * roll() ** 3);
    const [matter, place] = [matters[rank % matters.length] ?? '', places[rank % places.length] ?? ''];
    const named = roll() < 0.7 ? [...new Set([units[rank % units.length]?.id ?? '', one(units).id])] : [];
    const isPost = roll() < 0.35;
    const title = `${place}: ${matter}, kỳ ${['một', 'hai', 'ba'][rank % 3] ?? ''}, cử tri chất vấn lãnh đạo tỉnh`;
    return {
      id: `d-${index}`, version: 1_000_000, kind: isPost ? 'post' : 'article', source: isPost ? 's-p' : `s-${index % 25}`, outlet: isPost ? 'Mạng hư cấu' : one(outlets), own: !isPost && roll() < 0.02, item: `i-${index}`, url: isPost ? null : `https://bao.example/${index}`, sealed_url: isPost ? 'niêm' : '',
      title: isPost ? 'chữ của bài đăng' : title, lead: '', text: isPost ? 'chữ của bài đăng' : textOf(matter, place, units.find(({ id }) => id === named[0])?.name ?? 'Sở Nội vụ tỉnh Tân Hải', index), folded: '', published_at: iso(at), fetched_at: iso(at + minute), first_stored_at: iso(at + minute),
      language: 'vi', revision: 1, content_hash: `h-${index}`, units: named, topics: [...new Set([topics[rank % topics.length] ?? '', one(topics)])], tone: one(['positive', 'neutral', 'neutral', 'negative', 'negative']), stances: Object.fromEntries(named.map((unit) => [unit, one(['favourable', 'neutral', 'critical'])])),
      sighting: `d-${index}`, reach: one(['national', 'regional', 'local']), story: storyIds[rank] ?? '', reprint_of: roll() < 0.3 && !isPost ? 'd-0' : '',
    };
  });
}

const claims = ['Sau sáp nhập, người dân phải đổi toàn bộ sổ đỏ trước ngày 31/12, quá hạn thì sổ cũ không còn giá trị và phải nộp phạt theo diện tích đất', 'Ứng dụng công dân số tự động trừ tiền của người không đăng nhập quá sáu mươi ngày liên tục kể từ khi cài đặt lần đầu', 'Trạm phát sóng ở phường Cửa Lam làm mười bảy người dân trong khu phố bị bệnh máu trắng chỉ trong một năm'];

/** All of it into an empty store; another `seed`, another week as busy. */
export async function fillBusyWeek(store: Store, seed = 8): Promise<void> {
  const put = (table: string, rows: readonly Row[]): Promise<void> => insertRows(store, table, rows, `busy-${table}`);
  await put('documents', documents((await loadTaxonomy(null)).topics.map(({ id }) => id), seed));
  await put('facts', claims.map((claim, index) => ({ id: `FC-${index}`, version: 1, kind: 'fact-check', state: 'approved', body: JSON.stringify({ id: `FC-${index}`, claim, verdict: 'fabricated', date: '2026-11-01', source: 'Công an tỉnh Tân Hải (hư cấu)' }), at: iso(monday + day) })));
  await put('flags', Array.from({ length: 60 }, (_, index) => ({
    document: `d-${index}`, content_hash: `h-${index}`, fact_kind: 'fact-check', fact: `FC-${index % 3}`, fact_version: 1, probability: 0.9, level: index % 3 === 0 ? 'suggest' : 'strong', passage_start: 0, passage_end: 5, parts: {}, model: 'm', source: 's-1', outlet: outlets[index % 25], kind: 'article', units: [],
    published_at: iso(monday), fact_date: '2026-11-01', flagged_at: iso(monday + day),
  })));
  await put('judgements', Array.from({ length: 40 }, (_, index) => ({
    document: `d-${index}`, content_hash: `h-${index}`, fact_kind: 'fact-check', fact: `FC-${index % 3}`, fact_version: 1, probability: 0.9, level: 'strong', model: 'm', verdict: index < 5 ? 'opinion' : 'fabricated', overturned: index < 5, withdrawn: false, flagged_at: iso(monday + day), judged_at: iso(monday + 2 * day),
  })));
  await put('polls', Array.from({ length: 500 }, (_, index) => ({ poll: `p-${index}`, run: 'r', source: `s-${index % 25}`, outlet: outlets[index % 25], started_at: iso(monday + index * 15 * minute), finished_at: iso(monday + index * 15 * minute + minute), status: index % 20 === 0 ? 'failed' : 'ok', http_status: 200, error: null, seen: 20, emitted: 4, unchanged: 15, duplicate: 1, rejected: 0, dead_lettered: 0, newest_item_at: null, visit: 'poll' })));
  await put('ledger', Array.from({ length: 2000 }, (_, index) => ({ sighting: `l-${index}`, run: 'r', poll: `p-${index % 500}`, source: `s-${index % 25}`, item: `l-${index}`, fingerprint: 'f', disposition: index % 25 === 0 ? 'rejected' : 'stored', reason: index % 25 === 0 ? ['robots-disallowed', 'no-text', 'http-404'][index % 3] : '', detail: '', url: '', document: '', retry_at: null, at: iso(monday + (index % 500) * 15 * minute) })));
  await put('dead_letters', Array.from({ length: 37 }, (_, index) => ({ id: `dl-${index}`, topic: 'documents.analysed', partition: 0, offset: index, consumer_group: 'store', code: 'schema-mismatch', error: 'x', source: 's-1', sighting: `x-${index}`, at: iso(monday + 2 * day), redriven_at: null })));
  await put('source_notices', Array.from({ length: 7 }, (_, index) => ({ id: `n-${index}`, source: `s-im-${index}`, outlet: `Cổng thông tin điện tử xã ${places[index] ?? ''}`, notice: 'silent', at: iso(monday + day), since: iso(monday - index * day), figures: {} })));
}

const cases: readonly ReportCase[] = Array.from({ length: 12 }, (_, index) => ({ number: 100 + index, title: claims[index % 3] ?? '', state: 'open', verdict: null, units: ['so-0'], dueAt: monday + (4 + index) * day, openedAt: monday - day, closedAt: null }));
const referrals: readonly ReportReferral[] = Array.from({ length: 5 }, (_, index) => ({ id: String(index), case: 100 + index, title: claims[index % 3] ?? '', unit: `xa-${index}`, sentAt: monday, dueAt: monday + (5 + index) * day, repliedAt: index === 0 ? monday + 2 * day : null }));
const statements: readonly ReportStatement[] = Array.from({ length: 6 }, (_, index) => ({ number: 20 + index, title: `Về việc ${matters[index] ?? ''}`, case: null, units: ['so-0'], openedAt: monday, publishedAt: index < 4 ? monday + (index + 1) * day : null, dueAt: monday + (index + 4) * day, url: 'https://so.example/phat-ngon', coverage: { articles: index * 3, outlets: index * 2, posts: index } }));

export const busyPorts = async (store: Store): Promise<ReportPorts> => ({ store, zone, units, topics: (await loadTaxonomy(null)).topics, office: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', now: () => monday + 7 * day + 7 * hour, cases: () => cases, referrals: () => referrals, statements: () => statements });
export const letterhead = {
  superior: 'UBND tỉnh Tân Hải', office: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', symbol: 'BC-SKHCN', place: 'Tân Hải', signer: { title: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Người Ký Hư Cấu' },
  recipients: ['UBND tỉnh (báo cáo)', 'Ban Giám đốc Sở', 'Các phòng và đơn vị trực thuộc', 'Lưu: VT'],
};
