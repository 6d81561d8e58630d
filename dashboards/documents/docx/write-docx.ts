import { Document, Header, PageNumber, Packer, Paragraph, TextRun } from 'docx';
import type { Report } from '../../../infra/reports/index.ts';
import { frameOf } from '../frame/frame.ts';
import { paper } from '../frame/paper.ts';
import { layoutWords } from '../words/index.ts';
import { bodyAsDocx } from './blocks.ts';
import { letterheadAsDocx, signatureAsDocx } from './letterhead.ts';
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
  const document = new Document({
    title: `${frame.type} ${frame.subject}`, subject: frame.subject, creator: frame.office, lastModifiedBy: frame.office, description: frame.number.replaceAll('\u00A0', ' '),
    styles: stylesOf(words), numbering: numberingOptions,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first: new Header({ children: [new Paragraph({ style: style.pageNumber })] }), default: new Header({ children: [new Paragraph({ style: style.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
        children: [...letterheadAsDocx(frame), ...(await bodyAsDocx(report, words)), ...signatureAsDocx(frame)],
      },
    ],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), { at: report.madeAt, locale: words.locale });
}
