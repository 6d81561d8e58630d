import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RejectedError } from '../../infra/contracts/index.ts';
import type { PageExtractor } from './extractor.ts';
import { extractPage } from './extract-page.ts';
import { createExtractorPool, readIn } from './pool.ts';
import { sampleParagraphs, samplePage } from './sample-page.contract.ts';
import { TimeUp } from './seat.ts';

const task = { html: samplePage(), url: 'https://bao-mau.example/1', zone: 'Asia/Ho_Chi_Minh', now: Date.UTC(2027, 2, 10) };
/** Nested lists: legal, small, and beyond what a page may cost. Fictional. */
const hostile = { ...task, html: '<ul><li>'.repeat(40_000) };

describe('the pool of extractors', () => {
  let pool: PageExtractor;
  beforeAll(() => {
    pool = createExtractorPool({ timeLimitMs: 2500 });
  });
  afterAll(() => pool.close());

  it('reads pages in another thread', async () => {
    expect((await pool.extract(task)).text).toContain(sampleParagraphs[0]);
  });

  it('throws a page away that takes too long, and reads the next ones all the same', async () => {
    const [bad, good] = await Promise.allSettled([pool.extract(hostile), pool.extract(task)]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'extraction-timeout', policy: 'reject' } });
    expect((bad as PromiseRejectedResult).reason).toBeInstanceOf(RejectedError);
    expect(good).toMatchObject({ status: 'fulfilled' });
  });

  it('counts the start of a thread against no page, the first or the first behind a replacement', async () => {
    // Less than a thread takes to start on any machine, more than a short page takes in one that has started.
    const strict = createExtractorPool({ timeLimitMs: 250, threads: 2 });
    try {
      const pages = [task, hostile, task, task, hostile, task];
      const results = await Promise.allSettled(pages.map((page) => strict.extract(page)));
      expect(results.map(({ status }) => status)).toEqual(pages.map((page) => (page === hostile ? 'rejected' : 'fulfilled')));
    } finally {
      await strict.close();
    }
  });

  it('tries a late page once more, and no more than once', async () => {
    const page = extractPage(task.html, task.url, { zone: task.zone, now: new Date(task.now) });
    const answers = [TimeUp, page, TimeUp, TimeUp, page] as const;
    let asked = 0;
    const seat = { read: async () => answers[asked++] ?? page, close: async () => {} };
    expect(await readIn(seat, task, 1)).toBe(page);
    await expect(readIn(seat, task, 1)).rejects.toMatchObject({ code: 'extraction-timeout' });
    expect(asked).toBe(4);
  });

  it('closes while a thread is still starting', async () => {
    await expect(createExtractorPool().close()).resolves.toBeUndefined();
  });

  it('rejects a page that takes more memory than a thread may have', async () => {
    // A thread starts within 28 MB, and so many headings need more than 64: only the page can be what breaks.
    const small = createExtractorPool({ memoryLimitMb: 40, timeLimitMs: 20_000 });
    try {
      const large = { ...task, html: '<h2>a</h2>'.repeat(800_000) };
      await expect(small.extract(large)).rejects.toMatchObject({ code: 'extraction-memory', policy: 'reject' });
      expect((await small.extract(task)).text).toContain(sampleParagraphs[0]);
    } finally {
      await small.close();
    }
  });
});
