import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInboxCollector } from '../../crawlers/inbox/index.ts';
import { addToInbox } from './add.ts';
import { chooseInbox, type InboxSource } from './choose-inbox.ts';

const inbox = (id: string): InboxSource => ({ id, outlet: 'Điểm báo bằng tay', kind: 'inbox', url: 'https://so-hu-cau.example/', own: true });

describe('adding to an inbox', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'diembao-add-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const folder = (): string => join(dataDir, 'inbox', 'tay');
  const add = (...given: readonly string[]) => addToInbox(given, { source: inbox('tay'), dataDir, zone: 'Asia/Ho_Chi_Minh', now: new Date('2026-11-20T00:30:00Z') });
  const files = (): readonly string[] => readdirSync(folder()).filter((name) => !['done', 'rejected'].includes(name)).sort();

  it('drops addresses as one list and files as they are, for the collector to find', async () => {
    const table = join(dataDir, 'bảng.csv');
    writeFileSync(table, 'url;tiêu đề\nhttps://bao.example/tin-2.html;Tin hai\n');
    expect(await add('https://bao.example/tin-1.html?utm_source=x', table, 'www.bao.example/tin-3')).toEqual([{ file: 'dia-chi-2026-11-20-073000.txt', addresses: 2 }, { file: 'bảng.csv', addresses: 1 }]);
    expect(await add(table)).toEqual([{ file: 'bảng-2.csv', addresses: 1 }]);
    expect(files()).toEqual(['bảng-2.csv', 'bảng.csv', 'dia-chi-2026-11-20-073000.txt']);
    expect(readFileSync(join(folder(), 'dia-chi-2026-11-20-073000.txt'), 'utf8')).toBe('https://bao.example/tin-1.html\nhttps://www.bao.example/tin-3\n');
    const polled = await createInboxCollector({ dataDir, settle: () => Promise.resolve() }).poll(inbox('tay'), { http: {} as never, privacy: {} as never, state: { etag: null, lastModified: null }, now: () => new Date(), signal: new AbortController().signal });
    expect(polled.status === 'ok' ? polled.items.length : 0).toBe(3);
  });

  it('drops nothing where one thing is wrong', async () => {
    const bad = join(dataDir, 'bảng.xlsx');
    writeFileSync(bad, 'PK');
    await expect(add('https://bao.example/tin-1.html', bad)).rejects.toMatchObject({ code: 'unreadable-file', policy: 'fatal', hint: expect.stringContaining('CSV') });
    await expect(add('https://bao.example/tin-1.html', join(dataDir, 'khong-co.txt'))).rejects.toMatchObject({ code: 'no-such-file' });
    await expect(add('https://')).rejects.toMatchObject({ code: 'bad-address' });
    expect(readdirSync(dataDir)).toEqual(['bảng.xlsx']);
  });
});

it('knows which inbox is meant', () => {
  const office = (...ids: readonly string[]) => ({ officeFile: 'office.yaml', sources: ids.map(inbox) });
  expect(chooseInbox(office('a')).id).toBe('a');
  expect(chooseInbox(office('a', 'b'), 'b').id).toBe('b');
  expect(() => chooseInbox(office())).toThrow(expect.objectContaining({ code: 'no-inbox' }));
  expect(() => chooseInbox(office('a', 'b'))).toThrow(expect.objectContaining({ code: 'which-inbox', hint: expect.stringContaining('a, b') }));
  expect(() => chooseInbox(office('a'), 'c')).toThrow(expect.objectContaining({ code: 'unknown-inbox' }));
});
