import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { messageOf, RetryableError } from '../../contracts/index.ts';
import { ChdbPool, type ChdbPoolOptions } from '../chdb/index.ts';
import { clientOver } from '../client.ts';
import { openHttpFace } from '../http-face/index.ts';
import { createDatabaseSql } from '../migrate.ts';
import type { Backend } from './backend.ts';
import { removeOwner, writeOwner } from './owner-file.ts';
import type { OwnerLock } from './owner-lock.ts';

export interface OwnerOptions {
  readonly dir: string;
  readonly database: string;
  /** Brings the database to what this version needs. */
  readonly prepare: (client: ClickHouseClient) => Promise<void>;
  readonly closeTimeoutMs: number;
}

/** With the lock in hand: opens the engine, prepares the database, serves the others. Gives the lock back on failure. */
export async function becomeOwner(options: OwnerOptions, lock: OwnerLock): Promise<Backend> {
  const undo = new AsyncDisposableStack();
  try {
    undo.defer(() => lock.release());
    const engineDir = join(options.dir, 'chdb');
    mkdirSync(engineDir, { recursive: true, mode: 0o700 });
    const pool = openPool({ dir: engineDir, database: options.database, closeTimeoutMs: options.closeTimeoutMs });
    undo.defer(() => pool.close());
    // From `default`: a database that is not there yet cannot be stood in.
    await pool.command({ query: createDatabaseSql(options.database, 'Atomic'), database: 'default' });
    await options.prepare(clientOver(pool, options.database));
    const token = randomBytes(32).toString('hex');
    const face = await openHttpFace({ pool, token });
    undo.defer(() => face.close(options.closeTimeoutMs));
    writeOwner(options.dir, { port: face.port, token, pid: process.pid });
    undo.defer(() => removeOwner(options.dir));
    const closing = undo.move();
    return { mode: 'embedded-owner', connection: pool, close: () => closing.disposeAsync() };
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}

/** The engine has a lock of its own, which a stopping owner can hold a moment longer than ours. */
function openPool(options: ChdbPoolOptions): ChdbPool {
  try {
    return ChdbPool.open(options);
  } catch (cause) {
    throw new RetryableError(`The engine cannot open ${options.dir}: ${messageOf(cause)}`, { code: 'store-unavailable', cause, hint: 'Another process may still be closing it; check also the free space and the rights of the folder.' });
  }
}
