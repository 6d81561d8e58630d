import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, itemRejected, sourceNoticed, unwrap, wrap } from '../../infra/contracts/index.ts';
import type { OutgoingMessage } from '../../infra/log/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aRejected, aSighting, anAnalysed } from '../../tests/support/samples.ts';
import { storeBatch, type StoredMessage } from '../storing/store-batch.ts';
import { watchLayouts } from './index.ts';

const day = 86_400_000;
const now = new Date();
let dir: string;
let store: Store;
let sent: OutgoingMessage[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-canary-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});

afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const save = (messages: StoredMessage[], at: Date) => storeBatch(messages, { store, now: () => at, postDays: 90, erase: async () => undefined, announce: async () => undefined });
let count = 0;
const article = (source: string): StoredMessage => {
  count += 1;
  return wrap(documentAnalysed, anAnalysed({ sighting: aSighting(`bai-${count}`), source, document: { text: 'Đoạn văn hư cấu. '.repeat(100) } }), { source: '/test' });
};
const notAnArticle = (source: string): StoredMessage => {
  count += 1;
  return wrap(itemRejected, { ...aRejected(aSighting(`hong-${count}`), 'not-an-article'), source: { id: source, outlet: source, kind: 'feed', own: false } }, { source: '/test' });
};
const many = (times: number, make: (source: string) => StoredMessage, source: string): StoredMessage[] => Array.from({ length: times }, () => make(source));
const sources = ['on', 'doi', 'moi'].map((id) => ({ id, outlet: `Báo ${id} (hư cấu)`, kind: 'feed', own: false }));
const watch = async () => {
  sent = [];
  await watchLayouts({ store, logger: silentLogger(), now: () => now, sources, log: { send: async (_topic, messages) => void sent.push(...messages) } });
  return sent.map(({ value }) => unwrap(value, [sourceNoticed]));
};

describe('the layouts of outlets', () => {
  it('are told of when their pages give much less than before, once, and once when it is over', async () => {
    await save([...many(30, article, 'on'), ...many(30, article, 'doi')], new Date(now.getTime() - 5 * day));
    await save([...many(10, article, 'on'), ...many(9, notAnArticle, 'doi'), article('doi'), ...many(9, notAnArticle, 'moi')], new Date(now.getTime() - day / 4));
    const told = await watch();
    expect(told.map(({ data }) => [data.source.id, data.notice, data.figures])).toEqual([['doi', 'layout-changed', { articlesBefore: 100, articlesNow: 10 }]]);
    await save(told, now);
    expect(await watch()).toEqual([]);
    await save(many(20, article, 'doi'), new Date(now.getTime() - day / 8));
    const over = await watch();
    expect(over.map(({ data }) => [data.source.id, data.notice])).toEqual([['doi', 'layout-well']]);
  });
});
