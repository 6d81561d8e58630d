import { BorderStyle } from 'docx';
import { style } from './styles.ts';
import { twips } from './units.ts';

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** What the style says, said by each table too: not every word processor reads table styles. */
export const tableStyle = {
  borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
  margins: { left: twips(1.6), right: twips(1.6), top: 0, bottom: 0 },
} as const;

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

/** The table style itself, which the package cannot write. */
export const tableStyleXml = `<w:style w:type="table" w:customStyle="1" w:styleId="${style.table}"><w:name w:val="Report table"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="${twips(1.6)}" w:type="dxa"/><w:right w:w="${twips(1.6)}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;
