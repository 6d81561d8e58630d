import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RejectedError } from '../../infra/contracts/index.ts';
import { hashOfModel, heldHash, modelOf, modelText, reportByNumber, type Report } from '../../infra/reports/index.ts';
import { checkFile, type FileFormat, type Problem } from '../../processors/summaries/check/index.ts';
import type { Context } from '../context.ts';
import { writeWhole } from '../files/write-whole.ts';
import { fileOf } from './file-of.ts';
import { formatsOf, lacksBrowser } from './formats.ts';

/*
 * Files of published reports as they were drawn and read again, in the data folder: what was checked is what is mailed, a second copy is the same byte for byte. They are
 * found by the hash of the report that they hold, so that none outlives a change of it; they are copies and may be lost.
 */

export interface Of {
  readonly report: number;
  readonly version: number;
}

/** Mails are given up long before. */
const keptMs = 8 * 86_400_000;
const root = ({ config }: Pick<Context, 'config'>): string => join(config.dataDir, 'desk', 'reports');
const stemOf = (hash: string): string => hash.slice(0, 32);
const pathOf = (context: Pick<Context, 'config'>, { report, version }: Of, model: Report, format: FileFormat): string => join(root(context), `${report}-${version}`, `${stemOf(hashOfModel(modelText(model)))}.${format}`);

/**
 * The file as it was drawn once, else drawn and read again now.
 * @returns problems where the finished file is not what the report says: it is not kept then
 * @throws as `fileOf`
 */
export async function keptFile(context: Context, of: Of, model: Report, format: FileFormat): Promise<{ readonly bytes: Uint8Array; readonly problems: readonly Problem[] }> {
  const path = pathOf(context, of, model, format);
  const there = readIfThere(path);
  if (there !== null) return { bytes: there, problems: [] };
  const bytes = await fileOf(context, model, format);
  const problems = await checkFile(bytes, format, model);
  if (problems.length === 0) {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, bytes);
    // Where something was erased while it was drawn, it is not kept; asked after the writing, for another process may do the erasing.
    if (pathOf(context, of, modelOf(context.book(), of.report, of.version), format) !== path) rmSync(path, { force: true });
  }
  return { bytes, problems };
}

/**
 * The file as it may leave the house.
 * @throws {RejectedError} `report-file-differs` where it is not what the report says; as `fileOf`
 */
export async function soundFile(context: Context, of: Of, model: Report, format: FileFormat): Promise<Uint8Array> {
  const { bytes, problems } = await keptFile(context, of, model, format);
  if (problems.length > 0) throw new RejectedError(`The file is not what the report says (${problems.length} places).`, { code: 'report-file-differs' });
  return bytes;
}

/**
 * All files of a version, in the order in which they are attached. A PDF takes a browser: a machine without one has the others.
 * @throws as `soundFile`
 */
export async function keptFiles(context: Context, of: Of, model: Report): Promise<{ readonly format: FileFormat; readonly bytes: Uint8Array }[]> {
  const book = context.book();
  const files: { readonly format: FileFormat; readonly bytes: Uint8Array }[] = [];
  for (const format of formatsOf(book, reportByNumber(book, of.report))) {
    try {
      files.push({ format, bytes: await soundFile(context, of, model, format) });
    } catch (error) {
      if (!lacksBrowser(error)) throw error;
    }
  }
  return files;
}

/** Takes away files of what is another report by now: something in it was erased, by whichever process. */
export function dropOutdated(context: Pick<Context, 'config' | 'book'>): void {
  const folder = root(context);
  for (const name of namesIn(folder)) {
    const [report = 0, version = 0] = name.split('-').map(Number);
    const stem = stemOf(heldHash(context.book(), report, version));
    // The folder stays: another process may be about to write into it.
    for (const file of namesIn(join(folder, name))) if (stem === '' || !file.startsWith(stem)) rmSync(join(folder, name, file), { force: true });
  }
}

/** Takes away what no mail needs any more. */
export function sweepKept(context: Pick<Context, 'config' | 'now'>): void {
  const folder = root(context);
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    // Another process may take it away meanwhile.
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && context.now().getTime() - mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
