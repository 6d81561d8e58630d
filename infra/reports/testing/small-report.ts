import type { Figure, Piece, Report, Sentence } from '../report.ts';

/* A small report of the tests; office, outlets and articles are fictional. */

const day = 86_400_000;
/** A Monday midnight by the clocks of Việt Nam. */
export const monday = Date.UTC(2026, 10, 15, 17);

export const figure = (id: string, value: number | null, more: Partial<Figure> = {}): Figure => ({ id, value, unit: 'count', question: 'volume', asked: { from: monday - 7 * day, to: monday }, cell: id, small: false, ...more });
export const text = (words: string): Piece => ({ kind: 'text', text: words });
export const shown = (id: string, words: string): Piece => ({ kind: 'figure', figure: id, text: words });
export const sentence = (id: string, pieces: readonly Piece[], more: Partial<Sentence> = {}): Sentence => ({ id, from: 'template', pieces: [...pieces], documents: [], ...more });

export const article = { kind: 'article', title: 'Cầu Bến Sao thông xe sớm mười ngày', outlet: 'Báo Tân Hải', url: 'https://bao.example/cau-ben-sao', publishedAt: monday - 3 * day } as const;
export const quote = 'Cây cầu dài bốn trăm mét nối hai bờ sông Sao.';

export const smallReport = (more: Partial<Report> = {}): Report => ({
  schema: 1, kind: 'weekly', language: 'vi', period: { from: monday - 7 * day, to: monday }, before: { from: monday - 14 * day, to: monday - 7 * day }, timezone: 'Asia/Ho_Chi_Minh',
  letterhead: { superior: 'UBND tỉnh Tân Hải', office: 'Sở hư cấu', number: '', symbol: 'BC-HC', place: 'Tân Hải', date: monday, type: 'BÁO CÁO', subject: 'Tình hình thông tin tuần 46 năm 2026 (từ 09/11 đến 15/11/2026)', recipients: ['Ban Giám đốc'], signer: { title: ['GIÁM ĐỐC'], name: 'Người Hư Cấu' } },
  about: { unit: '', topic: '', story: '' },
  sections: [
    {
      id: 'overview', title: 'Tổng quan',
      blocks: [
        { kind: 'paragraph', sentences: [
          sentence('overview.volume', [text('Trong kỳ có '), shown('all', '1.204 tin, bài'), text(', '), shown('change', 'tăng 12,5 %'), text(' so với kỳ trước; báo chí nhắc đến '), { kind: 'name', of: 'unit', id: 'so-a', text: 'Sở A' }, text('.')]),
          sentence('overview.tone', [text('Tỷ lệ tiêu cực '), shown('points', '−3,1 điểm'), text('.')]),
        ] },
        { kind: 'table', id: 'topics', caption: 'Theo chủ đề', head: ['Chủ đề', 'Tin, bài'], widths: [3, 1], rows: [[{ pieces: [{ kind: 'name', of: 'topic', id: 'labour', text: 'Lao động' }], align: 'left' }, { pieces: [shown('labour', '37')], align: 'right' }]] },
        { kind: 'chart', id: 'tones', caption: 'Sắc thái', draw: 'bars', labels: ['Tích cực'], series: [{ name: 'Kỳ này', figures: ['labour'] }] },
      ],
    },
    {
      id: 'stories', title: 'Câu chuyện nổi bật',
      blocks: [{ kind: 'list', numbered: true, items: [[
        sentence('stories.1.title', [{ kind: 'name', of: 'story', id: 's-1', text: article.title }, text(' ('), { kind: 'link', href: article.url, document: 'd-1', text: article.outlet }, text(', '), { kind: 'date', at: article.publishedAt, text: '13/11' }, text(').')], { documents: ['d-1'] }),
        sentence('stories.1.quote', [{ kind: 'quote', document: 'd-1', text: quote }], { from: 'extract', documents: ['d-1'] }),
      ]] }],
    },
  ],
  figures: { all: figure('all', 1204), change: figure('change', 0.125, { unit: 'share' }), points: figure('points', -3.06, { unit: 'points' }), labour: figure('labour', 37) },
  documents: { 'd-1': { ...article } },
  madeAt: monday,
  ...more,
});
