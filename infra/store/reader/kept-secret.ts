import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FatalError, messageOf } from '../../contracts/index.ts';

const shape = /^[A-Za-z0-9_-]{32,128}$/;

/**
 * The secret in a file that only this user can read; made once, with 256 random bits, and kept. Processes that start side by side get the same one.
 * @throws {FatalError} `secret-unusable`
 */
export function keptSecret(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return read(file) ?? make(file);
  } catch (cause) {
    if (cause instanceof FatalError) throw cause;
    throw new FatalError(`The secret in ${file} cannot be read or made: ${messageOf(cause)}.`, { code: 'secret-unusable', cause, hint: 'Check that this user may read and write the folder.' });
  }
}

function read(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (shape.test(text)) return text;
  throw new FatalError(`${file} holds no secret of this program.`, { code: 'secret-unusable', hint: 'Remove the file: a new secret is made at the next start, and whoever uses the old one needs the new one.' });
}

/** Written whole beside its place, then put there: whoever comes second takes the first one's. */
function make(file: string): string {
  const secret = randomBytes(32).toString('base64url');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(file) ?? secret;
  } finally {
    rmSync(draft, { force: true });
  }
}
