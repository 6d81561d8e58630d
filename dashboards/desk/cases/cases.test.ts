import { describe, expect, it } from 'vitest';
import { writeFact } from '../facts/index.ts';
import { listItems, readItem, takeFlagged } from '../items/index.ts';
import { undoLast } from '../acts/undo.ts';
import { codeOf, flaggedOf, hoa, lan, minh, openTestDesk, thu, type FlagParts, type OpenedDesk } from '../testing/open-desk.ts';
import { actOnCase, addDocuments, judgeItems, listCases, mergeItems, openCase, readCase, type CaseAct, type Judgement } from './index.ts';

const all = { offset: 0, limit: 100 };
const real = { dryRun: false };
const reason = 'Đã kiểm tra với ban quản lý hồ';
const page = { title: 'Yêu cầu của báo Tân Hải', documents: [] as string[], facts: [], units: [] as string[], owner: null, due: null };
const withItems = (...flags: FlagParts[]): OpenedDesk => {
  const desk = openTestDesk();
  for (const flag of flags) takeFlagged(desk, flaggedOf(flag));
  return desk;
};
const judge = (desk: OpenedDesk, id: number, judgement: Partial<Judgement> & Pick<Judgement, 'verdict'>) => judgeItems(desk, lan, { items: [{ id, version: readItem(desk, lan, id).version }] }, { reason, ...judgement }, real);
const act = (desk: OpenedDesk, number: number, what: CaseAct) => actOnCase(desk, lan, { number, version: readCase(desk, lan, number).version }, what);

describe('a verdict', () => {
  it('that refutes opens a case with tasks and tells the log, without a person', () => {
    const desk = withItems({});
    expect(judge(desk, 1, { verdict: 'misleading', statement: true })).toEqual({ touched: 1, dryRun: false, items: [1], cases: [1], versions: [{ id: 1, seen: 1, now: 2 }] });
    expect(readCase(desk, lan, 1)).toMatchObject({
      number: 1, title: 'Hồ Tân Hải xả lũ trong đêm (FC-1)', state: 'open', origin: 'flag', verdict: 'misleading', reason, units: ['so-khcn'], owner: { id: 'lan' },
      items: [{ id: 1, state: 'settled', verdict: 'misleading', case: 1 }], facts: [{ id: 'FC-1', version: 1 }], tasks: [{ task: 'fact-check', done: null }, { task: 'statement', done: null }], referrals: [],
    });
    const [{ key, event }] = desk.posted() as [ReturnType<OpenedDesk['posted']>[number]];
    expect(key).toBe('doc-1');
    expect(event).toMatchObject({ type: 'vn.diembao.flag.judged' });
    expect(event.data).toEqual({ document: 'doc-1', contentHash: 'hash-1', fact: { kind: 'fact-check', id: 'FC-1', version: 1 }, probability: 0.9, level: 'strong', model: 'rules@1', verdict: 'misleading', overturned: false, flaggedAt: '2026-11-20T01:00:00.000Z', judgedAt: '2026-11-20T02:00:00.000Z', withdrawn: false });
  });

  it.each([['opinion', true, 'closed'], ['unproven', true, 'closed'], ['fabricated', false, 'open'], ['inaccurate', false, 'open']] as const)('“%s”: overturned %s, the case is %s', (verdict, overturned, state) => {
    const desk = withItems({});
    judge(desk, 1, { verdict });
    expect(desk.posted()[0]?.event.data).toMatchObject({ verdict, overturned });
    expect(readCase(desk, lan, 1)).toMatchObject({ state, tasks: state === 'open' ? [{ task: 'fact-check' }] : [] });
  });

  it('“accurate” refers the case to a unit and waits for its reply', () => {
    const desk = withItems({});
    const referral = { unit: 'so-khcn', replyDue: '2026-11-27' };
    expect(codeOf(() => judge(desk, 1, { verdict: 'accurate' }))).toBe('referral-missing');
    expect(codeOf(() => judge(desk, 1, { verdict: 'accurate', referral: { ...referral, unit: 'so-khac' } }))).toBe('unit-unknown');
    expect(codeOf(() => judge(desk, 1, { verdict: 'fabricated', referral }))).toBe('referral-unfit');
    judge(desk, 1, { verdict: 'accurate', referral });
    expect(desk.posted()[0]?.event.data).toMatchObject({ overturned: true });
    expect(readCase(desk, lan, 1)).toMatchObject({ state: 'waiting', referrals: [{ id: 1, unit: 'so-khcn', replyDue: '2026-11-27', repliedAt: null }] });
    expect(codeOf(() => act(desk, 1, { act: 'close', text: '', unfinished: false }))).toBe('case-unfinished');
    act(desk, 1, { act: 'reply', referral: 1, text: 'Đã sửa biển báo' });
    expect(readCase(desk, lan, 1)).toMatchObject({ state: 'open', referrals: [{ reply: 'Đã sửa biển báo', repliedAt: desk.now().getTime() }] });
    expect(act(desk, 1, { act: 'close', text: '', unfinished: false })).toMatchObject({ state: 'closed' });
  });

  it('needs a reason, and an item that is not settled', () => {
    const desk = withItems({});
    expect(codeOf(() => judge(desk, 1, { verdict: 'fabricated', reason: '   sai rồi   ' }))).toBe('reason-too-short');
    judge(desk, 1, { verdict: 'fabricated' });
    expect(codeOf(() => judge(desk, 1, { verdict: 'opinion' }))).toBe('item-settled');
    expect(codeOf(() => judgeItems(desk, thu, { items: [{ id: 1, version: 2 }] }, { verdict: 'opinion', reason }, real))).toBe('not-allowed');
  });

  it('joins the open case of the same fact and verdict, or the one that is named', () => {
    const desk = withItems({}, { document: 'b' }, { document: 'c' }, { document: 'd', fact: 'FC-2' });
    for (const id of [1, 2]) judge(desk, id, { verdict: 'fabricated' });
    expect(judge(desk, 3, { verdict: 'opinion' }).cases).toEqual([2]);
    expect(judge(desk, 4, { verdict: 'fabricated', case: 1 }).cases).toEqual([1]);
    expect(readCase(desk, lan, 1)).toMatchObject({ items: [{}, {}, {}], facts: [{ id: 'FC-1' }, { id: 'FC-2' }], tasks: [{ task: 'fact-check' }] });
  });

  it('that is undone leaves the case that it joined as it was', () => {
    const desk = withItems({}, { document: 'b', units: ['so-tu-phap'] });
    judge(desk, 1, { verdict: 'fabricated' });
    const before = readCase(desk, lan, 1);
    judge(desk, 2, { verdict: 'fabricated', reason: 'Một lý do khác hẳn', statement: true });
    expect(readCase(desk, lan, 1)).toMatchObject({ units: ['so-khcn', 'so-tu-phap'], reason: 'Một lý do khác hẳn' });
    undoLast(desk, lan);
    const { version, log: _log, changedAt: _changed, ...after } = readCase(desk, lan, 1);
    const { version: former, log: _before, changedAt: _then, ...was } = before;
    expect(after).toEqual(was);
    expect(version).toBeGreaterThan(former);
    expect(readItem(desk, lan, 2)).toMatchObject({ state: 'open', case: null });
  });
});

