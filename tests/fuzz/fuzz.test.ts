import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { mutate } from './mutate.ts';
import { runFuzz } from './run-fuzz.ts';

/*
 * Mutated feeds, pages, lists and sitemaps: no crash, no error without a type, no hang, no memory over the bound. A finding prints what is
 * needed to run it again: `node tests/bench/fuzz.ts --seed SEED --kind KIND --from CASE --count 1`.
 */
const boundMb = 1_200;
/** Of processor time a case may take five seconds (docs); of wall clock more, for the machine may be busy. */
const cpuBoundMs = 5_000;
const hangMs = 60_000;

it('makes the same mutants from the same seed', () => {
  const from = Buffer.from('<rss><channel><item><title>Tin</title></item></channel></rss>');
  const make = (seed: number): readonly string[] => Array.from({ length: 30 }, (_, part) => mutate(from, createRandom(seed, part)).bytes.toString('base64').slice(0, 2_000));
  expect(make(7)).toEqual(make(7));
  expect(make(7)).not.toEqual(make(8));
});

describe.each([
  { name: 'a few hundred', seed: 20_261_120, feeds: 250, pages: 60, others: 60, long: false },
  { name: 'ten thousand and more [long]', seed: 3, feeds: 5_000, pages: 5_000, others: 1_000, long: true },
])('$name mutants', ({ seed, feeds, pages, others, long }) => {
  it.skipIf(long && process.env['DIEMBAO_LONG'] !== '1')('break nothing', async () => {
    const result = await runFuzz({ seed, cases: { feed: feeds, page: pages, listing: others, sitemap: others }, hangMs });
    expect(result.findings).toEqual([]);
    expect(result.cases).toBe(feeds + pages + 2 * others);
    expect(result.peakMb).toBeLessThan(boundMb);
    for (const kind of ['feed', 'listing', 'sitemap'] as const) expect([kind, result.worst[kind]?.cpuMs ?? 0]).toEqual([kind, expect.toSatisfy((ms: number) => ms < cpuBoundMs)]);
    // Mutants must not all be refused at the door: then nothing was tested.
    for (const counts of Object.values(result.outcomes)) expect(counts['read']).toBeGreaterThan(20);
  }, long ? 5_400_000 : 240_000);
});
