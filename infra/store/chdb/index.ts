/**
 * ClickHouse's engine inside this process (chDB), as a connection of the official client. Start the process with
 * UV_THREADPOOL_SIZE=16: each running statement occupies one thread of Node's pool, and files and sockets need the rest.
 * Never open it in a worker thread.
 */
export { ChdbPool, type ChdbPoolOptions, type PoolScope } from './chdb-pool.ts';
export { RawParam } from './literals.ts';
export { readsOnly } from './statement.ts';
