import { strToU8, zipSync } from 'fflate';
import type { Piece, Report } from '../../../../infra/reports/index.ts';

/* The plainest files of each format that hold a report; the layouts are elsewhere. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const paragraphs = ({ letterhead, sections }: Report): (readonly Piece[])[] => {
  const words = (text: string): Piece[] => [{ kind: 'text', text }];
  return [
    words(`Số: ${letterhead.number}/${letterhead.symbol}`), words(letterhead.subject),
    ...sections.flatMap(({ title, blocks }, index) => [
      words(`${index + 1}. ${title}`),
      ...blocks.flatMap((block): (readonly Piece[])[] => {
        if (block.kind === 'chart') return [words(block.caption)];
        if (block.kind === 'table') return [words(block.caption), ...block.head.map(words), ...block.rows.flatMap((row) => row.map(({ pieces }) => pieces))];
        return (block.kind === 'list' ? block.items : [block.sentences]).map((sentences) => sentences.flatMap(({ pieces }) => [...pieces, ...words(' ')]));
      }),
    ]),
  ];
};

/** The first figure of each chart, as drawings write it. */
const drawings = ({ sections, figures }: Report): string =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.series.flatMap((one) => one.figures).find((id) => id !== null) ?? ''] : [])))
    .map((id) => `<svg><text data-figures="${encodeURIComponent(id)}">${String(figures[id]?.value ?? '')}</text></svg>`).join('');

export function asHtml(report: Report): Uint8Array {
  const piece = (one: Piece): string => (one.kind === 'link' ? `<a href="${escaped(one.href)}">${escaped(one.text)}</a>` : one.kind === 'quote' ? `<q>“${escaped(one.text)}”</q>` : escaped(one.text));
  return new TextEncoder().encode(`<!doctype html><title>2099</title><style>p { margin: 77px }</style><body>${paragraphs(report).map((pieces) => `<p>${pieces.map(piece).join('')}</p>`).join('\n')}<svg><text>1975</text></svg>${drawings(report)}</body>`);
}

export function asDocx(report: Report): Uint8Array {
  const targets: string[] = [];
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const piece = (one: Piece): string => (one.kind === 'link' ? `<w:hyperlink r:id="r${targets.push(one.href)}">${run(one.text)}</w:hyperlink>` : run(one.text.slice(0, 3)) + run(one.text.slice(3)));
  const body = paragraphs(report).map((pieces) => `<w:p>${pieces.map(piece).join('')}</w:p>`).join('');
  const rels = targets.map((target, index) => `<Relationship Id="r${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`).join('');
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="mc"><w:body>${body}<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>1975</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:body></w:document>`),
    'word/media/1.svg': strToU8(drawings(report)),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${rels}</Relationships>`),
  });
}

/** One page of text without marks over letters; the page's number stands above it. */
export function asPdf(report: Report): Uint8Array {
  const lines = paragraphs(report).map((pieces) => pieces.map(({ text }) => text).join(''));
  const shown = (text: string): string => `(${text.replaceAll(/[^ -~]/g, '?').replaceAll(/[\\()]/g, '\\$&')}) Tj`;
  const stream = ['BT /F 10 Tf 300 815 Td', shown('1234'), 'ET BT /F 10 Tf 50 760 Td 14 TL', ...lines.map((line) => `${shown(line)} T*`), 'ET'].join('\n');
  const links = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('sentences' in block ? block.sentences : block.kind === 'list' ? block.items.flat() : []))).flatMap(({ pieces }) => pieces.flatMap((one) => (one.kind === 'link' ? [one.href] : [])));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R /Annots [${links.map((href) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${href}) >> >>`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return new TextEncoder().encode(file);
}
