import { describe, expect, it } from 'vitest';
import { documentAnalysed, documentCollected, RejectedError, RetryableError, topics, unwrap, wrap, type Analysed, type Collected } from '../../infra/contracts/index.ts';
import type { LogMessage, OutgoingMessage } from '../../infra/log/index.ts';
import { replayCollected } from './replay.ts';

const collected = (item: string): Collected => ({
  sighting: { id: `s-${item}`, run: 'r', poll: 'p', item, fingerprint: 'f' },
  source: { id: 'dien-dan', outlet: 'Diễn đàn Hư Cấu', kind: 'forum', own: false },
  kind: 'post', url: null, sealedUrl: null, fetchedAt: '2026-11-20T00:00:00Z', page: null, text: 'Hư cấu.', voice: null, counts: null,
  listing: { title: '', summary: '', content: '', publishedAt: null, modifiedAt: null, image: null, language: null, section: null },
});
const sent: OutgoingMessage[] = [];
const message = (id: string): LogMessage => ({ topic: topics.collected.name, partition: 0, offset: '0', key: id, value: id === 'broken' ? '{' : JSON.stringify(wrap(documentCollected, collected(id), { source: '/test' })), headers: {}, timestamp: new Date(0) }) as unknown as LogMessage;
const log = (ids: readonly string[]) => ({
  async *read() { yield* ids.map(message); },
  send: async (topic: string, messages: readonly OutgoingMessage[]) => {
    expect(topic).toBe(topics.analysed.name);
    sent.push(...messages);
  },
});
const chain = {
  analyse: async ({ sighting, source, fetchedAt }: Collected): Promise<Analysed> => {
    if (sighting.item === 'refused') throw new RejectedError('no text', { code: 'no-text' });
    if (sighting.item === 'not-now') throw new RetryableError('not ready', { code: 'extraction-not-ready' });
    return { sighting, source, document: { id: sighting.item, kind: 'post', url: null, sealedUrl: null, title: '', lead: '', text: 'Hư cấu.', image: null, section: null, syndicatedFrom: null, publishedAt: null, modifiedAt: null, fetchedAt, language: 'vi', contentHash: 'h', announcesCorrection: false, counts: null, textFrom: 'page' }, analysis: { model: 'new@2', units: [], topics: [], contentGroup: null, tone: null, stances: [], claims: [] } };
  },
};
const replay = (ids: readonly string[]) => replayCollected({ log: log(ids), chain, since: new Date(0), isErased: (id) => id === 'erased', onProgress: () => {} });

describe('a replay', () => {
  it('reads again what the log holds, but for what was erased, is broken or is refused today', async () => {
    expect(await replay(['a', 'erased', 'broken', 'refused', 'b'])).toEqual({ analysed: 2, left: 3 });
    expect(sent.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(unwrap(sent[0]!.value as string, [documentAnalysed]).data).toMatchObject({ sighting: { item: 'a' }, analysis: { model: 'new@2' } });
  });

  it('stops where something passes that is no fault of an item', async () => {
    await expect(replay(['not-now'])).rejects.toMatchObject({ policy: 'retry' });
  });
});
