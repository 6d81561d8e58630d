import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openBook, type Book } from '../book/index.ts';
import { smellsOfPerson } from '../store/index.ts';
import { addNote, approveReport, byMachine, byMachineAsTold, correctReport, deliveryFailed, deliverySent, draftReport, dropVersion, editSentence, heldHash, modelOf, modelText, nextDelivery, noteReport, outdatedInFolder, publishReport, redraftReport, removeSentence, reportMigrations, toFile, verifyArchive, versionOf, wipeReportDocument, type ReportDoing, type VersionRow } from './index.ts';
import { numbersOf } from './number.ts';
import { listReports, wholeReport } from './testing/whole-report.ts';
import { article, monday, quote, sentence, shown, smallReport, text } from './testing/small-report.ts';

const code = (name: string): unknown => expect.objectContaining({ code: name });
const as = (by: string, ...may: string[]): ReportDoing => ({ by, at: monday + 1000, may: new Set(may) });
const [an, binh, chi] = [as('an', 'judge'), as('binh', 'judge', 'approve'), as('chi', 'read')];
const open = (): Book => openBook(':memory:', reportMigrations);
const draft = (book: Book, model = smallReport()): VersionRow => draftReport(book, { model, recipients: ['person:an'], due: null }, byMachine(monday));
const publish = (book: Book, from: VersionRow = draft(book)): VersionRow => publishReport(book, approveReport(book, from, binh), [{ recipient: 'an', address: 'an@example.vn' }], binh);
const refused = (work: () => unknown, name: string): void => expect(work).toThrow(code(name));

describe('a report', () => {
  it('is drafted, put otherwise, approved by another, numbered, sent and archived', () => {
    const book = open();
    const first = draft(book);
    const edited = editSentence(book, first, 'overview.volume', [text('Báo chí có '), shown('all', '1.204 tin, bài'), text('.')], an);
    const shorter = removeSentence(book, edited, 'overview.tone', an);
    const noted = addNote(book, shorter, 'overview', 'Họp lại ngày 25/11.', an);
    const approved = approveReport(book, noted, binh);
    expect(modelOf(book, 1, 1).letterhead).toMatchObject({ number: '1', symbol: 'BC-HC', date: binh.at });
    const published = publishReport(book, approved, [{ recipient: 'an', address: 'an@example.vn' }], binh);
    expect(published).toMatchObject({ state: 'published', published_at: binh.at });
    const { report, model, timeline, deliveries } = wholeReport(book, 1);
    expect(report).toMatchObject({ published: 1, version: 1, recipients: ['person:an'], kind: 'weekly' });
    expect(model.sections[0]?.blocks.map((block) => ('sentences' in block ? block.sentences.map(({ id, from }) => [id, from]) : block.kind))).toEqual([[['overview.volume', 'person']], 'table', 'chart', [['note.overview.1', 'person']]]);
    expect(timeline.map(({ what, by }) => [what, by])).toEqual([['drafted', null], ['edited', 'an'], ['removed', 'an'], ['noted', 'an'], ['approved', 'binh'], ['published', 'binh']]);
    expect(deliveries).toMatchObject([{ recipient: 'an', state: 'due' }]);
    expect(verifyArchive(book)).toEqual([]);
    expect(listReports(book).map(({ number }) => number)).toEqual([1]);
  });

  it('is changed only by who has seen it as it is, and may', () => {
    const book = open();
    const first = draft(book);
    const second = removeSentence(book, first, 'overview.tone', an);
    refused(() => removeSentence(book, first, 'overview.volume', an), 'version-conflict');
    refused(() => approveReport(book, first, binh), 'version-conflict');
    refused(() => removeSentence(book, second, 'overview.volume', chi), 'report-not-allowed');
    refused(() => approveReport(book, second, an), 'report-not-allowed');
    refused(() => publishReport(book, second, [], binh), 'report-not-approved');
    refused(() => draftReport(book, { model: smallReport({ letterhead: { ...smallReport().letterhead, number: '7' } }), recipients: [], due: null }, byMachine(0)), 'report-has-number');
    const approved = approveReport(book, second, binh);
    refused(() => removeSentence(book, approved, 'overview.volume', an), 'report-not-draft');
  });

  it('is not approved by who wrote in it, nor by the machine once a person did', () => {
    const book = open();
    const noted = addNote(book, draft(book), 'overview', 'Đã trao đổi với đơn vị.', binh);
    refused(() => approveReport(book, noted, binh), 'report-own-approval');
    refused(() => approveReport(book, noted, byMachineAsTold(monday)), 'report-own-approval');
    expect(approveReport(book, noted, as('dung', 'approve')).state).toBe('approved');
    const other = open();
    refused(() => approveReport(other, draft(other), byMachine(monday)), 'report-not-allowed');
  });

  it('takes from a person neither figures nor names that it did not have', () => {
    const book = open();
    const first = draft(book);
    const edit = (...pieces: Parameters<typeof text>[0][]): unknown => editSentence(book, first, 'overview.volume', pieces.map(text), an);
    refused(() => edit('Có 2.000 tin, bài.'), 'report-figure-unmarked');
    refused(() => editSentence(book, first, 'overview.volume', [shown('all', '9.999')], an), 'report-piece-invented');
    refused(() => edit(' '), 'report-sentence-empty');
    refused(() => editSentence(book, first, 'khong-co', [text('a')], an), 'report-sentence-not-found');
    refused(() => addNote(book, first, 'khong-co', 'a', an), 'report-section-not-found');
    expect(modelOf(book, 1, 1)).toEqual(smallReport());
  });
});

