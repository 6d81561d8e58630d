import { describe, expect, it } from 'vitest';
import type { Question, Row } from '../questions/question.ts';
import type { ReportPorts } from '../ports.ts';
import { kindsOf } from '../sheet/kinds.ts';
import { Sheet, type Answer } from '../sheet/sheet.ts';
import { answers } from './answers.ts';
import { asks } from './asks.ts';
import { ledger } from './ledger.ts';
import { matters } from './matters.ts';
import { misinformation } from './misinformation.ts';
import { overview } from './overview.ts';
import { own } from './own.ts';
import type { SectionWriter } from './section.ts';
import { statements } from './statements.ts';

/* What sections say of noughts and of ones. Questions are answered from a list; all is fictional. */

const [from, to] = [Date.UTC(2026, 10, 15, 17), Date.UTC(2026, 10, 22, 17)];
const scope = { from, to, beforeFrom: from - (to - from), beforeTo: from, unit: '', topic: '', story: '' };
type Answers = Readonly<Record<string, readonly Row[]>>;
const article = { id: 'own-1', title: 'Thông báo hư cấu', outlet: 'Trang của Sở', url: 'https://so.example/tin', publishedAt: from, text: '' };
const statement = { number: 3, title: '', units: [], publishedAt: from + 1, openedAt: from, dueAt: null, coverage: { articles: 0, outlets: 0 } };
const ports = (desk: { readonly statements?: readonly unknown[] }) =>
  ({ zone: 'Asia/Ho_Chi_Minh', units: [{ id: 'so-a', name: 'Sở A' }], topics: [], now: () => to + 1, cases: () => Promise.resolve([]), referrals: () => Promise.resolve([]), statements: () => Promise.resolve(desk.statements ?? []), store: { client: { query: ({ query_params: { ids } }: { query_params: { ids?: readonly string[] } }) => Promise.resolve({ json: () => Promise.resolve(ids?.includes(article.id) === true ? [article] : []) }) } } }) as unknown as ReportPorts;

class AnsweredSheet extends Sheet {
  readonly given: Answers;
  constructor(given: Answers, language: 'vi' | 'en', desk: { readonly statements?: readonly unknown[] } = {}) {
    super(scope, language, ports(desk));
    this.given = given;
  }
  override ask<R extends Row>({ name }: Question<R>): Promise<Answer<R>> {
    return Promise.resolve({ question: name, rows: (this.given[name] ?? []) as readonly Row[] as readonly R[] });
  }
}

async function told(writer: SectionWriter, part: 'body' | 'details', given: Answers, desk: { readonly statements?: readonly unknown[] } = {}): Promise<Record<'vi' | 'en', string>> {
  const of = async (language: 'vi' | 'en'): Promise<string> => {
    const sheet = new AnsweredSheet(given, language, desk);
    const blocks = await (part === 'body' ? writer.write(sheet, { part: 'body', size: 'small' }) : (writer.details?.(sheet, { part: 'annex', size: 'large' }) ?? []));
    return blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'note' ? block.sentences : block.kind === 'list' ? block.items.flat() : [])).map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
  };
  return { vi: await of('vi'), en: await of('en') };
}

