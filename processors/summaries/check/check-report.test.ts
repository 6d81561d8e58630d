import { describe, expect, it } from 'vitest';
import type { Piece, Report, Sentence } from '../../../infra/reports/index.ts';
import { article, figure, monday, quote, shown, smallReport, text } from '../../../infra/reports/testing/small-report.ts';
import { checkReport, type CheckPorts, type StoredDocument } from './index.ts';

const stored: StoredDocument = { id: 'd-1', story: 's-1', ...article, words: [article.title, 'Tỉnh Tân Hải (hư cấu).', `Sáng nay cầu thông xe. ${quote}  Xe chạy một chiều.`] };
const post: StoredDocument = { id: 'p-1', story: '', kind: 'post', title: '', outlet: 'Mạng hư cấu', url: '', publishedAt: monday, words: [] };
const values: Readonly<Record<string, number>> = { all: 1204, change: 0.125, points: -3.06, labour: 37 };
const paper = (more: Partial<CheckPorts> = {}): CheckPorts => ({
  askAgain: async ({ cell }) => values[cell] ?? null,
  documents: async () => new Map([['d-1', stored], ['p-1', post]]),
  erased: async () => new Set(),
  names: async (of, id) => new Map(Object.entries({ 'unit/so-a': ['Sở A', 'Sở A tỉnh Tân Hải'], 'topic/labour': ['Lao động'], 'story/s-1': [article.title] })).get(`${of}/${id}`) ?? [],
  saidByPosts: async () => [],
  isOwnAddress: (href) => href.startsWith('https://diem-bao.example/'),
  isTemplateNumber: (words) => words.includes('30/2020/NĐ-CP'),
  ...more,
});
const codes = async (report: Report, ports = paper()): Promise<string[]> => (await checkReport(report, ports)).map(({ code }) => code);

const mapSentences = (report: Report, to: (sentence: Sentence) => Sentence): Report => ({
  ...report,
  sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'list' ? { ...block, items: block.items.map((item) => item.map(to)) } : 'sentences' in block ? { ...block, sentences: block.sentences.map(to) } : block)) })),
});
const withPieces = (id: string, pieces: (before: readonly Piece[]) => readonly Piece[], more: Partial<Sentence> = {}): Report => mapSentences(smallReport(), (one) => (one.id === id ? { ...one, ...more, pieces: [...pieces(one.pieces)] } : one));
const only = (id: string, ...pieces: Piece[]): Report => withPieces(id, () => pieces);

it('a report that says what the store says has no problem', async () => {
  expect(await checkReport(smallReport(), paper())).toEqual([]);
});

