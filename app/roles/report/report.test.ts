import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { documentErased, topics, wrap } from '../../../infra/contracts/index.ts';
import { addNote, approveReport, byMachineAsTold, goingByThemselves, listDue, modelOf, modelText, reportDeliveries, reportTimeline, verifyArchive, type Report } from '../../../infra/reports/index.ts';
import { listReports, wholeReport } from '../../../infra/reports/testing/whole-report.ts';
import { checkFile } from '../../../processors/summaries/check/index.ts';
import { fillPress } from '../../../processors/summaries/testing/press.ts';
import { openMailbox, type Mailbox } from '../../../tests/support/mailbox.ts';
import { officeFolder, type OfficeFolder } from '../../../tests/support/office-file.ts';
import { openContext, type Context } from '../../context.ts';
import { publishChecked } from '../../reports/publish-checked.ts';
import { draftNext, lookAtSchedule } from './draft.ts';
import { startReports } from './index.ts';

/** Monday at seven, by the clocks of Việt Nam. */
const seven = Date.UTC(2026, 10, 23, 0);
const [second, hour, day] = [1000, 3_600_000, 86_400_000];
const served = 'http://127.0.0.1:4789';

let folder: OfficeFolder;
let mailbox: Mailbox;
let opened: Context[] = [];
let at = seven - hour;

afterEach(async () => {
  for (const context of opened.toReversed()) await context[Symbol.asyncDispose]();
  opened = [];
  await mailbox.close();
  folder[Symbol.dispose]();
});

const people = [{ id: 'vac', name: 'Phạm Thu Vạc', email: 'vac@so-a.example' }, { id: 'khe', name: 'Lê Hà Khê', email: 'khe@so-a.example' }, { id: 'sa', name: 'Đỗ Minh Sa', signIn: 'minh-sa' }];

async function office(schedule: readonly Record<string, unknown>[], reports: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<void> {
  mailbox = await openMailbox();
  at = seven - hour;
  folder = officeFolder({
    units: [{ id: 'ubnd', name: 'UBND tỉnh Tân Hải' }, { id: 'so-a', name: 'Sở A', parent: 'ubnd', aliases: ['Sở An Hải'] }, { id: 'so-b', name: 'Sở B', parent: 'ubnd' }, { id: 'phong-b', name: 'Phòng B', parent: 'so-b' }, { id: 'phong-c', name: 'Phòng C', parent: 'so-a' }],
    alerts: {
      email: { host: '127.0.0.1', port: mailbox.port, security: 'none', from: 'Điểm Báo <diem-bao@so-a.example>', timeoutSeconds: 5 },
      people, rosters: [{ id: 'truc', people: ['khe', 'vac'], start: '2026-11-02', deputies: { khe: 'vac' } }],
      receivers: [{ id: 'phat-ngon', steps: [{ to: ['person:sa'] }, { to: ['duty:truc'] }] }],
    },
    reports: { letterhead: { superior: 'UBND tỉnh Tân Hải', symbol: 'BC-SA', place: 'Tân Hải' }, schedule, ...reports },
    ...more,
  });
}

async function open(): Promise<Context> {
  const context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: process.env.DIEMBAO_LOG_LEVEL ?? 'silent' }, { now: () => new Date(at) });
  opened.push(context);
  return context;
}

async function until(what: string, holds: () => boolean, seconds = 100): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > seconds * 1000) throw new Error(`never came: ${what}`);
    await sleep(50);
  }
}

const lines = (context: Context, report: number): string[] => reportTimeline(context.book(), report).map(({ what }) => what);

