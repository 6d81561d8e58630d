import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { messageOf, RejectedError } from '../../infra/contracts/index.ts';
import { decodeBody } from '../../infra/http/charset.ts';

/** As the crawler's client bounds what it takes. */
const mostBytes = 20 * 1024 * 1024;
const unpack: Readonly<Record<string, (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Promise<Buffer>>> = {
  gz: promisify(gunzip) as (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Promise<Buffer>,
  br: promisify(brotliDecompress) as (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Promise<Buffer>,
};

/**
 * The text of a page's file (`.gz` and `.br` unpacked), its bytes decoded as the crawler decodes an answer's.
 * @throws {RejectedError} `no-such-file`, `unreadable-file`, `too-large`, `bad-encoding`
 */
export async function loadPage(file: string): Promise<string> {
  const bytes = await read(file);
  const packed = /\.(gz|br)$/i.exec(file)?.[1]?.toLowerCase() ?? (bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gz' : '');
  const unpacker = unpack[packed];
  if (unpacker === undefined) return decodeBody(bytes).text;
  try {
    return decodeBody(await unpacker(bytes, { maxOutputLength: mostBytes })).text;
  } catch (cause) {
    throw new RejectedError(`${file} cannot be unpacked: ${messageOf(cause)}`, { code: 'bad-encoding', cause });
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) throw new RejectedError(`${file} is larger than ${mostBytes} bytes`, { code: 'too-large' });
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof RejectedError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new RejectedError(missing ? `There is no file ${file}` : `${file} cannot be read: ${messageOf(cause)}`, { code: missing ? 'no-such-file' : 'unreadable-file', cause });
  }
}
