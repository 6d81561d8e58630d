import { join } from 'node:path';
import { takeLock, type FileLock } from '../../lock/index.ts';

/** Proof that this process owns the data folder. */
export type OwnerLock = FileLock;

/** Takes the folder, or answers null when another process (or another store in this one) has it. */
export const takeOwnership = (dir: string): OwnerLock | null => takeLock(join(dir, 'owner.lock'));
