import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInFolder } from '../open-models.ts';
import { candidateFolder, modelsInUse, promoteCandidate, undoPromotion } from './shelf.ts';

let data: string;
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'shelf-'))));
afterEach(() => rm(data, { recursive: true }));

async function candidate(): Promise<void> {
  for (const name of ['base', 'topic', 'tone', 'stance', 'claim', 'embedding']) {
    await mkdir(join(candidateFolder(data), name), { recursive: true });
    await writeFile(join(candidateFolder(data), name, 'manifest.json'), '{"files":{}}');
  }
}
const at = new Date('2027-01-01T00:00:00Z');

describe('the models in use', () => {
  it('are the built-in ones at first', async () => {
    const { name, folderOf } = await modelsInUse(data);
    expect([name, folderOf('tone')]).toEqual(['built-in', join(builtInFolder, 'tone')]);
    await expect(undoPromotion(data)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('are the promoted set, and the one before when that is undone', async () => {
    await candidate();
    await promoteCandidate(data, 'one', at);
    await promoteCandidate(data, 'two', at);
    expect((await modelsInUse(data)).folderOf('topic')).toBe(join(data, 'models', 'sets', 'two', 'topic'));
    expect(await undoPromotion(data)).toBe('one');
    expect((await modelsInUse(data)).name).toBe('one');
    expect(await undoPromotion(data)).toBe('built-in');
  });

  it('are never half a set', async () => {
    await candidate();
    await rm(join(candidateFolder(data), 'stance'), { recursive: true });
    await expect(promoteCandidate(data, 'half', at)).rejects.toMatchObject({ code: 'no-candidate', message: expect.stringContaining('stance') as string });
    expect((await modelsInUse(data)).name).toBe('built-in');
  });

  it('are not guessed where the shelf is damaged', async () => {
    await mkdir(join(data, 'models'), { recursive: true });
    await writeFile(join(data, 'models', 'shelf.json'), '{"promoted": [');
    await expect(modelsInUse(data)).rejects.toMatchObject({ code: 'model-corrupt', policy: 'fatal' });
  });
});
