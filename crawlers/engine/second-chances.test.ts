import { describe, expect, it } from 'vitest';
import { feedSource } from './testing/harness.ts';
import { useEngine } from './testing/use-engine.ts';

const engine = useEngine();
const { open, once, later, counts } = engine;

describe('an item that two sources list', () => {
  const sources = () => [feedSource(engine.site, 'a'), feedSource(engine.site, 'b')];

  it.each([503, 404])('and the first does not get (%s) is left to the second, in this process and in the next', async (status) => {
    engine.site.feed('/a.rss', [{ number: 1 }]);
    engine.site.feed('/b.rss', []);
    engine.site.pages.set('/tin-1.html', { status });
    const crawler = open(sources());
    await once(crawler);
    // The first one's feed rolls over, the second lists the item.
    engine.site.feed('/a.rss', []);
    engine.site.feed('/b.rss', [{ number: 1 }]);
    later(300);
    expect((await once(crawler))['b']).toEqual(counts(1, { emitted: 1 }));
    // It fails there too: the second remembers that by itself.
    expect((await once(open(sources())))['b']).toEqual(counts(1, { rejected: 1 }));
    engine.site.pages.delete('/tin-1.html');
    engine.site.feed('/b.rss', [{ number: 1, title: 'Tựa mới' }]);
    expect((await once(open(sources())))['b']).toEqual(counts(1, { emitted: 1 }));
    expect(engine.log.collected.map((data) => data.source.id)).toEqual(['b']);
  });

  it('is not asked for again by the first once the second has it', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    engine.site.feed('/b.rss', []);
    engine.site.pages.set('/tin-1.html', { status: 503 });
    const crawler = open(sources());
    await once(crawler);
    engine.site.pages.delete('/tin-1.html');
    engine.site.feed('/b.rss', [{ number: 1 }]);
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(1, { rejected: 1 }), b: counts(1, { emitted: 1 }) });
    later(300);
    expect((await once(crawler))['a']).toEqual(counts(1, { duplicate: 1 }));
    later(300);
    expect((await once(crawler))['a']).toEqual(counts(1, { unchanged: 1, status: 'not-modified' }));
    expect(engine.log.collected).toHaveLength(1);
  });
});

describe('an item that a later stage wants again', () => {
  const rejectedUntil = (retryAt: Date) => async (source: string) => {
    const { items, state } = engine.log.memory(source, ({ url }) => (url?.includes('tin-1') === true ? 'rejected' : 'stored'));
    return { items: new Map([...items].map(([item, known]) => [item, { ...known, retryAt: known.disposition === 'rejected' ? retryAt : null }] as const)), state };
  };

  it('is listed again when it is due, though its feed has not changed', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    const crawler = open(undefined, { loadMemory: rejectedUntil(new Date('2026-11-20T06:00:00Z')) });
    await once(crawler);
    later(300);
    expect((await once(crawler))['a']?.status).toBe('not-modified');
    later(6 * 3_600);
    expect(await once(crawler)).toEqual({ a: counts(1, { emitted: 1 }) });
  });

  it('and that its feed lists no more is forgotten', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    const loadMemory = rejectedUntil(new Date('2026-11-20T00:01:00Z'));
    await once(open(undefined, { loadMemory }));
    engine.site.feed('/a.rss', [{ number: 2 }], { etag: '"2"' });
    later(300);
    const crawler = open(undefined, { loadMemory });
    expect(await once(crawler)).toEqual({ a: counts(1, { emitted: 1 }) });
    expect((await once(crawler))['a']?.status).toBe('not-modified');
  });
});

describe('pages that stop by themselves', () => {
  it('are asked for again after a pause, not at once', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    const crawler = open();
    engine.site.pages.set('/tin-1.html', { delayMs: Infinity });
    const before = new Set(process.listeners('SIGINT'));
    const polled = once(crawler);
    while (engine.log.collected.length === 0 || !engine.site.server.asked.some(({ path }) => path === '/tin-1.html')) await new Promise(setImmediate);
    // What crawlee would do on the signal, without the signal.
    for (const stop of process.listeners('SIGINT')) if (!before.has(stop)) stop('SIGINT');
    expect(await polled).toMatchObject({ a: { status: 'interrupted', seen: 1 } });
    expect(engine.log.polled).toMatchObject([{ seen: 1, state: { etag: null, nextPollAt: '2026-11-20T00:05:00.000Z' } }]);
    engine.site.pages.delete('/tin-1.html');
    expect(await once(crawler)).toEqual({ a: counts(2, { emitted: 1, unchanged: 1 }) });
  });
});
