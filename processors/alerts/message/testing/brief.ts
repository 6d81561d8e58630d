import type { AlertRow, SeenOccurrence, TimelineRow, WholeAlert } from '../../../../infra/alerts/index.ts';
import type { AlertDocument, Brief } from '../message.ts';

/* For tests only. The office, its people, outlets and events are fictional. */

export const now = Date.parse('2026-11-21T07:30:00Z');
const hour = 3_600_000;

export const someOccurrence = (over: Partial<SeenOccurrence> = {}): SeenOccurrence => ({
  id: 'nghi-sai/flag/d1/h1', rule: 'nghi-sai', kind: 'strong-flag', severity: 'critical', at: now - 2 * hour, seenAt: now - 2 * hour,
  labels: { rule: ['nghi-sai'], kind: ['strong-flag'], severity: ['critical'], unit: ['so-khcn'], topic: ['science-technology'], story: ['20261121-abcdefgh'], document: ['d1'], outlet: ['Báo Sóng Biển'], reach: ['national'] },
  said: { code: 'strong-flag', values: { probability: '0.93', documents: '12', outlets: '6' } },
  document: 'd1', story: '20261121-abcdefgh', case: null, fact: { kind: 'fact-check', id: 'f1', probability: 0.93 }, over: false, subject: null,
  ...over,
});

export const someAlert = (over: Partial<AlertRow> = {}): AlertRow => ({
  number: 12, route: '0.1', receiver: 'phat-ngon', group_key: 'nghi-sai', rule: 'nghi-sai', severity: 'critical',
  labels: { rule: ['nghi-sai'], kind: ['strong-flag'], severity: ['critical'], unit: ['so-khcn', 'xa-hoa-binh'], topic: ['science-technology'], outlet: ['Báo Sóng Biển', 'Tin Tân Hải'] },
  state: 'open', occurrences: 5, told: 5, lasting: null, opened_at: now - 2 * hour, last_at: now, step: 0, step_at: now, told_at: now, next_at: now + 900_000,
  handed_at: null, handed_to: null, acknowledged_at: null, snoozed_until: null, closed_at: null, closed_why: null, false_alarm: false,
  ...over,
} as AlertRow);

export const someLine = (what: string, over: Partial<TimelineRow> = {}): TimelineRow => ({ id: 1, alert: 12, at: now - hour, what, by: null, detail: {}, ...over });

export const someWhole = (over: Partial<WholeAlert> = {}): WholeAlert => ({ alert: someAlert(), occurrences: [someOccurrence()], deliveries: [], timeline: [someLine('told', { detail: { occurrences: 5 } })], ...over });

export const someDocument = (over: Partial<AlertDocument> = {}): AlertDocument => ({
  id: 'd1', kind: 'article', outlet: 'Báo Sóng Biển', reach: 'national', publishedAt: now - 2 * hour, title: 'Người dân lo ngại nước sông Tân Hải nhiễm chất lạ',
  passage: 'Theo một nguồn tin chưa kiểm chứng, kết quả đo của Sở Khoa học và Công nghệ cho thấy hàm lượng mangan trong nước sông Tân Hải vượt ngưỡng cho phép tới bốn mươi lần, khiến hai trạm bơm phải ngừng hoạt động từ đêm thứ năm và hàng nghìn hộ dân chưa có nước sạch để dùng.',
  address: 'https://songbien.example/tin/nuoc-song-tan-hai-1021.html', ...over,
});
export const somePost = (over: Partial<AlertDocument> = {}): AlertDocument => someDocument({ id: 'p/1', kind: 'post', outlet: 'Diễn đàn Tân Hải', reach: 'local', title: '', passage: '', address: '', ...over });

const units: Readonly<Record<string, string>> = { 'so-khcn': 'Sở Khoa học và Công nghệ', 'xa-hoa-binh': 'Ủy ban nhân dân xã Hòa Bình' };
const people: Readonly<Record<string, string>> = { lan: 'Nguyễn Thị Lan', binh: 'Trần Văn Bình', 'webhook:teams-so': 'Kênh Teams của Sở' };
const topics = { 'science-technology': { vi: 'Khoa học, công nghệ', en: 'Science and technology' } } as const;

export const someBrief = (over: Partial<Brief> = {}): Brief => ({
  whole: someWhole(), purpose: 'first', recipient: { id: 'lan', name: 'Nguyễn Thị Lan', language: 'vi' },
  because: { kind: 'duty', roster: 'Trực phát ngôn', step: 0 }, others: ['Trần Văn Bình', 'Kênh Teams của Sở'],
  names: { unit: (id) => units[id] ?? id, topic: (id, language) => (id === 'science-technology' ? topics[id][language] : id), source: (id) => id, person: (id) => people[id] ?? id, rule: (id) => (id === 'nghi-sai' ? 'Nghi tin sai lan rộng' : id) },
  story: { id: '20261121-abcdefgh', title: 'Nước sông Tân Hải', documents: 12, originals: 4, reprints: 8, outlets: 6, since: now - 3 * hour },
  documents: [someDocument(), someDocument({ id: 'd2', outlet: 'Tin Tân Hải', reach: 'local', title: 'Hai trạm bơm ở xã Hòa Bình tạm ngừng', passage: 'Ủy ban nhân dân xã cho biết hai trạm bơm tạm ngừng để bảo dưỡng theo kế hoạch, không liên quan đến chất lượng nước.', address: 'https://tintanhai.example/2' }), somePost()],
  fact: { kind: 'fact-check', id: 'f1', text: 'Nước sông Tân Hải nhiễm mangan gấp bốn mươi lần mức cho phép', verdict: 'inaccurate', date: '2026-11-19', url: 'https://so-khcn.example/kiem-chung/nuoc-song' },
  until: now + 900_000, link: 'https://diembao.so-khcn.example/alert/WzEyLCJsYW4iLDE3NjM5OTk5OTld.c2lnbmF0dXJlLTEyOGJpdA', console: 'https://diembao.so-khcn.example',
  office: { name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', timezone: 'Asia/Ho_Chi_Minh' }, now,
  ...over,
});
