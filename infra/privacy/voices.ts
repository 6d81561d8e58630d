import { createHmac } from 'node:crypto';
import { openKeyFolder, readOrMakeKey, removeKeys } from './keys.ts';

const namePattern = /^voice-(\d{4}-\d{2})\.key/;
const nameOf = (month: string): string => `voice-${month}.key`;
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
const monthBefore = (now: Date): string => monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)));

/**
 * Removes the voice keys of months before the previous one (UTC): from then on nobody, we included, can tell whose voices those
 * were. Done at every opening and whenever a voice is made in a new month; a housekeeping job may call it too.
 */
export function destroyOldVoiceKeys(dataDir: string, now: Date): void {
  destroyIn(openKeyFolder(dataDir), now);
}

function destroyIn(folder: string, now: Date): void {
  const oldest = monthBefore(now);
  removeKeys(folder, (name) => (namePattern.exec(name)?.[1] ?? '9999-12') < oldest);
}

/** Makes voices with the key of their month. Keys exist for this month and the previous one only. */
export class Voices {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #keys = new Map<string, Buffer>();
  #swept: string;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
    this.#swept = monthOf(now());
    destroyIn(folder, now());
  }

  /** Forgets what the turn of a month has made old, in memory and on disk. Cheap: it looks at the date first. */
  sweep(): void {
    const now = this.#now();
    const month = monthOf(now);
    if (month === this.#swept) return;
    this.#swept = month;
    for (const [known, key] of this.#keys) {
      if (known >= monthBefore(now)) continue;
      key.fill(0);
      this.#keys.delete(known);
    }
    destroyIn(this.#folder, now);
  }

  of(network: string, author: string, at: Date): string {
    const now = this.#now();
    const month = this.#monthFor(at, now);
    let key = this.#keys.get(month);
    if (key === undefined) {
      key = readOrMakeKey(this.#folder, nameOf(month));
      this.#keys.set(month, key);
    }
    const parts = [network.normalize('NFC').trim().toLowerCase(), author.normalize('NFC').trim()];
    const hmac = createHmac('sha256', key);
    for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
    return hmac.digest('base64url').slice(0, 22);
  }

  /**
   * An old post, whose month's key is gone, and one dated ahead count with this month's key: a key of its own would be made only to
   * be destroyed, or wait in the folder for its month.
   */
  #monthFor(at: Date, now: Date): string {
    return !Number.isNaN(at.getTime()) && monthOf(at) === monthBefore(now) ? monthBefore(now) : monthOf(now);
  }
}
