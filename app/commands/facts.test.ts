import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookMigrations } from '../context.ts';
import { approveMany, factView, type Desk } from '../../dashboards/desk/index.ts';
import { openAccess, type Role } from '../../dashboards/access/index.ts';
import { openBook, startOutbox, type Book } from '../../infra/book/index.ts';
import { factChanged, topics, unwrap } from '../../infra/contracts/index.ts';
import { openLog } from '../../infra/log/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { diembao, type Finished } from '../../tests/support/cli.ts';
import { officeFolder, type OfficeFolder } from '../../tests/support/office-file.ts';

let office: OfficeFolder;
const good = { id: 'kc-1', claim: 'Hồ Tân Hải xả lũ lúc 22 giờ đêm nay (hư cấu)', verdict: 'fabricated', url: 'https://tan-hai.example/1', date: '2026-11-18' };
const record = { id: 'sl-1', subject: 'Tỷ lệ hộ nghèo đa chiều (hư cấu)', value: '4,2', unit: '%', place: 'Tân Hải', period: 'năm 2025', url: 'https://tan-hai.example/2', date: '2026-01-10' };
const lines = (...facts: object[]): string => facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');

beforeAll(() => {
  office = officeFolder({});
});
afterAll(() => office[Symbol.dispose]());

const facts = (...args: string[]): Promise<Finished> => diembao(['facts', ...args, '--office', office.officeFile, '--data', office.dataDir], { timeoutMs: 60_000 });
const fileOf = (name: string, text: string): string => {
  const file = join(office.dir, name);
  writeFileSync(file, text);
  return file;
};
const withBook = <Result>(work: (book: Book) => Result): Result => {
  const book = openBook(join(office.dataDir, 'desk', 'book.sqlite'), bookMigrations);
  try {
    return work(book);
  } finally {
    book.close();
  }
};

const accessTo = (book: Book) => openAccess(book, { secondFactor: [], issuer: 'hư cấu', now: () => new Date(), seal: (text) => text, open: (text) => text });
const addPerson = (signIn: string, role: Role = 'analyst') => withBook((book) => accessTo(book).people.add('system', { name: `${signIn} (hư cấu)`, signIn, role, units: null }).person);
const by = ['--by', 'minh'];