describe('numbers', () => {
  it('count on for each year and symbol, and are never given again', () => {
    const book = open();
    const dropped = approveReport(book, draft(book), binh);
    dropVersion(book, dropped, 'làm lại', binh);
    publish(book);
    publish(book, draft(book, smallReport({ letterhead: { ...smallReport().letterhead, symbol: 'ĐB-SKHCN' } })));
    const later = { ...binh, at: Date.UTC(2026, 11, 31, 18) };
    approveReport(book, draft(book), later);
    expect(numbersOf(book, 2026, 'BC-HC').map(({ number }) => number)).toEqual([1, 2]);
    expect(numbersOf(book, 2026, 'ĐB-SKHCN').map(({ number }) => number)).toEqual([1]);
    // By the office's clock it is New Year already.
    expect(numbersOf(book, 2027, 'BC-HC').map(({ number }) => number)).toEqual([1]);
    refused(() => approveReport(book, draft(book), binh, { number: 1 }), 'report-number-taken');
    expect(() => book.run('DELETE FROM report_numbers')).toThrow(/stays/);
    expect(() => book.run('UPDATE report_numbers SET number = 99')).toThrow(/stays/);
  });

  it('may come from the office’s own register, and go on from there', () => {
    const book = open();
    approveReport(book, draft(book), binh, { number: 41 });
    approveReport(book, draft(book), binh);
    expect(numbersOf(book, 2026, 'BC-HC').map(({ number }) => number)).toEqual([41, 42]);
    refused(() => approveReport(book, draft(book), binh, { number: 1.5 }), 'report-number-invalid');
  });
});

