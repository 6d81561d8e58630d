/** Locks between processes that end with their holder. */
export { takeLock, type FileLock } from './file-lock.ts';
