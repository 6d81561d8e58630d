import { lstat, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DateTime } from 'luxon';
import type { InboxFolder } from './folder.ts';
import type { FileRefused } from './refusal.ts';
import { lookAt, type Dropped } from './stable-files.ts';

const stampFormat = 'yyyy-MM-dd-HHmmss';
const stampLength = stampFormat.length;

export interface PutAway {
  readonly folder: InboxFolder;
  readonly zone: string;
  readonly now: Date;
}

/** Moves a file that was read to `done/`, unless it has changed meanwhile: then it is read again. */
export async function putToDone(file: Dropped, { folder, zone, now }: PutAway): Promise<void> {
  await move(file, folder, folder.done, stamped(file.name, zone, now));
}

/** Moves a file that cannot be read to `rejected/`, with a note that says why. */
export async function putToRejected(file: Dropped, why: FileRefused, { folder, zone, now }: PutAway): Promise<void> {
  const moved = await move(file, folder, folder.rejected, stamped(file.name, zone, now));
  if (moved !== null) await writeFile(`${moved}.why.txt`, `${why.vietnamese}\n\n${why.message}\n`, { flag: 'wx' });
}

/** When a file was put away, from its name; null for what was put there by other hands. */
export function putAwayAt(name: string, zone: string): Date | null {
  const at = DateTime.fromFormat(name.slice(0, stampLength), stampFormat, { zone });
  return at.isValid && name[stampLength] === '_' ? at.toJSDate() : null;
}

/** The name a file was dropped under. */
export const ownName = (name: string): string => name.slice(stampLength + 1);

const longestName = 180;

function stamped(name: string, zone: string, now: Date): string {
  const ending = extname(name).slice(0, 20);
  let stem = name.slice(0, name.length - extname(name).length);
  while (Buffer.byteLength(stem) + ending.length > longestName) stem = stem.slice(0, -1);
  return `${DateTime.fromJSDate(now).setZone(zone).toFormat(stampFormat)}_${stem.toWellFormed()}${ending}`;
}

async function move(file: Dropped, folder: InboxFolder, to: string, name: string): Promise<string | null> {
  if ((await lookAt(folder.path, file.name))?.mark !== file.mark) return null;
  const target = await freePath(to, name);
  await rename(file.path, target);
  return target;
}

/** Where something that is put away goes. */
export const stampedPath = (to: string, name: string, { zone, now }: Pick<PutAway, 'zone' | 'now'>): Promise<string> => freePath(to, stamped(name, zone, now));

/** Nothing that lies there is written over. */
async function freePath(to: string, name: string): Promise<string> {
  const ending = extname(name);
  for (let number = 1; ; number += 1) {
    const target = join(to, number === 1 ? name : `${name.slice(0, name.length - ending.length)}-${number}${ending}`);
    if ((await lstat(target).catch(() => null)) === null) return target;
  }
}
