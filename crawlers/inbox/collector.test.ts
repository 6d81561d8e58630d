import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PollResult, Source } from '../contract/collector.ts';
import { unservedCollectorContract } from '../contract/suite.ts';
import { createInboxCollector } from './index.ts';

const source = { id: 'diem-bao-tay', outlet: 'Điểm báo bằng tay', kind: 'inbox', own: true };
const url = 'https://so-hu-cau.example/';
const atOnce = (): Promise<void> => Promise.resolve();
const person = 'Lê Thị Nhân Chứng';
const mail = `From: ${person} <nhan.chung@example.vn>\r\nTo: a@example.vn\r\nSubject: tin\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nhttps://bao.example/tin-3.html\r\n-- \r\n${person}\r\n`;

unservedCollectorContract('inbox', {
  collector: (dataDir) => createInboxCollector({ dataDir, settle: atOnce }),
  source,
  url,
  letsGo: true,
  refused: 4,
  persons: [person, 'nhan.chung'],
  async lay(stage, { folder }) {
    const inbox = join(folder, 'inbox', source.id);
    rmSync(inbox, { recursive: true, force: true });
    mkdirSync(inbox, { recursive: true });
    const bad = stage === 'broken' ? 'không phải địa chỉ;x;;\nfile:///etc/passwd;x;;\n' : '';
    const files: Record<string, string> = {
      '1.csv': `url;tiêu đề;ngày;tác giả\nhttps://bao.example/tin-1.html?utm_source=x;Tin một${stage === 'changed' ? ', sửa' : ''};20/11/2026;${person}\n${bad}https://bao.example/tin-2.html;Tin hai;;${person}\n`,
      '2.eml': mail,
      ...(stage === 'broken' ? { '3.xlsx': 'PK', '4.txt': `chỉ có chữ của ${person}` } : {}),
    };
    for (const [at, [name, body]] of Object.entries(files).entries()) {
      writeFileSync(join(inbox, name), body);
      utimesSync(join(inbox, name), 1_700_000_000 + at, 1_700_000_000 + at);
    }
    return Object.values(files).join('\n');
  },
});

