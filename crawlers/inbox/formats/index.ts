import { extname } from 'node:path';
import { decodeBody } from '../../../infra/http/index.ts';
import { FileRefused, noAddresses, tooManyRows } from '../refusal.ts';
import { readMail } from './mail.ts';
import { readPage, readWebArchive } from './page.ts';
import { readPlainList } from './plain-list.ts';
import type { Row } from './row.ts';
import { readShortcut, readWebloc } from './shortcut.ts';
import { readTable } from './table.ts';

export type { Row } from './row.ts';

type Reader = (bytes: Uint8Array, most: number, depth: number) => readonly Row[] | Promise<readonly Row[]>;

const text = (bytes: Uint8Array): string => decodeBody(bytes).text.normalize('NFC');

/** What can be dropped, by the ending of its name. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': (bytes) => readPlainList(text(bytes)),
  '.url': (bytes) => readShortcut(text(bytes)),
  '.desktop': (bytes) => readShortcut(text(bytes)),
  '.webloc': readWebloc,
  '.csv': (bytes, most) => readTable(text(bytes), most),
  '.tsv': (bytes, most) => readTable(text(bytes), most),
  '.html': (bytes) => readPage(text(bytes)),
  '.htm': (bytes) => readPage(text(bytes)),
  '.mhtml': readWebArchive,
  '.mht': readWebArchive,
  '.eml': readMessage,
};

export const knownEndings: readonly string[] = Object.keys(readers);

/**
 * The clippings that a file names, at most `most`.
 * @throws {FileRefused} `unknown-kind`, `empty-file`, `no-addresses`, `too-many-rows`, and what the kinds refuse
 */
export async function readClippings(name: string, bytes: Uint8Array, most: number): Promise<readonly Row[]> {
  const read = readerFor(name);
  if (read === null) throw unknownKind();
  if (bytes.byteLength === 0) throw new FileRefused('empty-file', 'Tệp trống.', 'The file is empty.');
  const rows = await read(bytes, most, 0);
  if (rows.length === 0) throw noAddresses();
  if (rows.length > most) throw tooManyRows(most);
  return rows;
}

const readerFor = (name: string): Reader | null => {
  const ending = extname(name).toLowerCase();
  return Object.hasOwn(readers, ending) ? (readers[ending] ?? null) : null;
};

const deepest = 2;

/** Lists attached to a mail count; what cannot be read there is passed over, for the mail itself may say enough. */
async function readMessage(bytes: Uint8Array, most: number, depth: number): Promise<readonly Row[]> {
  return await readMail(bytes, async (name, attached) => {
    const read = readerFor(name);
    if (read === null || depth >= deepest) return null;
    try {
      return await read(attached, most, depth + 1);
    } catch (error) {
      if (error instanceof FileRefused) return null;
      throw error;
    }
  });
}

const unknownKind = (): FileRefused => new FileRefused(
  'unknown-kind',
  `Không đọc được loại tệp này. Các loại đọc được: ${knownEndings.join(' ')}. Bảng tính Excel: hãy lưu thành CSV (UTF-8).`,
  `Files of this kind are not read. These are: ${knownEndings.join(' ')}. Save an Excel sheet as CSV (UTF-8).`,
);
