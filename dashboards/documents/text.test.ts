import { describe, expect, it } from 'vitest';
import { writeText } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { busyWeek, emptyWeek, fullWeek, manyUnits } from './testing/reports.ts';

const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a report as plain text', () => {
  it('has 72 columns, but for addresses, which stand whole on a line of their own', () => {
    for (const report of [busyWeek(), fullWeek('vi'), fullWeek('en'), emptyWeek(), manyUnits()]) {
      for (const line of writeText(report, { web: 'https://baocao.tanhai.example/reports/3' }).split('\n')) if (!/^\s*<https?:\S+>$/.test(line) && /\s/.test(line.trim())) expect([...line].length, line).toBeLessThanOrEqual(72);
    }
  });

  it('has every figure, name and passage of the body, and says where the annex is', () => {
    const whole = busyWeek();
    const body = { ...whole, sections: whole.sections.filter(({ part }) => part !== 'annex') };
    for (const report of [body, fullWeek('en')]) {
      const text = bare(writeText(report));
      const { figures, quotes, links } = marked(report);
      for (const words of [...figures, ...quotes]) expect(text).toContain(bare(words));
      for (const [href] of links) expect(text).toContain(`<${href}>`);
    }
    expect(writeText(whole)).toContain('Phụ lục (bảng số liệu và danh mục chi tiết) có trong bản đầy đủ.');
    expect(writeText(whole)).not.toContain('robots.txt');
  });

  it('lines numbers up, or writes a row as a sentence where a table is too wide', () => {
    expect(writeText(fullWeek())).toMatch(/^Khoa học và công nghệ +612 +\+3,1 điểm/m);
    expect(writeText(manyUnits())).toContain('- 1.234.567: Chỉ tiêu thứ 2 trong kỳ 2.469.134;');
  });

  it('leads to the whole, and names neither number nor signer where there is none', () => {
    expect(writeText(busyWeek(), { web: 'https://baocao.tanhai.example/reports/3' })).toContain('Mở bản đầy đủ:\n<https://baocao.tanhai.example/reports/3>\n');
    const empty = writeText(emptyWeek());
    expect(empty).not.toContain('Số:');
    expect(empty).toContain('Không có nội dung trong kỳ.');
  });
});
