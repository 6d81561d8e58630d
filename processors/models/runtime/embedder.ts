import { z } from 'zod';
import { descriptionSchema } from '../folder/description.ts';
import { corrupt } from '../folder/verify.ts';
import type { Reader } from '../network/reader.ts';
import { gathered } from './gathered.ts';
import { openSession } from './session.ts';

/** A model that gives texts a place: what is alike lies near. */
export interface Embedder {
  /** Stands wherever its vectors are kept: those of another model cannot be compared with them. */
  readonly name: string;
  /** Vectors of length 1, in the order of the texts: their dot product says how alike two texts are. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

const configSchema = z.looseObject({ diembao: descriptionSchema.optional(), _name_or_path: z.string().optional() });
/** Characters of a text that are read. */
const longest = 1_200;

/**
 * Opens the project's own embedding model, or any other that gives hidden states (they are averaged).
 * @throws {FatalError} `model-missing`, `model-corrupt`.
 */
export async function openEmbedder(folder: string, read: Reader, { threads = 1, name }: { readonly threads?: number; readonly name?: string } = {}): Promise<Embedder> {
  const session = await openSession(folder, { threads, output: 'hidden' });
  const described = configSchema.safeParse(session.config);
  const own = described.success ? described.data.diembao : undefined;
  if (own && own.task !== 'embedding') {
    await session.close();
    throw corrupt(folder, `it is a model for ${own.task}, not for embeddings`);
  }
  const run = gathered(session.run);
  return {
    name: own ? `embedding-words@${own.version}` : `embedding-${name ?? 'other'}`,
    embed: async (texts) => (await run(texts.map((text) => ({ first: read(text.slice(0, longest)), second: '' })))).map(ofLength1),
    close: session.close,
  };
}

function ofLength1(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector : vector.map((value) => value / norm);
}
