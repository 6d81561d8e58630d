import { describe, expect, it } from 'vitest';
import { commentItems, takeErased, takeFlagged } from '../items/index.ts';
import { judgeItems, openCase, readCase } from '../cases/index.ts';
import { flaggedOf, hoa, lan, openTestDesk, type OpenedDesk } from '../testing/open-desk.ts';
import { caseAsHtml, caseFileSchema, exportCase, pdfPrinter, printCase } from './index.ts';

const postText = 'Tôi thấy nước hồ dâng lên tận cửa nhà bà con xóm Bến';
const counts = { likes: 12, shares: 3, replies: null };
const common = { source: 's', outlet: 'Báo Tân Hải (hư cấu)', reach: 'local' as const, language: 'vi', units: [], contentHash: 'h', publishedAt: '2026-11-19T00:00:00.000Z' };

/** A case with an article, a post that was flagged, and a post that was added by hand. */
async function filled(): Promise<OpenedDesk> {
  const desk = openTestDesk();
  takeFlagged(desk, flaggedOf({ title: 'Xả lũ <script>alert(1)</script>' }));
  takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', passage: postText }));
  // The store would not give a post's texts; if it did, they must not pass here.
  desk.stored.push({ ...common, id: 'doc-1', kind: 'article', title: 'Xả lũ', passage: '', address: 'https://tan-hai.example/1', counts: { likes: null, shares: null, replies: null } });
  desk.stored.push({ ...common, id: 'post-1', kind: 'post', title: 'Tiêu đề lộ', passage: postText, address: 'https://social.example/ai-do/1', counts });
  desk.stored.push({ ...common, id: 'post-2', kind: 'comment', title: 'Tiêu đề lộ', passage: postText, address: 'https://social.example/ai-do/2', counts });
  commentItems(desk, lan, { items: [{ id: 1, version: 1 }] }, 'Gọi lại số 0912 345 678', { dryRun: false });
  commentItems(desk, lan, { items: [{ id: 2, version: 1 }] }, `Bài viết rằng: nước hồ dâng lên tận cửa`, { dryRun: false });
  judgeItems(desk, lan, { items: [{ id: 1, version: 2 }, { id: 2, version: 2 }] }, { verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ' }, { dryRun: false });
  await openCase(desk, lan, { title: 'Bình luận về hồ', documents: ['post-2'], facts: [], units: [], owner: null, due: null });
  return desk;
}

describe('a case as a file', () => {
  it('holds articles with passage and address, and the verdict', async () => {
    const desk = await filled();
    const file = await exportCase(desk, lan, 1);
    expect(caseFileSchema.parse(file)).toEqual(file);
    expect(file).toMatchObject({ format: 'diembao-case', version: 1, case: { number: 1, verdict: 'fabricated', units: [{ id: 'so-khcn', name: 'Sở KH&CN' }] }, articles: [{ id: 'doc-1', address: 'https://tan-hai.example/1', passage: expect.stringContaining('xả lũ') as unknown, against: ['numbers-differ', 'asked'], flag: { probability: 0.9, verdict: 'fabricated' } }], facts: [{ id: 'FC-1', text: 'Hồ Tân Hải xả lũ trong đêm (FC-1)' }] });
    expect(desk.audited.at(-1)).toEqual({ person: 'lan', act: 'case-exported', object: 'case/1' });
  });

  it('holds of posts neither text, title nor address, nor what people copied of them', async () => {
    const desk = await filled();
    const [first, second] = [await exportCase(desk, lan, 1), await exportCase(desk, lan, 2)];
    expect(Object.keys(first.posts[0] ?? {}).sort()).toEqual(['contentHash', 'counts', 'flag', 'id', 'kind', 'marks', 'outlet', 'publishedAt']);
    expect(first.posts).toMatchObject([{ id: 'post-1', kind: 'post', outlet: 'Báo Tân Hải (hư cấu)', counts, flag: { fact: { id: 'FC-1' } } }]);
    expect(second.posts).toMatchObject([{ id: 'post-2', kind: 'comment', counts, flag: null }]);
    for (const text of [JSON.stringify([first, second]), caseAsHtml(first, { language: 'vi', timezone: 'UTC', fictional: true }), caseAsHtml(second, { language: 'en', timezone: 'UTC', fictional: true })]) {
      for (const secret of ['nước hồ dâng', 'xóm Bến', 'social.example', 'Tiêu đề lộ', '0912']) expect(text).not.toContain(secret);
    }
    expect(first.log.filter(({ what }) => what === 'commented')).toHaveLength(2);
  });

  it('is refused to who does not see its units, and has no address of what was erased', async () => {
    const desk = await filled();
    await expect(exportCase(desk, hoa, 1)).rejects.toMatchObject({ code: 'not-your-unit' });
    takeErased(desk, 'doc-1');
    expect((await exportCase(desk, lan, 1)).articles[0]?.againstInWords).toEqual([{ vi: 'con số khác', en: 'a number differs' }, { vi: 'bài có thể chỉ hỏi hoặc tỏ ý ngờ', en: 'the text may only ask or doubt' }]);
    expect((await exportCase(desk, lan, 1)).articles).toMatchObject([{ title: '', passage: '', address: null, marks: ['erased'] }]);
    expect(readCase(desk, lan, 1).items.some(({ marks }) => marks.includes('erased'))).toBe(true);
  });
});

describe('a case on paper', () => {
  it('is written in both languages, with the evidence side by side, and runs no markup of a document', async () => {
    const file = await exportCase(await filled(), lan, 1);
    const [vi, en] = (['vi', 'en'] as const).map((language) => caseAsHtml(file, { language, timezone: 'Asia/Ho_Chi_Minh', fictional: true })) as [string, string];
    expect(vi).toContain('<html lang="vi">');
    for (const words of ['Hồ sơ số 1', 'Bịa đặt', 'Tài liệu viết', 'Căn cứ đối chiếu', 'Điều không ủng hộ cảnh báo', 'hư cấu']) expect(vi).toContain(words);
    for (const words of ['Case 1', 'Fabricated', 'What the document says', 'What speaks against the flag', 'fictional']) expect(en).toContain(words);
    for (const words of ['bài có thể chỉ hỏi hoặc tỏ ý ngờ', 'con số khác: luận điểm ghi “22 giờ”, bài ghi “23 giờ”', 'con số khớp']) expect(vi).toContain(words);
    expect(en).toContain('a number differs: the claim has “22 giờ”, the text “23 giờ”');
    expect(vi).toContain('class="pair"');
    expect(vi).not.toContain('<script>');
    expect(vi).toContain('&lt;script&gt;');
    expect(caseAsHtml(file, { language: 'vi', timezone: 'UTC', fictional: false })).not.toContain('minh họa');
  });

  it('is printed as a PDF by the browser that is there', async () => {
    const desk = { ...(await filled()), print: pdfPrinter(undefined) };
    const pdf = await printCase(desk, lan, 1, { language: 'vi', fictional: true });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.byteLength).toBeGreaterThan(5000);
  }, 60_000);

  it('says what to do where there is no browser', async () => {
    await expect(pdfPrinter('/nowhere/chromium')('<p>')).rejects.toMatchObject({ code: 'case-export-no-browser', hint: expect.stringContaining('crawl.browser') as unknown });
  });
});
