import type { Block, Report } from '../../../infra/reports/index.ts';
import { html, type Markup } from '../../desk/export/markup.ts';
import { chartOf } from '../charts/chart.ts';
import { captionsOf } from '../frame/captions.ts';
import type { NumberedSection } from '../frame/annex.ts';
import { plain } from '../pieces/plain.ts';
import { chartAsHtml } from './chart.ts';
import type { Pen } from './pen.ts';
import { sentencesAsHtml } from './pieces.ts';
import { tableAsHtml } from './table.ts';

/** Sections of the body, or of the annex below its heading; tables and charts are counted through both. */
export function sectionsAsHtml(report: Report, sections: readonly NumberedSection[], pen: Pen): Markup {
  const captions = captionsOf(report);
  const { dress, words } = pen;
  const section = ({ section: { id, title, part, blocks }, number }: NumberedSection): Markup => html`<section id="${id}">${part === 'annex' ? html`<h3${dress('annexHeading')}>${number} ${plain(title)}</h3>` : html`<h2${dress('heading')}>${number} ${plain(title)}</h2>`}
${blocks.length === 0 ? html`<p${dress('paragraph')}>${words.nothing}</p>\n` : blocks.map((block) => blockAsHtml(report, block, captions.get(block) ?? '', pen))}</section>
`;
  return html`${sections.map(section)}`;
}

function blockAsHtml(report: Report, block: Block, number: string, pen: Pen): Markup {
  const { dress, words } = pen;
  switch (block.kind) {
    case 'paragraph':
      return html`<p${dress('paragraph')}>${sentencesAsHtml(block.sentences, pen)}</p>\n`;
    case 'list':
      return listAsHtml(block, pen);
    case 'note':
      return html`<p${dress('note')} role="note"><span${dress('noteMark')}>${words.note}</span> ${sentencesAsHtml(block.sentences, pen)}</p>\n`;
    case 'table':
      return tableAsHtml(block, number, pen);
    case 'chart':
      return chartAsHtml(chartOf(report, block), `${number} ${plain(block.caption)}`, pen);
  }
}

function listAsHtml({ numbered, items }: Extract<Block, { kind: 'list' }>, pen: Pen): Markup {
  const { dress } = pen;
  const lines = items.map((sentences) => html`<li${dress('item')}>${sentencesAsHtml(sentences, pen)}</li>\n`);
  // In mails a dash before a list item is a matter of luck; a bullet is sure.
  return numbered ? html`<ol${dress('list')}>${lines}</ol>\n` : html`<ul${dress('list')}>${lines}</ul>\n`;
}
