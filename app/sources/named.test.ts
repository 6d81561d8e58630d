import { expect, it } from 'vitest';
import { loadCatalogue } from '../../crawlers/catalogue/index.ts';
import type { SourceConfig } from '../../infra/config/index.ts';
import { namedSources } from './named.ts';

const own: SourceConfig = { id: 'bao-thanh-hoa-thoi-su', outlet: 'Của tôi', kind: 'feed', url: 'https://example.vn/rss', own: true };
const catalogue = loadCatalogue();
const named = (...names: string[]) => namedSources(names, [own], () => catalogue);

it('finds the office\'s own first, then feeds and groups of the catalogue, those that are off too', () => {
  expect(named('bao-thanh-hoa-thoi-su')).toEqual({ sources: [own], beyond: [] });
  const { sources, beyond } = named('lao-dong-trang-chu', 'outlet:bao-thanh-hoa');
  expect(sources.map(({ id }) => id)).toEqual(['lao-dong-trang-chu', 'bao-thanh-hoa-thoi-su', 'bao-thanh-hoa-phap-luat', 'bao-thanh-hoa-kinh-te']);
  expect(sources[1]).toBe(own);
  expect(beyond).toHaveLength(3);
});

it('says what a misspelt name is near to', () => {
  expect(() => named('vnexpress-thoi-sụ')).toThrow(expect.objectContaining({ policy: 'reject', code: 'unknown-source', message: expect.stringContaining('did you mean "vnexpress-thoi-su"?') as string }));
  expect(() => named('hoàn toàn khác')).toThrow(expect.objectContaining({ code: 'unknown-source', message: expect.not.stringContaining('did you mean') as string }));
});

it('needs no catalogue for what the office has', () => {
  expect(namedSources(['bao-thanh-hoa-thoi-su'], [own], () => { throw new Error('not asked'); }).sources).toEqual([own]);
});
