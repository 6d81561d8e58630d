import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DisposableDir extends Disposable {
  readonly path: string;
}

/** A folder for one test, removed after it. */
export function disposableDir(): DisposableDir {
  const path = mkdtempSync(join(tmpdir(), 'diembao-log-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