describe('a case', () => {
  it('takes items of two facts together, to be judged together', () => {
    const desk = withItems({}, { document: 'b', fact: 'FC-2' });
    const merged = mergeItems(desk, lan, { items: [{ id: 1, version: 1 }, { id: 2, version: 1 }] }, undefined, real);
    expect(merged.cases).toEqual([1]);
    expect(readCase(desk, lan, 1)).toMatchObject({ state: 'open', verdict: null, items: [{ state: 'open' }, { state: 'open' }], facts: [{ id: 'FC-1' }, { id: 'FC-2' }] });
    act(desk, 1, { act: 'verdict', verdict: 'inaccurate', reason });
    expect(listItems(desk, lan, { state: 'settled' }, all).total).toBe(2);
    expect(desk.posted().map(({ event }) => 'verdict' in event.data && event.data.verdict)).toEqual(['inaccurate', 'inaccurate']);
    undoLast(desk, lan);
    expect(listItems(desk, lan, { state: 'open' }, all).total).toBe(2);
    expect(readCase(desk, lan, 1)).toMatchObject({ verdict: null, tasks: [], items: [{}, {}] });
  });

  it('is opened by hand or about documents, of which a post leaves neither title nor passage', async () => {
    const desk = openTestDesk();
    const stored = { source: 's', outlet: 'Báo Tân Hải (hư cấu)', reach: 'local' as const, language: 'vi', units: ['so-khcn'], contentHash: 'h', publishedAt: '2026-11-19T00:00:00.000Z', address: 'https://tan-hai.example/1', counts: { likes: 3, shares: null, replies: null } };
    desk.stored.push({ ...stored, id: 'a', kind: 'article', title: 'Tiêu đề', passage: 'Đoạn đầu' }, { ...stored, id: 'p', kind: 'post', title: 'Chữ của bài đăng', passage: 'Chữ của bài đăng' });
    writeFact(desk, lan, { kind: 'record', record: { subject: 'Số hồ', value: '4', date: '2026-01-01' } }, { propose: false });
    const opened = await openCase(desk, lan, { ...page, documents: ['a', 'p'], facts: [{ kind: 'record', id: 'R-1' }], owner: 'minh', due: '2026-11-30' });
    expect(readCase(desk, lan, opened.number)).toMatchObject({ origin: 'document', owner: { id: 'minh' }, due: '2026-11-30', units: ['so-khcn'], documents: [{ id: 'a', title: 'Tiêu đề', passage: 'Đoạn đầu' }, { id: 'p', title: '', passage: '' }], facts: [{ id: 'R-1', line: 'Số hồ: 4' }] });
    expect((await openCase(desk, lan, page)).origin).toBe('hand');
    await expect(openCase(desk, lan, { ...page, documents: ['none'] })).rejects.toMatchObject({ code: 'document-unknown' });
    await expect(addDocuments(desk, lan, { number: 2, version: 1 }, ['a'])).resolves.toMatchObject({ units: ['so-khcn'] });
    undoLast(desk, lan);
    expect(readCase(desk, lan, 2)).toMatchObject({ documents: [], units: [] });
  });

  it('has tasks, an owner, a date, and a log of everything', async () => {
    const desk = openTestDesk();
    await openCase(desk, lan, page);
    act(desk, 1, { act: 'task', task: 'statement' });
    act(desk, 1, { act: 'assign', owner: 'minh' });
    act(desk, 1, { act: 'due', due: '2026-12-01' });
    act(desk, 1, { act: 'comment', text: 'Đã gọi cho tòa soạn' });
    act(desk, 1, { act: 'task-done', task: 1, fact: null });
    expect(codeOf(() => act(desk, 1, { act: 'task-done', task: 1 }))).toBe('task-unknown');
    act(desk, 1, { act: 'close', text: 'Xong', unfinished: false });
    expect(codeOf(() => act(desk, 1, { act: 'due', due: null }))).toBe('case-closed');
    expect(act(desk, 1, { act: 'reopen', text: 'Có tin mới' })).toMatchObject({ state: 'open', owner: { name: minh.name }, due: '2026-12-01', closedAt: null });
    expect(codeOf(() => act(desk, 1, { act: 'reopen', text: '' }))).toBe('case-not-closed');
    expect(readCase(desk, lan, 1).log.map(({ what, by }) => `${what} ${by?.id}`)).toEqual(['reopened', 'closed', 'task-done', 'commented', 'due-set', 'assigned', 'task-added', 'opened'].map((what) => `${what} lan`));
  });

  it('is changed by one of two people at once', async () => {
    const desk = openTestDesk();
    await openCase(desk, lan, page);
    actOnCase(desk, minh, { number: 1, version: 1 }, { act: 'due', due: '2026-12-01' });
    expect(() => actOnCase(desk, lan, { number: 1, version: 1 }, { act: 'due', due: '2026-12-02' })).toThrow(expect.objectContaining({ code: 'version-conflict', present: expect.objectContaining({ version: 2, due: '2026-12-01' }) as unknown }));
  });

  it('is listed by state, owner, unit, day and words', async () => {
    const desk = withItems({});
    judge(desk, 1, { verdict: 'opinion' });
    await openCase(desk, lan, { ...page, owner: 'minh', due: '2026-11-20', units: ['so-tu-phap'] });
    const found = (filter: Parameters<typeof listCases>[2]) => listCases(desk, lan, filter, all).cases.map(({ number }) => number);
    expect(listCases(desk, lan, {}, all)).toMatchObject({ total: 2, states: { open: 1, waiting: 0, closed: 1 }, cases: [{ number: 2, items: 0 }, { number: 1, items: 1, documents: 1 }] });
    expect([found({ state: 'closed' }), found({ owner: 'minh' }), found({ unit: 'so-tu-phap' }), found({ dueBy: '2026-11-20' }), found({ dueBy: '2026-11-19' }), found({ q: 'TAN HAI bao yeu cau' })]).toEqual([[1], [2], [2], [2], [], [2]]);
  });
});

