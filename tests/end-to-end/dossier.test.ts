import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext, type Context } from '../../app/context.ts';
import { draftOf, type AskedReport } from '../../app/reports/draft-of.ts';
import { fileOf } from '../../app/reports/file-of.ts';
import { reportPorts } from '../../app/reports/ports.ts';
import { accessOf } from '../../app/roles/access.ts';
import { deskOf } from '../../app/roles/desk.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import { actOnCase, approveFact, approveStatement, draftStatement, judgeItems, openCase, proposeStatement, publishStatement, readCase, readItem, takeErased, takeFlagged, withdrawStatement, writeFact, type CaseAct, type Desk } from '../../dashboards/desk/index.ts';
import { flaggedOf } from '../../dashboards/desk/testing/open-desk.ts';
import { byMachine, draftReport, modelOf, type Report } from '../../infra/reports/index.ts';
import { insertRows, type Row } from '../../infra/store/index.ts';
import { checkFile, checkPortsOf, checkReport } from '../../processors/summaries/check/index.ts';
import { askAgain } from '../../processors/summaries/index.ts';
import { article, post } from '../../processors/alerts/rules/testing/press.ts';
import { eraseDocument } from '../../processors/storing/erase.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { diembao } from '../support/cli.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Ten in the morning by the office's clock, of a Friday. */
const friday = Date.parse('2026-11-20T03:00:00Z');
const claim = 'Hồ Tân Hải xả lũ trong đêm (FC-1)';
const postWords = 'Nước hồ dâng lên tận cửa nhà bà con xóm Bến từ lúc nửa đêm qua';
const reasonWords = 'Ban quản lý hồ khẳng định không có kế hoạch xả';
const url = 'https://so-khcn.example/phat-ngon/1';
const story = '20261120-xalulucdem';
const lan: Viewer = { id: 'lan', name: 'Lan Hư Cấu', role: 'analyst', units: null, by: 'session' };
const minh: Viewer = { id: 'minh', name: 'Minh Hư Cấu', role: 'analyst', units: null, by: 'session' };
const hanh: Viewer = { id: 'hanh', name: 'Hạnh Hư Cấu', role: 'spokesperson', units: null, by: 'session' };

let office: OfficeFolder;
let context: Context;
let desk: Desk;
let now = friday + 6 * hour;

const folded = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
const written = (row: Row): Row => ({ ...row, folded: folded(`${String(row['title'])} ${String(row['text'])}`) });
const about = { units: ['so-khcn'], story, stances: { 'so-khcn': 'neutral' }, tone: 'negative' };
const rows: readonly Row[] = [
  article('a-1', friday, { ...about, outlet: 'Báo Một', reach: 'national', title: 'Xôn xao tin xả lũ đêm nay', stances: { 'so-khcn': 'critical' } }),
  article('a-2', friday + hour, { ...about, outlet: 'Báo Hai', title: 'Dân lo xả lũ', reprint_of: 'a-1' }),
  article('a-3', friday + 7 * hour, { ...about, outlet: 'Báo Ba', title: 'Sở nói gì về tin xả lũ', tone: 'neutral', text: `Theo ${url}, không có việc xả lũ.` }),
  article('a-4', friday + 2 * day, { ...about, outlet: 'Báo Bốn', title: 'Chuyện xả lũ đã rõ', tone: 'neutral' }),
  article('a-own', friday + 7 * hour, { ...about, outlet: 'Cổng của Sở', own: true, title: 'Thông tin của Sở' }),
  article('a-else', friday, { outlet: 'Báo Một', title: 'Chuyện khác hẳn' }),
  post('p-1', friday + 2 * hour, { ...about, text: postWords, title: `${postWords.slice(0, 30)}…`, outlet: 'Mạng Một' }),
  post('p-2', friday + 3 * hour, { outlet: 'Mạng Một', text: postWords, title: postWords }),
  article('e-1', friday, { outlet: 'Báo Năm', title: 'Bài sẽ bị xóa hư cấu', text: 'Nội dung sẽ bị xóa hư cấu' }), article('e-2', friday, { outlet: 'Báo Sáu', title: 'Bài còn lại' }),
].map(written);

