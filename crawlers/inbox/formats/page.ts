import { attributeOf, one, openPage } from '../../pages/open-page.ts';
import { linksOf, mayBeArticle } from './links.ts';
import { bareRow, type Row } from './row.ts';

/** A saved page stands for the article it was saved from; a page that does not say so, bookmarks among them, for its links. */
export async function readPage(html: string): Promise<readonly Row[]> {
  const page = await openPage(html);
  const saved = /<!--\s*saved from url=\(\d+\)\s*(https?:\/\/[^\s<>]+)\s*-->/i.exec(html.slice(0, 4_096))?.[1];
  const own = [saved, attributeOf(one(page, 'link[rel~=canonical]'), 'href'), attributeOf(one(page, 'meta[property="og:url"]'), 'content')].find((url) => url !== undefined && /^https?:\/\//i.test(url));
  return own === undefined ? (await linksOf(html)).filter(mayBeArticle).map(bareRow) : [bareRow(own)];
}

/** A page with its parts in one file (`.mhtml`): says in its head where it was saved. */
export function readWebArchive(bytes: Uint8Array): readonly Row[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString('latin1').replace(/\r?\n[ \t]+/g, '');
  const url = /^(?:Snapshot-Content-Location|Content-Location):\s*(https?:\/\/\S+)/im.exec(head)?.[1];
  return url === undefined ? [] : [bareRow(url)];
}