describe('the archive', () => {
  it('stays as it is, and says where somebody changed it all the same', () => {
    const book = open();
    publish(book);
    publish(book);
    for (const sql of ["UPDATE report_archive SET model = '{}'", "UPDATE report_archive SET hash = 'x'", 'DELETE FROM report_archive', "UPDATE report_chain SET hash = 'x'", 'DELETE FROM report_chain', "UPDATE report_versions SET state = 'draft' WHERE state = 'published'", 'DELETE FROM report_versions']) {
      expect(() => book.run(sql), sql).toThrow(/stay/);
    }
    expect(verifyArchive(book)).toEqual([]);
    book.run('DROP TRIGGER report_archive_stays');
    book.run("UPDATE report_archive SET model = replace(model, '1204', '1205') WHERE report = 1");
    expect(verifyArchive(book)).toEqual([{ code: 'model-changed', report: 1, version: 1 }]);
    book.run('DROP TRIGGER report_chain_stays');
    book.run("UPDATE report_chain SET at = at + 1 WHERE report = 1");
    expect(verifyArchive(book).map(({ code: what }) => what)).toEqual(['chain-broken', 'model-changed']);
  });

  it('says where its end was cut off', () => {
    const book = open();
    publish(book);
    publish(book);
    for (const trigger of ['report_archive_remains', 'report_chain_remains']) book.run(`DROP TRIGGER ${trigger}`);
    book.run('DELETE FROM report_archive WHERE report = 2');
    expect(verifyArchive(book)).toEqual([{ code: 'model-missing', report: 2, version: 1 }]);
    book.run('DELETE FROM report_chain WHERE report = 2');
    expect(verifyArchive(book)).toEqual([{ code: 'not-in-chain', report: 2, version: 1 }]);
  });

  it('forgets a document that is erased, and says that it did', () => {
    const book = open();
    publish(book);
    draft(book);
    expect(wipeReportDocument(book, 'd-1', monday + 5000)).toBe(2);
    expect(wipeReportDocument(book, 'd-1', monday + 5000)).toBe(0);
    for (const number of [1, 2]) {
      const held = modelText(modelOf(book, number, 1));
      for (const words of [quote, article.title, article.url, 'd-1']) expect(held).not.toContain(words);
      expect(modelOf(book, number, 1).figures['all']?.value).toBe(1204);
    }
    expect(verifyArchive(book)).toEqual([]);
    expect(book.all(z.object({ what: z.string() }), 'SELECT what FROM report_chain ORDER BY seq')).toEqual([{ what: 'published' }, { what: 'wiped' }]);
  });

  it('forgets a title that breaks off, too, and one that is what the report is about', () => {
    const book = open();
    const { letterhead, sections: [first, ...others] } = smallReport();
    if (first === undefined) throw new Error('no section');
    const shortNamed: typeof first = { ...first, blocks: [...first.blocks, { kind: 'paragraph', sentences: [sentence('overview.top', [text('Nhiều nhất: “'), { kind: 'name', of: 'story', id: 's-1', text: 'Cầu Bến Sao thông xe…' }, text('”. Cầu Bến Sao thông tuyến…, Cầu Bến Sao thông xe sớm…, Cầu Bến Sao được nhắc nhiều…')])] }] };
    publish(book, draft(book, smallReport({ letterhead: { ...letterhead, subject: `${letterhead.subject} về ${article.title}` }, sections: [shortNamed, ...others] })));
    wipeReportDocument(book, 'd-1', monday + 5000);
    expect(modelOf(book, 1, 1).letterhead.subject).toBe(`${letterhead.subject} về […]`);
    const held = modelText(modelOf(book, 1, 1));
    expect(held).not.toContain('Cầu Bến Sao thông xe');
    // What only begins alike is somebody else's.
    expect(held).toContain('Cầu Bến Sao thông tuyến…');
    expect(held).toContain('Cầu Bến Sao được nhắc nhiều…');
  });

  it('says what is to be written into the folder again, however old, and what lies there with a document that was erased since', () => {
    const book = open();
    publish(book);
    publish(book);
    approveReport(book, draft(book), binh);
    const filed = (hash: string): void => noteReport(book, { report: 1, version: 1 }, byMachine(monday), 'filed', { hash });
    filed(heldHash(book, 1, 1));
    expect(toFile(book, 0)).toEqual([{ report: 2, version: 1 }]);
    expect(toFile(book, monday + 9_000_000_000)).toEqual([]);
    expect(outdatedInFolder(book)).toEqual([]);
    wipeReportDocument(book, 'd-', monday);
    expect(outdatedInFolder(book)).toEqual([]);
    wipeReportDocument(book, 'd-1', monday);
    expect(outdatedInFolder(book)).toEqual([{ report: 1, version: 1 }]);
    noteReport(book, { report: 1, version: 1 }, byMachine(monday), 'unfiled', {});
    expect(outdatedInFolder(book)).toEqual([]);
    expect(toFile(book, monday + 9_000_000_000)).toEqual([{ report: 1, version: 1 }]);
    filed(heldHash(book, 1, 1));
    expect([outdatedInFolder(book), toFile(book, monday + 9_000_000_000)]).toEqual([[], []]);
  });

  it('forgets what was kept before versions were found by what they cite', () => {
    const dir = mkdtempSync(join(tmpdir(), 'diembao-test-'));
    const [file, model] = [join(dir, 'book.sqlite'), modelText(smallReport())];
    const before = openBook(file, reportMigrations.filter(({ number }) => number < 4));
    for (const [number, state] of [[1, 'draft'], [2, 'published']] as const) {
      before.run("INSERT INTO reports (number, kind, language, period_from, period_to, about, recipients, version, made_at, changed_at) VALUES (?, 'weekly', 'vi', 0, 1, '{}', '[]', 1, 0, 0)", [number]);
      before.run("INSERT INTO report_versions (report, version, state, revision, model, hash, made_at) VALUES (?, 1, ?, 1, ?, '', 0)", [number, state, state === 'draft' ? model : null]);
    }
    before.run("INSERT INTO report_archive (report, version, model, hash) VALUES (2, 1, ?, '')", [model]);
    before.close();
    const book = openBook(file, reportMigrations);
    expect(wipeReportDocument(book, 'd-1', monday)).toBe(2);
    for (const number of [1, 2]) expect(modelText(modelOf(book, number, 1))).not.toContain(article.title);
    book.close();
    rmSync(dir, { recursive: true });
  });

  it('forgets a document that is erased while a draft of it is made', () => {
    const book = open();
    publish(book);
    const redrafted = draft(book);
    wipeReportDocument(book, 'd-1', monday);
    draft(book);
    redraftReport(book, versionOf(book, redrafted.report, 1), smallReport(), an);
    correctReport(book, 1, smallReport(), 'số của chủ đề lao động sai', an);
    for (const [report, version] of [[3, 1], [2, 1], [1, 2]] as const) {
      const held = modelText(modelOf(book, report, version));
      for (const words of [quote, article.title, article.url, 'd-1']) expect(held).not.toContain(words);
      expect(modelOf(book, report, version).figures['all']?.value).toBe(1204);
    }
  });

  it('keeps a version beside its correction, which has a number of its own', () => {
    const book = open();
    publish(book);
    const model = smallReport({ figures: { ...smallReport().figures, labour: { ...smallReport().figures['labour']!, value: 38 } } });
    refused(() => correctReport(book, 1, model, 'sai', an), 'reason-too-short');
    refused(() => correctReport(book, 1, { ...model, language: 'en' }, 'số của chủ đề lao động sai', an), 'report-other-subject');
    const corrected = correctReport(book, 1, model, 'số của chủ đề lao động sai', an);
    refused(() => correctReport(book, 1, model, 'số của chủ đề lao động sai', an), 'report-draft-open');
    publish(book, corrected);
    expect(wholeReport(book, 1)).toMatchObject({ report: { version: 2, published: 2 }, versions: [{ version: 1, state: 'published' }, { version: 2, corrects: 1, state: 'published' }] });
    expect([1, 2].map((version) => [modelOf(book, 1, version).letterhead.number, modelOf(book, 1, version).figures['labour']?.value])).toEqual([['1', 37], ['2', 38]]);
    refused(() => correctReport(book, 1, model, 'số của chủ đề lao động sai', chi), 'report-not-allowed');
    refused(() => correctReport(book, 9, model, 'số của chủ đề lao động sai', an), 'report-not-found');
  });
});

