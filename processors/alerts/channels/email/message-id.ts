import { createHash } from 'node:crypto';

/** What a key is called in a Message-ID: itself, or its hash where it holds what may not stand there. The same for a key, always. */
const stem = (key: string): string => (/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/.test(key) && key.length <= 120 ? key : createHash('sha256').update(key).digest('hex').slice(0, 40));

/** `<KEY@HOST>`: a copy of a message that was sent twice bears the same, and mail programs show it once. */
export const messageIdOf = (key: string, host: string): string => `<${stem(key)}@${host}>`;
