import type { Logger } from '../observability/index.ts';
import type { Store } from './contract.ts';
import { openServer, type ServerOptions } from './open-server.ts';
import { openEmbedded, type EmbeddedOptions } from './ownership/index.ts';

export type StoreOptions = EmbeddedOptions | ServerOptions;

/**
 * Opens the store and brings it to what this version needs.
 * - `embedded`: this process becomes the owner of `dir`, or a guest of the process that owns it. The process must have
 *   been started with UV_THREADPOOL_SIZE=16.
 * - `server`: waits a bounded time for a server that is starting.
 * @throws {RetryableError} `store-unavailable`; {FatalError} `store-auth`, `migration-changed`, `store-newer-than-code`, `migration-failed`.
 */
export function openStore(options: StoreOptions, deps: { readonly logger: Logger }): Promise<Store> {
  return options.kind === 'embedded' ? openEmbedded(options, deps) : openServer(options, deps);
}
