import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DateTime } from 'luxon';
import { FileRefused, largestFile, mostRows, openInbox, readClippings } from '../../crawlers/inbox/index.ts';
import { FatalError, RejectedError } from '../../infra/contracts/index.ts';
import { canonicalUrl } from '../../infra/http/index.ts';
import type { InboxSource } from './choose-inbox.ts';
import { drop } from './drop.ts';

export interface Added {
  /** Its name in the inbox. */
  readonly file: string;
  readonly addresses: number;
}

interface Checked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly addresses: number;
}

export interface AddParts {
  readonly source: InboxSource;
  readonly dataDir: string;
  readonly zone: string;
  readonly now: Date;
}

/**
 * Drops addresses and files into an inbox: all of them, or none where one is no clipping.
 * @throws {FatalError} `bad-address`, `no-such-file`, `file-too-large`, `unreadable-file`
 */
export async function addToInbox(given: readonly string[], { source, dataDir, zone, now }: AddParts): Promise<readonly Added[]> {
  const urls = given.filter(isAddress);
  const checked: Checked[] = [];
  if (urls.length > 0) checked.push(listOf(urls.map(checkedAddress), `dia-chi-${DateTime.fromJSDate(now).setZone(zone).toFormat('yyyy-MM-dd-HHmmss')}.txt`));
  for (const path of given.filter((each) => !isAddress(each))) checked.push(await checkedFile(path));
  const { path } = await openInbox(source, dataDir);
  const added: Added[] = [];
  for (const { name, bytes, addresses } of checked) added.push({ file: await drop(path, name, bytes), addresses });
  return added;
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)/i.test(text);

function checkedAddress(text: string): string {
  try {
    return canonicalUrl(/^www\./i.test(text) ? `https://${text}` : text);
  } catch (cause) {
    throw new FatalError(`"${text.slice(0, 200)}" is no web address.`, { code: 'bad-address', hint: 'Give a full address such as https://bao.example/tin.html, in quotation marks where it holds &.', cause });
  }
}

const listOf = (urls: readonly string[], name: string): Checked => ({ name, bytes: Buffer.from(`${urls.join('\n')}\n`), addresses: urls.length });

async function checkedFile(path: string): Promise<Checked> {
  const found = await stat(resolve(path)).catch(() => null);
  if (found === null || !found.isFile()) throw new FatalError(`There is no file ${path}.`, { code: 'no-such-file', hint: 'Give web addresses (https://…) or files.' });
  if (found.size > largestFile) throw new FatalError(`${path} is larger than ${largestFile / 1_048_576} MB.`, { code: 'file-too-large', hint: 'Split it into smaller files.' });
  const bytes = await readFile(resolve(path));
  const name = inboxName(basename(path));
  try {
    return { name, bytes, addresses: (await readClippings(name, bytes, mostRows)).length };
  } catch (error) {
    if (!(error instanceof FileRefused || error instanceof RejectedError)) throw error;
    throw new FatalError(`${path}: ${error.message}`, { code: 'unreadable-file', ...(error instanceof FileRefused ? { hint: error.vietnamese } : {}), cause: error });
  }
}

/** A name that no inbox takes for something unfinished. */
const inboxName = (name: string): string => name.replace(/[\u0000-\u001f\u007f/\\]/g, '_').replace(/^[.~]+/, '') || 'tep';
