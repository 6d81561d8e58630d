import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { sizes } from '../frame/paper.ts';
import type { LayoutWords } from '../words/index.ts';
import { letters, spaced, twips } from './units.ts';

/** Names of styles in the file: what an office changes there, it changes everywhere in the document. */
export const style = {
  superior: 'Superior', office: 'Office', country: 'Country', motto: 'Motto', rule: 'Rule', number: 'DocumentNumber', date: 'DocumentDate', type: 'DocumentType', subject: 'DocumentSubject',
  body: 'ReportBody', list: 'ReportList', note: 'ReportNote', tableText: 'TableText', tableNumber: 'TableNumber', tableHead: 'TableHead', caption: 'Caption', picture: 'Picture',
  recipientsTitle: 'RecipientsTitle', recipients: 'Recipients', signerTitle: 'SignerTitle', signerName: 'SignerName', annex: 'Annex', annexTitle: 'AnnexTitle', attachedTo: 'AttachedTo', pageNumber: 'PageTop', afterTable: 'AfterTable', table: 'ReportTable', frame: 'ReportFrame',
  figure: 'Figure', name: 'Name', quote: 'Passage',
} as const;

const centred = { alignment: AlignmentType.CENTER };
/** Single spacing, the least that the decree allows. */
const lines = 240;

function paragraphStyles(): IParagraphStyleOptions[] {
  const of = (id: string, name: string, size: number, run: object, paragraph: object): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: id, quickFormat: true, run: { size: letters(size), ...run }, paragraph });
  const strong = { bold: true };
  return [
    of(style.superior, 'Superior body', sizes.superior, { allCaps: true }, centred),
    of(style.office, 'Office', sizes.office, { ...strong, allCaps: true }, centred),
    of(style.country, 'Country', sizes.country, { ...strong, allCaps: true }, centred),
    of(style.motto, 'Motto', sizes.motto, strong, centred),
    of(style.rule, 'Rule', 2, {}, { ...centred, spacing: { before: spaced(3), after: 0, line: 40, lineRule: 'exact' }, border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } } }),
    of(style.number, 'Document number', sizes.number, {}, { ...centred, spacing: { before: spaced(6) } }),
    of(style.date, 'Document date', sizes.date, { italics: true }, { ...centred, spacing: { before: spaced(6) } }),
    of(style.type, 'Document type', sizes.type, { ...strong, allCaps: true }, { ...centred, keepNext: true, spacing: { before: spaced(10) }, outlineLevel: 9 }),
    of(style.subject, 'Document subject', sizes.subject, strong, { ...centred, keepNext: true }),
    of(style.body, 'Report body', sizes.body, {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(10) }, spacing: { after: spaced(6), line: lines, lineRule: 'auto' } }),
    of(style.list, 'Report list', sizes.body, {}, { alignment: AlignmentType.JUSTIFIED, spacing: { after: spaced(3), line: lines, lineRule: 'auto' } }),
    of(style.note, 'Report note', 12, { italics: true }, { alignment: AlignmentType.JUSTIFIED, keepLines: true, indent: { left: twips(13) }, spacing: { before: spaced(4), after: spaced(6), line: 240, lineRule: 'auto' }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '000000' } } }),
    of(style.tableText, 'Table text', sizes.table, {}, { spacing: { before: spaced(2), after: spaced(2) } }),
    of(style.tableNumber, 'Table number', sizes.table, {}, { alignment: AlignmentType.RIGHT, spacing: { before: spaced(2), after: spaced(2) } }),
    of(style.tableHead, 'Table head', sizes.table, strong, { ...centred, keepNext: true, spacing: { before: spaced(3), after: spaced(3) } }),
    of(style.afterTable, 'After table', 4, {}, { spacing: { before: 0, after: 0, line: spaced(6), lineRule: 'exact' } }),
    of(style.caption, 'caption', sizes.caption, strong, { ...centred, spacing: { before: spaced(3), after: spaced(4) } }),
    of(style.picture, 'Picture', sizes.body, {}, { ...centred, keepNext: true, spacing: { before: spaced(4) } }),
    of(style.recipientsTitle, 'Recipients title', sizes.recipientsTitle, { ...strong, italics: true }, { spacing: { after: spaced(2) } }),
    of(style.recipients, 'Recipients', sizes.recipients, {}, { spacing: { line: 252, lineRule: 'auto' } }),
    of(style.signerTitle, 'Signer title', sizes.signer, { ...strong, allCaps: true }, centred),
    of(style.signerName, 'Signer name', sizes.signerName, strong, { ...centred, spacing: { before: spaced(50) } }),
    of(style.annex, 'Annex', sizes.annex, strong, { ...centred, keepNext: true, outlineLevel: 0 }),
    of(style.annexTitle, 'Annex title', sizes.annexTitle, { ...strong, allCaps: true }, { ...centred, keepNext: true }),
    of(style.attachedTo, 'Attached to', sizes.attachedTo, { italics: true }, { ...centred, keepNext: true, spacing: { after: spaced(2) } }),
    of(style.pageNumber, 'Top of page', sizes.pageNumber, {}, centred),
  ];
}

export function stylesOf({ locale }: LayoutWords): IStylesOptions {
  const heading = (before: number, indent: number, run: object = {}): object => ({ run: { bold: true, size: letters(sizes.heading), color: '000000', ...run }, paragraph: { keepNext: true, keepLines: true, indent: { firstLine: twips(indent) }, spacing: { before: spaced(before), after: spaced(3), line: lines, lineRule: 'auto' } } });
  return {
    default: {
      document: { run: { font: 'Times New Roman', size: letters(sizes.body), language: { value: locale, eastAsia: locale } }, paragraph: { spacing: { after: 0 } } },
      heading1: heading(7, 10, { allCaps: true }),
      heading2: heading(8, 10),
      heading3: heading(6, 10, { italics: true }),
      hyperlink: { run: { color: '0B2F6B', underline: {} } },
    },
    paragraphStyles: paragraphStyles(),
    characterStyles: [
      { id: style.figure, name: 'Figure', basedOn: 'DefaultParagraphFont', quickFormat: true },
      { id: style.name, name: 'Name', basedOn: 'DefaultParagraphFont', quickFormat: true },
      { id: style.quote, name: 'Passage', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { italics: true } },
    ],
  };
}
