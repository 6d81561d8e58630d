import { expect, it } from 'vitest';
import { collectorFor, createCollectors } from './registry.ts';

it('knows each collector by its kind', () => {
  const collectors = createCollectors();
  expect([...collectors].every(([kind, collector]) => kind === collector.kind)).toBe(true);
  expect(collectorFor(collectors, 'feed').social).toBe(false);
  expect(collectorFor(collectors, 'postings').social).toBe(true);
});

it('names the kinds there are when asked for another', () => {
  expect(() => collectorFor(createCollectors(), 'fax')).toThrow(expect.objectContaining({ code: 'unknown-source-kind', hint: expect.stringContaining('feed') }));
});
