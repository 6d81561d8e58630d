import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRestorer, unpackTable, packTable, type DiacriticsTable } from '../../diacritics/index.ts';
import { createReader, type Reader } from '../network/reader.ts';
import { createVocabulary, type Vocabulary } from '../network/vocabulary.ts';
import { corrupt, manifestName, verifyFolder } from './verify.ts';
import { messageOf } from '../../../infra/contracts/index.ts';

/** What all built-in models start from, learned from running text without labels. */
export interface Base {
  readonly vocabulary: Vocabulary;
  /** words × dimensions. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly diacritics: DiacriticsTable;
}

const files = { words: 'words.txt', vectors: 'vectors.bin', diacritics: 'diacritics.bin' } as const;

/** Writes a base: vectors in a byte a value with one scale a row. */
export async function writeBase(folder: string, { vocabulary, vectors, dimensions, diacritics }: Base): Promise<void> {
  const count = vocabulary.words.length;
  const scales = new Float32Array(count);
  const bytes = new Int8Array(vectors.length);
  for (let row = 0; row < count; row += 1) {
    const values = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
    scales[row] = most / 127;
    values.forEach((value, at) => (bytes[row * dimensions + at] = Math.round((value / most) * 127)));
  }
  const contents: Record<string, string | Buffer> = {
    [files.words]: vocabulary.words.join('\n'),
    [files.vectors]: Buffer.concat([Buffer.from(scales.buffer), Buffer.from(bytes.buffer)]),
    [files.diacritics]: packTable(diacritics),
    'config.json': `${JSON.stringify({ dimensions })}\n`,
  };
  await mkdir(folder, { recursive: true });
  const hashes: Record<string, string> = {};
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(folder, name), content);
    hashes[name] = createHash('sha256').update(content).digest('hex');
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify({ files: hashes }, null, 1)}\n`);
}

/** @throws {FatalError} `model-missing`, `model-corrupt`. */
export async function readBase(folder: string): Promise<Base> {
  await verifyFolder(folder);
  try {
    const { dimensions } = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as { dimensions: number };
    const vocabulary = createVocabulary((await readFile(join(folder, files.words), 'utf8')).split('\n'));
    const packed = await readFile(join(folder, files.vectors));
    const count = vocabulary.words.length;
    const vectors = Float32Array.from({ length: count * dimensions }, (_, at) => packed.readInt8(count * 4 + at) * packed.readFloatLE(Math.floor(at / dimensions) * 4));
    return { vocabulary, vectors, dimensions, diacritics: unpackTable(await readFile(join(folder, files.diacritics))) };
  } catch (cause) {
    throw corrupt(folder, messageOf(cause), cause);
  }
}

/**
 * What reading alone needs of a base.
 * @throws {FatalError} `model-missing`, `model-corrupt`.
 */
export async function openReader(folder: string): Promise<Reader> {
  await verifyFolder(folder);
  try {
    return createReader(createRestorer(unpackTable(await readFile(join(folder, files.diacritics)))));
  } catch (cause) {
    throw corrupt(folder, messageOf(cause), cause);
  }
}
