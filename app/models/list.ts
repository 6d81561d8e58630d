import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../infra/contracts/index.ts';
import { descriptionSchema } from '../../processors/models/folder/description.ts';
import { verifyFolder } from '../../processors/models/folder/verify.ts';
import { modelParts, type ModelFolders } from '../../processors/models/index.ts';

export interface ModelRow {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly bytes: number;
  /** `whole`, or what is wrong. */
  readonly state: string;
}

/** What there is of each model, its files compared with their hashes. */
export async function modelRows(folderOf: ModelFolders): Promise<ModelRow[]> {
  return Promise.all(
    modelParts.map(async (name) => {
      const folder = folderOf(name);
      const state = await verifyFolder(folder).then(() => 'whole', messageOf);
      return { name, folder, version: await versionOf(folder), bytes: await bytesIn(folder), state };
    }),
  );
}

async function versionOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}');
  return descriptionSchema.safeParse((JSON.parse(text) as { diembao?: unknown }).diembao).data?.version ?? '';
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export function modelTable(set: string, rows: readonly ModelRow[]): string {
  const lines = rows.map(({ name, version, bytes, state }) => `  ${name.padEnd(8)}${version.padEnd(16)}${`${(bytes / 1e6).toFixed(1)} MB`.padStart(9)}   ${state}`);
  return `In use: ${set}\n${lines.join('\n')}\n`;
}