describe('a figure', () => {
  it('is caught wherever its value is another than the store’s', async () => {
    const report = smallReport();
    for (const [id, one] of Object.entries(report.figures)) {
      for (const value of [(one.value ?? 0) + 1, -(one.value ?? 0), (one.value ?? 0) * 10, null]) expect(await codes({ ...report, figures: { ...report.figures, [id]: { ...one, value } } }), `${id} ${value}`).toContain('figure-differs');
    }
  });

  it('is caught wherever its words say another number', async () => {
    for (const words of ['1.205 tin, bài', '1,204', '12.04', '1204.5', '1.204 hoặc 7', 'nhiều', '', '−1.204', '11.204']) expect(await codes(only('overview.volume', shown('all', words))), words).toEqual(['figure-misstated']);
    for (const words of ['1.204', '1204', '1\u00a0204 tin', '+1.204']) expect(await codes(only('overview.volume', shown('all', words))), words).toEqual([]);
    for (const words of ['12,5%', '12,5 %', '13 %', 'tăng 12,50%']) expect(await codes(only('overview.volume', shown('change', words))), words).toEqual([]);
    for (const words of ['12,4%', '11 %', '12.5%', '0,125']) expect(await codes(only('overview.volume', shown('change', words))), words).toEqual(['figure-misstated']);
    for (const words of ['giảm 3,1 điểm', '−3,1 điểm', '-3 điểm']) expect(await codes(only('overview.tone', shown('points', words))), words).toEqual([]);
    for (const words of ['+3,1 điểm', '3,2', '−3,0']) expect(await codes(only('overview.tone', shown('points', words))), words).toEqual(['figure-misstated']);
  });

  it('that there is none of has no number, and a small one may be said to be fewer than five', async () => {
    const with_ = (more: Parameters<typeof figure>[2], value: number | null, words: string): Report => ({ ...only('overview.tone', shown('points', words)), figures: { ...smallReport().figures, points: figure('points', value, more) } });
    const asked = paper({ askAgain: async ({ cell, value }) => (cell === 'points' ? value : (values[cell] ?? null)) });
    expect(await codes(with_({}, null, '–'), asked)).toEqual([]);
    expect(await codes(with_({}, null, '0'), asked)).toEqual(['figure-misstated']);
    expect(await codes(with_({ small: true }, 3, '< 5'), asked)).toEqual([]);
    expect(await codes(with_({ small: true }, 7, '< 5'), asked)).toEqual(['figure-misstated']);
    expect(await codes(with_({}, 3, '< 5'), asked)).toEqual(['figure-misstated']);
  });

  it('is one of the report’s, also in a chart', async () => {
    expect(await codes(only('overview.tone', shown('khong-co', '5')))).toEqual(['figure-unknown']);
    const report = smallReport();
    const chart = (figures: (string | null)[]): Report => ({ ...report, sections: [{ id: 'x', title: 'X', blocks: [{ kind: 'chart', id: 'c', caption: 'C', draw: 'bars', labels: ['a', 'b'], series: [{ name: 's', figures }] }] }] });
    expect(await codes(chart(['labour', null]))).toEqual([]);
    expect(await codes(chart(['labour', 'toString']))).toEqual(['figure-unknown']);
    expect(await codes(chart(['labour']))).toEqual(['figure-unknown']);
  });

  it('is of the report’s own period and subject, though the store gives it', async () => {
    const asked = (more: Record<string, unknown>): Report => { const report = smallReport(); return { ...report, figures: { ...report.figures, all: figure('all', 1204, { asked: { ...report.figures['all']?.asked, ...more } }) } }; };
    expect(await codes(asked({ unit: '', topic: '', story: '', beforeFrom: smallReport().before.from }))).toEqual([]);
    for (const more of [{ from: monday - 14 * 86_400_000 }, { to: monday - 1 }, { beforeTo: monday }, { unit: 'so-a' }, { topic: 'labour' }, { case: '12' }]) expect(await codes(asked(more)), JSON.stringify(more)).toEqual(['figure-unknown']);
  });

  it('stands beside the name that its row is of', async () => {
    const beside = (question: string, row: string, ...names: Piece[]): Report => ({ ...only('overview.volume', shown('all', '1.204'), ...names), figures: { ...smallReport().figures, all: { ...figure('all', 1204), question, cell: `documents:${row}` } } });
    const asked = paper({ askAgain: async ({ cell }) => values[cell] ?? 1204, names: async (of, id, language) => ['N', ...(await paper().names(of, id, language))] });
    const name = (of: 'unit' | 'topic' | 'statement', id: string): Piece => ({ kind: 'name', of, id, text: 'N' });
    const link: Piece = { kind: 'link', href: article.url, document: 'd-1', text: 'đọc' };
    for (const [question, row, ...names] of [['asks', 'labour/so-a', name('topic', 'labour'), name('unit', 'so-a')], ['asks', '/so-a', name('unit', 'so-a')], ['movers', 'unit/so-a/up', name('unit', 'so-a')], ['statement-coverage', '3', name('statement', '3')], ['own-taken', 'd-1', link], ['units', 'so-a']] as const) expect(await codes(beside(question, row, ...names), asked), question).toEqual([]);
    for (const [question, row, ...names] of [['asks', 'labour/so-a', name('topic', 'labour'), name('unit', 'so-b')], ['asks', 'labour/so-a', name('topic', 'children'), name('unit', 'so-a')], ['movers', 'topic/labour/down', name('topic', 'children')], ['statement-coverage', '3', name('statement', '4')], ['own-taken', 'd-2', link], ['units', 'so-a', name('unit', 'so-b')]] as const) expect(await codes(beside(question, row, ...names), asked), question).toEqual(['figure-misplaced']);
  });

  it('is the only way to say a number', async () => {
    expect(await codes(withPieces('overview.tone', (before) => [...before, text(' Có 12 vụ.')]))).toEqual(['number-unmarked']);
    expect(await codes(withPieces('overview.tone', (before) => [...before, text(' Có ١٢ vụ.')]))).toEqual(['number-unmarked']);
    expect(await codes(withPieces('overview.tone', (before) => [...before, text(' theo Nghị định 30/2020/NĐ-CP')]))).toEqual([]);
    const titled = smallReport();
    const subject = (words: string, about = titled.about): Report => ({ ...titled, about, figures: Object.fromEntries(Object.entries(titled.figures).map(([id, one]) => [id, { ...one, asked: { ...one.asked, ...about } }])), letterhead: { ...titled.letterhead, subject: words } });
    expect(await codes(subject('Tuần 47 có 812 tin'))).toEqual(['number-unmarked']);
    // The unit that a report is about may have a number in its name, though no sentence names it.
    const ports = paper({ names: async (of, id, language) => (id === 'phuong-812' ? ['Phường 812'] : await paper().names(of, id, language)) });
    expect(await codes(subject('Tuần 46: Phường 812', { unit: 'phuong-812', topic: '', story: '' }), ports)).toEqual([]);
    expect(await codes(subject('Tuần 46: Phường 813', { unit: 'phuong-812', topic: '', story: '' }), ports)).toEqual(['number-unmarked']);
  });

  it('of a person’s note is the person’s', async () => {
    const note = (id: string): Report => withPieces('overview.tone', () => [text('Họp lại lúc 14 giờ.')], { id, from: 'person' });
    expect(await codes(note('note.overview.1'))).toEqual([]);
    expect(await codes(note('overview.tone'))).toEqual(['number-unmarked']);
  });
});

