import type { Store } from '../contract.ts';
import type { Connection } from '../connection.ts';

/** What the store currently stands on. */
export interface Backend {
  readonly mode: ReturnType<Store['mode']>;
  readonly connection: Connection;
  close(): Promise<void>;
}