beforeAll(async () => {
  office = officeFolder({ units: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải' }, { id: 'so-y-te', name: 'Sở Y tế' }], reports: { letterhead: { symbol: 'BC-SKHCN', place: 'Tân Hải' } } });
  context = await openContext({ office: office.officeFile, data: office.dataDir }, { quiet: true, now: () => new Date(now) });
  const store = await context.store();
  await insertRows(store, 'documents', rows, 'dossier-documents');
  await insertRows(store, 'source_notices', [
    { id: 'n-1', source: 's-im', outlet: 'Báo Im Ắng', notice: 'silent', at: new Date(friday + 4 * hour).toISOString(), since: new Date(friday - day).toISOString(), figures: {} },
    { id: 'n-2', source: 's-im', outlet: 'Báo Im Ắng', notice: 'heard', at: new Date(friday + day).toISOString(), since: null, figures: {} },
    { id: 'n-3', source: 's-xua', outlet: 'Báo Từng Im', notice: 'silent', at: new Date(friday - 9 * day).toISOString(), since: null, figures: {} },
    { id: 'n-4', source: 's-xua', outlet: 'Báo Từng Im', notice: 'heard', at: new Date(friday - 8 * day).toISOString(), since: null, figures: {} },
  ], 'dossier-notices');
  desk = deskOf(context, accessOf(context), store);
  await fill();
}, 120_000);
afterAll(async () => {
  await context[Symbol.asyncDispose]();
  office[Symbol.dispose]();
});

const act = (number: number, what: CaseAct): void => void actOnCase(desk, lan, { number, version: readCase(desk, lan, number).version }, what);
const hand = (title: string, documents: readonly string[]): Promise<unknown> => openCase(desk, lan, { title, documents, facts: [], units: ['so-khcn'], owner: null, due: null });

/** Case 1: flagged, judged, answered. 2: nothing. 3: a post alone. 4: with a document that is to be erased. 5: accurate, referred, replied, closed. 6: its statement was withdrawn. */
async function fill(): Promise<void> {
  writeFact(desk, minh, { kind: 'fact-check', factCheck: { id: 'FC-1', claim, verdict: 'fabricated', date: '2026-11-18', explanation: 'Hồ không có kế hoạch xả.\nMực nước là 41 m.', source: 'Ban quản lý hồ (hư cấu)', url: 'https://ho.example/thong-bao' } }, { propose: true });
  approveFact(desk, lan, { id: 'FC-1', version: 1 });
  takeFlagged(desk, flaggedOf({ document: 'a-1', fact: 'FC-1', title: 'Xôn xao tin xả lũ đêm nay', publishedAt: new Date(friday).toISOString() }));
  takeFlagged(desk, flaggedOf({ document: 'p-1', kind: 'post', fact: 'FC-1', passage: postWords, publishedAt: new Date(friday + 2 * hour).toISOString() }));
  judgeItems(desk, lan, { items: [1, 2].map((id) => ({ id, version: readItem(desk, lan, id).version })) }, { verdict: 'fabricated', reason: reasonWords, statement: true }, { dryRun: false });
  answer(1, url);
  now += hour;
  await hand('Câu hỏi của báo', []);
  await hand('Bình luận về hồ', ['p-2']);
  act(3, { act: 'verdict', verdict: 'opinion', reason: `Người viết kể: ${postWords.toLowerCase()}` });
  await hand('Hồ sơ có bài bị xóa', ['e-1', 'e-2']);
  await hand('Phản ánh đúng', ['a-else']);
  act(5, { act: 'verdict', verdict: 'accurate', reason: 'Đơn vị xác nhận có việc này', referral: { unit: 'so-y-te', replyDue: '2026-11-23' } });
  act(5, { act: 'reply', referral: readCase(desk, lan, 5).referrals[0]?.id ?? 0, text: 'Đã bố trí 2 quầy tiếp nhận, gọi 0912 345 678' });
  act(5, { act: 'close', text: '', unfinished: true });
  await openCase(desk, lan, { title: 'Phát ngôn bị rút', documents: [], facts: [{ kind: 'fact-check', id: 'FC-1' }], units: ['so-khcn'], owner: null, due: null });
  answer(6, 'https://so-khcn.example/phat-ngon/2');
  now += hour;
  withdrawStatement(desk, hanh, { number: 2, version: 1 }, 'Số liệu trong phát ngôn chưa đúng');
  now = friday + 3 * day;
}

function answer(number: number, at: string): void {
  const drafted = draftStatement(desk, lan, { number, version: readCase(desk, lan, number).version }, { language: 'vi' });
  const proposed = proposeStatement(desk, lan, { number: drafted.number, version: drafted.version });
  const approved = approveStatement(desk, hanh, { number: proposed.number, version: proposed.version });
  publishStatement(desk, minh, { number: approved.number, version: approved.version }, { url: at, secondUrl: null, factCheck: false });
}

const asked = (of: AskedReport['about'], language: 'vi' | 'en' = 'vi'): AskedReport => ({ kind: 'dossier', period: '', language, about: of });
async function made(of: AskedReport['about'], language: 'vi' | 'en' = 'vi'): Promise<Report> {
  const { report, problems } = await draftOf(context, 'http://127.0.0.1:4789', asked(of, language));
  expect(problems).toEqual([]);
  return report;
}
const say = (report: Report, id: string): string =>
  report.sections.filter((section) => section.id === id).flatMap(({ blocks }) => blocks.flatMap((block) => ('sentences' in block ? block.sentences.map(({ pieces }) => pieces) : block.kind === 'list' ? block.items.flat().map(({ pieces }) => pieces) : block.kind === 'table' ? block.rows.map((cells) => cells.flatMap(({ pieces }) => [...pieces, { text: ' | ' }])) : [])).map((pieces) => pieces.map(({ text }) => text).join(''))).join('\n');
const value = ({ figures }: Report, id: string): number | null | undefined => figures[id]?.value;

/** Nobody of the office, and nothing of a post, stands in a dossier. */
function expectNobody(report: Report): void {
  const all = JSON.stringify(report);
  for (const secret of ['Hư Cấu"', 'Lan Hư', 'Minh Hư', 'Hạnh', '"lan"', '"minh"', '"hanh"', 'xóm Bến', 'nước hồ dâng', 'mang.example', 'niêm-phong', 'ai-do', '0912', '"p-1"', '"p-2"']) expect(all).not.toContain(secret);
}

describe('the dossier of a case', () => {
  it('tells the matter, what is known, its coverage, what was flagged, said and is open', async () => {
    const report = await made({ case: '1' });
    expectNobody(report);
    expect(report.about).toEqual({ unit: '', topic: '', story: '', case: '1' });
    expect(report.letterhead).toMatchObject({ type: 'HỒ SƠ', subject: `Hồ sơ 1 (${claim}), từ ngày 20/11/2026 đến ngày 23/11/2026`, symbol: 'HS-SKHCN' });
    expect(report.sections.map(({ id, part = 'body' }) => `${part} ${id}`)).toEqual(['body matter', 'body known', 'body coverage', 'body stance', 'body flags', 'body statement', 'body referrals', 'body open', 'body gaps', 'annex articles', 'annex log']);
    expect(say(report, 'matter')).toContain(`Thông tin được xem xét: “${claim}”.\nKết luận: bịa đặt, ngày 20/11/2026.`);
    expect(say(report, 'matter')).toContain('Hồ sơ 1 mở ngày 20/11/2026, đã 3 ngày, đang xử lý.');
    expect(say(report, 'matter')).toContain(reasonWords);
    expect(say(report, 'matter')).toContain('Đơn vị liên quan: Sở Khoa học và Công nghệ tỉnh Tân Hải.');
    expect(say(report, 'known')).toBe(`“${claim}”: bịa đặt, theo kiểm chứng ngày 18/11/2026.\nHồ không có kế hoạch xả.\nMực nước là 41 m.\nNguồn: Ban quản lý hồ (hư cấu), ho.example/thong-bao.`);
    // Of the story: two articles and a post before, one of the day and one later; the office's own is no coverage.
    const counted = Object.fromEntries(['documents', 'articles', 'posts', 'outlets', 'originals', 'reprints', 'within', 'negative', 'critical', 'stanced'].map((of) => [of, value(report, `dossier-coverage.${of}`)]));
    expect(counted).toEqual({ documents: 5, articles: 4, posts: 1, outlets: 5, originals: 4, reprints: 1, within: 2, negative: 3, critical: 1, stanced: 5 });
    expect(say(report, 'coverage')).toContain('Nhiều nhất là ngày 20/11/2026, với 4 tài liệu.');
    expect(report.sections.find(({ id }) => id === 'coverage')?.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({ labels: ['20/11', '21/11', '22/11', '23/11'] });
    expect(say(report, 'flags')).toContain('Máy cảnh báo 2 lần (2 lần ở mức mạnh), trên 2 tài liệu.\nCán bộ đã kết luận 2 cảnh báo: giữ nguyên 2, bác 0.');
    expect(say(report, 'statement')).toContain(`Phát ngôn 1 (Về thông tin: ${claim}), bác bỏ thông tin, công bố ngày 20/11/2026.\nĐăng tại so-khcn.example/phat-ngon/1.`);
    expect(say(report, 'statement')).toContain('“Sở thử nghiệm (hư cấu) thông tin như sau:\n');
    expect(say(report, 'statement')).toContain('1 bài báo trên 1 nơi đăng và 0 bài đăng, bình luận đã nhắc đến phát ngôn.\nTrong đó: Sở nói gì về tin xả lũ (Báo Ba, 20/11/2026).');
    expect(say(report, 'open')).toBe('Viết kiểm chứng.');
    expect(say(report, 'gaps')).toContain('Báo Im Ắng: từ 19/11/2026 đến 21/11/2026.');
    expect(say(report, 'gaps')).not.toContain('Báo Từng Im');
    expect(say(report, 'articles').split('\n')).toEqual(['20/11/2026 | Báo Một | Xôn xao tin xả lũ đêm nay | ', '20/11/2026 | Báo Hai | Dân lo xả lũ | ', '20/11/2026 | Báo Ba | Sở nói gì về tin xả lũ | ', '22/11/2026 | Báo Bốn | Chuyện xả lũ đã rõ | ', '1 bài đăng, bình luận công khai chỉ được đếm.']);
    expect(say(report, 'log')).toContain('20/11/2026: mở hồ sơ; ');
  });

  it('is the same in English, and in files', async () => {
    const report = await made({ case: '1' }, 'en');
    expectNobody(report);
    expect(say(report, 'matter')).toContain('Case 1 was opened on 20 November 2026 and has been open for 3 days.');
    expect(say(report, 'coverage')).toContain('5 documents in 5 outlets spoke of it: 4 articles and 1 public post or comment; 4 originals and 1 reprint.');
    expect(await checkFile(await fileOf(context, report, 'docx'), 'docx', report)).toEqual([]);
    expect(await checkFile(await fileOf(context, report, 'html'), 'html', report)).toEqual([]);
  }, 60_000);

  it('gives every figure again when asked, and is the same when made again of the same period', async () => {
    const report = await made({ case: '1' });
    const ports = await reportPorts(context, null);
    for (const figure of Object.values(report.figures)) expect(await askAgain(figure, ports), figure.id).toBe(figure.value);
    now += 2 * day;
    const again = await draftOf(context, 'http://127.0.0.1:4789', { ...asked({ case: '1' }), period: '2026-11-20..2026-11-23' });
    expect({ ...again.report, letterhead: { ...again.report.letterhead, date: report.letterhead.date } }).toEqual(report);
    expect((await made({ case: '1' })).period.to).toBe(report.period.to + 2 * day);
    now -= 2 * day;
  });

  it('is caught where a figure, a verdict, a paragraph or an address was put otherwise', async () => {
    const report = await made({ case: '1' });
    const ports = checkPortsOf(await reportPorts(context, null), { console: '' });
    const codes = async (from: string, to: string): Promise<string[]> => (await checkReport(JSON.parse(JSON.stringify(report).replaceAll(from, to)) as Report, ports)).map(({ code }) => code);
    expect(await codes('"text":"bịa đặt"', '"text":"đúng"')).toEqual(expect.arrayContaining(['name-differs']));
    expect(await codes('Hồ không có kế hoạch xả', 'Hồ có kế hoạch xả')).toContain('name-differs');
    expect(await codes('https://ho.example/thong-bao', 'https://ho.example/khac')).toContain('link-unknown');
    expect(await codes('"value":5,', '"value":6,')).toContain('figure-differs');
    expect(await codes(reasonWords, postWords)).toEqual(['words-of-post']);
  });

  it('of no document says so', async () => {
    const report = await made({ case: '2' });
    expectNobody(report);
    expect(say(report, 'matter')).toContain('Hồ sơ chưa gắn với thông tin kiểm chứng hay số liệu công bố nào.\nChưa có kết luận.');
    expect(say(report, 'coverage')).toBe('Không ghi nhận tài liệu nào về việc này trong thời gian của hồ sơ.');
    expect(say(report, 'articles')).toBe('Không có bài báo nào để liệt kê.');
    expect(say(report, 'open')).toBe('Hồ sơ chưa có kết luận.');
    expect(value(report, 'dossier-coverage.documents')).toBeUndefined();
  });

  it('of posts alone counts them, and leaves out what colleagues copied', async () => {
    const report = await made({ case: '3' });
    expectNobody(report);
    expect(say(report, 'coverage')).toContain('1 tài liệu trên 1 nơi đăng nói đến việc này: 0 bài báo và 1 bài đăng, bình luận công khai');
    expect(say(report, 'coverage')).toContain('Chưa có báo nào đăng. Bài đăng của người dân chỉ được đếm, không trích dẫn.');
    expect(say(report, 'matter')).not.toContain('Lý do ghi trong hồ sơ');
    expect(say(report, 'matter')).toContain('Kết luận: ý kiến');
    expect(report.documents).toEqual({});
  });

  it('of a closed case ends with the day of its closing, and masks what points to a person', async () => {
    const report = await made({ case: '5' });
    expectNobody(report);
    expect(report.letterhead.subject).toBe('Hồ sơ 5 (Phản ánh đúng), ngày 20/11/2026');
    expect(say(report, 'matter')).toContain('Hồ sơ 5 (Phản ánh đúng) mở và đóng trong ngày 20/11/2026.');
    expect(say(report, 'referrals')).toMatch(/^Đã chuyển 1 việc: 1 việc được trả lời, 0 việc còn chờ, trong đó 0 quá hạn\.\nSở Y tế: chuyển ngày 20\/11\/2026, trả lời ngày 20\/11\/2026\.\nĐã bố trí 2 quầy tiếp nhận, gọi \[/u);
    expect(say(report, 'open')).toBe('Không còn việc gì mở.');
  });

  it('of a statement that was withdrawn says that it was, and none of its words', async () => {
    for (const report of [await made({ case: '6' }), await made({ statement: '2' })]) {
      expectNobody(report);
      expect(say(report, 'statement')).toBe('Phát ngôn 2, công bố ngày 20/11/2026, đã được rút lại ngày 20/11/2026; nội dung không còn là lời của cơ quan nên không nêu ở đây.');
      expect(JSON.stringify(report)).not.toContain('thông tin như sau');
      expect(JSON.stringify(report)).not.toContain('phat-ngon/2');
    }
  });
});

describe('the dossier of a statement', () => {
  it('begins with the statement, and counts before and after it', async () => {
    const report = await made({ statement: '1' });
    expectNobody(report);
    expect(report.about).toMatchObject({ statement: '1' });
    expect(report.sections[0]?.id).toBe('statement');
    expect(['documents:before', 'documents:after'].map((cell) => Object.values(report.figures).find((figure) => figure.question === 'dossier-around' && figure.cell === cell)?.value)).toEqual([3, 2]);
    expect(say(report, 'uptake')).toContain('Trước khi công bố ngày 20/11/2026 có 3 tài liệu trên 3 nơi đăng; từ lúc công bố có 2 tài liệu trên 2 nơi đăng.');
    expect(report.sections.find(({ id }) => id === 'uptake')?.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({ series: [{ figures: [expect.any(String), null, null, null] }, { figures: [expect.any(String), expect.any(String), expect.any(String), expect.any(String)] }] });
    expect(report.sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['matter', 'known', 'coverage', 'articles', 'log']));
  });
});

it('what is unknown, or unclear, is said', async () => {
  for (const [of, code] of [[{ case: '99' }, 'report-about-unknown'], [{ statement: '99' }, 'report-about-unknown'], [{ case: 'x' }, 'report-about-unknown'], [{}, 'report-about-unclear'], [{ case: '1', statement: '1' }, 'report-about-unclear']] as const) {
    await expect(draftOf(context, '', asked(of))).rejects.toMatchObject({ code });
  }
});

it('an erased document goes out of the dossier that is made then, and of those that were drafted before', async () => {
  const before = await made({ case: '4' });
  expect(say(before, 'articles')).toContain('Bài sẽ bị xóa hư cấu');
  const { report, version } = draftReport(desk.book, { model: before, recipients: [], due: null }, byMachine(now));
  await eraseDocument({ document: 'e-1', items: [], at: new Date(now).toISOString(), reason: 'asked' }, { store: await context.store(), log: await context.log() });
  takeErased(desk, 'e-1');
  const after = await made({ case: '4' });
  expectNobody(after);
  expect(say(after, 'coverage')).toContain('1 tài liệu của hồ sơ đã được xóa khỏi hệ thống; chỉ còn con số này.');
  expect(value(after, 'dossier-coverage.documents')).toBe(1);
  for (const text of [JSON.stringify(after), JSON.stringify(modelOf(desk.book, report, version))]) expect(text).not.toMatch(/Bài sẽ bị xóa|"e-1"/u);
});

it('is written by the command, which says what is wrong with what it was asked', async () => {
  const run = (...args: string[]) => diembao(['summary', '--office', office.officeFile, '--data', office.dataDir, ...args], { timeoutMs: 100_000 });
  for (const [args, words] of [[['--case', '1', '--statement', '1'], 'one case or of one statement'], [['--case', '1', '--period', '2026-W47'], 'a period of its own'], [['--kind', 'weekly', '--case', '1'], 'not of a case'], [['--kind', 'dossier'], 'one case or of one statement']] as const) {
    const { code, stderr } = await run(...args, '--out', `${office.dir}/x.json`);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  }
}, 120_000);
