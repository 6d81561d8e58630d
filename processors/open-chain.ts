import type { UnitConfig } from '../infra/config/index.ts';
import { createChain, type Chain } from './chain.ts';
import { createExtractorPool, type PoolOptions } from './extract/index.ts';
import { loadTaxonomy } from './topics/index.ts';

export interface OpenChainOptions extends PoolOptions {
  readonly units: readonly UnitConfig[];
  /** The office's taxonomy, or null for the built-in one. */
  readonly topicsFile: string | null;
  /** The office's IANA zone. */
  readonly zone: string;
  readonly now: () => Date;
}

/** A chain with the pool of workers that it reads pages in. */
export interface OpenChain extends Chain {
  close(): Promise<void>;
}

/**
 * Loads the taxonomy, starts the pool, and composes the chain.
 * @throws {FatalError} `taxonomy-missing` or `taxonomy-invalid`.
 */
export async function openChain({ units, topicsFile, zone, now, ...pool }: OpenChainOptions): Promise<OpenChain> {
  const taxonomy = await loadTaxonomy(topicsFile);
  const extractor = createExtractorPool(pool);
  return { ...createChain({ extractor, units, taxonomy, zone, now }), close: () => extractor.close() };
}