describe('a name, link, quote or date', () => {
  const named = (of: 'unit' | 'story', id: string, words: string): Report => only('overview.tone', { kind: 'name', of, id, text: words });

  it('is what the office and the store call it', async () => {
    for (const report of [named('unit', 'so-a', 'sở A'), named('unit', 'so-a', 'Sở A tỉnh Tân Hải'), named('story', 's-1', 'Cầu Bến Sao thông xe sớm…')]) expect(await codes(report)).toEqual([]);
    expect(await codes(named('unit', 'so-b', 'Sở B'))).toEqual(['name-unknown']);
    for (const report of [named('unit', 'so-a', 'Sở B'), named('unit', 'so-a', 'Sở'), named('story', 's-1', 'Cầu…')]) expect(await codes(report)).toEqual(['name-differs']);
  });

  it('leads to the article’s own address or the office’s console', async () => {
    const link = (href: string, document: string | null): Report => ({ ...only('overview.tone', { kind: 'link', href, document, text: 'đọc' }), documents: { ...smallReport().documents, 'p-1': { kind: 'post', title: '', outlet: post.outlet, url: '', publishedAt: monday } } });
    expect(await codes(link(article.url, 'd-1'))).toEqual([]);
    expect(await codes(link('https://diem-bao.example/documents/p-1', 'p-1'))).toEqual([]);
    expect(await codes(link('https://khac.example/', 'd-1'))).toEqual(['link-differs']);
    expect(await codes(link('https://khac.example/', null))).toEqual(['link-unknown']);
    expect(await codes(link('https://mang.example/ai-do/1', 'p-1'))).toEqual(['link-to-post']);
    expect(await codes(link(article.url, 'd-9'))).toEqual(['document-missing', 'document-not-cited']);
  });

  it('is the article’s words, unchanged, and never a post’s', async () => {
    const quoted = (words: string, document = 'd-1'): Report => ({ ...only('stories.1.quote', { kind: 'quote', document, text: words }), documents: { ...smallReport().documents, 'p-1': { kind: 'post', title: '', outlet: post.outlet, url: '', publishedAt: monday } } });
    expect(await codes(quoted(quote.normalize('NFD')))).toEqual([]);
    expect(await codes(quoted(quote.replace('bốn', 'năm')))).toEqual(['quote-not-found']);
    expect(await codes(quoted(' '))).toEqual(['quote-not-found']);
    // Part of a word or of a number is another one.
    const counted = paper({ documents: async () => new Map([['d-1', { ...stored, words: ['Xã An Hòa có 1.115 hộ, 3,5 ha không ngập.'] }], ['p-1', post]]) });
    for (const words of ['có 1.115 hộ', '3,5 ha', 'không ngập.']) expect(await codes(quoted(words), counted), words).toEqual([]);
    for (const words of ['15 hộ', '115 hộ', 'có 1', 'có 1.1', '3 ha', 'có 1.115 hộ, 3', 'ông ngập.', 'An Hò']) expect(await codes(quoted(words), counted), words).toEqual(['quote-not-found']);
    expect(await codes(quoted(quote, 'p-1'))).toEqual(['quote-of-post']);
    expect(await codes(withPieces('stories.1.quote', (before) => [...before, text(' và nhiều hơn nữa')]))).toEqual(['extract-of-own-words']);
  });

  it('is the day that it says', async () => {
    const dated = (words: string): Report => only('overview.tone', { kind: 'date', at: Date.UTC(2026, 10, 19, 18), text: words });
    for (const words of ['20/11/2026', 'ngày 20 tháng 11', '20 November 2026', '01:00']) expect(await codes(dated(words)), words).toEqual([]);
    for (const words of ['19/11/2026', '20/12', 'hôm qua', '11/20/2026', '11/11/2026', '20/11/2047', '20 October 2026', '01:20']) expect(await codes(dated(words)), words).toEqual(['date-misstated']);
  });
});

