import { writeFileSync } from 'node:fs';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';

/**
 * Prints the bytes of a file, or writes them where `output` says; a file that is there stays as it is unless `force` is given.
 * @throws {FatalError} `out-exists`, `out-unwritable`
 */
export async function deliverBytes(bytes: Uint8Array, { output, force = false }: { readonly output?: string | undefined; readonly force?: boolean | undefined }): Promise<void> {
  if (output === undefined) return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
  try {
    writeFileSync(output, bytes, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new FatalError(exists ? `${output} is there already.` : `${output} cannot be written: ${messageOf(cause)}.`, { code: exists ? 'out-exists' : 'out-unwritable', hint: exists ? 'Choose another name, or add --force to write over it.' : 'Choose a folder that is there and that this user may write.', cause });
  }
}
