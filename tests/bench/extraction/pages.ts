import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { decodeBody } from '../../../infra/http/index.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'extraction', 'data', 'aeb');

/** Whether the benchmark's pages lie beside the project: they are other people's and no part of it. */
export const benchmarkHere = existsSync(join(folder, 'index.json'));

export interface BenchmarkPage {
  readonly id: string;
  readonly url: string;
  /** The article's text as a person marked it. */
  readonly truth: string;
  readonly html: string;
}

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly body: string;
}

/** The pages of the public article extraction benchmark (181). */
export function benchmarkPages(): BenchmarkPage[] {
  const entries = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Entry[];
  return entries.map(({ id, url, body }) => ({ id, url, truth: body, html: decodeBody(brotliDecompressSync(readFileSync(join(folder, 'html', `${id}.br`)))).text }));
}
