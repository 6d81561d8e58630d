import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../access/viewer.ts';
import { actOnCase, judgeItems, openCase, readCase } from '../cases/index.ts';
import { approveFact, factView, writeFact } from '../facts/index.ts';
import { readItem, takeErased, takeFlagged } from '../items/index.ts';
import { lastAct, undoLast } from '../acts/undo.ts';
import { codeOf, flaggedOf, hoa, lan, minh, openTestDesk, thu, type FlagParts, type OpenedDesk } from '../testing/open-desk.ts';
import { approveStatement, coverageSearch, draftStatement, dueStatements, listStatements, proposeStatement, publicStatement, publishStatement, readStatement, refuseStatement, reviseStatement, statementFile, withdrawStatement, type StatementContent, type StatementView } from './index.ts';

const hour = 3_600_000;
const speaker: Viewer = { id: 'hanh', name: 'Hạnh (hư cấu)', role: 'spokesperson', units: null, by: 'session' };
const admin: Viewer = { id: 'quan', name: 'Quân (hư cấu)', role: 'administrator', units: null, by: 'session' };
const claim = 'Hồ Tân Hải xả lũ trong đêm (FC-1)';
const postWords = 'Tôi đứng ở cầu thấy nước dâng lên tận cửa nhà bà con xóm Bến lúc nửa đêm';
const url = 'https://so-khcn.tan-hai.example/phat-ngon/1';
const page = { fictional: true };

