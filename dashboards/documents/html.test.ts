import { describe, expect, it } from 'vitest';
import type { Piece, Report } from '../../infra/reports/index.ts';
import { writeHtml } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { readHtml } from './testing/read-html.ts';
import { emptyWeek, fullWeek, manyUnits, oneUnit } from './testing/reports.ts';

const targets = ['print', 'mail', 'web'] as const;

describe('a report as HTML', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()]] as const)('has every figure, name, passage and link of the report, in order: %s', (_, report) => {
    for (const target of targets) {
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
