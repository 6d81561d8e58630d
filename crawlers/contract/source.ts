import type { Holder } from '../../infra/contracts/index.ts';

/** A source as the office's file or the catalogue declares it. */
export interface Source {
  readonly id: string;
  readonly outlet: string;
  readonly kind: string;
  readonly url: string;
  readonly own: boolean;
  readonly holder?: Holder | undefined;
  /** Seconds between two polls, where it is not to follow its own rhythm. */
  readonly interval?: number | undefined;
  /** What only this kind of source knows: selectors, tags, folders. Checked by the collector's own schema, `Collector.options`. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}
