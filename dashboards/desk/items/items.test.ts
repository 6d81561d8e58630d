import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Revised } from '../../../infra/contracts/index.ts';
import { judgeItems, openCase, readCase } from '../cases/index.ts';
import { undoLast } from '../acts/undo.ts';
import { codeOf, flaggedOf, hoa, lan, minh, openTestDesk, type OpenedDesk } from '../testing/open-desk.ts';
import { assignItems, commentItems, listGroups, listItems, readItem, snoozeItems, takeErased, takeFlagged, takeRevised } from './index.ts';

const nameRow = z.object({ name: z.string() });
const anyRow = z.record(z.string(), z.unknown());
const all = { offset: 0, limit: 100 };
const hour = 3_600_000;
const real = { dryRun: false };
const first = (desk: OpenedDesk) => readItem(desk, lan, 1);
const judgement = { verdict: 'fabricated' as const, reason: 'Đã kiểm tra với ban quản lý hồ' };
const revised = (change: Revised['change'], revision = 2, at = '2026-11-20T01:30:00.000Z', document = 'doc-1'): Revised => ({ document, revision, change, kind: 'article', source: 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', at });

describe('a flag that comes', () => {
  it('makes one item of a document and a fact, however often it comes, with its evidence frozen', () => {
    const desk = openTestDesk();
    expect([takeFlagged(desk, flaggedOf()), takeFlagged(desk, flaggedOf()), takeFlagged(desk, flaggedOf({ fact: 'FC-2' }))]).toEqual(['made', 'unchanged', 'made']);
    expect(listItems(desk, lan, {}, all).total).toBe(2);
    expect(first(desk)).toMatchObject({
      version: 1, state: 'open', group: 'fact-check:FC-1', marks: [], history: [],
      evidence: { document: { id: 'doc-1', contentHash: 'hash-1', publishedAt: Date.parse('2026-11-20T00:00:00Z') }, fact: { id: 'FC-1', version: 1, date: '2026-11-18', text: 'Hồ Tân Hải xả lũ trong đêm (FC-1)' }, passage: { text: expect.stringContaining('xả lũ') as unknown }, model: 'rules@1', parts: { lexical: 0.8 }, against: [{ code: 'numbers-differ' }, { code: 'asked', values: {} }], againstInWords: [{ vi: 'con số khác: luận điểm ghi “22 giờ”, bài ghi “23 giờ”' }, { en: 'the text may only ask or doubt' }] },
    });
  });

  it('keeps the former evidence when the text is another, and opens a settled item again only then', () => {
    const desk = openTestDesk();
    takeFlagged(desk, flaggedOf());
    judgeItems(desk, lan, { items: [{ id: 1, version: 1 }] }, judgement, real);
    expect(takeFlagged(desk, flaggedOf({ factVersion: 2, model: 'rules@2', flaggedAt: '2026-11-20T03:00:00.000Z' }))).toBe('unchanged');
    expect(first(desk)).toMatchObject({ state: 'settled', verdict: 'fabricated', evidence: { model: 'rules@1' } });
    expect(takeFlagged(desk, flaggedOf({ hash: 'hash-2', passage: 'Hồ xả lũ lúc 23 giờ', flaggedAt: '2026-11-20T04:00:00.000Z' }))).toBe('reopened');
    expect(first(desk)).toMatchObject({ version: 3, state: 'open', verdict: null, case: 1, evidence: { passage: { text: 'Hồ xả lũ lúc 23 giờ' } }, history: [{ verdict: 'fabricated', evidence: { document: { contentHash: 'hash-1' } } }] });
    expect(takeFlagged(desk, flaggedOf())).toBe('unchanged');
    expect(first(desk).evidence.document.contentHash).toBe('hash-2');
  });

  it('stands in the queue by probability, reach and age alone', () => {
    const desk = openTestDesk();
    const flags = [
      flaggedOf({ document: 'local', reach: 'local' }), flaggedOf({ document: 'national' }), flaggedOf({ document: 'regional', reach: 'regional' }), flaggedOf({ document: 'unsure', probability: 0.3 }),
      flaggedOf({ document: 'old', publishedAt: '2026-11-16T00:00:00.000Z' }), flaggedOf({ document: 'specialist', reach: 'specialist' }),
    ];
    for (const flag of flags) takeFlagged(desk, flag);
    const order = () => listItems(desk, lan, {}, all).items.map(({ evidence }) => evidence.document.id);
    expect(order()).toEqual(['national', 'regional', 'specialist', 'local', 'unsure', 'old']);
    const priorities = () => listItems(desk, lan, {}, all).items.map(({ priority }) => priority);
    const before = priorities();
    expect((before[0] as number) / (before[5] as number)).toBeCloseTo(4, 6);
    desk.later(48 * hour);
    expect(order()).toEqual(['national', 'regional', 'specialist', 'local', 'unsure', 'old']);
    expect(priorities()[0]).toBeCloseTo((before[0] as number) / 2, 6);
  });
});

describe('the queue', () => {
  const filled = (): OpenedDesk => {
    const desk = openTestDesk();
    for (const document of ['a', 'b', 'c']) takeFlagged(desk, flaggedOf({ document }));
    takeFlagged(desk, flaggedOf({ document: 'd', fact: 'FC-2', units: ['so-tu-phap'], probability: 0.5, passage: 'Văn phòng công chứng đóng cửa' }));
    return desk;
  };
  const groupOf = (desk: OpenedDesk) => ({ group: { kind: 'fact-check' as const, id: 'FC-1', change: listGroups(desk, lan, {}, all).groups.find(({ id }) => id === 'FC-1')?.change ?? 0 } });

  it('is grouped by fact with counts', () => {
    expect(listGroups(filled(), lan, { state: 'open' }, all)).toMatchObject({ total: 2, items: 4, groups: [{ group: 'fact-check:FC-1', matching: 3, open: 3, documents: 3, strong: 3, fact: { text: 'Hồ Tân Hải xả lũ trong đêm (FC-1)' } }, { group: 'fact-check:FC-2', matching: 1, strong: 0 }] });
  });

  it('is found by group, state, unit, text and assignee', () => {
    const desk = filled();
    assignItems(desk, lan, { items: [{ id: 2, version: 1 }] }, 'minh', real);
    const found = (filter: Parameters<typeof listItems>[2]) => listItems(desk, lan, filter, all).items.map(({ id }) => id).sort();
    expect(found({ group: { kind: 'fact-check', id: 'FC-1' } })).toEqual([1, 2, 3]);
    expect(found({ unit: 'so-tu-phap' })).toEqual([4]);
    expect(found({ q: 'van phong CONG chung' })).toEqual([4]);
    expect(found({ assignee: 'minh' })).toEqual([2]);
    expect(found({ assignee: 'nobody', state: 'open' })).toEqual([1, 3, 4]);
    expect(found({ state: 'settled' })).toEqual([]);
  });

  it('shows a snoozed item again when its time comes', () => {
    const desk = filled();
    const until = desk.now().getTime() + hour;
    snoozeItems(desk, lan, { items: [{ id: 1, version: 1 }] }, until, real);
    expect([listItems(desk, lan, { state: 'open' }, all).total, first(desk).state]).toEqual([3, 'snoozed']);
    desk.later(hour);
    expect([listItems(desk, lan, { state: 'open' }, all).total, first(desk).state]).toEqual([4, 'open']);
    expect(codeOf(() => snoozeItems(desk, lan, { items: [{ id: 1, version: 2 }] }, until, real))).toBe('snooze-in-the-past');
  });

  it('gives work only to who may do it and sees it', () => {
    const desk = filled();
    for (const [who, code] of [['thu', 'colleague-unknown'], ['hoa', 'colleague-unknown'], ['nobody-here', 'colleague-unknown'], ['minh', 'done']] as const) expect(codeOf(() => assignItems(desk, lan, { items: [{ id: 1, version: 1 }] }, who, real))).toBe(code);
    assignItems(desk, lan, { items: [{ id: 4, version: 1 }] }, 'hoa', real);
    expect(readItem(desk, lan, 4).assignee).toEqual({ id: 'hoa', name: hoa.name });
  });

  it('shows a viewer with units only what concerns these', () => {
    const desk = filled();
    takeFlagged(desk, flaggedOf({ document: 'e', fact: 'FC-3', units: [] }));
    expect(listItems(desk, hoa, {}, all).items.map(({ id }) => id).sort()).toEqual([4, 5]);
    expect(listGroups(desk, hoa, {}, all).groups.map(({ id }) => id).sort()).toEqual(['FC-2', 'FC-3']);
    expect(codeOf(() => readItem(desk, hoa, 1))).toBe('not-found');
    expect(codeOf(() => commentItems(desk, hoa, { items: [{ id: 4, version: 1 }, { id: 1, version: 1 }] }, 'Xem giúp', real))).toBe('not-found');
    expect(codeOf(() => commentItems(desk, hoa, groupOf(desk), 'Xem giúp', real))).toBe('not-found');
    expect(readItem(desk, lan, 4).version).toBe(1);
  });

  it('lets the first of two people at once act, and shows the other how it is now', () => {
    const desk = filled();
    assignItems(desk, lan, { items: [{ id: 1, version: 1 }] }, 'lan', real);
    expect(() => assignItems(desk, minh, { items: [{ id: 2, version: 1 }, { id: 1, version: 1 }] }, 'minh', real)).toThrow(expect.objectContaining({ code: 'version-conflict', present: expect.objectContaining({ id: 1, version: 2, assignee: { id: 'lan', name: lan.name } }) as unknown }));
    expect(readItem(desk, lan, 2)).toMatchObject({ version: 1, assignee: null });
    const seen = groupOf(desk);
    commentItems(desk, lan, { items: [{ id: 3, version: 1 }] }, 'Tôi đang xem', real);
    expect(codeOf(() => judgeItems(desk, minh, seen, judgement, real))).toBe('version-conflict');
  });

  it('does to a whole group what a dry run announced', () => {
    const desk = filled();
    const seen = groupOf(desk);
    expect(judgeItems(desk, lan, seen, judgement, { dryRun: true })).toEqual({ touched: 3, dryRun: true, items: [1, 2, 3], cases: [], versions: [1, 2, 3].map((id) => ({ id, seen: 1, now: 1 })) });
    expect(first(desk)).toMatchObject({ version: 1, state: 'open' });
    expect(judgeItems(desk, lan, seen, judgement, real)).toEqual({ touched: 3, dryRun: false, items: [1, 2, 3], cases: [1], versions: [1, 2, 3].map((id) => ({ id, seen: 1, now: 2 })) });
    expect(codeOf(() => judgeItems(desk, lan, groupOf(desk), judgement, real))).toBe('nothing-chosen');
  });
});

describe('undo', () => {
  it('takes back the last act of the viewer, all of it', () => {
    const desk = openTestDesk();
    for (const document of ['a', 'b']) takeFlagged(desk, flaggedOf({ document }));
    judgeItems(desk, lan, { items: [{ id: 1, version: 1 }, { id: 2, version: 1 }] }, judgement, real);
    expect(desk.posted().map(({ event }) => 'withdrawn' in event.data && event.data.withdrawn)).toEqual([false, false]);
    expect(first(desk).undo).toMatchObject({ name: 'verdict' });
    expect(undoLast(desk, lan)).toEqual({ undone: 'verdict', touched: 2 });
    expect(first(desk)).toMatchObject({ state: 'open', verdict: null, case: null, version: 3, undo: null });
    expect(desk.posted().map(({ key, event }) => [key, 'withdrawn' in event.data && event.data.withdrawn])).toEqual([['b', true], ['a', true]]);
    expect(readCase(desk, lan, 1)).toMatchObject({ state: 'closed', verdict: null, tasks: [], items: [], facts: [] });
    expect(codeOf(() => undoLast(desk, lan))).toBe('undo-nothing');
  });

  it('is refused when somebody or the machine has touched it since, after 15 minutes, and for what another did', () => {
    const desk = openTestDesk();
    takeFlagged(desk, flaggedOf());
    expect(codeOf(() => undoLast(desk, lan))).toBe('undo-nothing');
    assignItems(desk, lan, { items: [{ id: 1, version: 1 }] }, 'minh', real);
    expect(codeOf(() => undoLast(desk, minh))).toBe('undo-nothing');
    commentItems(desk, minh, { items: [{ id: 1, version: 2 }] }, 'Đã nhận', real);
    expect(codeOf(() => undoLast(desk, lan))).toBe('undo-acted-since');
    desk.later(15 * 60_000 + 1);
    expect(codeOf(() => undoLast(desk, minh))).toBe('undo-too-late');
    commentItems(desk, minh, { items: [{ id: 1, version: 3 }] }, 'Lời này sẽ rút', real);
    undoLast(desk, minh);
    expect(first(desk).log.find(({ withdrawn }) => withdrawn)).toMatchObject({ what: 'commented', text: '' });
    assignItems(desk, lan, { items: [{ id: 1, version: 5 }] }, null, real);
    takeRevised(desk, revised('changed'));
    expect(codeOf(() => undoLast(desk, lan))).toBe('undo-acted-since');
  });
});

describe('a document that changes', () => {
  it('marks its evidence and opens a closed case for a look, once a revision', () => {
    const desk = openTestDesk();
    takeFlagged(desk, flaggedOf());
    judgeItems(desk, lan, { items: [{ id: 1, version: 1 }] }, { verdict: 'opinion', reason: 'Đây là một lời bình luận' }, real);
    expect(readCase(desk, lan, 1).state).toBe('closed');
    expect([takeRevised(desk, revised('corrected')), takeRevised(desk, revised('corrected')), takeRevised(desk, revised('changed', 2, undefined, 'unknown'))]).toEqual([2, 0, 0]);
    expect(first(desk)).toMatchObject({ state: 'settled', marks: ['text-changed'], log: [{ what: 'corrected', by: null }, { what: 'judged' }, { what: 'flagged' }] });
    expect(readCase(desk, lan, 1)).toMatchObject({ state: 'open', closedAt: null });
    takeRevised(desk, revised('removed', 3));
    expect(first(desk).marks).toEqual(['text-changed', 'removed']);
    takeRevised(desk, revised('restored', 4));
    expect(first(desk).marks).toEqual(['text-changed']);
    expect(readCase(desk, lan, 1).log.map(({ what }) => what)).toEqual(expect.arrayContaining(['reopened-by-change', 'document-revised', 'corrected', 'removed', 'restored']));
  });

  it('does not put a mark on evidence that is already of the new text', () => {
    const desk = openTestDesk();
    takeFlagged(desk, flaggedOf({ flaggedAt: '2026-11-20T02:00:00.000Z' }));
    takeRevised(desk, revised('changed', 2, '2026-11-20T01:59:00.000Z'));
    expect(first(desk).marks).toEqual([]);
  });
});

describe('an erased document', () => {
  const secret = 'Tôi thấy nước hồ dâng lên tận cửa nhà bà con xóm Bến';
  const dump = (desk: OpenedDesk): string => {
    const tables = desk.book.all(nameRow, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'desk_%'");
    return JSON.stringify(tables.map(({ name }) => desk.book.all(anyRow, `SELECT * FROM ${name}`)));
  };

  it('leaves nothing textual anywhere in the book, only hash, dates and counts', async () => {
    const desk = openTestDesk();
    desk.stored.push({ id: 'doc-1', kind: 'article', source: 's', outlet: 'Báo Tân Hải (hư cấu)', reach: 'local', language: 'vi', units: [], title: 'Tiêu đề bí mật của bài', passage: secret, address: null, contentHash: 'hash-1', publishedAt: null, counts: { likes: null, shares: null, replies: null } });
    takeFlagged(desk, flaggedOf({ kind: 'post', passage: secret }));
    takeFlagged(desk, flaggedOf({ kind: 'post', passage: `${secret} và chợ`, hash: 'hash-2', flaggedAt: '2026-11-20T01:30:00.000Z' }));
    takeFlagged(desk, flaggedOf({ document: 'doc-2' }));
    commentItems(desk, lan, { items: [{ id: 1, version: 2 }] }, 'Người này viết về xóm Bến', real);
    judgeItems(desk, lan, { items: [{ id: 1, version: 3 }, { id: 2, version: 1 }] }, { verdict: 'fabricated', reason: `Bài viết “${secret}” là bịa` }, real);
    await openCase(desk, lan, { title: `Về bài: ${secret}`, documents: ['doc-1'], facts: [], units: [], owner: null, due: null });
    expect(dump(desk)).toContain('xóm Bến');
    expect(takeErased(desk, 'doc-1')).toBe(3);
    const left = dump(desk);
    for (const text of ['xóm Bến', 'nước hồ dâng', 'Tiêu đề bí mật', 'xom ben']) expect(left).not.toContain(text);
    expect(JSON.stringify(first(desk).evidence)).not.toContain('xả lũ đêm nay');
    expect(first(desk)).toMatchObject({ marks: ['erased'], state: 'settled', verdict: 'fabricated', evidence: { document: { contentHash: 'hash-2', title: '' }, passage: { text: '' }, fact: { text: 'Hồ Tân Hải xả lũ trong đêm (FC-1)' } }, history: [{ evidence: { passage: { text: '' } } }] });
    expect(readCase(desk, lan, 1)).toMatchObject({ title: 'Hồ Tân Hải xả lũ trong đêm (FC-1)', reason: '' });
    expect(readItem(desk, lan, 2).evidence.passage.text).toContain('xả lũ');
    expect(codeOf(() => undoLast(desk, lan))).toBe('undo-nothing');
    expect(desk.audited.find(({ act }) => act === 'document-erased')).toMatchObject({ person: null, act: 'document-erased', object: 'document/doc-1' });
  });

  it('does not come back by a late flag', () => {
    const desk = openTestDesk();
    takeErased(desk, 'doc-1');
    expect([takeFlagged(desk, flaggedOf()), listItems(desk, lan, {}, all).total]).toEqual(['unchanged', 0]);
  });
});