it('a weekly report arrives on Monday at seven, once, whatever the clock does around it', async () => {
  await office([{ kind: 'weekly', at: 'mon 07:00', to: ['person:vac', 'receiver:phat-ngon', 'person:sa'], approve: 'automatic' }], { folder: 'bao-cao' });
  mkdirSync(join(folder.dir, 'bao-cao'));
  const context = await open();
  await fillPress(await context.store());
  await startReports(context, served);
  await sleep(1500);
  expect(listReports(context.book())).toEqual([]);

  at = seven + second;
  await until('two mails', () => mailbox.mails.length === 2);
  expect(mailbox.mails.flatMap(({ to }) => to).sort()).toEqual(['khe@so-a.example', 'vac@so-a.example']);
  expect(lines(context, 1)).toEqual(['drafted', 'approved', 'published', 'nobody-reached', 'filed']);
  const { model, report } = wholeReport(context.book(), 1);
  expect(report).toMatchObject({ kind: 'weekly', due: 'weekly/2026-W47', published: 1 });
  expect(model.letterhead.number).toBe('1');

  const mail = await PostalMime.parse(mailbox.mails[0]?.raw ?? '');
  expect(mail.subject).toBe(`${model.letterhead.type}: ${model.letterhead.subject}`);
  expect(mail.messageId).toMatch(/^<report\.1\.1\.[0-9a-f]{32}@so-a\.example>$/);
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  expect(mail.html).toContain(`${served}/reports/1`);
  expect(mail.text).toContain(`${served}/reports/1`);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['bao-cao-tuan_2026-W47_so-1_v1.docx', 'bao-cao-tuan_2026-W47_so-1_v1.pdf']);
  for (const [index, format] of (['docx', 'pdf'] as const).entries()) {
    const content = mail.attachments[index]?.content;
    const bytes = Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : []);
    expect(await checkFile(bytes, format, model)).toEqual([]);
    expect(readFileSync(join(folder.dir, 'bao-cao', `bao-cao-tuan_2026-W47_so-1_v1.${format}`)).equals(bytes)).toBe(true);
  }

  // An hour back (clocks, a wrong time server), forward again, and back by a minute over the very moment.
  for (const clock of [seven - hour, seven + 30 * second, seven - 30 * second, seven + 5 * second, seven + 3 * hour]) {
    at = clock;
    await sleep(1300);
  }
  expect(mailbox.mails).toHaveLength(2);
  expect(listReports(context.book())).toHaveLength(1);

  // A whole week forward it is the next report, of a week that nobody wrote about. Who is on duty then is who gets it already, once.
  at = seven + 7 * day + second;
  await until('the next', () => mailbox.mails.length === 3);
  expect(mailbox.mails.at(-1)?.to).toEqual(['vac@so-a.example']);
  expect(listDue(context.book(), 9).map(({ id, state }) => [id, state])).toEqual([['weekly/2026-W48', 'made'], ['weekly/2026-W47', 'made']]);
  // And where that week has not come, it was of the future: void, and made again when it has.
  at = seven + 2 * day;
  await sleep(1300);
  at = seven + 7 * day + second;
  await until('the week when it came', () => mailbox.mails.length === 4);
  expect(listReports(context.book()).map(({ due }) => due)).toEqual(['weekly/2026-W48', null, 'weekly/2026-W47']);
  expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(4);
}, 240_000);

it('nothing leaves before a person approved and published, and then what the person saw', async () => {
  await office([{ kind: 'weekly', at: 'mon 07:00', to: ['deputy:truc'], formats: ['docx'] }]);
  const context = await open();
  await fillPress(await context.store());
  await startReports(context, served);
  await sleep(1300);
  at = seven + second;
  const book = context.book();
  await until('a draft', () => listReports(book).length === 1);
  await sleep(2500);
  expect(lines(context, 1)).toEqual(['drafted']);
  expect(mailbox.mails).toEqual([]);
  const person = { by: 'vac', at, may: new Set(['approve']) };
  const [version] = wholeReport(book, 1).versions;
  if (version === undefined) throw new Error('no version');
  const approved = approveReport(book, version, person);
  await sleep(2500);
  expect(mailbox.mails).toEqual([]);
  expect(await publishChecked(context, served, approved, person)).toMatchObject({ done: { state: 'published' } });
  await until('a mail', () => mailbox.mails.length === 1);
  expect(mailbox.mails[0]?.to).toEqual(['vac@so-a.example']);
  expect(verifyArchive(book)).toEqual([]);
}, 150_000);

it('what a person has touched waits for a person, though its line says automatic', async () => {
  await office([{ kind: 'weekly', at: 'mon 07:00', to: ['person:vac'], approve: 'automatic', formats: ['docx'] }]);
  const context = await open();
  await fillPress(await context.store());
  const book = context.book();
  lookAtSchedule(context);
  at = seven + second;
  lookAtSchedule(context);
  expect(await draftNext(context, served, new AbortController().signal)).toBe(true);
  expect(goingByThemselves(book)).toHaveLength(1);
  const section = modelOf(book, 1, 1).sections[0]?.id ?? '';
  addNote(book, { report: 1, version: 1, revision: 1 }, section, 'Ghi chú của người trực.', { by: 'khe', at, may: new Set(['judge']) });
  expect(goingByThemselves(book)).toEqual([]);
  await startReports(context, served);
  await sleep(3000);
  expect(lines(context, 1)).toEqual(['drafted', 'noted']);
  expect(mailbox.mails).toEqual([]);
}, 150_000);

/** Puts another model behind the book's back. */
function tamper(context: Context, change: (text: string) => string): void {
  const { text } = context.book().get(z.object({ text: z.string() }), 'SELECT model AS text FROM report_versions WHERE report = 1') ?? { text: '' };
  const changed = change(text);
  expect(changed).not.toBe(text);
  context.book().run('UPDATE report_versions SET model = ? WHERE report = 1', [changed]);
}

const valueOf = (model: Report, id: string): number => model.figures[id]?.value ?? 0;

