import { rmSync, statSync, writeFileSync } from 'node:fs';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Prints the bytes of a file, or writes them where `output` says; a file that is there stays as it is unless `force` is given, and until the new one is whole.
 * @throws {FatalError} `out-exists`, `out-unwritable`
 */
export async function deliverBytes(bytes: Uint8Array, { output, force = false }: { readonly output?: string | undefined; readonly force?: boolean | undefined }): Promise<void> {
  if (output === undefined) return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
  try {
    const there = statSync(output, { throwIfNoEntry: false });
    if (there === undefined) writeNew(output, bytes);
    else if (!force) throw new FatalError(`${output} is there already.`, { code: 'out-exists', hint: 'Choose another name, or add --force to write over it.' });
    else if (there.isFile()) writeWhole(output, bytes, { mode: there.mode });
    // A pipe or a device takes what it is given, and stays what it is.
    else writeFileSync(output, bytes);
  } catch (cause) {
    if (cause instanceof FatalError) throw cause;
    throw new FatalError(`${output} cannot be written: ${messageOf(cause)}.`, { code: 'out-unwritable', hint: 'Choose a folder that is there and that this user may write.', cause });
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  writeFileSync(path, '', { flag: 'wx' });
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    // Half a file would be taken for a whole one.
    rmSync(path, { force: true });
    throw error;
  }
}
