import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FatalError } from '../../../infra/contracts/index.ts';
import { builtInFolder, modelParts, type ModelFolders } from '../open-models.ts';

/*
 * Where an office's own models lie in its data folder: `models/candidate` is what was trained last, `models/sets/NAME` what
 * was promoted once, `models/shelf.json` which of them is in use. All models of a set share its base, so a set goes as a whole.
 */

const shelfSchema = z.object({
  /** Promoted sets, oldest first; the last is in use. Empty: the built-in ones. */
  promoted: z.array(z.object({ name: z.string().min(1), at: z.iso.datetime() })),
});
type Shelf = z.infer<typeof shelfSchema>;

const root = (dataDir: string): string => join(dataDir, 'models');
const fileOf = (dataDir: string): string => join(root(dataDir), 'shelf.json');
export const candidateFolder = (dataDir: string): string => join(root(dataDir), 'candidate');
const setFolder = (dataDir: string, name: string): string => join(root(dataDir), 'sets', name);

async function readShelf(dataDir: string): Promise<Shelf> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return { promoted: [] };
  const parsed = shelfSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new FatalError(`${fileOf(dataDir)} is damaged: nobody can tell which models are in use`, { code: 'model-corrupt', hint: 'Delete the file to go back to the built-in models, or put it back from a backup.' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeShelf(dataDir: string, shelf: Shelf): Promise<void> {
  await mkdir(root(dataDir), { recursive: true });
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(shelf, null, 1)}\n`);
  await rename(draft, fileOf(dataDir));
}

/** The models that are in use with this data folder: the set that was promoted last, else the built-in ones. */
export async function modelsInUse(dataDir: string): Promise<{ readonly name: string; readonly folderOf: ModelFolders }> {
  const last = (await readShelf(dataDir)).promoted.at(-1);
  const folder = last === undefined ? builtInFolder : setFolder(dataDir, last.name);
  return { name: last?.name ?? 'built-in', folderOf: (task) => join(folder, task) };
}

/** Puts the candidate to use. @throws {FatalError} `no-candidate`. */
export async function promoteCandidate(dataDir: string, name: string, at: Date): Promise<void> {
  const candidate = candidateFolder(dataDir);
  const missing = modelParts.find((task) => !existsSync(join(candidate, task, 'manifest.json')));
  if (missing !== undefined) throw new FatalError(`There is no whole candidate: ${missing} is missing`, { code: 'no-candidate', hint: 'Run: ./diembao models train' });
  const shelf = await readShelf(dataDir);
  const target = setFolder(dataDir, name);
  await rm(target, { recursive: true, force: true });
  await cp(candidate, target, { recursive: true });
  await writeShelf(dataDir, { promoted: [...shelf.promoted, { name, at: at.toISOString() }] });
}

/** Goes back to the set before; tells its name. @throws {FatalError} `nothing-to-undo`. */
export async function undoPromotion(dataDir: string): Promise<string> {
  const shelf = await readShelf(dataDir);
  if (shelf.promoted.length === 0) throw new FatalError('The built-in models are in use: there is nothing to undo', { code: 'nothing-to-undo' });
  await writeShelf(dataDir, { promoted: shelf.promoted.slice(0, -1) });
  return (await modelsInUse(dataDir)).name;
}
