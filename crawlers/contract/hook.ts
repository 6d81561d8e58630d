import type { Privacy } from '../../infra/privacy/index.ts';
import type { Source } from './source.ts';

/** One delivery to `/hooks/<source id>`: its body is bounded and read before the hook sees it. */
export interface Delivery {
  readonly method: 'GET' | 'POST';
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface HookContext {
  readonly privacy: Privacy;
  readonly now: () => Date;
}

export interface HookAnswer {
  readonly status: number;
  readonly body?: string;
  /** True when the source has something new: it is polled at once instead of at its next turn. */
  readonly poll?: boolean;
}

/**
 * What a kind of source does with a delivery: check who sent it, keep what must not be lost, answer. Nothing is believed before
 * its signature is checked; a delivery that cannot be checked gets 403 and leaves no trace.
 */
export interface Hook {
  receive(source: Source, delivery: Delivery, context: HookContext): Promise<HookAnswer>;
}
