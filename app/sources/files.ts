import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { FatalError, messageOf, RejectedError } from '../../infra/contracts/index.ts';
import { decodeBody } from '../../infra/http/index.ts';
import { readCsv } from './csv.ts';
import { readOpml } from './opml.ts';
import { mostBytes, type Subscription } from './subscription.ts';

/**
 * Reads a reading list by its ending: `.csv` and `.tsv` are tables, everything else is OPML.
 * @throws {FatalError} `list-unreadable`
 * @throws {RejectedError} `list-too-large`, and what the readers of OPML and CSV throw
 */
export function readList(path: string): Subscription[] {
  let bytes: Buffer;
  try {
    if (!statSync(path).isFile()) throw new Error('it is not a file');
    if (statSync(path).size > mostBytes) throw new RejectedError(`${path} is larger than ${mostBytes / 1024 / 1024} MB.`, { code: 'list-too-large', hint: 'A reading list of ten thousand feeds is smaller: is this the right file?' });
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof RejectedError) throw cause;
    throw new FatalError(`${path} cannot be read: ${messageOf(cause)}.`, { code: 'list-unreadable', hint: 'Give the path of an OPML or CSV file.', cause });
  }
  const { text } = decodeBody(bytes, '');
  return ['.csv', '.tsv'].includes(extname(path).toLowerCase()) ? readCsv(text) : readOpml(text);
}

/**
 * Prints what was made, or writes it where `--out` says; a file that is there stays as it is unless `force` is given.
 * @throws {FatalError} `out-exists`, `out-unwritable`
 */
export function deliver(text: string, { out, force = false }: { readonly out?: string | undefined; readonly force?: boolean | undefined }): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new FatalError(exists ? `${out} is there already.` : `${out} cannot be written: ${messageOf(cause)}.`, { code: exists ? 'out-exists' : 'out-unwritable', hint: exists ? 'Choose another name, or add --force to write over it.' : 'Choose a folder that this user may write.', cause });
  }
}