/** A case about an invented rumour, judged to be fabricated, that asks for a statement. */
function judged(...flags: FlagParts[]): OpenedDesk {
  const desk = openTestDesk();
  for (const flag of flags.length > 0 ? flags : [{}]) takeFlagged(desk, flaggedOf(flag));
  const items = flags.map((_, at) => at + 1);
  judgeItems(desk, lan, { items: (items.length > 0 ? items : [1]).map((id) => ({ id, version: readItem(desk, lan, id).version })) }, { verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ', statement: true }, { dryRun: false });
  return desk;
}
const caseVersion = (desk: OpenedDesk, number = 1): number => readCase(desk, lan, number).version;
const draft = (desk: OpenedDesk, who: Viewer = lan, language: 'vi' | 'en' = 'vi'): StatementView => draftStatement(desk, who, { number: 1, version: caseVersion(desk) }, { language });
const seen = ({ number, version }: { number: number; version: number }) => ({ number, version });
const revised = (desk: OpenedDesk, view: StatementView, change: Partial<StatementContent>, who: Viewer = lan, propose = false): StatementView => reviseStatement(desk, who, seen(view), { ...view.content, ...change }, { propose });
const approved = (desk: OpenedDesk, view = draft(desk)): StatementView => approveStatement(desk, speaker, seen(proposeStatement(desk, lan, seen(view))));
const publication = { url, secondUrl: null, factCheck: true };
const published = (desk: OpenedDesk, view = approved(desk)): StatementView => publishStatement(desk, minh, seen(view), publication);

describe('a draft', () => {
  it('holds the claim, the verdict in words and the facts with their sources, and nothing else', () => {
    const desk = judged();
    writeFact(desk, lan, { kind: 'record', record: { subject: 'Mực nước hồ Tân Hải', value: '41', unit: 'm', date: '2026-11-19', source: 'Ban quản lý hồ (hư cấu)', url: 'https://ho.tan-hai.example/so-lieu' } }, { propose: false });
    actOnCase(desk, lan, { number: 1, version: caseVersion(desk) }, { act: 'fact', kind: 'record', fact: 'R-1' });
    const { content, state, kind } = draft(desk);
    expect([state, kind]).toEqual(['draft', 'refutation']);
    expect(content).toEqual({
      kind: 'refutation', language: 'vi', claim, verdict: 'fabricated', title: `Về thông tin: ${claim}`,
      text: [`${desk.office.name} thông tin như sau:`, `Thông tin “${claim}” là bịa đặt.`, 'Căn cứ:', '– Số liệu công bố: Mực nước hồ Tân Hải: 41 m (Ban quản lý hồ (hư cấu), 19/11/2026).'].join('\n'),
      sources: [{ label: 'Ban quản lý hồ (hư cấu), 19/11/2026', url: 'https://ho.tan-hai.example/so-lieu', fact: 'R-1' }],
    });
    expect(draft(desk, lan, 'en').content.text).toContain('The information “Hồ Tân Hải xả lũ trong đêm (FC-1)” is fabricated.');
  });

  it('gives an approved fact-check’s own explanation and source', () => {
    const desk = judged();
    writeFact(desk, minh, { kind: 'fact-check', factCheck: { id: 'FC-1', claim, verdict: 'fabricated', date: '2026-11-18', explanation: 'Hồ không có kế hoạch xả.', source: 'Ban quản lý hồ (hư cấu)', url: 'https://ho.tan-hai.example/1' } }, { propose: true });
    approveFact(desk, lan, { id: 'FC-1', version: 1 });
    expect(draft(desk).content).toMatchObject({ text: [`${desk.office.name} thông tin như sau:`, `Thông tin “${claim}” là bịa đặt.`, 'Hồ không có kế hoạch xả.'].join('\n'), sources: [{ label: 'Ban quản lý hồ (hư cấu), 18/11/2026', url: 'https://ho.tan-hai.example/1', fact: 'FC-1' }] });
  });

  it('says nothing of a case that has no fact', async () => {
    const desk = openTestDesk();
    await openCase(desk, lan, { title: 'Câu hỏi của báo', documents: [], facts: [], units: [], owner: null, due: null });
    expect(draft(desk).content).toEqual({ kind: 'information', language: 'vi', claim: '', verdict: null, title: '', text: `${desk.office.name} thông tin như sau:`, sources: [] });
    expect(codeOf(() => proposeStatement(desk, lan, { number: 1, version: 1 }))).toBe('statement-incomplete');
  });

  it('is read by the leadership, written by others, and hidden from those of other units', () => {
    const desk = judged();
    expect(codeOf(() => draft(desk, thu))).toBe('not-allowed');
    draft(desk);
    expect(readStatement(desk, thu, 1)).toMatchObject({ number: 1, state: 'draft' });
    desk.audited.length = 0;
    expect(codeOf(() => readStatement(desk, hoa, 1))).toBe('not-your-unit');
    expect(desk.audited).toMatchObject([{ person: 'hoa', act: 'case-refused' }]);
    expect(listStatements(desk, hoa, {}, { offset: 0, limit: 10 })).toMatchObject({ total: 0, waiting: [] });
    expect(codeOf(() => readStatement(desk, lan, 9))).toBe('not-found');
  });

  it('is revised by one of two at once', () => {
    const desk = judged();
    const view = draft(desk);
    expect(revised(desk, view, { title: 'Không có việc xả lũ đêm nay' }, minh)).toMatchObject({ version: 2, content: { title: 'Không có việc xả lũ đêm nay' } });
    expect(() => revised(desk, view, { title: 'Một tiêu đề khác' })).toThrow(expect.objectContaining({ code: 'version-conflict', present: { number: 1, version: 2, state: 'draft' } }));
    expect(codeOf(() => revised(desk, readStatement(desk, lan, 1), {}))).toBe('statement-unchanged');
  });

  it('of a closed case is not begun', () => {
    const desk = judged();
    actOnCase(desk, lan, { number: 1, version: caseVersion(desk) }, { act: 'close', text: '', unfinished: true });
    expect(codeOf(() => draft(desk))).toBe('case-closed');
  });
});

describe('no person', () => {
  it('a post’s words, a handle and an address at a network come into no statement', () => {
    const desk = judged({}, { document: 'post-1', kind: 'post', passage: postWords });
    const view = draft(desk);
    expect(JSON.stringify(view)).not.toContain('xóm Bến');
    for (const text of [`Có người viết: ${postWords.toLowerCase()}`, 'Bài ấy nói thấy nuoc dang len tan cua nha ba con xom Ben']) expect(codeOf(() => revised(desk, view, { text }))).toBe('statement-quotes-post');
    expect(codeOf(() => revised(desk, view, { title: postWords }))).toBe('statement-quotes-post');
    expect(codeOf(() => revised(desk, view, { sources: [{ label: postWords, url: null, fact: null }] }))).toBe('statement-quotes-post');
    for (const text of ['Theo tài khoản @nguoi.viet.hu.cau thì đã có tin', 'Xem https://www.facebook.com/ai-do/posts/1 để biết', 'Xem t.me/kenh_ai_do để biết thêm nhé']) expect(codeOf(() => revised(desk, view, { text }))).toBe('statement-names-somebody');
    expect(codeOf(() => revised(desk, view, { sources: [{ label: 'Bài đăng', url: 'https://x.com/ai_do/status/1', fact: null }] }))).toBe('statement-names-somebody');
    // The office's own words, its mail and its pages may stand there.
    expect(revised(desk, view, { text: 'Ban quản lý hồ không xả lũ đêm nay. Liên hệ: vanphong@so-khcn.tan-hai.example, https://so-khcn.tan-hai.example/netflix.com' }).version).toBe(2);
  });

  it('a post that joins the case later keeps its words from being approved and published', () => {
    const desk = judged();
    const proposed = proposeStatement(desk, lan, seen(revised(desk, draft(desk), { text: `${postWords}. Việc ấy không có.` })));
    takeFlagged(desk, flaggedOf({ document: 'post-1', kind: 'post', passage: postWords }));
    judgeItems(desk, lan, { items: [{ id: 2, version: 1 }] }, { verdict: 'fabricated', reason: 'Đã kiểm tra với ban quản lý hồ', case: 1 }, { dryRun: false });
    expect(codeOf(() => approveStatement(desk, speaker, seen(proposed)))).toBe('statement-quotes-post');
  });

  it('what the facts say themselves is no quotation, though a post says it too', () => {
    const desk = judged({}, { document: 'post-1', kind: 'post', passage: `Nghe nói ${claim} đó bà con ơi` });
    expect(draft(desk).content.text).toContain(claim);
  });

  it('a colleague’s unapproved fact does not carry a post’s words into the draft', () => {
    const desk = judged({}, { document: 'post-1', kind: 'post', passage: postWords });
    writeFact(desk, lan, { kind: 'fact-check', factCheck: { id: 'A-0', claim: postWords, verdict: 'fabricated', date: '2026-11-18' } }, { propose: false });
    actOnCase(desk, lan, { number: 1, version: caseVersion(desk) }, { act: 'fact', kind: 'fact-check', fact: 'A-0' });
    expect(JSON.stringify(draft(desk))).not.toContain('xóm Bến');
  });

  it('an erased article is taken out of what was not published', () => {
    const desk = judged();
    const quoted = 'Bài báo viết: Hồ Tân Hải sẽ xả lũ lúc 22 giờ đêm nay. Việc ấy không có.';
    const view = revised(desk, draft(desk), { text: quoted });
    published(desk, approved(desk, revised(desk, draft(desk), { text: quoted })));
    takeErased(desk, 'doc-1');
    const after = readStatement(desk, lan, 1);
    // The claim is the fact's own line.
    expect(after.content).toEqual({ ...view.content, text: '' });
    expect(after.versions[1]?.content.text).toContain(claim);
    expect(after.log.map(({ what }) => what)).toContain('statement-wiped');
    // What the office has published is its own publication: a person is told to look at it.
    expect(readStatement(desk, lan, 2)).toMatchObject({ content: { text: quoted }, log: [{ what: 'statement-repeats-erased' }, { what: 'statement-published' }, {}, {}, {}, {}] });
  });
});

describe('approval', () => {
  it('is never the writer’s, whichever version they wrote', () => {
    const desk = judged();
    const proposed = revised(desk, draft(desk, speaker), { title: 'Không có việc xả lũ đêm nay' }, lan, true);
    expect(proposed).toMatchObject({ state: 'proposed', version: 2, approvalHindrance: 'statement-own-approval' });
    for (const who of [lan, speaker]) expect(codeOf(() => approveStatement(desk, who, seen(proposed)))).toBe('statement-own-approval');
    expect(codeOf(() => approveStatement(desk, minh, seen(proposed)))).toBe('statement-not-your-step');
    expect(codeOf(() => approveStatement(desk, thu, seen(proposed)))).toBe('statement-not-your-step');
    expect(approveStatement(desk, admin, seen(proposed))).toMatchObject({ state: 'approved', steps: [{ role: null, done: { by: { id: 'quan' } } }] });
  });

  it('takes the office’s steps in their order, each somebody else', () => {
    const desk = { ...judged(), statements: { approvals: [{ role: 'spokesperson' }, { role: 'spokesperson' }, { role: 'leadership' }] as const, replyHours: 24 } };
    const proposed = proposeStatement(desk, lan, seen(draft(desk)));
    expect(codeOf(() => approveStatement(desk, thu, seen(proposed)))).toBe('statement-not-your-step');
    expect(approveStatement(desk, speaker, seen(proposed))).toMatchObject({ state: 'proposed', steps: [{ done: { by: { id: 'hanh' } } }, { done: null }, { role: 'leadership', done: null }] });
    expect(codeOf(() => approveStatement(desk, speaker, seen(proposed)))).toBe('statement-second-step');
    expect(codeOf(() => publishStatement(desk, speaker, seen(proposed), publication))).toBe('statement-not-approved');
    approveStatement(desk, { ...speaker, id: 'hang' }, seen(proposed));
    expect(approveStatement(desk, thu, seen(proposed)).state).toBe('approved');
  });

  it('is refused with a reason, and begins anew', () => {
    const desk = { ...judged(), statements: { approvals: [{ role: 'spokesperson' }, { role: 'administrator' }] as const, replyHours: 24 } };
    const proposed = proposeStatement(desk, lan, seen(draft(desk)));
    approveStatement(desk, speaker, seen(proposed));
    expect(codeOf(() => refuseStatement(desk, admin, seen(proposed), 'ngắn'))).toBe('reason-too-short');
    expect(refuseStatement(desk, admin, seen(proposed), 'Cần nêu rõ giờ vận hành hồ')).toMatchObject({ state: 'draft', steps: [{ done: null }, { done: null }], versions: [{ decisions: [{ outcome: 'approved' }, { outcome: 'refused', reason: 'Cần nêu rõ giờ vận hành hồ' }] }] });
    expect(proposeStatement(desk, lan, seen(proposed)).state).toBe('proposed');
    expect(approveStatement(desk, speaker, seen(proposed))).toMatchObject({ state: 'proposed' });
  });

  it('falls when the text changes', () => {
    const desk = judged();
    const view = revised(desk, approved(desk), { title: 'Một tiêu đề khác hẳn' }, speaker);
    expect(view).toMatchObject({ state: 'draft', version: 2, texts: null, steps: [{ done: null }] });
    expect(codeOf(() => publishStatement(desk, minh, seen(view), publication))).toBe('statement-not-approved');
  });
});

describe('publication', () => {
  it('needs approval, and the public address where it appeared', () => {
    const desk = judged();
    const view = draft(desk);
    for (const step of [view, proposeStatement(desk, lan, seen(view))]) {
      expect(step.texts).toBeNull();
      expect(codeOf(() => publishStatement(desk, speaker, seen(step), publication))).toBe('statement-not-approved');
      expect(codeOf(() => statementFile(desk, lan, 1, page))).toBe('statement-not-approved');
      expect(publicStatement(desk, 1, page)).toMatchObject({ status: 404 });
    }
    const ready = approveStatement(desk, speaker, seen(view));
    expect(ready.texts?.short).toContain('là bịa đặt');
    expect(publicStatement(desk, 1, page).status).toBe(404);
    for (const bad of ['https://localhost/1', 'https://a:b@so.example/1']) expect(codeOf(() => publishStatement(desk, speaker, seen(ready), { ...publication, url: bad }))).toBe('statement-no-address');
    expect(codeOf(() => publishStatement(desk, thu, seen(ready), publication))).toBe('not-allowed');
    expect(published(desk, ready)).toMatchObject({ state: 'published', publishedVersion: 1, published: { url, version: 1 } });
  });

  it('does the case’s tasks, becomes a proposed fact-check that its writer cannot approve, and says so in log and audit', () => {
    const desk = judged({ fact: 'FC-1' });
    writeFact(desk, minh, { kind: 'fact-check', factCheck: { id: 'FC-1', claim, verdict: 'fabricated', date: '2026-11-18' } }, { propose: false });
    const view = published(desk);
    expect(readCase(desk, lan, 1)).toMatchObject({ tasks: [{ task: 'fact-check', done: { by: { id: 'minh' } } }, { task: 'statement', done: { by: { id: 'minh' } } }] });
    expect(view).toMatchObject({ fact: 'FC-1', factState: 'proposed' });
    const fact = factView(desk, 'FC-1');
    expect(fact).toMatchObject({ state: 'proposed', version: 2, fact: { factCheck: { claim, verdict: 'fabricated', url, source: desk.office.name, date: '2026-11-20', units: ['so-khcn'] } }, versions: [{ made: { by: { id: 'lan' } }, proposed: { by: { id: 'minh' } } }, {}] });
    expect(codeOf(() => approveFact(desk, lan, { id: 'FC-1', version: 2 }))).toBe('fact-own-approval');
    expect(approveFact(desk, speaker, { id: 'FC-1', version: 2 }).approvedVersion).toBe(2);
    expect(view.log.map(({ what }) => what)).toEqual(['statement-published', 'statement-approved', 'statement-proposed', 'statement-drafted']);
    expect(desk.audited.filter(({ object }) => object === 'statement/1').map(({ act }) => act)).toEqual(['statement-drafted', 'statement-proposed', 'statement-approved', 'statement-published']);
    expect(lastAct(desk, minh)).toBeNull();
    expect(codeOf(() => undoLast(desk, minh))).toBe('undo-nothing');
  });

  it('writes a new fact-check where the case has none, and leaves another’s finding as it is', async () => {
    const desk = openTestDesk();
    await openCase(desk, lan, { title: 'Câu hỏi của báo', documents: [], facts: [], units: ['so-khcn'], owner: null, due: null });
    const own = published(desk, approved(desk, revised(desk, draft(desk), { claim: 'Sở thu phí đăng ký nhãn hiệu 5 triệu đồng', verdict: 'misleading', title: 'Về phí đăng ký nhãn hiệu', text: 'Sở không thu khoản phí nào như vậy.' })));
    expect(own.fact).toBe('FC-1');
    expect(readCase(desk, lan, 1).facts).toMatchObject([{ id: 'FC-1', state: 'proposed' }]);
    const other = judged();
    writeFact(other, minh, { kind: 'fact-check', factCheck: { id: 'FC-1', claim, verdict: 'fabricated', date: '2026-11-18', source: 'Trung tâm khác (hư cấu)', url: 'https://khac.example/1' } }, { propose: false });
    expect(published(other).fact).toBe('FC-1');
    expect(factView(other, 'FC-1')).toMatchObject({ version: 1, fact: { factCheck: { source: 'Trung tâm khác (hư cấu)' } } });
  });

  it('is a page that anybody may frame, with ClaimReview, no script and nobody’s name', () => {
    const desk = judged();
    published(desk, approved(desk, revised(desk, draft(desk), { text: 'Hồ vận hành bình thường <script>alert(1)</script> & an toàn.\nĐoạn hai.' })));
    const { status, html } = publicStatement(desk, 1, page);
    expect(status).toBe(200);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; an toàn.');
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/ld+json">']);
    const review = JSON.parse(/ld\+json">([^<]*)</.exec(html)?.[1] ?? '') as Record<string, unknown>;
    expect(review).toMatchObject({ '@type': 'ClaimReview', identifier: 'FC-1', url, claimReviewed: claim, reviewRating: { alternateName: 'Tin giả', ratingValue: 1 } });
    for (const name of ['Lan', 'Minh', 'Hạnh', 'lan"', 'hanh']) expect(html + JSON.stringify(readStatement(desk, lan, 1).texts)).not.toContain(name);
    expect(html).toContain('hoàn toàn hư cấu');
    expect(statementFile(desk, lan, 1, page)).toBe(html);
  });

  it('is corrected by a new version, which replaces it once it is approved and published', () => {
    const desk = judged();
    const view = published(desk);
    desk.later(30 * hour);
    const next = revised(desk, view, { title: 'Không có việc xả lũ, bản đính chính' }, minh);
    expect(next).toMatchObject({ state: 'draft', publishedVersion: 1, texts: { version: 1 } });
    expect(publicStatement(desk, 1, page).html).toContain(view.content.title);
    // Whoever wrote only what is public may approve what comes after.
    const again = publishStatement(desk, minh, seen(approveStatement(desk, speaker, seen(proposeStatement(desk, minh, seen(next))))), publication);
    expect(again).toMatchObject({ publishedVersion: 2, firstPublishedAt: view.firstPublishedAt });
    const { html } = publicStatement(desk, 1, page);
    expect(html).toContain('bản đính chính');
    expect(html).toContain('Bản này thay bản công bố ngày 20/11/2026');
    expect(dueStatements(desk, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it('is withdrawn by one person with a reason: the page says that, and nothing more', () => {
    const desk = judged();
    const view = published(desk);
    expect(codeOf(() => withdrawStatement(desk, lan, seen(view), 'sai'))).toBe('reason-too-short');
    expect(withdrawStatement(desk, lan, seen(view), 'Số liệu trong bài chưa đúng')).toMatchObject({ state: 'withdrawn', publishedVersion: null, texts: null });
    const gone = publicStatement(desk, 1, page);
    expect(gone.status).toBe(410);
    expect(gone.html).not.toContain('xả lũ');
    expect(codeOf(() => withdrawStatement(desk, lan, seen(view), 'Số liệu trong bài chưa đúng'))).toBe('statement-withdrawn');
    expect(revised(desk, readStatement(desk, lan, 1), { title: 'Một bản mới viết lại' })).toMatchObject({ state: 'draft' });
    expect(publicStatement(desk, 1, page).status).toBe(410);
  });
});

describe('the clock', () => {
  it('runs from when the case asked, and stops at publication', () => {
    const desk = judged();
    const due = desk.now().getTime() + 24 * hour;
    expect(dueStatements(desk, due - 1)).toEqual([]);
    expect(dueStatements(desk, due)).toEqual([{ case: 1, statement: null, title: claim, dueAt: due, units: ['so-khcn'], owner: { id: 'lan', name: lan.name } }]);
    expect(listStatements(desk, lan, {}, { offset: 0, limit: 10 }).waiting).toMatchObject([{ case: { number: 1 }, dueAt: due }]);
    desk.later(5 * hour);
    expect(draft(desk).dueAt).toBe(due);
    expect(dueStatements(desk, due)).toMatchObject([{ statement: 1, dueAt: due }]);
    published(desk, approved(desk, readStatement(desk, lan, 1)));
    expect(dueStatements(desk, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});

describe('the list', () => {
  it('counts states, and finds words without diacritics', () => {
    const desk = judged();
    draft(desk);
    published(desk, approved(desk, draft(desk, lan, 'en')));
    const list = (filter: Parameters<typeof listStatements>[2]) => listStatements(desk, lan, filter, { offset: 0, limit: 10 });
    expect(list({})).toMatchObject({ total: 2, states: { draft: 1, published: 1 }, statements: [{ number: 2, language: 'en' }, { number: 1, case: { number: 1 } }] });
    expect([list({ q: 've thong tin' }).total, list({ state: 'published' }).total, list({ case: 2 }).total]).toEqual([1, 1, 0]);
  });
});

describe('what reports are known by', () => {
  it('is the statement’s own words and addresses, not the claim and not names', () => {
    const desk = judged();
    const text = `${desk.office.name} khẳng định hồ Tân Hải vận hành theo đúng quy trình đã được phê duyệt từ đầu mùa mưa.\nThông tin “${claim}” là bịa đặt.`;
    const view = approved(desk, revised(desk, draft(desk), { title: 'Không có việc xả lũ', text }));
    expect(codeOf(() => coverageSearch(desk, lan, view.number))).toBe('statement-not-published');
    publishStatement(desk, minh, seen(view), { ...publication, secondUrl: 'https://www.facebook.com/so-khcn.hu-cau/posts/1?x=1' });
    const search = coverageSearch(desk, lan, 1);
    expect(search).toMatchObject({ addresses: [{ folded: 'so khcn tan hai example phat ngon 1' }, { folded: 'facebook com so khcn hu cau posts 1' }], units: ['so-khcn'], documents: ['doc-1'] });
    const written = new RegExp(search.addresses[0]?.pattern.replaceAll('\\pL\\pN', 'a-z0-9') ?? '');
    expect(['xem so-khcn.tan-hai.example/phat-ngon/1.', '(https://so-khcn.tan-hai.example/phat-ngon/1/)', 'so-khcn.tan-hai.example/phat-ngon/1?x=1', 'so-khcn.tan-hai.example/phat-ngon/12', 'so-khcn.tan-hai.example/phat-ngon/1-2', 'so-khcn.tan-hai.example/phat-ngon/1.html', 'so-khcn/tan-hai.example/phat-ngon/1'].map((text) => written.test(text))).toEqual([true, true, true, false, false, false, false]);
    expect(search.phrases[0]).toEqual({ folded: 'khang dinh ho tan hai van hanh theo', shown: 'khẳng định hồ Tân Hải vận hành theo' });
    expect(search.phrases.map(({ folded }) => folded).filter((folded) => folded.includes('xa lu') || folded.includes('khoa hoc va cong nghe'))).toEqual([]);
  });
});
