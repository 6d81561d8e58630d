import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { ensureBuilt } from './build.ts';

it('builds once for the same sources, and what it builds needs nothing from elsewhere', async () => {
  const { dist } = await ensureBuilt(silentLogger());
  expect(await ensureBuilt(silentLogger())).toEqual({ dist, built: false });
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(parts.length).toBeGreaterThanOrEqual(3);
  for (const part of parts) expect([part, existsSync(join(dist, part))]).toEqual([part, true]);
  for (const file of readdirSync(join(dist, 'assets'))) {
    const content = readFileSync(join(dist, 'assets', file), 'utf8');
    expect([file, /@import|@font-face|url\((?!#)|fetch\(["'`]http/.test(content)]).toEqual([file, false]);
    // What draws charts is large, and fetched by the one screen that has them.
    expect([file, content.length < (file.startsWith('draw-') ? 600_000 : 150_000)]).toEqual([file, true]);
  }
});
