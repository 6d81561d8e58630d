import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../infra/config/index.ts';
import { DiembaoError } from '../../infra/contracts/index.ts';
import { startNewsroom, type Newsroom } from '../newsroom/index.ts';
import { openContext, type Context, type ContextOverrides } from '../context.ts';
import { makeDataFolder } from '../data-folder.ts';
import { exampleOffice } from '../example-office.ts';
import { officeFileOf, type OfficeOptions } from '../options.ts';

/** Where the example office's sources point. */
const newsroomPort = 4790;

interface Demonstration {
  readonly url: string;
  /** Points the example's sources at the newsroom, should it have had to take another port. */
  readonly useIn: (config: Config) => Config;
  close(): Promise<void>;
}

/**
 * Opens the context of a command that collects. Where neither the command nor the data folder names an office, that is the
 * example office, and the newsroom it reads runs until the context is disposed of.
 */
export async function openWithNewsroom(options: OfficeOptions, overrides: ContextOverrides = {}): Promise<{ readonly context: Context; readonly newsroom: string | null }> {
  const office = officeFileOf(options);
  if (office !== exampleOffice) return { context: await openContext({ ...options, office }, overrides), newsroom: null };
  makeDataFolder(resolve(options.data));
  const newsroom = await openNewsroom(options);
  try {
    const context = await openContext({ ...options, office }, { ...overrides, config: newsroom.useIn });
    context.defer(() => newsroom.close());
    return { context, newsroom: newsroom.url };
  } catch (error) {
    await newsroom.close();
    throw error;
  }
}

/**
 * Starts the demonstration newsroom on loopback, at the port it had before with this data folder: its items' addresses hold
 * the port, so another one would bring every item a second time. A first demonstration takes the example's port, or a free one.
 * @throws {FatalError} `port-in-use` when another program has taken the port meanwhile.
 */
async function openNewsroom(options: OfficeOptions): Promise<Demonstration> {
  const dataDir = resolve(options.data);
  const { epoch, port: before } = remembered(dataDir);
  const start = (port: number): Promise<Newsroom> => startNewsroom({ port, host: '127.0.0.1', epoch });
  const newsroom = before === null ? await start(newsroomPort).catch((error: unknown) => (isPortInUse(error) ? start(0) : Promise.reject(error))) : await start(before);
  writeFileSync(noteOf(dataDir), JSON.stringify({ epoch: epoch.toISOString(), port: newsroom.port }));
  const from = `http://127.0.0.1:${newsroomPort}/`;
  return {
    url: newsroom.url,
    useIn: (config) => ({ ...config, sources: config.sources.map((source) => ({ ...source, url: source.url.replace(from, `http://127.0.0.1:${newsroom.port}/`) })) }),
    close: () => newsroom.close(),
  };
}

const isPortInUse = (error: unknown): boolean => error instanceof DiembaoError && error.code === 'port-in-use';

const daysFresh = 5;

const noteOf = (dataDir: string): string => join(dataDir, 'newsroom.json');
const noteSchema = z.object({ epoch: z.coerce.date(), port: z.number().int() });

/**
 * The moment that the newsroom's items are dated from, and its port. Kept in the data folder so that a restart shows the same
 * items at the same times; the moment is begun anew when it has become old, so that the demonstration always has news of this week.
 */
function remembered(dataDir: string): { readonly epoch: Date; readonly port: number | null } {
  if (!existsSync(noteOf(dataDir))) return { epoch: new Date(), port: null };
  const note = noteSchema.parse(JSON.parse(readFileSync(noteOf(dataDir), 'utf8')));
  return { port: note.port, epoch: Date.now() - note.epoch.getTime() < daysFresh * 86_400_000 ? note.epoch : new Date() };
}
