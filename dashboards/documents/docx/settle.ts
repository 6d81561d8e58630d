import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { style } from './styles.ts';
import { tableStyleXml } from './table-style.ts';

/** The earliest day that a ZIP archive can tell. */
const archiveDay = new Date(1980, 0, 2);

/** What the package cannot say (the table style, the language), and nothing that differs from one writing to the next: moments, random names. */
export function settle(file: Uint8Array, { at, locale }: { readonly at: number; readonly locale: string }): Uint8Array {
  const names = new Map<string, string>();
  const steady = (xml: string): string => xml.replaceAll(/\brId[A-Za-z0-9_-]{12,}/g, (random) => names.get(random) ?? (names.set(random, `rIdLink${names.size + 1}`), `rIdLink${names.size}`));
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) parts[path] = [/\.(?:xml|rels)$/.test(path) ? strToU8(edit(path, steady(strFromU8(bytes)))) : bytes, { mtime: archiveDay, level: 6 }];
  return zipSync(parts);

  function edit(path: string, xml: string): string {
    if (path === 'word/styles.xml') return xml.replace('</w:styles>', `${tableStyleXml}</w:styles>`);
    if (path === 'docProps/core.xml') return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`).replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`);
    if (path === 'word/document.xml') {
      let pictures = 0;
      // What ends the body's part of the file is a paragraph: it must not take a line of the page.
      return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${style.afterTable}"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr`).replaceAll(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, before: string) => `${before}${(pictures += 1)}"`);
    }
    return xml;
  }
}
