import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportKinds, reportSchema, type Report } from '../../infra/reports/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Row, type Store } from '../../infra/store/index.ts';
import { secrets } from '../alerts/rules/testing/press.ts';
import { askAgain, makeReport, openAsker, parsePeriod, questions, sectionIds, shownAs, type ReportOptions } from './index.ts';
import { lineages } from './units.ts';
import { barePorts, documents, fillPress, flags, judgements, letterhead, portsOver, stories, topics, units, weeks, writer, zone } from './testing/press.ts';
import { piecesIn, readOut, sentencesIn } from './testing/walk.ts';

type Doc = Readonly<Record<string, unknown>> & { readonly units: readonly string[]; readonly topics: readonly string[]; readonly stances: Readonly<Record<string, string>> };
const all = documents.map((row: Row): Doc => ({ units: [], topics: [], stances: {}, tone: '', story: '', reprint_of: '', ...row }));

describe('reports', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-summaries-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    await fillPress(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const make = (period: string, more: Partial<ReportOptions> = {}, ports = portsOver(store)): Promise<Report> => makeReport({ kind: 'weekly', language: 'vi', letterhead, ...more, period }, ports);
  const value = ({ figures }: Report, id: string): number | null => {
    const figure = figures[id];
    if (figure === undefined) throw new Error(`no figure ${id}: ${Object.keys(figures).join(' ')}`);
    return figure.value;
  };
  const within = ({ from, to }: { readonly from: number; readonly to: number }, own = false): Doc[] => all.filter((doc) => Date.parse(String(doc['published_at'])) >= from && Date.parse(String(doc['published_at'])) < to && Boolean(doc['own']) === own);

  it('count as plain counting does', async () => {
    const report = await make(weeks.full);
    const [now, before] = [within(report.period), within(report.before)];
    const how = (docs: readonly Doc[], is: (doc: Doc) => boolean): number => docs.filter(is).length;
    const critical = (doc: Doc): boolean => Object.values(doc.stances).includes('critical');
    expect(now.length).toBeGreaterThan(150);
    expect(value(report, 'volume.documents')).toBe(now.length);
    expect(value(report, 'volume.documentsBefore')).toBe(before.length);
    expect(value(report, 'volume.originals')).toBe(how(now, (doc) => doc['reprint_of'] === ''));
    expect(value(report, 'volume.reprints')).toBe(how(now, (doc) => doc['reprint_of'] !== ''));
    expect(value(report, 'volume.posts')).toBe(how(now, (doc) => doc['kind'] !== 'article'));
    expect(value(report, 'volume.naming')).toBe(how(now, (doc) => doc.units.length > 0));
    expect(value(report, 'volume.critical')).toBe(how(now, critical));
    expect(value(report, 'volume.negative')).toBe(how(now, (doc) => doc['tone'] === 'negative'));
    expect(value(report, 'volume.outlets')).toBe(new Set(now.map((doc) => doc['outlet'])).size);
    expect(value(report, 'volume.growth-documents-documentsBefore')).toBeCloseTo((now.length - before.length) / before.length, 12);

    const lines = lineages(units);
    for (const { id } of units) {
      const names = (doc: Doc): string[] => lines.filter(([unit, upper]) => upper === id && doc.units.includes(unit)).map(([unit]) => unit);
      expect(value(report, `units.documents.${id}`), id).toBe(how(now, (doc) => names(doc).length > 0));
      expect(value(report, `units.critical.${id}`), id).toBe(how(now, (doc) => names(doc).some((unit) => doc.stances[unit] === 'critical')));
      expect(value(report, `units.favourable.${id}`), id).toBe(how(now, (doc) => names(doc).some((unit) => doc.stances[unit] === 'favourable') && !names(doc).some((unit) => doc.stances[unit] === 'critical')));
      expect(value(report, `units.diff-documents-documentsBefore.${id}`), id).toBe(how(now, (doc) => names(doc).length > 0) - how(before, (doc) => names(doc).length > 0));
    }
    for (const { id } of topics) {
      expect(value(report, `topics.documents.${id}`), id).toBe(how(now, (doc) => doc.topics.includes(id)));
      expect(value(report, `topics.negative.${id}`), id).toBe(how(now, (doc) => doc.topics.includes(id) && doc['tone'] === 'negative'));
    }
    for (const id of [stories.water, stories.school]) {
      const of = now.filter((doc) => doc['story'] === id);
      expect(value(report, `top-stories.documents.${id}`)).toBe(of.length);
      expect(value(report, `top-stories.outlets.${id}`)).toBe(new Set(of.map((doc) => doc['outlet'])).size);
    }
    const asking = now.filter((doc) => doc.units.length > 0 && (critical(doc) || doc.topics.includes('civil-political-rights')));
    expect(value(report, 'asks-altogether.documents')).toBe(asking.length);
    expect(value(report, 'asks-altogether.posts')).toBe(how(asking, (doc) => doc['kind'] !== 'article'));
    expect(value(report, 'own.articles')).toBe(how(within(report.period, true), (doc) => doc['kind'] === 'article'));
    const flagged = flags.filter((flag) => Date.parse(String(flag['flagged_at'])) >= report.period.from);
    expect(value(report, 'flagged.flags')).toBe(flagged.length);
    expect(value(report, 'judged.judged')).toBe(judgements.filter((one) => one['withdrawn'] === false).length);
    expect(value(report, 'judged.overturned')).toBe(2);
    expect(value(report, 'unjudged.flags')).toBe(flags.length - 4);
    const chart = report.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'chart' && block.id === 'overview.days');
    const sum = (chart?.kind === 'chart' ? (chart.series[0]?.figures ?? []) : []).reduce((total, id) => total + (value(report, id ?? '') ?? 0), 0);
    expect(sum).toBe(now.length);
  });

  it('hold what periods are compared by, also where no sentence says it', async () => {
    for (const [kind, period] of [['daily', '2026-11-17'], ['weekly', '2026-W30']] as const) {
      const report = await make(period, { kind });
      for (const [question, cell] of [['flagged', 'flags'], ['judged', 'judged'], ['statements', 'owed'], ['cases', 'open'], ['ledger', 'deadLettered'], ['silent-altogether', 'silent']]) expect([question, cell, typeof value(report, `${question}.${cell}`)]).toEqual([question, cell, 'number']);
    }
    expect(value(await make('2026-W30'), 'flagged.flags')).toBe(0);
  });

  it('about a unit tell what is asked of it and of those below it, not of others that the same documents name', async () => {
    const report = await make(weeks.full, { about: { unit: 'so-b' }, kind: 'ad-hoc' });
    const mine = ['so-b', 'phong-b'];
    const naming = within(report.period).filter(({ units: of }) => of.some((id) => mine.includes(id)));
    const isCritical = ({ stances }: Doc): boolean => mine.some((id) => stances[id] === 'critical');
    expect(naming.filter((doc) => Object.values(doc.stances).includes('critical')).length).toBeGreaterThan(naming.filter(isCritical).length);
    expect(value(report, 'asks-altogether.critical')).toBe(naming.filter(isCritical).length);
    expect(value(report, 'asks-altogether.critical')).toBe(value(report, 'volume.critical'));
    expect(value(report, 'asks-altogether.documents')).toBe(naming.filter((doc) => isCritical(doc) || doc.topics.includes('civil-political-rights')).length);
    const told = Object.values(report.figures).filter(({ question }) => question === 'asks').map(({ cell }) => cell.split('/').at(-1));
    expect([...new Set(told)].sort()).toEqual([...mine].sort());
  });

  it('are about a unit with those below it, a topic or a story', async () => {
    const period = parsePeriod(weeks.full, zone);
    const unit = await make(weeks.full, { about: { unit: 'so-b' }, language: 'en' });
    expect(value(unit, 'volume.documents')).toBe(within(period).filter((doc) => doc.units.includes('so-b') || doc.units.includes('phong-b')).length);
    expect(value(unit, 'volume.critical')).toBe(within(period).filter((doc) => doc.stances['so-b'] === 'critical' || doc.stances['phong-b'] === 'critical').length);
    expect(unit.letterhead.subject).toBe('Press and public opinion in the week from 16 November 2026 to 22 November 2026: Sở B');
    const topic = await make(weeks.full, { about: { topic: 'labour' }, kind: 'ad-hoc' });
    expect(value(topic, 'volume.documents')).toBe(within(period).filter((doc) => doc.topics.includes('labour')).length);
    const story = await make('2026-11', { about: { story: stories.water }, kind: 'ad-hoc' });
    expect(value(story, 'volume.documents')).toBe(within(story.period).filter((doc) => doc['story'] === stories.water).length);
    // Of a part nothing is said to be lacking in the whole, and the part is named.
    expect(readOut(unit, 'overview')).toContain('The report counts only documents that name Sở B or a unit below it');
    expect(readOut(unit, 'tone')).not.toContain('UBND tỉnh Tân Hải');
    expect(readOut(topic, 'overview')).toContain('Báo cáo chỉ tính tài liệu thuộc chủ đề lao động; hồ sơ, phát ngôn và số liệu thu thập không tách theo chủ đề.');
    for (const part of [unit, topic, story]) expect(part.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])).map(({ id }) => id)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:rights\.silent|tone\.others)$/)]));
    expect(readOut(story, 'overview')).toContain('Báo cáo chỉ tính tài liệu của câu chuyện “');
    expect(story.letterhead.subject).toMatch(/^Tình hình báo chí và dư luận từ ngày 01\/11\/2026 đến ngày 30\/11\/2026: “.+”$/u);
    // Of a period that goes on: until when.
    expect(readOut(story, 'overview')).toContain('Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày 24/11/2026');
    expect(readOut(topic, 'overview')).not.toContain('chưa kết thúc');
    for (const about of [{ unit: 'khong-co' }, { story: '20261116-khongco1' }]) await expect(make(weeks.full, { about })).rejects.toMatchObject({ code: 'report-about-unknown' });
    // The article whose title is the report's subject is cited, so that an erasure finds it.
    expect(Object.values(story.documents).filter(({ title }) => title !== '' && story.letterhead.subject.includes(title))).toHaveLength(1);
  });

  it('say honestly that a week was empty', async () => {
    const report = await make(weeks.empty, {}, barePorts(store));
    // Nothing to tell stands in no annex.
    expect(report.sections).toHaveLength(10);
    expect(report.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
    expect(readOut(report, 'overview')).toBe('Từ ngày 20/07/2026 đến ngày 26/07/2026 không ghi nhận tài liệu nào; kỳ trước có 0 tài liệu. Không có tài liệu không có nghĩa là không ai nói đến: xem độ phủ và nguồn im ắng ở phần số liệu thu thập.');
    expect(readOut(report, 'ledger')).toBe('Trong kỳ không nguồn nào được hỏi, nên không có số liệu thu thập.');
    expect(readOut(await make('2026-07-20', { kind: 'daily' }, barePorts(store)), 'overview')).toContain('Ngày 20/07/2026 không ghi nhận tài liệu nào; kỳ trước có 0 tài liệu.');
    expect(report.madeAt).toBe(report.period.to);
  });

  it('tell a week of one story without percentages', async () => {
    const report = await make(weeks.single, { language: 'en' });
    expect(readOut(report, 'overview')).toContain('3 documents were collected from 3 outlets, after none in the period before: 3 articles and 0 public posts and comments.');
    expect(readOut(report, 'overview')).toContain('Small numbers');
    expect(readOut(report, 'stories')).toContain('Khai trương thư viện 0: 3 documents (3 critical) in 3 outlets.');
    expect(readOut(report, 'stories-annex')).toContain('Khai trương thư viện 0: 3 documents, 2 originals and 1 reprint, in 3 outlets.');
    expect(readOut(report, 'tone')).toBe('Sở A: 3 critical documents (before: 0), 3 of them on “Khai trương thư viện 0”.');
    expect(readOut(report, 'tone-annex')).toContain('Sở A: 3 critical documents, after none in the period before.');
    expect(readOut(report, 'tone-annex')).toContain('Where there are few documents, the report does not compare shares.');
    expect(readOut(report, 'tone-annex')).toContain('The story that changed most is “Khai trương thư viện 0” (3 such documents, before: 0).');
    expect(piecesIn(report).filter(({ text }) => text.includes('%'))).toEqual([]);
    expect(JSON.stringify(report.sections)).toContain('"3"},{"kind":"text","text":" of "}');
  });

  it('tell of a silent source and of a burst of dead letters', async () => {
    const broken = await make(weeks.broken);
    const told = readOut(broken, 'ledger');
    expect(told).toContain('Đã thấy 9 mục: 1 được lưu, 0 trùng, 0 không thay đổi, 0 bị từ chối, 7 lỗi để riêng, 1 đang xử lý.');
    expect(readOut(broken, 'ledger-annex')).toContain('cộng lại đúng bằng số mục đã thấy: 9.');
    expect(told).toContain('Có 250 thông điệp lỗi được để riêng');
    expect(told).toContain('Nguồn im ắng khi hết kỳ, nên số liệu thiếu những gì đã đăng ở đó: Báo Im Ắng (từ 24/10/2026).');
    expect(told).not.toContain('Báo Đã Lên Tiếng');
    expect(readOut(await make(weeks.full), 'ledger')).toContain('Khi hết kỳ không có nguồn nào im ắng.');
  });

  it('hold no writer, no word or address of a post, and nothing that names a person by a mark, whatever they are of', async () => {
    const asked = fc.record({
      kind: fc.constantFrom(...reportKinds.filter((kind) => kind !== 'dossier')), language: fc.constantFrom('vi' as const, 'en' as const), period: fc.constantFrom(weeks.full, weeks.single, weeks.broken, '2026-11', '2026-11-18', '2026-11-10..2026-11-21'),
      about: fc.constantFrom({}, { unit: 'so-a' }, { unit: 'ubnd', topic: 'children' }, { topic: 'labour' }, { story: stories.water }, { story: stories.old }),
    });
    await fc.assert(fc.asyncProperty(asked, async ({ period, ...options }) => {
      const report = await make(period, options);
      const written = JSON.stringify(report);
      for (const secret of [...secrets, writer, '0912 345 678', 'dia-chi@vi-du.example']) expect(written).not.toContain(secret);
      expect(Object.values(report.documents).every(({ kind }) => kind === 'article')).toBe(true);
    }), { numRuns: 20 });
  }, 120_000);

  it('tell of the desk what was so when the period ended', async () => {
    const [past, now] = [await make(weeks.single), await make(weeks.full)];
    expect(readOut(past, 'decisions')).toBe('Không có hồ sơ đang mở, cảnh báo mạnh chờ kết luận hay phát ngôn chưa công bố.');
    expect(readOut(now, 'decisions')).toContain('2 hồ sơ đang mở: 1 quá hạn, 1 đến hạn trong kỳ tới. Hồ sơ 12 (Hồ sơ hư cấu): quá hạn từ 22/11/2026. Hồ sơ 13: hạn 25/11/2026.');
    expect(readOut(now, 'matters')).toContain('Hồ sơ 14 (Đã xong), Sở A: đã trả lời ngày 17/11/2026. Hồ sơ 13, Phòng C: chuyển ngày 17/11/2026, hạn trả lời 26/11/2026.');
    expect(readOut(await make('2026-11-09..2026-11-15'), 'matters')).toContain('Hồ sơ 14 (Đã xong), Sở A: chuyển ngày 11/11/2026, hạn trả lời 18/11/2026.');
    expect(readOut(now, 'coming')).toContain('25/11/2026: hạn nộp báo cáo năm');
  });

  it('resolve: figures, names, links, quotes and documents are what they say', async () => {
    for (const report of [await make(weeks.full), await make(weeks.full, { language: 'en', kind: 'monthly' }), await make('2026-11-18', { kind: 'daily' }), await make(weeks.broken), await make(weeks.empty)]) {
      expect(reportSchema.parse(report)).toEqual(report);
      const known = new Map(all.map((doc) => [String(doc['id']), doc]));
      for (const piece of piecesIn(report)) {
        if (piece.kind === 'text') expect(piece.text).not.toMatch(/\p{Nd}/u);
        if (piece.kind === 'figure') {
          const figure = report.figures[piece.figure];
          expect(figure && shownAs(figure, report.language), piece.figure).toContain(piece.text);
        }
        if (piece.kind === 'quote') {
          expect(known.get(piece.document)?.['text']).toContain(piece.text);
          expect(report.documents).toHaveProperty([piece.document]);
        }
        if (piece.kind === 'link') {
          const of = known.get(piece.document ?? '');
          expect(of?.['url']).toBe(piece.href);
          expect([of?.['title'], of?.['outlet']]).toContain(piece.text);
        }
        if (piece.kind === 'name' && piece.of === 'unit') expect(units.find(({ id }) => id === piece.id)?.name).toBe(piece.text);
        if (piece.kind === 'name' && piece.of === 'topic') expect(topics.find(({ id }) => id === piece.id)?.name[report.language].toLowerCase()).toBe(piece.text.toLowerCase());
        if (piece.kind === 'name' && piece.of === 'outlet') expect([...all.map((doc) => doc['outlet']), 'Báo Im Ắng']).toContain(piece.text);
      }
      const sentences = sentencesIn(report);
      expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
      for (const { documents: cited } of sentences) for (const id of cited) expect(report.documents).toHaveProperty([id]);
      for (const [id, figure] of Object.entries(report.figures)) expect([figure.id, questions[figure.question]?.name]).toEqual([id, figure.question]);
    }
  });

  it('give the spokesperson what a meeting with the press needs, once a month', async () => {
    const report = await make('2026-11', { kind: 'monthly' });
    const questions = readOut(report, 'briefing-questions');
    expect(questions).toMatch(/Sở A trả lời thế nào về /);
    expect(questions).toContain('Thông tin “Nước máy của xã hư cấu có độc” có đúng không? Đã kiểm chứng: bịa đặt; trong kỳ có 8 cảnh báo');
    // A fact that was never approved says nothing that a report could repeat.
    expect(JSON.stringify(report.sections)).not.toContain('FC-2');
    expect(readOut(report, 'briefing-statements')).toContain('Phát ngôn 3 (Về nước sạch), công bố ngày 18/11/2026: 4 bài báo trên 3 nơi đăng.');
    expect(readOut(report, 'briefing-facts')).toBe('Thông tin kiểm chứng được duyệt trong kỳ: 1. “Nước máy của xã hư cấu có độc”: bịa đặt (kiểm chứng ngày 01/01/2026).');
    expect(readOut(report, 'briefing-own')).toMatch(/Cơ quan đăng \d+ tin bài.*\(đăng ngày \d\d\/11\/2026/);
    expect(readOut(report, 'briefing-days')).toContain('10/12/2026: Ngày Nhân quyền.');
    expect(report.letterhead.subject).toBe('Tình hình báo chí và dư luận tháng 11 năm 2026');
  });

  it('follow the office’s template', async () => {
    const report = await make(weeks.full, { template: { body: ['tone', 'overview'], annex: ['rights', 'stories-annex'], subject: 'Tuần {week}' } });
    expect(report.sections.map(({ id, part = 'body' }) => [id, part])).toEqual([['tone', 'body'], ['overview', 'body'], ['rights', 'annex'], ['stories-annex', 'annex']]);
    expect(report.letterhead.subject).toBe('Tuần 47');
    // A whole section: what the body would say, and the table.
    expect(report.sections[2]?.blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['paragraph', 'table']));
    expect(readOut(report, 'overview')).toContain('xem Phụ lục');
    expect(readOut(await make(weeks.full, { template: { annex: [] } }), 'ledger')).not.toContain('Phụ lục');
    await expect(make(weeks.full, { template: { body: ['khong-co'] } })).rejects.toMatchObject({ code: 'report-section-unknown' });
  });

  it('give every figure again when asked, and another where something was written', async () => {
    const report = await make(weeks.full);
    const again = openAsker(portsOver(store));
    for (const figure of Object.values(report.figures)) expect(await again(figure), figure.id).toBe(figure.value);
    const first = report.figures['volume.documents'];
    if (first === undefined) throw new Error('no volume');
    expect(await askAgain({ ...first, question: 'constructor' }, portsOver(store))).toBeNull();
    expect(await askAgain({ ...first, asked: {} }, portsOver(store))).toBeNull();
    expect(await askAgain({ ...first, cell: 'nothing(here)' }, portsOver(store))).toBeNull();
    expect(await askAgain({ ...first, asked: { ...first.asked, to: Number(first.asked['to']) - 86_400_000 } }, portsOver(store))).not.toBe(first.value);
  });

  it('is not made of a period that has not begun, unless a clock that is behind makes it look so', async () => {
    await expect(make('2027-W10')).rejects.toMatchObject({ code: 'period-invalid' });
    await expect(make('2026-W47', {}, { ...portsOver(store), now: () => 0 })).resolves.toMatchObject({ kind: 'weekly' });
  });

  it('are the same when made again, tell how far they are, and leave out what the office leaves out', async () => {
    const seen: string[] = [];
    const report = await make(weeks.full, { onProgress: ({ section, done, of }) => seen.push(`${done}/${of} ${section}`) });
    expect(await make(weeks.full)).toEqual(report);
    expect(seen[0]).toBe('0/22 Tổng quan');
    expect(seen.at(-1)).toBe('22/22 ');
    expect(sectionIds).toContain('rights');
    expect((await make(weeks.full, { template: { leaveOut: ['rights', 'own'] } })).sections.map(({ id }) => id)).not.toContain('rights');
    await expect(make(weeks.full, { template: { leaveOut: sectionIds } })).rejects.toMatchObject({ code: 'report-empty' });
    await expect(make(weeks.full, { kind: 'dossier' })).rejects.toMatchObject({ code: 'report-about-unclear' });
    await expect(make(weeks.full, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
