import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { FatalError, messageOf } from '../../../infra/contracts/index.ts';
import { hashOfFile, manifestName, readManifest } from '../folder/verify.ts';
import { loadTransformers } from '../runtime/transformers.ts';

export interface PullRequest {
  /** Name on the hub: `owner/model`. */
  readonly name: string;
  /** Where it goes; a folder that other programs, or a hand, may fill just as well. */
  readonly folder: string;
  readonly precision: 'fp32' | 'fp16' | 'q8';
  /** Branch, tag or commit. */
  readonly revision: string;
  /** The hub's address, where it is another than the library's own (a mirror). */
  readonly hub?: string;
  readonly onProgress: (file: string, share: number) => void;
}

export interface Pulled {
  readonly files: number;
  readonly bytes: number;
  /** True where a manifest was there before and every file is what it says. */
  readonly matched: boolean;
}

/**
 * Brings a model from the hub by the library's own download, and writes the hashes of its files beside it. Where the folder
 * has a manifest already, what comes must match it.
 * @throws {FatalError} `model-unreachable` without a network, `model-corrupt` where the files are not those of the manifest.
 */
export async function pullModel({ name, folder, precision, revision, hub, onProgress }: PullRequest): Promise<Pulled> {
  const library = await loadTransformers();
  const wanted = await readManifest(folder);
  const draft = `${folder}.coming`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const { allowRemoteModels, useFSCache, cacheDir, remoteHost } = library.env;
  Object.assign(library.env, { allowRemoteModels: true, useFSCache: true, cacheDir: draft, remoteHost: hub ?? remoteHost });
  try {
    const options = { revision, progress_callback: (info: { status: string; file?: string; progress?: number }) => info.status === 'progress' && onProgress(info.file ?? '', (info.progress ?? 0) / 100) };
    await library.AutoTokenizer.from_pretrained(name, options);
    const model = await library.AutoModel.from_pretrained(name, { ...options, dtype: precision });
    await model.dispose();
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new FatalError(`${name} could not be brought: ${messageOf(cause)}`, {
      code: 'model-unreachable',
      hint: 'Is there a network, and is the name right? Without one copy the model\'s folder (config.json, tokenizer.json, tokenizer_config.json, onnx/) from a machine that has it: it works the same.',
      cause,
    });
  } finally {
    Object.assign(library.env, { allowRemoteModels, useFSCache, cacheDir, remoteHost });
  }
  const source = await folderWithConfig(draft);
  const hashes: Record<string, string> = {};
  let bytes = 0;
  for (const file of await filesIn(source)) {
    hashes[relative(source, file)] = await hashOfFile(file);
    bytes += (await stat(file)).size;
  }
  const changed = wanted === null ? [] : Object.entries(wanted.files).filter(([file, hash]) => hashes[file] !== hash).map(([file]) => file);
  if (changed.length > 0) {
    await rm(draft, { recursive: true, force: true });
    throw new FatalError(`What came is not the model that ${folder} names: ${changed.join(', ')} differ`, { code: 'model-corrupt', hint: `If the change is meant, delete ${join(folder, manifestName)} and pull again.` });
  }
  await writeFile(join(source, manifestName), `${JSON.stringify({ files: hashes }, null, 1)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(source, folder);
  await rm(draft, { recursive: true, force: true });
  return { files: Object.keys(hashes).length, bytes, matched: wanted !== null };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The library keeps files under the model's name, and under the revision's where that is not the main one. */
async function folderWithConfig(draft: string): Promise<string> {
  const config = (await filesIn(draft)).find((file) => basename(file) === 'config.json');
  if (config === undefined) throw new FatalError('What came has no config.json: it is no model', { code: 'model-corrupt' });
  return join(config, '..');
}
