import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The engine writes down that it has a block (so that a repeated insert is known for one) a moment before the block is in its place. Killed in
 * between, it would take the repetition for a duplicate, and the block would be lost. So, before the engine opens the folder,
 * whatever its logs say of parts that no part on disk holds is struck out: the repetition is then written.
 */

const logFolder = 'deduplication_logs';
const logFile = /^deduplication_log_\d+\.txt$/;
/** Partition, first and last block, level, and the mutation where there was one. */
const partName = /^([^_]+)_(\d+)_(\d+)_\d+(?:_\d+)?$/;
const added = '1';

interface Part {
  readonly partition: string;
  readonly first: number;
  readonly last: number;
}

/** Strikes what was never written out of the engine's logs; tells how many blocks. The folder must not be open in any engine. */
export function mendDeduplication(dir: string): number {
  const data = join(dir, 'store');
  if (!existsSync(data)) return 0;
  return foldersIn(data).flatMap((group) => foldersIn(join(data, group)).map((table) => join(data, group, table))).reduce((sum, table) => sum + mendTable(table), 0);
}

function mendTable(table: string): number {
  const logs = join(table, logFolder);
  if (!existsSync(logs)) return 0;
  const parts = foldersIn(table).map(partOf).filter((part) => part !== null);
  const isThere = (name: string): boolean => {
    const wanted = partOf(name);
    return wanted === null || parts.some((part) => part.partition === wanted.partition && part.first <= wanted.first && part.last >= wanted.last);
  };
  let struck = 0;
  for (const name of readdirSync(logs).filter((file) => logFile.test(file))) {
    const path = join(logs, name);
    const lines = readFileSync(path, 'utf8').split('\n');
    const kept = lines.filter((line) => {
      const [operation, part = ''] = line.split('\t');
      return operation !== added || isThere(part);
    });
    if (kept.length === lines.length) continue;
    struck += lines.length - kept.length;
    writeFileSync(`${path}.new`, kept.join('\n'));
    renameSync(`${path}.new`, path);
  }
  return struck;
}

const foldersIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function partOf(name: string): Part | null {
  const match = partName.exec(name);
  return match ? { partition: match[1] ?? '', first: Number(match[2]), last: Number(match[3]) } : null;
}
