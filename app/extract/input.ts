import { createReadStream, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { FatalError, RejectedError } from '../../infra/contracts/index.ts';

/** One page to read, or why its line names none. */
export type PageInput = { readonly url: string; readonly file: string } | { readonly line: number; readonly error: RejectedError };

const lineSchema = z.object({ url: z.string().min(1), file: z.string().min(1) });
const longestLine = 20_000;

/**
 * The pages that a JSON-lines file names, one after the other; file paths are relative to its folder.
 * @throws {FatalError} `no-such-file`
 */
export async function* pagesOf(input: string): AsyncGenerator<PageInput> {
  if (!existsSync(input)) throw new FatalError(`There is no file ${input}.`, { code: 'no-such-file', hint: 'Give a file with one {"url","file"} a line.' });
  const folder = dirname(resolve(input));
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(input, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    const bare = text.replace(/^\uFEFF/, '').trim();
    if (bare === '') continue;
    const read = bare.length > longestLine ? null : lineSchema.safeParse(parsed(bare));
    if (read?.success) yield { url: read.data.url, file: resolve(folder, read.data.file) };
    else yield { line, error: new RejectedError(`line ${line} is no {"url","file"}`, { code: 'bad-line' }) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Reported with its number as a line that names no page.
    return null;
  }
}