// Several processes each: a busy machine needs its time.
describe('facts', { timeout: 120_000 }, () => {
  it('list of a folder without any says so', async () => {
    expect(await facts('list')).toMatchObject({ code: 2, stderr: expect.stringContaining('There are no facts in') as string });
  });

  it('import says what is wrong line by line, keeps nothing in a dry run, and fails where something is left out', async () => {
    const file = fileOf('hai.jsonl', `${lines(good)}{"claim": "Thiếu kết luận"}\n${lines(record, { ...good, id: 'kc-2', claim: 'Hồ có xả lũ không?' })}`);
    const dry = await facts('import', file, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.stdout).toMatch(/fact-lines, 3 entries can be read, \d+ problems?\n {2}line 2: .*\n/);
    expect(dry.stdout).toMatch(/ {2}4: kc-2: proposed, but cannot be approved: its claim is a question\nwould be proposed: 3 new, 0 new versions; 0 known and the same\nNothing was kept/);
    expect((await facts('list', '--json')).stdout).toBe('[]\n');
    expect(await facts('import', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('needs the account of who brings the facts in') as string });
    expect(await facts('import', file, '--by', 'ai-do')).toMatchObject({ code: 2, stderr: expect.stringContaining('no account that may write facts') as string });
    addPerson('minh');
    addPerson('giam-doc', 'leadership');
    expect((await facts('import', file, '--by', 'giam-doc')).code).toBe(2);
    const done = await facts('import', file, ...by, '--json');
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({ committed: true, format: 'fact-lines', good: 3, added: 3, problems: [{ line: 2, field: 'verdict' }, { line: 2, field: 'date' }] });
    expect(await facts('import', fileOf('mot.jsonl', lines(good)), ...by)).toMatchObject({ code: 0, stdout: expect.stringContaining('proposed: 0 new, 0 new versions; 1 known and the same\n') as string });
    expect(await facts('import', join(office.dir, 'nowhere.csv'), ...by)).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') as string });
  });

  it('import sends the proposals to the log, and names who brought them in in the audit log', async () => {
    const log = await openLog({ kind: 'embedded', dir: join(office.dataDir, 'log') }, { logger: silentLogger() });
    const seen: string[] = [];
    const consumer = await log.consume({
      group: 'test', topics: [topics.desk.name], batchSize: 50, lingerMs: 0,
      handler: async (messages) => {
        for (const message of messages) {
          const { data } = unwrap(message.value, [factChanged]);
          seen.push(`${data.id} ${data.state}`);
        }
      },
    });
    await expect.poll(() => seen.toSorted(), { timeout: 15_000 }).toEqual(['kc-1 draft', 'kc-1 proposed', 'kc-2 draft', 'kc-2 proposed', 'sl-1 draft', 'sl-1 proposed']);
    await consumer.stop();
    await log.close();
    withBook((book) => {
      expect(book.all(z.object({ count: z.number() }), 'SELECT count(*) AS count FROM outbox')).toEqual([{ count: 0 }]);
      const rows = book.all(z.object({ person: z.string().nullable(), act: z.string(), detail: z.string() }), "SELECT person, act, detail FROM access_audit WHERE act LIKE 'fact%'");
      expect(rows.length).toBeGreaterThan(6);
      for (const { person, detail } of rows) expect([person, JSON.parse(detail)]).toEqual([expect.any(String), expect.objectContaining({ command: true })]);
    });
  });

  it('list filters by state, kind and words', async () => {
    const { stdout } = await facts('list', '--search', 'ho ngheo');
    expect(stdout).toMatch(/^fact +kind +state +version +changed +says\nsl-1 +record +proposed +1 +\d{4}-\d\d-\d\d \d\d:\d\d +Tỷ lệ hộ nghèo đa chiều/);
    expect(stdout).not.toContain('kc-1');
    expect(JSON.parse((await facts('list', '--kind', 'fact-check', '--json')).stdout)).toHaveLength(2);
    expect(await facts('list', '--state', 'approved')).toMatchObject({ code: 0, stdout: 'no facts here (0 draft, 3 proposed, 0 approved, 0 retired)\n' });
    expect((await facts('list', '--state', 'wrong')).code).toBe(2);
  });

  it('import leaves approval to another person than who brought the facts in, and export writes what is matched', async () => {
    expect(await facts('export')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('0 written') as string });
    withBook((book) => {
      const now = (): Date => new Date();
      const access = accessTo(book);
      const minh = access.people.find('minh');
      const { person } = access.people.add('system', { name: 'Lan (hư cấu)', signIn: 'lan', role: 'analyst', units: null });
      const desk: Desk = { book, now, audit: access.audit.write, office: { name: 'hư cấu', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' }, units: [], statements: { approvals: [{}], replyHours: 24 }, colleagues: () => access.people.list(), lookUp: async () => [], print: async () => new Uint8Array() };
      const lan = { ...person, by: 'session' as const };
      expect(() => approveMany(desk, { ...(minh as NonNullable<typeof minh>), by: 'session' }, { facts: [{ id: 'kc-1', version: 1 }] }, { dryRun: false })).toThrow(expect.objectContaining({ code: 'fact-own-approval' }));
      expect(approveMany(desk, lan, { all: true, count: 2 }, { dryRun: false }).facts).toEqual(['kc-1', 'sl-1']);
      expect(factView(desk, 'kc-1').versions[0]).toMatchObject({ made: { by: { id: minh?.id } }, approved: { by: { id: lan.id } } });
    });
    const { stdout } = await facts('export');
    expect(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['kc-1', 'sl-1']);
    const feed = await facts('export', '--format', 'claimreview');
    expect(JSON.parse(feed.stdout)).toMatchObject({ '@type': 'DataFeed', dataFeedElement: [{ item: [{ '@type': 'ClaimReview', claimReviewed: good.claim }] }] });
    expect(feed.stderr).toContain('1 written, 1 left out: claimreview holds fact-checks only');
    expect((await facts('export', '--format', 'csv')).stdout).toMatch(/^\uFEFFmã,chỉ tiêu,.*\nsl-1,Tỷ lệ hộ nghèo/);
  });

  it('export writes a file that import reads back, and writes over nothing', async () => {
    const file = join(office.dir, 'so-lieu.xlsx');
    expect((await facts('export', '--format', 'xlsx', '--output', file)).code).toBe(0);
    const size = readFileSync(file).length;
    expect(await facts('export', '--format', 'xlsx', '--output', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') as string });
    expect(readFileSync(file)).toHaveLength(size);
    expect(await facts('import', file, ...by)).toMatchObject({ code: 0, stdout: expect.stringContaining('xlsx, 1 entry can be read, 0 problems\nproposed: 0 new, 0 new versions; 1 known and the same') as string });
  });

  it('import leaves sending to the process that has the data folder', async () => {
    mkdirSync(join(office.dataDir, 'store'), { recursive: true });
    const owner = join(office.dataDir, 'store', 'owner.json');
    writeFileSync(owner, JSON.stringify({ pid: process.pid }));
    const book = openBook(join(office.dataDir, 'desk', 'book.sqlite'), bookMigrations);
    const sent: (string | null)[] = [];
    const outbox = startOutbox(book, { send: async (_topic, messages) => void sent.push(...messages.map(({ key }) => key)) }, { logger: silentLogger() });
    try {
      expect((await facts('import', fileOf('sau.jsonl', lines({ ...good, id: 'kc-9', claim: 'Cầu Tân Hải đóng cửa từ ngày mai (hư cấu)' })), ...by)).code).toBe(0);
      expect(sent).toEqual(['kc-9', 'kc-9']);
    } finally {
      await outbox.stop();
      book.close();
      rmSync(owner);
    }
  });
});
