import { describe, expect, it } from 'vitest';
import type { Piece, Report } from '../../infra/reports/index.ts';
import { writeHtml } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { readHtml } from './testing/read-html.ts';
import { busyWeek, emptyWeek, fullWeek, manyUnits, oneUnit } from './testing/reports.ts';

const targets = ['print', 'mail', 'web'] as const;

describe('a report as HTML', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()], ['busy', { ...busyWeek(), sections: busyWeek().sections.filter(({ part }) => part !== 'annex') }]] as const)('has every figure, name, passage and link of the report, in order: %s', (_, report) => {
    // Sixty names of units in tables and charts are more than a mail may have.
    for (const target of targets.filter((each) => each !== 'mail' || report.sections[0]?.id !== 'units' || report.sections.length > 1)) {
      const { figures, names, quotes, links } = readHtml(writeHtml(report, { for: target }));
      expect({ figures, names, quotes, links }).toEqual(marked(report));
    }
  });

  it('loads nothing, runs nothing, and names its language', () => {
    for (const target of targets) {
      const page = writeHtml(fullWeek(), { for: target });
      expect(page).toContain('<html lang="vi">');
      expect(page).not.toMatch(/<script|\son\w+=|\ssrc=|@import|url\(h/i);
    }
  });

  it('is for mail without style sheet and vectors: tables and inline styles, charts as their figures', () => {
    const page = writeHtml(fullWeek(), { for: 'mail' });
    const { elements, text } = readHtml(page);
    expect(elements.filter(({ name, attribs }) => name === 'style' || name === 'svg' || attribs['class'] !== undefined)).toEqual([]);
    expect(elements.filter(({ name, attribs }) => (name === 'p' || name === 'td') && !attribs['style'])).toEqual([]);
    for (const figure of ['1.204', '288', '2.777']) expect(text).toContain(figure);
  });

  it('describes charts, and gives no two drawings one name', () => {
    const { elements } = readHtml(writeHtml(manyUnits(), { for: 'web' }));
    const drawings = elements.filter(({ name }) => name === 'svg');
    expect(drawings.length).toBeGreaterThan(2);
    for (const { attribs } of drawings) expect(attribs['aria-label']).toMatch(/^Biểu đồ \d\./);
    const ids = elements.flatMap(({ attribs }) => (attribs['id'] === undefined ? [] : [attribs['id']]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('numbers sections by Roman letters', () => {
    expect(readHtml(writeHtml(fullWeek(), { for: 'print' })).text).toMatch(/I\. Tổng quan[\s\S]*II\. Câu chuyện nổi bật[\s\S]*IV\. Thông tin sai sự thật[\s\S]*VI\. Sổ cái/);
  });

  it('sets the annex apart after the signature, with numbers of its own; a mail says where it is', () => {
    const report = busyWeek();
    for (const target of ['print', 'web'] as const) {
      expect(readHtml(writeHtml(report, { for: target })).text.replaceAll(/\s+/g, ' ')).toMatch(/X\. Số liệu thu thập.*Trần Thị Bích Ngọc.*Phụ lục Số liệu và danh mục chi tiết\(Kèm theo Báo cáo số 112\/BC-SKHCN ngày 23 tháng 11 năm 2026 của Sở Khoa học và Công nghệ\).*1\. Thái độ theo đơn vị.*3\. Lý do từ chối/);
    }
    const { text } = readHtml(writeHtml(report, { for: 'mail' }));
    expect(text).toContain('Phụ lục (bảng số liệu và danh mục chi tiết) có trong bản đầy đủ.');
    expect(text).not.toContain('robots.txt');
    expect(readHtml(writeHtml(fullWeek(), { for: 'web' })).text).not.toContain('Phụ lục');
  });

  it('is a mail that begins with four figures and a button, fits any program, and leaves colours to it', () => {
    const page = writeHtml(busyWeek(), { for: 'mail', web: 'https://baocao.tanhai.example/reports/3' });
    const { elements, links, text } = readHtml(page);
    expect(elements.filter(({ attribs }) => attribs['data-headline'] !== undefined).map(({ attribs }) => attribs['data-headline'])).toEqual(['volume.documents', 'volume.critical', 'unjudged.strong', 'statements.owed']);
    expect(links[0]).toEqual(['https://baocao.tanhai.example/reports/3', 'Mở bản đầy đủ']);
    expect(text).toContain('12.400tài liệu · kỳ trước 9.811');
    expect(page).toContain('<span style="white-space:nowrap">kỳ trước 9.811</span>');
    expect(page).toContain('name="color-scheme" content="light dark"');
    for (const { name, attribs } of elements) if (!/^(?:a|td)$/.test(name)) expect(attribs['style'] ?? '').not.toMatch(/(?:^|;)(?:color|background):/);
    for (const report of [busyWeek(), manyUnits(), fullWeek('en')]) expect(Buffer.byteLength(writeHtml(report, { for: 'mail', web: 'https://baocao.tanhai.example/reports/3' }))).toBeLessThan(90_000);
    expect(readHtml(writeHtml(manyUnits(), { for: 'mail' })).text).toMatch(/Đọc trọn vẹn trong bản đầy đủ: I\. Sắc thái/);
    expect(writeHtml(busyWeek(), { for: 'mail', web: 'javascript:alert(1)' })).not.toContain('javascript');
  });

  it('escapes whatever was written, and leads to pages of the web only', () => {
    const page = writeHtml(withPieces([{ kind: 'text', text: '<img src=x onerror=alert(1)>\u0007' }, { kind: 'link', href: 'javascript:alert(1)', document: null, text: 'bấm' }]), { for: 'mail' });
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('javascript:');
    expect(page).not.toContain('\u0007');
    expect(readHtml(page).links).toEqual([]);
  });

  it('puts passages between quotation marks once', () => {
    const quoted = { kind: 'quote', document: 'd', text: 'mười hai điểm' } as const;
    expect(readHtml(writeHtml(withPieces([quoted]), { for: 'print' })).text).toContain('“mười hai điểm”');
    const text = readHtml(writeHtml(withPieces([{ kind: 'text', text: 'viết: “' }, quoted, { kind: 'text', text: '”.' }]), { for: 'print' })).text;
    expect(text).toContain('viết: “mười hai điểm”.');
  });
});

const withPieces = (pieces: Piece[]): Report => ({ ...emptyWeek(), sections: [{ id: 'one', title: 'Một', blocks: [{ kind: 'paragraph', sentences: [{ id: 's', from: 'person', documents: [], pieces }] }] }] });
