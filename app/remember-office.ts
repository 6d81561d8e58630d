import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../infra/config/index.ts';
import { FatalError } from '../infra/contracts/index.ts';
import { exampleOffice } from './example-office.ts';
import { writeWhole } from './files/write-whole.ts';

const pointerOf = (dataDir: string): string => join(dataDir, 'office.path');
const copyOf = (dataDir: string): string => join(dataDir, 'office.last.yaml');

/**
 * Notes in the data folder which office's file it belongs to (and a copy, should that file go), so that `export`, `serve`
 * and the rest need no `--office`.
 * @throws {FatalError} `data-folder-mixed` when fictional items and an office's own would meet in one folder.
 */
export function rememberOffice(config: Config): void {
  if (config.officeFile === copyOf(config.dataDir)) return;
  const before = rememberedOffice(config.dataDir);
  if (before !== null && (before === exampleOffice) !== (config.officeFile === exampleOffice)) {
    const [holds, wanted] = before === exampleOffice ? ['the demonstration', config.officeFile] : [before, 'the demonstration'];
    throw new FatalError(`The data folder ${config.dataDir} belongs to ${holds}, not to ${wanted}.`, { code: 'data-folder-mixed', hint: 'Choose another folder with --data DIR, so that fictional and real items never mix.' });
  }
  // Several roles may start at once.
  writeWhole(pointerOf(config.dataDir), config.officeFile);
  writeWhole(copyOf(config.dataDir), readFileSync(config.officeFile, 'utf8'));
}

/** The office's file last used with this data folder, or null. */
export function rememberedOffice(dataDir: string): string | null {
  if (!existsSync(pointerOf(dataDir))) return null;
  const path = readFileSync(pointerOf(dataDir), 'utf8').trim();
  if (existsSync(path)) return path;
  return existsSync(copyOf(dataDir)) ? copyOf(dataDir) : null;
}
