import type { ModelsConfig, UnitConfig } from '../infra/config/index.ts';
import { createChain, type Chain } from './chain.ts';
import { createExtractorPool } from './extract/index.ts';
import { openModels, type ModelFolders } from './models/index.ts';
import { loadTaxonomy } from './topics/index.ts';
import type { PageOf } from './units/index.ts';

export interface OpenChainOptions {
  readonly units: readonly UnitConfig[];
  readonly pageOf?: PageOf;
  /** The office's own taxonomy, or null for the built-in one. */
  readonly topicsFile: string | null;
  /** Where each model lies; the built-in ones without it. */
  readonly modelFolder?: ModelFolders;
  /** Larger models that the office's file names. */
  readonly otherModels?: ModelsConfig;
  readonly zone: string;
  readonly now: () => Date;
}

export interface OpenedChain extends Chain {
  close(): Promise<void>;
}

/**
 * The chain with its worker for extraction, as a role runs it.
 * @throws {FatalError} when the taxonomy or a model cannot be read.
 */
export async function openChain({ topicsFile, modelFolder, otherModels = {}, ...options }: OpenChainOptions): Promise<OpenedChain> {
  const taxonomy = await loadTaxonomy(topicsFile);
  const models = await openModels(modelFolder, { others: otherModels, topics: taxonomy.topics });
  const extractor = createExtractorPool();
  return { ...createChain({ extractor, taxonomy, models, ...options }), close: async () => void (await Promise.all([extractor.close(), models.close()])) };
}
