import { describe, expect, it } from 'vitest';
import { sayings, type SaidCode } from '../rules/parts/said.ts';
import { compose } from './compose.ts';
import { someAlert, someBrief, someOccurrence, someWhole, now } from './testing/brief.ts';

const values: Readonly<Record<string, string>> = {
  probability: '0.81', documents: '21', outlets: '4', hour: String(now - 5_400_000), expected: '3.2', score: '6.1', unit: 'so-khcn', topic: 'science-technology', story: '20261121-abcdefgh', now: '0.45', before: '0.2', past: '140', over: '24h', against: '7d',
  units: 'so-khcn, xa-hoa-binh', place: 'headline', outlet: 'Báo Sóng Biển', reach: 'national', case: '12', id: 'case/12', title: 'Nước sông Tân Hải', due: String(now + 86_400_000), source: 'song-bien', since: String(now - 7_200_000), hours: '26', failures: '10', gone: '40', reached: '55', name: 'Nhiều bài bị từ chối',
};
const codes = Object.keys(sayings) as SaidCode[];
const kindOf = (code: string): string => code.split('.')[0] ?? code;

function said(code: string, language: 'vi' | 'en', over: Readonly<Record<string, string>> = {}): { readonly title: string; readonly sentence: string } {
  const known: readonly string[] = Object.hasOwn(sayings, code) ? sayings[code as SaidCode] : [];
  const occurrence = someOccurrence({ kind: kindOf(code), fact: null, document: null, said: { code, values: { ...Object.fromEntries(known.map((name) => [name, values[name] ?? ''])), ...(code.startsWith('deadline') ? { before: '24h' } : {}), ...over } } });
  const message = compose(someBrief({ recipient: { id: 'lan', name: 'Lan', language }, fact: null, documents: [], until: null, whole: someWhole({ occurrences: [occurrence], alert: someAlert({ severity: 'warning' }) }) }));
  return { title: message.title, sentence: message.lead };
}

describe('every code that rules say', () => {
  it.each(codes)('%s has words in both languages', (code) => {
    const [vi, en] = [said(code, 'vi'), said(code, 'en')];
    for (const { title, sentence } of [vi, en]) {
      expect(`${title} ${sentence}`).not.toMatch(/undefined|NaN|Invalid|\{|so-khcn|xa-hoa-binh|science-technology|20261121-|0\.\d\d/);
      expect(title.length).toBeGreaterThan(8);
      expect(title).not.toMatch(/\.$/);
      expect(sentence).toMatch(/[.…]$/);
      expect(title).not.toBe('Nghi tin sai lan rộng');
    }
    if (code !== 'sql') expect(en.sentence).not.toBe(vi.sentence);
  });
  it.each(codes)('%s reads well although its values are missing', (code) => {
    const empty = Object.fromEntries((sayings[code] as readonly string[]).map((name) => [name, '']));
    for (const language of ['vi', 'en'] as const) expect(JSON.stringify(said(code, language, { ...empty, before: '' }))).not.toMatch(/undefined|NaN|Invalid|null/);
  });
  it('one that no catalogue knows is told by its rule’s title', () => expect(said('constructor', 'vi')).toEqual({ title: 'Nghi tin sai lan rộng', sentence: 'Nghi tin sai lan rộng.' }));
});

describe('figures, times and plurals', () => {
  it.each([
    ['spike.unit', 'vi', {}, 'Tin bài về Sở Khoa học và Công nghệ: 21 tài liệu trong giờ từ 13:00, thường chỉ 3,2; trên 4 nơi đăng.'],
    ['spike.unit', 'en', { documents: '1200', outlets: '1', expected: '0.4' }, 'Coverage of Sở Khoa học và Công nghệ: 1,200 documents in the hour from 13:00, usually almost none; in 1 outlet.'],
    ['spike.topic', 'en', {}, 'The topic “Science and technology”: 21 documents in the hour from 13:00, usually 3.2; in 4 outlets.'],
    ['spike.story', 'vi', { documents: '1200' }, 'Câu chuyện “Nước sông Tân Hải”: 1.200 tài liệu trong giờ từ 13:00, thường chỉ 3,2; trên 4 nơi đăng.'],
    ['swing.stance', 'vi', {}, 'Sở Khoa học và Công nghệ: tỷ lệ tin bài phê bình là 45% trong 24 giờ qua (21 tài liệu); 7 ngày trước đó là 20%.'],
    ['swing.tone', 'en', { unit: '*' }, 'all coverage: the share of negative coverage is 45% over the last 24 hours (21 documents); over the 7 days before it was 20%.'],
    ['named', 'vi', {}, 'Báo Sóng Biển (báo trung ương) nêu tên Sở Khoa học và Công nghệ, Ủy ban nhân dân xã Hòa Bình ngay ở tiêu đề.'],
    ['revised.corrected', 'en', {}, 'Báo Sóng Biển has corrected an article that is in case 12.'],
    ['revised.removed', 'vi', { case: '' }, 'Báo Sóng Biển đã gỡ một bài.'],
    ['deadline.case', 'vi', {}, 'Hồ sơ còn 24 giờ là đến hạn: “Nước sông Tân Hải”. Hạn: 22/11/2026, 14:30.'],
    ['deadline.statement', 'en', { before: '0h' }, 'A statement is due now: “Nước sông Tân Hải”. Due: 22/11/2026, 14:30.'],
    ['deadline.report', 'en', { before: '1d', title: '' }, 'A report is due in 1 day. Due: 22/11/2026, 14:30.'],
    ['source-silent.silent', 'vi', {}, 'Nguồn Báo Sóng Biển im ắng bất thường: 26 giờ không có tin mới.'],
    ['source-silent.quarantined', 'en', { failures: '1' }, 'Báo Sóng Biển is no longer collected after 1 failure in a row.'],
    ['source-silent.mass-removal', 'en', {}, 'Báo Sóng Biển seems to have removed many articles at once: 40 of 55 that were looked at again.'],
    ['grafana', 'vi', { title: '' }, 'Grafana báo: Nhiều bài bị từ chối.'],
    ['strong-flag', 'en', { documents: '1' }, 'A document probably repeats a refuted claim.'],
  ] as const)('%s in %s', (code, language, over, sentence) => expect(said(code, language, over).sentence).toBe(sentence));

  it('times are the office’s', () => {
    const at = (timezone: string): string => compose(someBrief({ office: { name: 'x', timezone } })).lead;
    expect(at('Europe/Berlin')).toContain('Xác nhận trước 08:45.');
    expect(compose(someBrief({ until: now + 86_400_000 })).lead).toContain('Xác nhận trước 14:30 ngày 22/11.');
    expect(compose(someBrief({ until: now + 86_400_000, recipient: { id: 'x', name: 'x', language: 'en' } })).lead).toContain('Acknowledge by 14:30 on 22/11.');
  });
  it('a machine is never certain', () => expect(compose(someBrief({ whole: someWhole({ occurrences: [someOccurrence({ fact: { kind: 'fact-check', id: 'f1', probability: 1 } })] }) })).text).toContain('(99%)'));
});
