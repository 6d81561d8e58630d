import type { UnitConfig } from '../infra/config/index.ts';
import { createChain, type Chain } from './chain.ts';
import { createExtractorPool } from './extract/index.ts';
import { loadTaxonomy } from './topics/index.ts';

export interface OpenChainOptions {
  readonly units: readonly UnitConfig[];
  /** The office's own taxonomy, or null for the built-in one. */
  readonly topicsFile: string | null;
  readonly zone: string;
  readonly now: () => Date;
}

export interface OpenedChain extends Chain {
  close(): Promise<void>;
}

/**
 * The chain with its worker for extraction, as a role runs it.
 * @throws {FatalError} when the taxonomy cannot be read.
 */
export async function openChain({ topicsFile, ...options }: OpenChainOptions): Promise<OpenedChain> {
  const taxonomy = await loadTaxonomy(topicsFile);
  const extractor = createExtractorPool();
  return { ...createChain({ extractor, taxonomy, ...options }), close: () => extractor.close() };
}
