import { describe, expect, it } from 'vitest';
import { actOnCase, approveFact, caseOfStatement, commentItems, draftStatement, judgeItems, openCase, publicAddresses, readCase, readItem, takeErased, takeFlagged, toldDossier, toldFact, writeFact } from './index.ts';
import { flaggedOf, lan, minh, openTestDesk, type OpenedDesk } from './testing/open-desk.ts';

const postText = 'Tôi thấy nước hồ dâng lên tận cửa nhà bà con xóm Bến';
const claim = 'Hồ Tân Hải xả lũ trong đêm (FC-1)';

function judged(reason: string): OpenedDesk {
  const desk = openTestDesk();
  takeFlagged(desk, flaggedOf());
  takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', passage: postText }));
  commentItems(desk, lan, { items: [{ id: 2, version: 1 }] }, 'Đã gọi hỏi', { dryRun: false });
  judgeItems(desk, lan, { items: [1, 2].map((id) => ({ id, version: readItem(desk, lan, id).version })) }, { verdict: 'fabricated', reason, statement: true }, { dryRun: false });
  return desk;
}

describe('a case as its dossier tells it', () => {
  it('holds what the desk did, and nobody who did it', () => {
    const desk = judged('Đã kiểm tra với ban quản lý hồ, gọi 0912 345 678');
    const told = toldDossier(desk, 1);
    expect(told).toMatchObject({ number: 1, title: claim, state: 'open', verdict: 'fabricated', units: ['so-khcn'], documents: [{ id: 'doc-1', erased: false }, { id: 'post-1', erased: false }], tasks: [{ task: 'fact-check', doneAt: null }, { task: 'statement', doneAt: null }], statements: [] });
    expect(told?.concludedAt).toBe(desk.now().getTime());
    expect(told?.reason).toMatch(/^Đã kiểm tra với ban quản lý hồ, gọi \[/u);
    expect(told?.log.map(({ what }) => what)).toEqual(expect.arrayContaining(['opened', 'concluded']));
    const all = JSON.stringify(told);
    for (const secret of ['"lan"', 'Lan (', '"minh"', 'xóm Bến', 'nước hồ', 'Xôn xao', '0912', 'Đã gọi hỏi']) expect(all).not.toContain(secret);
    expect(toldDossier(desk, 9)).toBeNull();
  });

  it.each([
    ['a post', `Người viết nói ${postText.toLowerCase()}`, ''],
    ['an article', 'Báo viết rằng dân phải sơ tán ngay vì hồ Tân Hải sẽ xả lũ lúc 22 giờ đêm nay', ''],
    ['the fact alone', `Tin “${claim}” là bịa đặt`, `Tin “${claim}” là bịa đặt`],
  ])('leaves out a reason that repeats %s', (_, reason, told) => {
    expect(toldDossier(judged(reason), 1)?.reason).toBe(told);
  });

  it('tells facts that were approved, and counts the others', () => {
    const desk = judged('Đã kiểm tra với ban quản lý hồ');
    writeFact(desk, lan, { kind: 'record', record: { subject: 'Mực nước hồ Tân Hải', value: '41', unit: 'm', date: '2026-11-19', source: 'Ban quản lý hồ (hư cấu)', url: 'https://ho.tan-hai.example/so-lieu' } }, { propose: true });
    actOnCase(desk, lan, { number: 1, version: readCase(desk, lan, 1).version }, { act: 'fact', kind: 'record', fact: 'R-1' });
    expect(toldDossier(desk, 1)).toMatchObject({ draftFacts: 1, facts: [{ id: 'FC-1', text: claim, explanation: '' }] });
    expect(toldFact(desk, 'R-1')).toBeNull();
    expect(publicAddresses(desk, ['https://ho.tan-hai.example/so-lieu'])).toEqual(new Set());
    approveFact(desk, minh, { id: 'R-1', version: 1 });
    expect(toldDossier(desk, 1)).toMatchObject({ draftFacts: 0, facts: [{ id: 'FC-1' }, { id: 'R-1', text: 'Mực nước hồ Tân Hải: 41 m', url: 'https://ho.tan-hai.example/so-lieu' }] });
    expect(toldFact(desk, 'R-1')?.source).toBe('Ban quản lý hồ (hư cấu)');
    expect(publicAddresses(desk, ['https://ho.tan-hai.example/so-lieu', 'https://khac.example/'])).toEqual(new Set(['https://ho.tan-hai.example/so-lieu']));
  });

  it('has no words of a draft, and of an erased document the number', () => {
    const desk = judged('Đã kiểm tra với ban quản lý hồ');
    draftStatement(desk, lan, { number: 1, version: readCase(desk, lan, 1).version }, { language: 'vi' });
    expect(caseOfStatement(desk, 1)).toBe(1);
    expect(caseOfStatement(desk, 2)).toBeNull();
    expect(toldDossier(desk, 1)?.statements).toMatchObject([{ number: 1, isOwed: true, publishedAt: null, title: '', paragraphs: [], sources: [], urls: [] }]);
    takeErased(desk, 'doc-1');
    expect(toldDossier(desk, 1)?.documents).toMatchObject([{ id: 'doc-1', erased: true }, { id: 'post-1', erased: false }]);
  });

  it('may be of nothing', async () => {
    const desk = openTestDesk();
    await openCase(desk, lan, { title: 'Câu hỏi của báo', documents: [], facts: [], units: [], owner: null, due: '2026-11-24' });
    expect(toldDossier(desk, 1)).toMatchObject({ title: 'Câu hỏi của báo', verdict: null, concludedAt: null, documents: [], flags: [], facts: [], dueAt: Date.UTC(2026, 10, 24, 10) });
  });
});
