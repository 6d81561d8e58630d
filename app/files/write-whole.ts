import { renameSync, rmSync, writeFileSync } from 'node:fs';

export interface WholeOptions {
  /** What it is called, beside its place, until it is whole. */
  readonly part?: string;
  /** Permissions, as `chmod` takes them. */
  readonly mode?: number;
}

/** All of it or nothing, whatever happens meanwhile: who reads sees the old file or the new one. @throws what the file system says; what was there stays. */
export function writeWhole(path: string, content: Uint8Array | string, { part = `${path}.${process.pid}.part`, mode = 0o640 }: WholeOptions = {}): void {
  try {
    writeFileSync(part, content, { flush: true, mode });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
