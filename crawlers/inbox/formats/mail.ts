import PostalMime, { type Email } from 'postal-mime';
import { FileRefused } from '../refusal.ts';
import { addressesIn, linksOf, mayBeArticle } from './links.ts';
import { bareRow, type Row } from './row.ts';

/** Reads an attached list; null for what is none. */
export type ReadAttached = (name: string, bytes: Uint8Array) => Promise<readonly Row[] | null>;

const mostAttachments = 50;
/** A mail has one of these; other files have lines that only look like headers. */
const known = new Set(['from', 'date', 'subject', 'message-id', 'mime-version', 'received', 'content-type']);

/**
 * The clippings in an e-mail: the links of its text, and the lists attached to it. Who sent it to whom is not looked at.
 * @throws {FileRefused} `not-a-mail`
 */
export async function readMail(bytes: Uint8Array, readAttached: ReadAttached): Promise<readonly Row[]> {
  const { text = '', html = '', attachments } = await parse(bytes);
  // Both are the same words most of the time; the page has the whole addresses.
  const addresses = html === '' ? addressesIn(text) : [...(await linksOf(html)), ...addressesIn(html.replace(/<[^<>]*>/g, ' '))];
  const rows = addresses.filter(mayBeArticle).map(bareRow);
  for (const { filename, content } of attachments.slice(0, mostAttachments)) {
    if (filename === null || typeof content === 'string') continue;
    rows.push(...(await readAttached(filename, new Uint8Array(content)) ?? []));
  }
  return rows;
}

async function parse(bytes: Uint8Array): Promise<Pick<Email, 'text' | 'html' | 'attachments'>> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxRfc822NestingDepth: 3 });
    if (mail.headers.some(({ key }) => known.has(key))) return mail;
  } catch (cause) {
    const refused = notMail();
    refused.cause = cause;
    throw refused;
  }
  throw notMail();
}

const notMail = (): FileRefused => new FileRefused('not-a-mail', 'Tệp không phải là một thư điện tử đọc được.', 'The file is no e-mail that can be read.');
