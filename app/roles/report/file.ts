import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiembaoError, messageOf, RetryableError } from '../../../infra/contracts/index.ts';
import { byMachine, heldHash, modelOf, noteReport, outdatedInFolder, toFile, wipeReportDocument, type Report } from '../../../infra/reports/index.ts';
import { fileFormats, type FileFormat } from '../../../processors/summaries/check/index.ts';
import type { Context } from '../../context.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { fileNameOf } from '../../reports/file-name.ts';
import { dropOutdated, keptFiles, type Of } from '../../reports/kept-files.ts';

/** What was published before the folder was set is brought there too, of so long. */
const since = 62 * 86_400_000;
const againMs = 60_000;

const pathOf = (folder: string, of: Of, model: Report, format: FileFormat): string => join(folder, fileNameOf(model, of.version, format));
/** What a file is called until it is whole: always the same, so that what a crash left is found again. */
const partOf = (path: string): string => `${path}.part`;

/**
 * Writes a published report into the office's folder. A file appears whole or not at all.
 * @throws {RetryableError} `reports-folder-unwritable`; as `keptFiles`
 */
async function fileOne(context: Context, of: Of): Promise<void> {
  const { config: { reports: { folder } }, now } = context;
  const book = context.book();
  const hash = heldHash(book, of.report, of.version);
  const model = modelOf(book, of.report, of.version);
  const files = await keptFiles(context, of, model);
  // Something was erased meanwhile: next time.
  if (heldHash(book, of.report, of.version) !== hash) return;
  inFolder(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const { format, bytes } of files) writeWhole(pathOf(folder, of, model, format), bytes, { part: partOf(pathOf(folder, of, model, format)) });
    // One that cannot be drawn any more is not left as it was before an erasure.
    for (const format of fileFormats) if (!files.some((file) => file.format === format)) remove(pathOf(folder, of, model, format));
  });
  noteReport(book, of, byMachine(now().getTime()), 'filed', { formats: files.map(({ format }) => format).join(', '), hash });
}

/**
 * Documents were erased: their words go out of drafts, archive and files. The desk hears of it, too, and may have been quicker with the book; files are therefore found by the
 * hash of what they were made from. The office's folder gets new ones; where it cannot be written now, as soon as it can. Safe to repeat.
 */
export function forgetDocuments(context: Context, documents: readonly string[]): void {
  if (documents.length === 0) return;
  const { logger, now } = context;
  const book = context.book();
  const at = now().getTime();
  const changed = documents.reduce((sum, document) => sum + wipeReportDocument(book, document, at), 0);
  if (changed > 0) logger.info({ changed }, 'erased documents were taken out of reports');
  dropOutdated(context);
  for (const of of outdatedInFolder(book)) takeOut(context, of);
}

function takeOut(context: Context, of: Of): void {
  const { config: { reports: { folder } }, logger, now } = context;
  const book = context.book();
  const model = modelOf(book, of.report, of.version);
  try {
    if (folder !== '') inFolder(folder, () => fileFormats.forEach((format) => remove(pathOf(folder, of, model, format))));
  } catch (error) {
    logger.error({ report: of.report, version: of.version, err: error }, 'a file with an erased document is still in the office’s folder; a new one takes its place as soon as it can be written');
  }
  noteReport(book, of, byMachine(now().getTime()), 'unfiled', {});
}

function remove(path: string): void {
  rmSync(path, { force: true });
  rmSync(partOf(path), { force: true });
}

/** @throws {RetryableError} `reports-folder-unwritable` */
function inFolder(folder: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw new RetryableError(`${folder} cannot be written: ${messageOf(cause)}`, { code: 'reports-folder-unwritable', hint: 'Let this program write there (reports.folder in the office file).', cause });
  }
}

/** What did not work, and when it is tried again. */
interface Wait {
  readonly until: number;
  readonly why: string;
}

/**
 * Keeps the office's folder: writes what was published and is not there yet, the oldest first. A folder that cannot be written is waited for; a report that cannot be
 * drawn waits by itself, and others go on. Each is said once.
 * @returns a function that does the next, and says whether there was one
 */
export function folderKeeper(context: Context): () => Promise<boolean> {
  const { config: { reports: { folder } }, logger, now } = context;
  const waits = new Map<string, Wait>();
  const isWaiting = (what: string): boolean => (waits.get(what)?.until ?? 0) > performance.now();
  const keyOf = ({ report, version }: Of): string => `${report}/${version}`;
  return async () => {
    if (folder === '' || isWaiting(folder)) return false;
    const next = toFile(context.book(), now().getTime() - since).find((of) => !isWaiting(keyOf(of)));
    if (next === undefined) return false;
    try {
      await fileOne(context, next);
      waits.delete(folder);
      waits.delete(keyOf(next));
    } catch (error) {
      const key = error instanceof DiembaoError && error.code === 'reports-folder-unwritable' ? folder : keyOf(next);
      if (waits.get(key)?.why !== messageOf(error)) logger.error({ ...next, folder, err: messageOf(error) }, 'a published report could not be written into the office’s folder; it is tried again every minute');
      waits.set(key, { until: performance.now() + againMs, why: messageOf(error) });
    }
    return true;
  };
}