describe('noughts and ones', () => {
  it.each([
    [{ articles: 2, posts: 0 }, '2 bài báo', '2 articles'],
    [{ articles: 0, posts: 1 }, '1 bài đăng, bình luận công khai', '1 public post or comment'],
    [{ articles: 28, posts: 8 }, '28 bài báo; 8 bài đăng, bình luận công khai', '28 articles and 8 public posts and comments'],
  ])('kinds of %j', (row, vi, en) => {
    const read = (language: 'vi' | 'en') => {
      const sheet = new AnsweredSheet({}, language);
      const text = kindsOf(sheet, { question: 'asks', rows: [{ id: 'x', ...row }] }, 'x').pieces.map((piece) => piece.text).join('');
      // A nought that is not told was counted.
      return [text, ...(['articles', 'posts'] as const).map((kind) => sheet.figures[`asks.${kind}.x`]?.value)];
    };
    expect(read('vi')).toEqual([vi, row.articles, row.posts]);
    expect(read('en')).toEqual([en, row.articles, row.posts]);
  });

  it('one document asks, complains or is critical', async () => {
    const said = await told(asks, 'body', { 'asks-altogether': [{ documents: 1, documentsBefore: 0, articles: 1, posts: 0, critical: 1 }] });
    expect(said.vi).toBe('Có 1 tài liệu kiến nghị, phản ánh hoặc phê bình đơn vị (1 bài báo), kỳ trước không có; trong đó 1 tài liệu phê bình.');
    expect(said.en).toBe('1 document asks something of a unit, complains or is critical (1 article), after none in the period before; of these, 1 is critical.');
  });

  it('one flag is strong, and not “all” of them are', async () => {
    const one = await told(misinformation, 'body', { flagged: [{ flags: 1, strong: 1, documents: 1, flagsBefore: 0 }], unjudged: [{ flags: 1, strong: 1 }] });
    expect(one.vi).toContain('Máy cảnh báo 1 lần, ở mức mạnh, trên 1 tài liệu');
    expect(one.vi).toContain('Còn 1 cảnh báo chưa được kết luận, ở mức mạnh.');
    const two = await told(misinformation, 'body', { flagged: [{ flags: 2, strong: 2, documents: 1, flagsBefore: 0 }], unjudged: [{ flags: 2, strong: 2 }] });
    expect(two.vi).toContain('Máy cảnh báo 2 lần, đều ở mức mạnh');
    expect(two.vi).toContain('Còn 2 cảnh báo chưa được kết luận, đều ở mức mạnh.');
  });

  it('how many and what they are stand before how that compares', async () => {
    const said = await told(overview, 'body', { volume: [{ documents: 165, documentsBefore: 4, outlets: 9, articles: 102, posts: 63, naming: 0, critical: 0 }] });
    expect(said.vi).toContain('ghi nhận 165 tài liệu (102 bài báo; 63 bài đăng, bình luận công khai) trên 9 nơi đăng, nhiều hơn kỳ trước (4).');
  });

  it('without reprints all documents are originals', async () => {
    const all = { documents: 3, documentsBefore: 0, originals: 3, naming: 0, namingBefore: 0, read: 3 };
    expect(await told(overview, 'details', { volume: [{ ...all, reprints: 0 }] })).toMatchObject({ vi: expect.stringContaining('Trong 3 tài liệu không có bản đăng lại nào.'), en: expect.stringContaining('None of the 3 documents is a reprint.') });
    expect((await told(overview, 'details', { volume: [{ ...all, reprints: 1 }] })).vi).toContain('3 bản gốc và 1 bản đăng lại');
  });

  it('an article of the office that was followed and not reprinted, or the other way round', async () => {
    const counted = [{ documents: 1, documentsBefore: 0, articles: 1, posts: 0 }];
    const of = (row: Row) => told(own, 'body', { own: counted, 'own-taken': [{ id: 'own-1', publishedAt: from, ...row }] });
    expect((await of({ documents: 2, outlets: 1, reprints: 0 })).vi).toContain('Thông báo hư cấu: sau đó có 2 tài liệu của 1 nơi đăng khác về cùng câu chuyện.');
    expect((await of({ documents: 0, outlets: 0, reprints: 2 })).vi).toContain('Thông báo hư cấu: có 2 bản đăng lại nguyên văn.');
    expect((await of({ documents: 2, outlets: 1, reprints: 1 })).vi).toContain('về cùng câu chuyện; 1 bản đăng lại nguyên văn.');
  });

  it('a statement that nobody reported', async () => {
    const given = { statements: [{ published: 1, reported: 0, owed: 0, overdue: 0 }] };
    expect(await told(answers, 'body', given)).toMatchObject({ vi: expect.stringContaining('Cơ quan đã công bố 1 phát ngôn, chưa có báo nào đăng lại.'), en: expect.stringContaining('The office published 1 statement, which no outlet has reported yet.') });
    expect((await told(statements, 'body', given, { statements: [statement] })).vi).toContain('Cơ quan đã công bố 1 phát ngôn; chưa có báo nào đăng lại.');
    expect((await told(answers, 'body', { statements: [{ published: 2, reported: 1, owed: 0, overdue: 0 }] })).vi).toContain('Cơ quan đã công bố 2 phát ngôn, 1 được báo chí đăng lại.');
  });

  it.each([
    [{ waiting: 0, overdue: 0 }, 'không còn việc nào chờ', 'none is waiting'],
    [{ waiting: 1, overdue: 0 }, '1 việc còn chờ, chưa quá hạn', '1 is waiting, not overdue'],
    [{ waiting: 2, overdue: 1 }, '2 việc còn chờ, trong đó 1 quá hạn', '2 are waiting, 1 overdue'],
  ])('of matters that were referred, %j', async (row, vi, en) => {
    for (const writer of [answers, matters]) {
      const said = await told(writer, 'body', { referrals: [{ sent: 2, replied: 1, ...row }] });
      expect(said.vi).toContain(`1 việc được trả lời; ${vi}.`);
      expect(said.en).toContain(`1 ${writer === matters ? 'was ' : ''}replied to; ${en}.`);
    }
  });

  it('polls of which none failed, articles of which none was changed', async () => {
    const of = (failed: number, changed: number) => told(ledger, 'details', { sources: [{ polls: 5, failed }], ledger: [{ seen: 5, underWay: 0 }], revised: [{ changed, corrected: 0, removed: 0 }] });
    expect((await of(0, 0)).vi).toContain('Có 5 lượt hỏi, không lượt nào thất bại.\nKhông ghi nhận bài nào được sửa, đính chính hay gỡ.');
    expect((await of(1, 2)).vi).toContain('1 lượt thất bại.\nCác nơi đăng đã sửa 2 bài, đính chính 0 bài và gỡ 0 bài.');
  });
});

it('where no source was asked before, it is said beside the comparisons, and once', async () => {
  const all = { documents: 40, documentsBefore: 4, articles: 40, posts: 0, naming: 0, critical: 0, criticalBefore: 0 };
  const of = async (writer: SectionWriter, earlier: number) => (await told(writer, 'body', { volume: [all], 'new-sources': [{ added: 2, documents: 40, earlier }], sources: [{ polls: 5 }], ledger: [{ seen: 5, underWay: 0 }] })).vi;
  expect(await of(overview, 0)).toContain('Trước kỳ này chưa nguồn nào được hỏi, nên chưa thể so sánh với kỳ trước.');
  expect(await of(ledger, 0)).not.toContain('so sánh với kỳ trước');
  expect(await of(overview, 1)).not.toContain('chưa nguồn nào được hỏi');
  expect(await of(ledger, 1)).toContain('Trong kỳ có thêm 2 nguồn được theo dõi lần đầu');
});
