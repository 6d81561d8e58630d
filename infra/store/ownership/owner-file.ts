import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ownerSchema = z.object({ port: z.number().int().min(1).max(65_535), token: z.string().min(16), pid: z.number().int().positive() });

/** Where the owner of a data folder can be asked, and with which token. */
export type OwnerInfo = z.infer<typeof ownerSchema>;

const fileOf = (dir: string): string => join(dir, 'owner.json');

/** Written whole or not at all, readable by this user only. */
export function writeOwner(dir: string, owner: OwnerInfo): void {
  const draft = `${fileOf(dir)}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, fileOf(dir));
}

/** Null when there is none, or none that makes sense; it may be left over from an owner that died. */
export function readOwner(dir: string): OwnerInfo | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(fileOf(dir), 'utf8')));
  } catch {
    return null;
  }
}

export function removeOwner(dir: string): void {
  rmSync(fileOf(dir), { force: true });
}