it('a figure that was changed is not sent, and the history says why; one that moved since the draft is, and it says that, too', async () => {
  await office([{ kind: 'weekly', at: 'mon 07:00', to: ['person:vac'], formats: ['docx'] }]);
  const context = await open();
  const store = await context.store();
  await fillPress(store);
  await startReports(context, served);
  await sleep(1300);
  at = seven + second;
  const book = context.book();
  await until('a draft', () => listReports(book).length === 1);
  const machine = byMachineAsTold(at);
  const approved = approveReport(book, { report: 1, version: 1, revision: 1 }, machine);
  const right = modelText(modelOf(book, 1, 1));
  const figure = Object.values(modelOf(book, 1, 1).figures).find(({ unit, value }) => unit === 'count' && (value ?? 0) > 20);
  if (figure === undefined) throw new Error('no figure');
  tamper(context, (text) => {
    const model = JSON.parse(text) as Report;
    return JSON.stringify({ ...model, figures: { ...model.figures, [figure.id]: { ...figure, value: valueOf(model, figure.id) + 1 } } });
  });
  const refused = await publishChecked(context, served, approved, machine);
  expect('problems' in refused && refused.problems.some(({ code, at: where }) => code === 'figure-differs' && where === figure.id)).toBe(true);
  expect(lines(context, 1)).toEqual(['drafted', 'approved', 'check-failed']);
  expect(reportTimeline(book, 1).at(-1)?.detail).toMatchObject({ codes: expect.stringContaining('figure-differs') as string });
  expect(reportDeliveries(book, 1, 1)).toEqual([]);

  // As it was, while the store counts one document less: an erasure that takes its figures along.
  tamper(context, () => right);
  await store.client.command({ query: "DELETE FROM coverage WHERE story = '' AND published_at >= toDateTime('2026-11-16 00:00:00') AND cityHash64(id) % 3 = 0" });
  expect(await publishChecked(context, served, approved, machine)).toMatchObject({ done: { state: 'published' } });
  expect(lines(context, 1).slice(-2)).toEqual(['published', 'figures-moved']);
  await until('a mail', () => mailbox.mails.length === 1);
}, 150_000);

it('waits for a mail server that is dead', async () => {
  await office([{ kind: 'daily', at: '07:00', to: ['person:vac'], approve: 'automatic', formats: ['html', 'pdf'] }], {}, { crawl: { browser: '/khong/co/chromium' } });
  const { port } = mailbox;
  await mailbox.close();
  const context = await open();
  await fillPress(await context.store());
  await startReports(context, served);
  await sleep(1300);
  at = seven + second;
  const failed = (): number => reportDeliveries(context.book(), 1, 1)[0]?.attempts ?? 0;
  await until('a report', () => listReports(context.book()).length === 1);
  await until('a first attempt', () => failed() >= 1 && reportDeliveries(context.book(), 1, 1)[0]?.state === 'due');
  expect(reportDeliveries(context.book(), 1, 1)[0]?.error).toContain('connection failed');
  mailbox = await openMailbox({}, port);
  at += 10 * second;
  await until('a mail', () => mailbox.mails.length === 1);
  await until('it is known as sent', () => reportDeliveries(context.book(), 1, 1)[0]?.state === 'sent');
  // Without a browser it goes without its PDF, and says so.
  expect(lines(context, 1)).toEqual(['drafted', 'approved', 'format-left-out', 'published']);
  expect((await PostalMime.parse(mailbox.mails[0]?.raw ?? '')).attachments.map(({ filename }) => filename)).toEqual(['diem-bao_2026-11-22_so-1_v1.html']);
  expect(await context.metrics.registry.metrics()).toMatch(/diembao_report_mails_total\{outcome="retried"\} [1-9]/);
}, 150_000);

it('an erased article leaves the draft, the archive, what is kept, and the office’s folder', async () => {
  await office([{ kind: 'weekly', at: 'mon 07:00', to: [], approve: 'automatic', formats: ['html'] }], { folder: 'bao-cao' });
  const context = await open();
  await fillPress(await context.store());
  await startReports(context, served);
  await sleep(1300);
  at = seven + second;
  const path = join(folder.dir, 'bao-cao', 'bao-cao-tuan_2026-W47_so-1_v1.html');
  await until('the file', () => existsSync(path));
  const before = modelOf(context.book(), 1, 1);
  const [id, { title, url }] = Object.entries(before.documents).find(([, { title: words, url: address }]) => words !== '' && readFileSync(path, 'utf8').includes(address)) ?? ['', { title: '?', url: '?' }];
  expect(readFileSync(path, 'utf8')).toContain(url);
  const message = wrap(documentErased, { document: id, items: [], reason: 'asked', at: new Date(at).toISOString() }, { source: '/desk' });
  await (await context.log()).send(topics.desk.name, [{ key: id, value: JSON.stringify(message) }]);
  await until('the file without it', () => existsSync(path) && !readFileSync(path, 'utf8').includes(url));
  expect(modelText(modelOf(context.book(), 1, 1))).not.toContain(JSON.stringify(title));
  const kept = readdirSync(join(folder.dataDir, 'desk', 'reports'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(kept.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('')).not.toContain(url);
  expect(lines(context, 1).slice(-2)).toEqual(['unfiled', 'filed']);
  expect(verifyArchive(context.book())).toEqual([]);
}, 150_000);
