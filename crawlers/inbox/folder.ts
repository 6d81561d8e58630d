import { lstat, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RejectedError, RetryableError } from '../../infra/contracts/index.ts';
import type { Source } from '../contract/collector.ts';
import { inboxOptions } from './options.ts';

export interface InboxFolder {
  readonly path: string;
  readonly done: string;
  readonly rejected: string;
}

/**
 * The folder of an inbox. Its own is made when it is missing; one that the office has named must be there, for it may be a share
 * that is not connected.
 * @throws {RetryableError} `inbox-away`; {RejectedError} `bad-options`, `no-data-folder`, `inbox-misplaced`
 */
export async function openInbox(source: Pick<Source, 'id' | 'options'>, dataDir: string | undefined): Promise<InboxFolder> {
  const path = inboxPath(source, dataDir);
  if (inboxOptions.parse(source.options ?? {}).folder === undefined) await mkdir(path, { recursive: true });
  const found = await stat(path).catch(() => null);
  if (found === null) throw new RetryableError(`The inbox ${path} is not there.`, { code: 'inbox-away', hint: 'Make the folder, or connect the share it lies on.' });
  if (!found.isDirectory()) throw new RejectedError(`The inbox ${path} is no folder.`, { code: 'inbox-misplaced', hint: 'Name a folder under "options.folder".' });
  const folder = { path, done: join(path, 'done'), rejected: join(path, 'rejected') };
  for (const inner of [folder.done, folder.rejected]) await ownFolder(inner);
  return folder;
}

/** @throws {RejectedError} `bad-options`, `no-data-folder` */
export function inboxPath({ id, options }: Pick<Source, 'id' | 'options'>, dataDir: string | undefined): string {
  const read = inboxOptions.safeParse(options ?? {});
  if (!read.success) throw new RejectedError(`Source "${id}" does not say where its inbox is.`, { code: 'bad-options', hint: read.error.issues.map((issue) => `options.${issue.path.join('.')}: ${issue.message}`).join('; ') });
  if (dataDir === undefined || !/^[a-z0-9][a-z0-9._-]*$/.test(id)) throw new RejectedError('The inbox has no data folder.', { code: 'no-data-folder', hint: 'Run this with a data folder (--data DIR).' });
  return read.data.folder === undefined ? join(dataDir, 'inbox', id) : resolve(dataDir, read.data.folder);
}

/** Where files are put away must be a folder of this one and no link to elsewhere. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  if ((await lstat(path)).isDirectory()) return;
  throw new RejectedError(`${path} leads elsewhere.`, { code: 'inbox-misplaced', hint: 'Files are put away inside the inbox only: remove the link.' });
}
