import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVocabulary } from '../network/vocabulary.ts';
import { specialTokens } from '../network/tokens.ts';
import { writeModelFolder } from '../export/model-folder.ts';
import { openSession } from '../runtime/session.ts';
import { createParameters } from '../training/network/parameters.ts';
import type { NetworkShape } from '../training/network/shape.ts';
import { seededRandom } from '../../../infra/random/index.ts';
import { pullModel } from './pull.ts';

const shape: NetworkShape = { words: 6, dimensions: 4, buckets: 8, filters: 0, heads: [{ name: 'tone', kind: 'one', labels: ['a', 'b'], weight: 1 }] };
let root: string;
let hub: Server;
let address: string;

/** A hub on loopback that speaks the paths of the real one: /owner/model/resolve/main/FILE. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hub-'));
  await writeModelFolder(join(root, 'served'), { description: { task: 'tone', version: '1', heads: [] }, vocabulary: createVocabulary([...specialTokens, 'tin', 'tức']), shape, parameters: createParameters(shape, seededRandom(1), null), card: '' });
  hub = createServer((request, response) => {
    const file = /^\/owner\/model\/resolve\/main\/(.+?)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
    const path = file === undefined ? '' : join(root, 'served', file);
    if (file === undefined || !existsSync(path)) return void response.writeHead(404).end();
    void stat(path).then(({ size }) => {
      response.writeHead(200, { 'content-length': size });
      createReadStream(path).pipe(response);
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  hub.closeAllConnections();
  await new Promise((resolve) => hub.close(resolve));
  await rm(root, { recursive: true });
});
const pull = (folder: string, hubAddress = address) => pullModel({ name: 'owner/model', folder, precision: 'fp32', revision: 'main', hub: hubAddress, onProgress: () => {} });

describe('a model from the hub', () => {
  it('comes by the library’s own download, with the hashes of its files, and opens', async () => {
    const folder = join(root, 'brought');
    expect(await pull(folder)).toMatchObject({ files: 4, matched: false });
    const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files: Record<string, string> };
    expect(Object.keys(files).sort()).toEqual(['config.json', 'onnx/model.onnx', 'tokenizer.json', 'tokenizer_config.json']);
    const session = await openSession(folder, { threads: 1, output: 'logits' });
    expect((await session.run([{ first: 'tin tức', second: '' }]))[0]).toHaveLength(2);
    await session.close();
    expect(await pull(folder)).toMatchObject({ matched: true });
  });

  it('is refused where it is another than the folder’s manifest names, and what was there stays', async () => {
    const folder = join(root, 'pinned');
    await pull(folder);
    const manifest = join(folder, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/("tokenizer.json": ")[0-9a-f]{4}/, '$10000'));
    await expect(pull(folder)).rejects.toMatchObject({ code: 'model-corrupt', policy: 'fatal', message: expect.stringContaining('tokenizer.json') as string });
    expect(existsSync(join(folder, 'onnx', 'model.onnx'))).toBe(true);
    expect(existsSync(`${folder}.coming`)).toBe(false);
  });

  it('is unreachable in plain words where there is no network or no such model', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`;
    await new Promise((resolve) => closed.close(resolve));
    await expect(pull(join(root, 'never'), nobody)).rejects.toMatchObject({ code: 'model-unreachable', hint: expect.stringContaining('copy the model') as string });
    await expect(pullModel({ name: 'owner/other', folder: join(root, 'never'), precision: 'fp32', revision: 'main', hub: address, onProgress: () => {} })).rejects.toMatchObject({ code: 'model-unreachable' });
    expect(existsSync(join(root, 'never'))).toBe(false);
  });
});
