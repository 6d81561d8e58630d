import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsQuerySchema, storiesQuerySchema, trendsQuerySchema } from '../console/api/index.ts';
import { openFixtureConsole, type OpenedConsole } from '../console/fixture/index.ts';
import { filterKeys, readFilters } from '../console/web/src/lib/filters.ts';
import { readTrendFilters } from '../console/web/src/lib/trend-filters.ts';
import { readStoryFilters } from '../console/web/src/lib/story-filters.ts';
import { boards } from './boards/index.ts';
import { composed } from './install.ts';
import type { BoardSpec } from './panel-spec.ts';
import { readDashboard } from './testing/read-dashboard.ts';
import { toDashboard } from './to-dashboard.ts';
import type { BoardName } from './words/index.ts';

let opened: OpenedConsole;
beforeAll(async () => {
  opened = await openFixtureConsole();
}, 120_000);
afterAll(() => opened.close());

/** As Grafana fills a link in: what is chosen, the period in days, and the cell that was clicked. */
function filled(url: string): URL {
  const text = url
    .replace('${console:raw}', opened.console.url)
    .replace('${narrow:raw}', 'q=&unit=so-khcn&topic=law-policy')
    .replace('${__from:date:YYYY-MM-DD}', '2026-11-01')
    .replace('${__to:date:YYYY-MM-DD}', '2026-11-20')
    .replaceAll(/\$\{__(?:value\.raw|data\.fields\.\w+):percentencode\}/g, 'so-khcn');
  expect(text, 'nothing is left to fill in').not.toContain('$');
  return new URL(text);
}

const links = boards.flatMap((board: BoardSpec<BoardName>) => {
  const dashboard = readDashboard(toDashboard(board, { language: 'vi', console: composed.console }));
  return [...dashboard.panels.flatMap(({ urls }) => urls), ...dashboard.links.flatMap(({ type, url }) => (type === 'link' && url ? [url] : []))];
});

describe.each([...new Set(links)].sort())('%s', (link) => {
  it('is a screen of the console', async () => {
    const { status } = await fetch(filled(link), { headers: opened.headers });
    expect(status).toBe(200);
  });

  it('carries only what the screen reads', () => {
    const url = filled(link);
    const words = Object.fromEntries(url.searchParams);
    if (url.pathname === '/stories') {
      const known = readStoryFilters(words);
      expect(Object.keys(words).filter((word) => !Object.hasOwn(known, word))).toEqual([]);
      expect(storiesQuerySchema.safeParse(words).error).toBeUndefined();
    } else if (url.pathname === '/trends') {
      // Without words to search for: a figure has none.
      const { q = '', ...rest } = words;
      const known = readTrendFilters(rest);
      expect([q, ...Object.keys(rest).filter((word) => !Object.hasOwn(known, word))]).toEqual(['']);
      expect(trendsQuerySchema.safeParse(rest).error).toBeUndefined();
    } else if (url.pathname === '/documents') {
      expect(Object.keys(words).filter((word) => !filterKeys.some((known) => known === word))).toEqual([]);
      expect(documentsQuerySchema.safeParse(readFilters(words)).error).toBeUndefined();
    } else expect(words).toEqual({});
  });
});

it('knows an address that is none', async () => {
  expect((await fetch(new URL('/story', opened.console.url), { headers: opened.headers })).status).toBe(404);
});
