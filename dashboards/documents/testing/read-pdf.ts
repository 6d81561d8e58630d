import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Item {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
}

export interface ReadPage {
  /** Without spaces: where a line breaks is the paper's, not the report's. */
  readonly letters: string;
  /** Of every piece of text, in points from the left and the foot. */
  readonly boxes: readonly { readonly text: string; readonly left: number; readonly right: number; readonly foot: number }[];
  readonly links: readonly string[];
  readonly roles: readonly string[];
  /** What is said in place of pictures. */
  readonly alternatives: readonly string[];
  readonly size: readonly [number, number];
}

/** A PDF read back: text, places, links and tags of each page; language, title, and the letters that it brings. */
export async function readPdf(bytes: Uint8Array) {
  const fonts = [...new Set([...Buffer.from(bytes).toString('latin1').matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([A-Za-z0-9-]+)/g)].map(([, name]) => name ?? ''))];
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const items = ((await page.getTextContent()).items as Partial<Item>[]).filter((item): item is Item => item.str !== undefined && item.str.trim() !== '');
    const { width, height } = page.getViewport({ scale: 1 });
    const links = ((await page.getAnnotations()) as { subtype: string; url?: string; unsafeUrl?: string }[]).flatMap(({ subtype, url, unsafeUrl }) => (subtype === 'Link' ? [unsafeUrl ?? url ?? ''] : []));
    pages.push({
      letters: bare(items.map(({ str }) => str).join('')), links, size: [width, height], ...taggedBy(await page.getStructTree()),
      boxes: items.map(({ str, transform, width: wide }) => ({ text: str, left: transform[4] ?? 0, right: (transform[4] ?? 0) + wide, foot: transform[5] ?? 0 })),
    });
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const bookmarks = flat(((await document.getOutline()) as Bookmark[] | null) ?? []);
  const marks: unknown = await document.getMarkInfo();
  const tagged = marks instanceof Map && marks.get('Marked') === true;
  await document.loadingTask.destroy();
  return { pages, fonts, tagged, bookmarks, titleShown: /\/DisplayDocTitle\s+true/.test(Buffer.from(bytes).toString('latin1')), title: info.Title ?? '', language: info.Language ?? '', letters: pages.map(({ letters }) => letters).join('') };
}

/** Text as it is compared: composed letters, no spaces. */
export const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00A0\u00AD]+/g, '');

function taggedBy(tree: unknown): Pick<ReadPage, 'roles' | 'alternatives'> {
  const node = tree as { role?: string; alt?: string; children?: unknown[] } | null;
  const below = (node?.children ?? []).map(taggedBy);
  return { roles: [...(node?.role === undefined ? [] : [node.role]), ...below.flatMap(({ roles }) => roles)], alternatives: [...(node?.alt === undefined ? [] : [node.alt]), ...below.flatMap(({ alternatives }) => alternatives)] };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
/** Bookmarks with how deep they stand. */
const flat = (items: readonly Bookmark[], depth = 0): (readonly [number, string])[] => items.flatMap((item) => [[depth, item.title.trim()] as const, ...flat(item.items, depth + 1)]);
