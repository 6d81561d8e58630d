import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';

const folder = new URL('../../../shared/data/pages/meth04/', import.meta.url);
const here = existsSync(folder);
const context = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2026-11-20T00:00:00Z') };

interface Expected {
  readonly url: string;
  readonly title?: string;
  readonly published_at?: string;
  readonly contains: readonly string[];
}

const expected: Record<string, Expected> = here ? (JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Expected>) : {};
const lists = here ? readdirSync(folder).filter((name) => name.endsWith('_list.html')) : [];

// Real pages are not part of the project: where the folder with them is absent this suite shows as skipped.
describe.skipIf(!here)('captured pages of Vietnamese outlets (../shared/data/pages)', () => {
  it.each(Object.entries(expected))('%s', (name, { url, title, published_at: publishedAt, contains }) => {
    const read = extractPage(readFileSync(new URL(name, folder), 'utf8'), url, context);
    if (title !== undefined) expect(read.title).toBe(title);
    if (publishedAt !== undefined) expect(read.published?.at).toBe(new Date(publishedAt).toISOString());
    for (const part of contains) expect(read.text).toContain(part);
    expect(read.text.length).toBeGreaterThan(1000);
    expect(read.lead.length).toBeGreaterThan(50);
    expect(read.isList).toBe(false);
  });

  it.each(lists)('%s is a list', (name) => {
    expect(extractPage(readFileSync(new URL(name, folder), 'utf8'), `https://bao-mau.example/${name}`, context).isList).toBe(true);
  });
});
