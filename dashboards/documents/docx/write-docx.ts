import { Document, Header, PageNumber, Packer, Paragraph, SectionType, TextRun } from 'docx';
import type { Report } from '../../../infra/reports/index.ts';
import { bodyAndAnnex } from '../frame/annex.ts';
import { frameOf } from '../frame/frame.ts';
import { paper } from '../frame/paper.ts';
import { layoutWords } from '../words/index.ts';
import { sectionsAsDocx } from './blocks.ts';
import { annexHeadAsDocx, letterheadAsDocx, signatureAsDocx } from './letterhead.ts';
import { numberingOptions } from './numbering.ts';
import { settle } from './settle.ts';
import { style, stylesOf } from './styles.ts';
import { twips } from './units.ts';

const page = {
  size: { width: twips(paper.width), height: twips(paper.height) },
  margin: { top: twips(paper.top), bottom: twips(paper.bottom), left: twips(paper.left), right: twips(paper.right), header: twips(paper.pageNumber), footer: twips(paper.pageNumber) },
};

/** A report as a document for word processors: named styles, real lists and tables, the page's number from the second on. Equal reports give equal bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const words = layoutWords[report.language];
  const frame = frameOf(report);
  const { body, annex } = bodyAndAnnex(report);
  // Headers belong to the file, and each part of it has its own.
  const numbered = () => ({ first: new Header({ children: [new Paragraph({ style: style.pageNumber })] }), default: new Header({ children: [new Paragraph({ style: style.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) });
  const bodyPart = { properties: { page, titlePage: true }, headers: numbered(), children: [...letterheadAsDocx(frame), ...(await sectionsAsDocx(report, body, words)), ...signatureAsDocx(frame), ...(annex.length === 0 ? [new Paragraph({ style: style.afterTable, spacing: { line: 20, lineRule: 'exact' } })] : [])] };
  // Pages of the annex are counted by themselves.
  const annexPart = async () => ({ properties: { page: { ...page, pageNumbers: { start: 1 } }, titlePage: true, type: SectionType.NEXT_PAGE }, headers: numbered(), children: [...annexHeadAsDocx(frame), ...(await sectionsAsDocx(report, annex, words))] });
  const document = new Document({
    title: `${frame.type} ${frame.subject}`, subject: frame.subject, creator: frame.office, lastModifiedBy: frame.office, description: frame.number.replaceAll('\u00A0', ' '),
    styles: stylesOf(words), numbering: numberingOptions,
    sections: [bodyPart, ...(annex.length === 0 ? [] : [await annexPart()])],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), { at: report.madeAt, locale: words.locale });
}
