import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element } from 'domhandler';

export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly numbered: boolean;
}

/** A DOCX read back, as another program would: parts, paragraphs, runs by their character style, links with their addresses. */
export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const body = parseDocument(part('word/document.xml'), { xmlMode: true });
  const relations = new Map(all(parseDocument(part('word/_rels/document.xml.rels'), { xmlMode: true }), 'Relationship').map(({ attribs }) => [attribs['Id'] ?? '', attribs] as const));
  const runs = all(body, 'w:r').map((run) => ({ style: first(run, 'w:rStyle'), text: textOf(run) }));
  return {
    files,
    part,
    paragraphs: all(body, 'w:p').map((paragraph): ReadParagraph => ({ style: first(paragraph, 'w:pStyle'), text: textOf(paragraph), numbered: all(paragraph, 'w:numPr').length > 0 })),
    styled: (style: string): string[] => runs.filter((run) => run.style === style).map(({ text }) => text),
    links: all(body, 'w:hyperlink').map((link) => [relations.get(link.attribs['r:id'] ?? '')?.['Target'] ?? '', textOf(link)] as const),
    relations,
    tables: all(body, 'w:tbl').map((table) => ({ style: first(table, 'w:tblStyle'), widths: all(table, 'w:gridCol').map(({ attribs }) => Number(attribs['w:w'])), headers: all(table, 'w:tblHeader').length, rows: all(table, 'w:tr').length })),
    pictures: all(body, 'wp:docPr').map(({ attribs }) => ({ title: attribs['title'] ?? '', description: attribs['descr'] ?? '' })),
  };
}

const all = (root: Parameters<typeof DomUtils.getElementsByTagName>[1], name: string): Element[] => DomUtils.getElementsByTagName(name, root, true) as unknown as Element[];
const first = (root: Element, name: string): string => all(root, name)[0]?.attribs['w:val'] ?? '';
const textOf = (root: Element): string => all(root, 'w:t').map((text) => DomUtils.textContent(text as never)).join('');
