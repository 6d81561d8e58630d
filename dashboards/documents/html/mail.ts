import type { Report } from '../../../infra/reports/index.ts';
import { html, type Markup } from '../../desk/export/markup.ts';
import { bodyAndAnnex, type NumberedSection } from '../frame/annex.ts';
import { numberAndDay, type Frame } from '../frame/frame.ts';
import { headlinesOf } from '../frame/headlines.ts';
import { addressOf } from '../pieces/address.ts';
import { drawnPieces } from '../pieces/drawn.ts';
import { plain, textOf } from '../pieces/plain.ts';
import { sectionsAsHtml } from './blocks.ts';
import { mailOnly } from './mail-looks.ts';
import type { Pen } from './pen.ts';

/** Gmail cuts a mail off at 102 kB; what is not of the sections takes less than five. */
const mostBytes = 84_000;

const look = (part: keyof typeof mailOnly): Markup => ({ markup: ` style="${mailOnly[part].replaceAll('"', "'")}"` });

/** A mail for a telephone in the morning: what it is, four figures in big letters, a button to the whole, and the body. `web`: where the whole is read, or ''. */
export function mailAsHtml(report: Report, frame: Frame, pen: Pen, web: string): Markup {
  const { body, annex } = bodyAndAnnex(report);
  const button = buttonTo(addressOf(web), pen);
  return html`<div${look('preview')}>${previewOf(report, pen)}</div>
<p${look('office')}>${frame.office}</p>
<h1${look('title')}><span${look('type')}>${frame.type}</span> ${frame.subject}</h1>
<p${look('office')}>${numberAndDay(report, frame)}</p>
${tilesOf(report, pen)}${button}${fitting(report, body, pen)}${annex.length > 0 && html`<p${pen.dress('paragraph')}>${pen.words.annexIsElsewhere}</p>
`}${button}<p${look('foot')}>${[...frame.signerTitle, frame.signerName, frame.office].filter((line) => line !== '').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</p>`;
}

/** What a mail has room for: a section that would be too much comes without its tables and charts, or not at all, and is named at the end. */
function fitting(report: Report, sections: readonly NumberedSection[], pen: Pen): Markup {
  let bytes = 0;
  const cut: string[] = [];
  const drawn = sections.map((whole) => {
    const words: NumberedSection = { ...whole, section: { ...whole.section, blocks: whole.section.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'chart') } };
    for (const [at, each] of [whole, words].entries()) {
      const markup = sectionsAsHtml(report, [each], pen);
      const size = Buffer.byteLength(markup.markup);
      if (bytes + size > mostBytes || (at > 0 && each.section.blocks.length === 0)) continue;
      bytes += size;
      if (at > 0) cut.push(titleOf(whole));
      return markup;
    }
    cut.push(titleOf(whole));
    return null;
  });
  return html`${drawn}${cut.length > 0 && html`<p${pen.dress('paragraph')}>${pen.words.restIsElsewhere(cut.join('; '))}</p>
`}`;
}

const titleOf = ({ number, section }: NumberedSection): string => `${number} ${plain(section.title)}`;

/** What programs show of a mail beside its subject. */
function previewOf({ sections }: Report, { words }: Pen): string {
  const [block] = sections[0]?.blocks ?? [];
  return block?.kind === 'paragraph' ? textOf(drawnPieces(block.sentences[0]?.pieces ?? [], words)) : '';
}

function tilesOf(report: Report, { words }: Pen): Markup {
  const tiles = headlinesOf(report).map(({ headline, figure, text, before }) => html`<td${look('tile')}><strong data-headline="${figure}"${look('tileNumber')}>${text}</strong><span${look('tileLabel')}>${words.headlines[headline]}${before !== null && html` · <span${look('unbroken')}>${words.before} ${before}</span>`}</span></td>`);
  const rows = Array.from({ length: Math.ceil(tiles.length / 2) }, (_, row) => tiles.slice(row * 2, row * 2 + 2));
  return rows.length === 0 ? html`` : html`<table role="presentation"${look('tiles')}>${rows.map((row) => html`<tr>${row}</tr>
`)}</table>
`;
}

const buttonTo = (address: string | null, { words }: Pen): Markup =>
  address === null ? html`` : html`<table role="presentation"${look('buttonRow')}><tr><td${look('button')}><a${look('buttonLink')} href="${address}">${words.openWhole}</a></td></tr></table>
`;