it('a mail that a crash left half sent comes again under its id, and counts as a doubt', () => {
  const book = open();
  publish(book);
  const first = nextDelivery(book, monday + 5000);
  const again = nextDelivery(book, monday + 5000);
  expect(again).toMatchObject({ id: first?.id, attempts: 2, doubts: 1 });
  deliveryFailed(book, first?.id ?? '', 'không có mạng', monday + 60_000);
  expect(nextDelivery(book, monday + 5000)).toBeUndefined();
  expect(nextDelivery(book, monday + 60_000)).toMatchObject({ id: first?.id, doubts: 1 });
  deliverySent(book, first?.id ?? '', monday + 60_001);
  expect(nextDelivery(book, monday * 2)).toBeUndefined();
});

it('no table of reports has a column for whoever wrote a document', () => {
  const columns = open().all(z.object({ table: z.string(), column: z.string() }), "SELECT m.name AS 'table', c.name AS 'column' FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'report%'");
  expect(new Set(columns.map(({ table }) => table)).size).toBe(12);
  expect(columns.filter(({ table, column }) => smellsOfPerson(column) !== null || smellsOfPerson(table) !== null)).toEqual([]);
  expect([...new Set(columns.filter(({ column }) => column === 'by' || column === 'recipient').map(({ table }) => table))].sort()).toEqual(['report_deliveries', 'report_timeline']);
});
