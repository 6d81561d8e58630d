import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';

interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface WebFiles {
  readonly files: ReadonlyMap<string, WebFile>;
  readonly page: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Reads the built screens into memory: a few files, and no path of a request ever reaches the disk. */
export function loadWebFiles(dist: string): WebFiles {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(dist.length).replaceAll(sep, '/'), { body: new Uint8Array(readFileSync(path)), type });
  }
  const page = files.get('/index.html');
  files.delete('/index.html');
  return { files, page: new TextDecoder().decode(page?.body) };
}

/** Addresses that belong to a screen; any other answers 404, with the same page saying so. */
const screens = [/^\/$/, /^\/documents$/, /^\/documents\/[^/]+$/, /^\/stories(?:\/[^/]+)?$/, /^\/trends$/, /^\/sources$/, /^\/models$/, /^\/desk(?:\/items\/[^/]+)?$/, /^\/cases(?:\/[^/]+)?$/, /^\/quality$/, /^\/statements(?:\/[^/]+)?$/, /^\/facts(?:\/[^/]+){0,2}$/, /^\/welcome$/, /^\/account$/, /^\/people$/, /^\/audit$/, /^\/alerts(?:\/[^/]+)?$/, /^\/reports(?:\/[^/]+)?$/, /^\/duty$/, /^\/alert-rules$/];

/** Serves the built screens. Files under /assets carry a hash in their name and never change. */
export function mountWeb(app: Hono, { files, page }: WebFiles, defaultLanguage: 'vi' | 'en'): void {
  app.get('*', (c) => {
    const file = files.get(c.req.path);
    if (file) return c.body(file.body, 200, { 'content-type': file.type, 'cache-control': c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache' });
    return pageResponse(c, page, defaultLanguage, screens.some((screen) => screen.test(c.req.path)) ? 200 : 404);
  });
}

/** The page of the screens. The chosen language and theme stand in it from its first byte: no script has to run before it is painted. */
export function pageResponse(c: Context, page: string, defaultLanguage: 'vi' | 'en', status: 200 | 401 | 403 | 404): Response {
  const language = oneOf(['vi', 'en'], getCookie(c, 'diembao-language')) ?? defaultLanguage;
  const theme = oneOf(['light', 'dark'], getCookie(c, 'diembao-theme')) ?? 'auto';
  const html = page.replace('lang="vi"', `lang="${language}"`).replace('data-theme="auto"', `data-theme="${theme}"`);
  return c.html(html, status, { 'cache-control': 'no-cache', vary: 'Cookie' }) as Response;
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined): Word | null {
  return words.find((candidate) => candidate === word) ?? null;
}