describe('a document', () => {
  it('that was erased, is gone or has changed is caught', async () => {
    expect(await codes(smallReport(), paper({ erased: async () => new Set(['d-1']) }))).toContain('document-erased');
    expect(await codes(smallReport(), paper({ documents: async () => new Map() }))).toEqual(['document-missing']);
    for (const more of [{ title: 'Tựa mới' }, { url: 'https://khac.example/' }, { outlet: 'Báo khác' }, { publishedAt: 0 }]) expect(await codes(smallReport(), paper({ documents: async () => new Map([['d-1', { ...stored, ...more }]]) }))).toContain('document-differs');
  });

  it('that is a post has neither title nor address', async () => {
    const cited = (more: { title?: string; url?: string }): Report => smallReport({ documents: { ...smallReport().documents, 'p-1': { kind: 'post', title: '', outlet: post.outlet, url: '', publishedAt: monday, ...more } } });
    expect(await codes(cited({}))).toEqual([]);
    expect(await codes(cited({ title: 'chữ của bài đăng' }))).toEqual(['words-of-post']);
    expect(await codes(cited({ url: 'https://mang.example/ai-do/1' }))).toEqual(['words-of-post']);
  });

  it('that is a post is not repeated by a person or a model', async () => {
    const said = 'mot hai ba bon nam sau bay tam';
    const ports = paper({ saidByPosts: async (runs) => runs.filter((run) => run === said) });
    const note = (words: string, from: Sentence['from'] = 'person'): Report => withPieces('overview.tone', () => [text(words)], { id: 'note.overview.1', from });
    expect(await codes(note('Dân nói: một hai ba bốn năm sáu, bảy tám!'), ports)).toEqual(['words-of-post']);
    expect(await codes(note('Dân nói: một hai ba bốn năm sáu bảy tám!', 'rephrased'), ports)).toEqual(['words-of-post']);
    expect(await codes(note('Một hai ba bốn năm sáu bảy.'), ports)).toEqual([]);
  });
});
