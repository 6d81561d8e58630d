import { expect } from 'vitest';
import { countsSchema, documentIdOf, listingSchema } from '../../../infra/contracts/index.ts';
import { addressKey, canonicalUrl } from '../../../infra/http/index.ts';
import type { Privacy } from '../../../infra/privacy/index.ts';
import type { ListedItem, RefusedEntry } from '../collector.ts';
import type { Ok } from './fixture.ts';

/** Canonical addresses, keys made of them, masked texts, and no more than the schema knows. */
export function expectItems(items: readonly ListedItem[], social: boolean, privacy: Privacy): void {
  expect(items.length).toBeGreaterThanOrEqual(2);
  for (const item of items) {
    expect(listingSchema.strict().parse(item.listing)).toEqual(item.listing);
    expect(item.fingerprint).not.toBe('');
    if (item.kind === 'article') {
      expect(canonicalUrl(item.url)).toBe(item.url);
      expect(item.item).toBe(documentIdOf(addressKey(item.url)));
    } else {
      expect(countsSchema.strict().nullable().parse(item.counts)).toEqual(item.counts);
      const address = privacy.open(item.sealedUrl);
      expect(new URL(address).protocol).toMatch(/^https?:$/);
      expect(item.item).toBe(privacy.postId(address));
      expect(item.text).toBe(privacy.mask(item.text));
      expect(item.listing.title).toBe(privacy.mask(item.listing.title));
    }
  }
  expect(social).toBe(items.every((item) => item.kind !== 'article'));
}

const marks = ({ items }: Ok): readonly (readonly [string, string])[] => items.map((item) => [item.item, item.fingerprint]);

export function expectSame(first: Ok, again: Ok): void {
  expect(marks(again)).toEqual(marks(first));
}

/** Only the first item's fingerprint tells of the change. */
export function expectChanged(before: Ok, after: Ok): void {
  const [first, changed] = [marks(before), marks(after)];
  expect(changed.map(([item]) => item)).toEqual(first.map(([item]) => item));
  expect(changed[0]?.[1]).not.toBe(first[0]?.[1]);
  expect(changed.slice(1)).toEqual(first.slice(1));
}

export function expectRefused(refused: readonly RefusedEntry[], count: number): void {
  expect(refused).toHaveLength(count);
  for (const entry of refused) expect(entry).toMatchObject({ item: expect.stringMatching(/^\w+$/), fingerprint: expect.stringMatching(/^\w+$/), reason: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) });
}

export function expectNobody(given: string, result: Ok, persons: readonly string[]): void {
  const yielded = JSON.stringify(result);
  for (const person of persons) {
    expect(given).toContain(person);
    expect(yielded).not.toContain(person);
  }
}
