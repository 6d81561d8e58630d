import type { ReadFile } from './read.ts';

/** Points above the body on a page: where the page's number stands (20 mm). */
const topMargin = 57;

/** Points between two pieces of one word at most: labels of a chart lie further apart. */
const touching = 1;

/** Reads a PDF's real text and its links, page by page; a number alone in the top margin is the page's. */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // It takes what it is given for its own, so it is given a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    let text = '';
    const links: { href: string; text: string }[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , , height = 0] = page.view;
      let end = { left: 0, foot: 0 };
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue;
        const [, , , , left = 0, foot = 0] = item.transform as number[];
        if (foot > height - topMargin && /^\s*\d{1,4}\s*$/.test(item.str)) continue;
        if (Math.abs(foot - end.foot) > touching || Math.abs(left - end.left) > touching) text += ' ';
        text += item.str + (item.hasEOL ? '\n' : '');
        end = { left: left + item.width, foot };
      }
      text += '\n';
      for (const annotation of await page.getAnnotations()) {
        const { subtype, url, unsafeUrl } = annotation as { readonly subtype?: string; readonly url?: string; readonly unsafeUrl?: string };
        if (subtype === 'Link' && (url ?? unsafeUrl) !== undefined) links.push({ href: url ?? unsafeUrl ?? '', text: '' });
      }
    }
    return { text, links, pages: document.numPages, isPaper: true, drawn: null };
  } finally {
    await task.destroy();
  }
}
