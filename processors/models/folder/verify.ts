import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { FatalError, messageOf } from '../../../infra/contracts/index.ts';

/** SHA-256 of a model's files; written beside them when they are made or brought. */
export const manifestSchema = z.object({ files: z.record(z.string().min(1), z.string().regex(/^[0-9a-f]{64}$/)) });
export type Manifest = z.infer<typeof manifestSchema>;
export const manifestName = 'manifest.json';

const bring = 'Copy the folder again, or bring it by: ./diembao models pull. ./diembao models list shows which models are there.';

/**
 * Reads every file that a model's manifest names and compares it with its hash. A folder without a manifest passes: it was
 * copied by hand from where there is none.
 * @throws {FatalError} `model-missing`, or `model-corrupt` with the file that is not what it was.
 */
export async function verifyFolder(folder: string): Promise<void> {
  await stat(join(folder, 'config.json')).catch((cause: unknown) => {
    throw new FatalError(`There is no model in ${folder}: config.json is missing`, { code: 'model-missing', hint: bring, cause });
  });
  const manifest = await readManifest(folder);
  if (manifest === null) return;
  for (const [name, wanted] of Object.entries(manifest.files)) {
    const found = await hashOfFile(join(folder, name)).catch((cause: unknown) => {
      throw corrupt(folder, `${name} cannot be read: ${messageOf(cause)}`, cause);
    });
    if (found !== wanted) throw corrupt(folder, `${name} has another content than when the model was made`);
  }
}

export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw corrupt(folder, `${manifestName} is not what it should be: ${messageOf(cause)}`, cause);
  }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export const corrupt = (folder: string, fault: string, cause?: unknown): FatalError => new FatalError(`The model in ${folder} is damaged: ${fault}`, { code: 'model-corrupt', hint: bring, cause });
