import { describe, expect, it } from 'vitest';
import type { Brief } from './message.ts';
import { compose } from './compose.ts';
import { someAlert, someBrief, someDocument, someLine, someOccurrence, somePost, someWhole, now } from './testing/brief.ts';

const en = { id: 'lan', name: 'Nguyễn Thị Lan', language: 'en' } as const;
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const textOf = (over: Partial<Brief> = {}): string => flat(compose(someBrief(over)).text);
const inOrder = (text: string, parts: readonly string[]): void => {
  const at = parts.map((part) => text.indexOf(part));
  expect(at.map((place, index) => (place < 0 ? `not there: ${parts[index] ?? ''}` : 'there'))).toEqual(parts.map(() => 'there'));
  expect(at).toEqual([...at].sort((one, other) => one - other));
};

describe('what a message says', () => {
  it('in its order, in Vietnamese', () => {
    const parts = [
      'Một bài trên Báo Sóng Biển rất có thể lặp lại điều đã bị bác bỏ; câu chuyện đã có 12 tài liệu trên 6 nơi đăng.',
      'Bạn đang trực theo lịch “Trực phát ngôn”.', '21/11/2026, 11:30 (3 giờ trước)', '12 tài liệu trên 6 nơi đăng: 4 bản gốc, 8 bản đăng lại; gộp 5 lần phát hiện.',
      'Sở Khoa học và Công nghệ và Ủy ban nhân dân xã Hòa Bình', 'Khoa học, công nghệ',
      'Người dân lo ngại nước sông Tân Hải nhiễm chất lạ', 'Báo Sóng Biển (báo trung ương) · 21/11/2026, 12:30', '“Theo một nguồn tin chưa kiểm chứng', 'https://songbien.example/tin/nuoc-song-tan-hai-1021.html', 'https://diembao.so-khcn.example/documents/d1',
      'Hai trạm bơm ở xã Hòa Bình tạm ngừng', 'Bài đăng công khai trên Diễn đàn Tân Hải', 'https://diembao.so-khcn.example/documents/p%2F1',
      '“Nước sông Tân Hải nhiễm mangan gấp bốn mươi lần mức cho phép” Kết luận: Sai sự thật · kiểm chứng ngày 19/11/2026', 'https://so-khcn.example/kiem-chung/nuoc-song', 'rất có thể lặp lại (93%)', 'con người đọc và kết luận',
      'Trần Văn Bình và Kênh Teams của Sở.', 'Đọc đoạn văn bên cạnh căn cứ', '14:45. Nếu đến lúc đó chưa ai xác nhận', 'https://diembao.so-khcn.example/alerts/12',
    ];
    inOrder(textOf(), parts);
  });
  it('in its order, in English, with plurals right', () => {
    const brief = { recipient: en, story: { id: 's', title: 't', documents: 3, originals: 1, reprints: 2, outlets: 1, since: now - 60_000 } };
    inOrder(textOf(brief), [
      'An article in Báo Sóng Biển very probably repeats a refuted claim; the story has 12 documents in 6 outlets.', 'You are on duty by the roster “Trực phát ngôn”.', '(2 hours ago)', '3 documents in 1 outlet: 1 original, 2 reprints; 5 findings in one alert.',
      'Science and technology', 'Read the article:', 'A public post on Diễn đàn Tân Hải', 'Verdict: Inaccurate · checked on 19/11/2026', 'a person reads and decides', 'Trần Văn Bình and Kênh Teams của Sở.', 'If you take it on, press “Acknowledge”', '14:45. If nobody has acknowledged by then',
    ]);
  });
  it('the HTML says the same', () => {
    const { html } = compose(someBrief());
    inOrder(html, ['rất có thể lặp lại điều đã bị bác bỏ', 'Xác nhận đã nhận', 'Bạn đang trực', '3 giờ trước', '4 bản gốc', 'Theo một nguồn tin', 'href="https://songbien.example/tin/nuoc-song-tan-hai-1021.html"', 'Kết luận: Sai sự thật', 'Trần Văn Bình', 'Đọc đoạn văn', 'Nếu đến lúc đó']);
    expect(html.match(/href="https:\/\/diembao\.so-khcn\.example\/alert\//g)).toHaveLength(1);
    expect(html).toContain('lang="vi"');
  });
  it('a subject, a lock screen and an SMS', () => {
    const { title, lead, short } = compose(someBrief());
    expect(title).toBe('[KHẨN] Nghi lặp lại điều đã bị bác bỏ: “Nước sông Tân Hải nhiễm mangan gấp bốn mươi lần mức cho phép”');
    expect(lead).toMatch(/^Một bài trên Báo Sóng Biển .* Xác nhận trước 14:45\.$/);
    expect(short).toMatch(/^\[KHẨN\] .* Xác nhận trước 14:45\. https:\/\/diembao\.so-khcn\.example\/alert\/\S+$/);
    expect(compose(someBrief({ recipient: en })).title).toMatch(/^\[URGENT\] Suspected repeat of a refuted claim: “/);
    expect(compose(someBrief({ whole: someWhole({ alert: someAlert({ severity: 'warning' }) }) })).title).toMatch(/^Nghi lặp lại/);
  });
  it('cuts a passage at a word', () => {
    const quote = /“(Theo một nguồn tin[^”]*)”/.exec(textOf())?.[1] ?? '';
    expect(quote.length).toBeLessThanOrEqual(240);
    expect(someDocument().passage.startsWith(quote.slice(0, -1))).toBe(true);
    expect(someDocument().passage.charAt(quote.length - 1)).toBe(' ');
  });
});

describe('why one gets it', () => {
  it.each([
    [{ kind: 'deputy', roster: 'Trực phát ngôn', step: 0 }, 'Bạn là người trực thay theo lịch “Trực phát ngôn”.'],
    [{ kind: 'person', roster: null, step: 2 }, 'Bạn được nêu tên trong danh sách nhận tin của cơ quan; bước 3, vì chưa ai xác nhận ở bước trước.'],
    [{ kind: 'webhook', roster: null, step: 0 }, 'Kênh chung của cơ quan nhận tin này.'],
    [{ kind: 'handed-over', roster: null, step: 1 }, 'Tin báo này được bàn giao cho bạn.'],
    [{ kind: 'handed-over', roster: 'Trực phát ngôn', step: 1 }, 'Bạn nhận ca trực được bàn giao theo lịch “Trực phát ngôn”; bước 2, vì chưa ai xác nhận ở bước trước.'],
  ] as const)('%o', (because, said) => expect(textOf({ because })).toContain(said));
  it('who handed it over, and why', () => {
    const timeline = [someLine('told', { detail: { occurrences: 5 } }), someLine('handed-over', { by: 'binh', detail: { to: 'lan', why: 'tôi đang họp' } })];
    expect(textOf({ because: { kind: 'handed-over', roster: null, step: 0 }, whole: someWhole({ timeline }) })).toContain('Trần Văn Bình bàn giao cho bạn: “tôi đang họp”.');
  });
  it('who is on it already', () => {
    const timeline = [someLine('acknowledged', { by: 'lan' }), someLine('snoozed', { by: 'lan' }), someLine('acknowledged', { by: 'binh' })];
    const said = textOf({ whole: someWhole({ alert: someAlert({ state: 'acknowledged' }), timeline }), until: null, others: [] });
    expect(said).toContain('ĐANG XỬ LÝ Trần Văn Bình.');
    expect(said).toContain('Chưa báo cho ai khác.');
    expect(said).toContain('đã có người nhận');
  });
});

describe('what comes after the first message', () => {
  const told = (...counts: number[]): ReturnType<typeof someLine>[] => counts.map((occurrences) => someLine('told', { detail: { occurrences }, at: now - 3_600_000 }));
  const occurrences = [someOccurrence({ seenAt: now - 1000, id: 'b', labels: { outlet: ['Tin Tân Hải'] } }), someOccurrence({ seenAt: now - 500, id: 'c', labels: { outlet: ['Báo Gió'] } }), someOccurrence()];
  it('an update says what is new since the last, and keeps the title', () => {
    const update = compose(someBrief({ purpose: 'update', whole: someWhole({ alert: someAlert({ occurrences: 7, told: 7 }), occurrences, timeline: told(5, 7) }) }));
    expect(flat(update.text)).toContain('Mới: Thêm 2 lần phát hiện từ lần báo trước, trên Báo Gió và Tin Tân Hải; tổng cộng 7.');
    expect(update.lead).toMatch(/^Thêm 2 lần phát hiện/);
    expect(update.title).toBe(compose(someBrief()).title);
    expect(update.facts).toMatchObject({ fresh: 2, occurrences: 7 });
  });
  it('counted by the alert itself where the row was not told yet', () => {
    const update = compose(someBrief({ recipient: en, purpose: 'update', whole: someWhole({ alert: someAlert({ occurrences: 6, told: 5 }), occurrences, timeline: told(5) }) }));
    expect(update.lead).toMatch(/^1 more finding since the last message, in Báo Gió; 6 in all\. Acknowledge by 14:45\.$/);
  });
  it('a reminder says since when nobody is on it', () => expect(compose(someBrief({ purpose: 'repeat', whole: someWhole({ timeline: told(5) }) })).lead).toBe('Nhắc lại: báo lần đầu 1 giờ trước, chưa ai xác nhận. Xác nhận trước 14:45.'));
  it('the end asks for nothing', () => {
    const over = compose(someBrief({ purpose: 'over', until: null, whole: someWhole({ alert: someAlert({ state: 'closed' }) }), link: null }));
    expect(over.lead).toMatch(/^Đã hết: Nghi lặp lại/);
    expect(over.link).toBeNull();
    expect(flat(over.text)).toContain('Bạn không cần làm gì thêm.');
    expect(over.text).not.toContain('HẠN XÁC NHẬN');
    expect(over.html).not.toContain('Xác nhận đã nhận<');
  });
  it('a growing alert keeps its title', () => {
    const later = someOccurrence({ id: 'a', seenAt: now, at: now - 9_000_000, said: { code: 'named', values: { units: 'so-khcn', place: 'lead', outlet: 'X', reach: 'national' } } });
    expect(compose(someBrief({ whole: someWhole({ occurrences: [later, someOccurrence()] }) })).title).toBe(compose(someBrief()).title);
  });
});

describe('what is left out', () => {
  it('is not there where it is not known', () => {
    const bare = compose(someBrief({ story: null, documents: [], fact: null, until: null, others: [], whole: someWhole({ alert: someAlert({ occurrences: 1, told: 1, labels: {} }) }) }));
    for (const label of ['MỨC LAN', 'ĐOẠN ĐÁNG CHÚ Ý', 'CĂN CỨ', 'ĐƠN VỊ', 'CHỦ ĐỀ']) expect(bare.text).not.toContain(label);
    expect(bare.text).toContain('Sau bạn không còn bước nào');
    expect(bare.text).not.toMatch(/undefined|null|NaN|Infinity/);
    expect(bare.html).not.toMatch(/undefined|null|NaN|Infinity/);
  });
  it('posts have neither words, nor address, nor author, although the brief held them', () => {
    const words = ['LỜI-CỦA-BÀI-ĐĂNG', 'TIÊU-ĐỀ-BÀI-ĐĂNG', 'mang-xa-hoi.example', 'ten_tac_gia', '@tacgia'];
    const post = { ...somePost({ title: words[1] ?? '', passage: `${words[0] ?? ''} ${words[4] ?? ''}`, address: `https://${words[2] ?? ''}/${words[3] ?? ''}/1` }), author: words[3] };
    for (const kind of ['post', 'comment'] as const) {
      const message = JSON.stringify(compose(someBrief({ documents: [{ ...post, kind }, { ...post, kind, id: 'p2' }] })));
      for (const word of words) expect(message).not.toContain(word);
      expect(message).toContain(kind === 'post' ? 'Bài đăng công khai trên Diễn đàn Tân Hải' : 'Bình luận công khai trên Diễn đàn Tân Hải');
    }
  });
  it('a web page is the only kind of link', () => {
    const message = compose(someBrief({ link: 'javascript:alert(1)', console: 'ftp://x', documents: [someDocument({ address: 'data:text/html,x' })], fact: { kind: 'fact-check', id: 'f1', text: 'x', verdict: null, date: '', url: 'file:///etc/passwd' } }));
    expect(message.html).not.toContain('href');
    expect([message.link, message.page]).toEqual([null, null]);
  });
});
