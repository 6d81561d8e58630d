import { createHash } from 'node:crypto';

/** A key as a header may bear it: itself, or its hash where it holds anything but plain signs. The same for a key, always. */
export const idempotencyKeyOf = (key: string): string => (/^[\w.:-]{1,200}$/.test(key) ? key : createHash('sha256').update(key).digest('hex').slice(0, 40));
