import { createHmac, hkdfSync } from 'node:crypto';
import type { Privacy } from './contract.ts';
import { openKeyFolder, readOrMakeKey } from './keys.ts';
import { mask } from './mask/mask.ts';
import { seal, unseal } from './seal.ts';
import { Voices } from './voices.ts';

/** One key on disk, one key a purpose: what leaks of one says nothing of another. */
const derive = (install: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', install, Buffer.alloc(0), `diembao ${purpose} 1`, 32));

/**
 * Opens the install's keys under `dataDir/keys` (0600), making them on the first run, and destroys voice keys older than the previous
 * month. Several processes may open one folder. `postId` wants the canonical address.
 * @throws {FatalError} `bad-key-file`, `keys-unwritable`
 */
export function openPrivacy(dataDir: string, { now }: { readonly now: () => Date }): Privacy {
  const folder = openKeyFolder(dataDir);
  const install = readOrMakeKey(folder, 'install.key');
  const postKey = derive(install, 'post-id');
  const sealKey = derive(install, 'seal');
  install.fill(0);
  const voices = new Voices(folder, now);
  // Every use looks at the calendar, so that a process that runs for months keeps no key beyond its time.
  const inTime = <A extends readonly unknown[], R>(use: (...given: A) => R) => (...given: A): R => {
    voices.sweep();
    return use(...given);
  };
  return {
    mask: inTime(mask),
    voice: inTime((network: string, author: string, at: Date) => voices.of(network, author, at)),
    postId: inTime((url: string) => createHmac('sha256', postKey).update(url).digest('hex').slice(0, 32)),
    seal: inTime((url: string) => seal(sealKey, url)),
    open: inTime((sealed: string) => unseal(sealKey, sealed)),
  };
}
