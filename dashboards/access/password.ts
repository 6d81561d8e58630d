import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import PQueue from 'p-queue';
import { tooManyTries, weakPassword } from './refusals.ts';
import { tooCommon } from './too-common.ts';

const derive = promisify(argon2);

/** OWASP's second choice for argon2id (2025): 19 MiB, two passes, one lane. Raised here, they are raised for a person at their next sign-in. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;
/** Characters. */
const shortest = 12;
const longest = 256;

/** Each takes 19 MiB and a core for some 50 ms: a flood of tries waits in line, and past that is turned away. */
const line = new PQueue({ concurrency: 2 });
const longestLine = 50;

/** One form of what is typed: two keyboards may write the same letter differently. */
const normal = (password: string): string => password.normalize('NFC');

/** @throws {RejectedError} `password-too-short`, `password-too-long`, `password-too-common`. */
export function requireStrong(password: string, signIn: string): void {
  const text = normal(password);
  const length = [...text].length;
  if (length < shortest) throw weakPassword('too-short');
  if (length > longest) throw weakPassword('too-long');
  if (tooCommon(text, signIn)) throw weakPassword('too-common');
}

/** A password as it is kept: parameters, salt and tag, in the PHC string format. */
export async function hashPassword(password: string, chosen = parameters): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await inLine(() => derive('argon2id', { message: normal(password), nonce: salt, tagLength: tagBytes, ...chosen }));
  return `$argon2id$v=19$m=${chosen.memory},t=${chosen.passes},p=${chosen.parallelism}$${plain(salt)}$${plain(tag)}`;
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** `stale`: right, but kept with other parameters than today's. */
export async function checkPassword(password: string, kept: string): Promise<'right' | 'stale' | 'wrong'> {
  const match = shape.exec(kept);
  if (!match) return 'wrong';
  const [memory = 0, passes = 0, parallelism = 0] = match.slice(1, 4).map(Number);
  const [salt, tag] = [Buffer.from(match[4] ?? '', 'base64'), Buffer.from(match[5] ?? '', 'base64')];
  const found = await inLine(() => derive('argon2id', { message: normal(password.slice(0, longest * 4)), nonce: salt, tagLength: tag.length, memory, passes, parallelism }));
  if (!timingSafeEqual(found, tag)) return 'wrong';
  return memory === parameters.memory && passes === parameters.passes && parallelism === parameters.parallelism ? 'right' : 'stale';
}

let nobodys: Promise<string> | undefined;

/** Takes as long as a real check and is always wrong: for names that nobody has. */
export async function checkNobodys(password: string): Promise<'wrong'> {
  await checkPassword(password, await (nobodys ??= hashPassword(randomBytes(saltBytes).toString('hex'))));
  return 'wrong';
}

/** @throws {RetryableError} `too-many-tries` where the line is too long. */
async function inLine(work: () => Promise<Buffer>): Promise<Buffer> {
  if (line.size >= longestLine) throw tooManyTries(5000);
  return line.add(work);
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