describe('an inbox', () => {
  let dataDir: string;
  let inbox: string;
  let clock: Date;
  let settle: () => Promise<void>;
  let collector: ReturnType<typeof createInboxCollector>;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'diembao-inbox-'));
    inbox = join(dataDir, 'inbox', source.id);
    mkdirSync(inbox, { recursive: true });
    clock = new Date('2026-11-20T00:30:00Z');
    settle = atOnce;
    collector = createInboxCollector({ dataDir, settle: () => settle() });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const poll = async (options?: Source['options']) => (await collector.poll({ ...source, url, options }, { http: {} as never, privacy: {} as never, state: { etag: null, lastModified: null }, now: () => clock, signal: new AbortController().signal })) as PollResult & { readonly status: 'ok' };
  const drop = (name: string, body: string): void => writeFileSync(join(inbox, name), body);
  const urls = (result: Awaited<ReturnType<typeof poll>>): readonly string[] => result.items.map((item) => (item.kind === 'article' ? item.url : ''));
  const line = (number: number): string => `https://bao.example/tin-${number}.html\n`;

  it('puts what it read into done, what it cannot read into rejected with its reason, and deletes nothing', async () => {
    drop('tin.txt', line(1));
    drop('bảng tính.xlsx', 'PK');
    const first = await poll();
    expect(readdirSync(inbox).sort()).toEqual(['bảng tính.xlsx', 'done', 'rejected', 'tin.txt'].sort());
    await first.settled?.();
    expect(readdirSync(inbox).sort()).toEqual(['done', 'rejected']);
    expect(readdirSync(join(inbox, 'done'))).toEqual(['2026-11-20-073000_tin.txt']);
    expect(readdirSync(join(inbox, 'rejected')).sort()).toEqual(['2026-11-20-073000_bảng tính.xlsx', '2026-11-20-073000_bảng tính.xlsx.why.txt']);
    expect(readFileSync(join(inbox, 'rejected', '2026-11-20-073000_bảng tính.xlsx.why.txt'), 'utf8')).toMatch(/Không đọc được loại tệp này[^]*Files of this kind are not read/);
    // The same name again in the same second.
    drop('tin.txt', line(2));
    const second = await poll();
    expect(urls(second)).toEqual(['https://bao.example/tin-2.html']);
    await second.settled?.();
    expect(readdirSync(join(inbox, 'done')).sort()).toEqual(['2026-11-20-073000_tin-2.txt', '2026-11-20-073000_tin.txt']);
  });

  it('leaves alone what is still being written, and what has changed since it was read', async () => {
    drop('dang-chep.txt', line(1));
    drop('.an.txt', line(8));
    drop('tai-ve.csv.crdownload', line(8));
    drop('rong.txt', '');
    settle = async () => appendFileSync(join(inbox, 'dang-chep.txt'), line(2));
    expect(urls(await poll())).toEqual([]);
    settle = atOnce;
    const read = await poll();
    expect(urls(read)).toHaveLength(2);
    appendFileSync(join(inbox, 'dang-chep.txt'), line(3));
    await read.settled?.();
    expect(urls(await poll())).toHaveLength(3);
    expect(existsSync(join(inbox, 'rong.txt'))).toBe(true);
  });

  it('follows no link, neither of a file nor of the folders where files are put away', async () => {
    const secret = join(dataDir, 'bi-mat.txt');
    writeFileSync(secret, line(9));
    symlinkSync(secret, join(inbox, 'lien-ket.txt'));
    drop('tin.txt', line(1));
    const result = await poll();
    expect([urls(result), result.refused.map(({ reason }) => reason)]).toEqual([['https://bao.example/tin-1.html'], ['not-a-file']]);
    await result.settled?.();
    expect(readFileSync(secret, 'utf8')).toBe(line(9));
    expect(readdirSync(join(inbox, 'rejected')).some((name) => name.endsWith('_lien-ket.txt'))).toBe(true);
    rmSync(join(inbox, 'done'), { recursive: true });
    symlinkSync(dataDir, join(inbox, 'done'));
    await expect(poll()).rejects.toMatchObject({ code: 'inbox-misplaced' });
  });

  it('lists what was put away again, hourly and for three days, so that passing failures get their chance', async () => {
    drop('tin.txt', line(1));
    await (await poll()).settled?.();
    expect(urls(await poll())).toEqual([]);
    clock = new Date(clock.getTime() + 3_600_000);
    const again = await poll();
    expect(urls(again)).toEqual(['https://bao.example/tin-1.html']);
    await again.settled?.();
    expect(urls(await poll())).toEqual([]);
    clock = new Date(clock.getTime() + 4 * 86_400_000);
    expect(urls(await poll())).toEqual([]);
    expect(readdirSync(join(inbox, 'done'))).toHaveLength(1);
  });

  it('refuses what is too large or too long, and lists a row once', async () => {
    drop('to.txt', `${line(1)}${'x'.repeat(5 * 1_048_576)}`);
    drop('dai.csv', `url\n${Array.from({ length: 5_001 }, (_, at) => line(at)).join('')}`);
    drop('hai.txt', line(1) + line(1).replace('https://', 'http://').trim());
    const result = await poll();
    expect(result.refused.map(({ reason }) => reason).sort()).toEqual(['file-too-large', 'too-many-rows']);
    expect(result.items).toHaveLength(1);
  });

  it('waits for a named folder that is away, and says which option is wrong', async () => {
    await expect(poll({ folder: 'o-chung' })).rejects.toMatchObject({ code: 'inbox-away', policy: 'retry' });
    await expect(poll({ folder: 7 })).rejects.toMatchObject({ code: 'bad-options' });
    mkdirSync(join(dataDir, 'o-chung'));
    writeFileSync(join(dataDir, 'o-chung', 'tin.txt'), line(4));
    expect(urls(await poll({ folder: join(dataDir, 'o-chung') }))).toEqual(['https://bao.example/tin-4.html']);
  });
});
