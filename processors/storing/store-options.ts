import type { Erased, Reach, Revised } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { Effects } from './effects.ts';

export interface StoreBatchOptions {
  readonly store: Store;
  readonly now: () => Date;
  readonly postDays: number;
  /** How far a source's outlet reaches (default: 'local'). */
  readonly reachOf?: ((source: string) => Reach) | undefined;
  /** Removes a document from store and log. */
  readonly erase: (erased: Erased) => Promise<void>;
  /** Tells the log of new revisions; called again with the same ones after a crash. */
  readonly announce: (revised: readonly Revised[]) => Promise<void>;
  /** Offers new contents to be folded into stories; called again with the same ones after a crash. */
  readonly offer?: ((offers: Effects['offers']) => Promise<void>) | undefined;
}
