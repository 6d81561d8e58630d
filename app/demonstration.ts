import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../infra/config/index.ts';
import { startNewsroom } from './newsroom/index.ts';
import type { OfficeOptions } from './options.ts';

/** Where the example office's sources point. */
const newsroomPort = 4790;

export interface Demonstration {
  readonly url: string;
  /** Points the example's sources at the newsroom, should it have had to take another port. */
  readonly useIn: (config: Config) => Config;
  close(): Promise<void>;
}

/** Starts the demonstration newsroom on loopback; on another port when its own is taken (two demonstrations on one machine). */
export async function openNewsroom(options: OfficeOptions): Promise<Demonstration> {
  const epoch = epochOf(resolve(options.data));
  const newsroom = await startNewsroom({ port: newsroomPort, host: '127.0.0.1', epoch }).catch((error: unknown) => {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'port-in-use') throw error;
    return startNewsroom({ port: 0, host: '127.0.0.1', epoch });
  });
  const from = `http://127.0.0.1:${newsroomPort}/`;
  return {
    url: newsroom.url,
    useIn: (config) => ({ ...config, sources: config.sources.map((source) => ({ ...source, url: source.url.replace(from, `http://127.0.0.1:${newsroom.port}/`) })) }),
    close: () => newsroom.close(),
  };
}

const daysFresh = 5;

/**
 * The moment that the newsroom's items are dated from. Kept in the data folder so that a restart shows the same items at
 * the same times; begun anew when it has become old, so that the demonstration always has news of this week.
 */
function epochOf(dataDir: string): Date {
  const file = join(dataDir, 'newsroom.epoch');
  const kept = existsSync(file) ? new Date(readFileSync(file, 'utf8').trim()) : null;
  if (kept && Date.now() - kept.getTime() < daysFresh * 86_400_000) return kept;
  const epoch = new Date();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, epoch.toISOString());
  return epoch;
}