describe('units', () => {
  it('keep a case from who does not see them, and the refusal is audited', async () => {
    const desk = withItems({}, { document: 'b', fact: 'FC-2', units: ['so-tu-phap'] });
    judge(desk, 1, { verdict: 'fabricated' });
    desk.audited.length = 0;
    expect(codeOf(() => readCase(desk, hoa, 1))).toBe('not-your-unit');
    expect(codeOf(() => actOnCase(desk, hoa, { number: 1, version: 2 }, { act: 'comment', text: 'x' }))).toBe('not-your-unit');
    expect(desk.audited).toMatchObject([{ person: 'hoa', act: 'case-refused' }, { person: 'hoa', act: 'case-refused' }]);
    expect(codeOf(() => readCase(desk, hoa, 99))).toBe('not-found');
    expect(listCases(desk, hoa, {}, all)).toMatchObject({ total: 0, states: { open: 0 } });
    judgeItems(desk, hoa, { items: [{ id: 2, version: 1 }] }, { verdict: 'fabricated', reason }, real);
    expect(listCases(desk, hoa, {}, all).cases.map(({ number }) => number)).toEqual([2]);
    await expect(openCase(desk, hoa, { ...page, units: ['so-khcn'] })).rejects.toMatchObject({ code: 'not-your-unit' });
  });

  it('hide other units’ items in a case that concerns several', () => {
    const desk = withItems({}, { document: 'b', fact: 'FC-2', units: ['so-tu-phap'] });
    mergeItems(desk, lan, { items: [{ id: 1, version: 1 }, { id: 2, version: 1 }] }, undefined, real);
    expect(readCase(desk, hoa, 1)).toMatchObject({ hiddenItems: 1, items: [{ id: 2 }] });
  });

  it('do not keep a reading from the audit log', () => {
    const desk = withItems({});
    judge(desk, 1, { verdict: 'fabricated' });
    desk.audited.length = 0;
    readCase(desk, thu, 1);
    expect(desk.audited).toEqual([{ person: 'thu', act: 'case-read', object: 'case/1' }]);
  });
});
