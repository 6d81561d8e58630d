import type { ReportDocument, ReportPiece } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { documentPath } from '../../../lib/filters.ts';
import { namePath } from '../../../lib/reports.ts';

/** Pieces of a sentence or a cell: figures open what was counted, names their screens, links their articles. */
export function ReportPieces({ pieces, report }: { readonly pieces: readonly ReportPiece[]; readonly report: ReportDocument }) {
  return <>{pieces.map((piece, at) => <Piece key={at} piece={piece} report={report} />)}</>;
}

function Piece({ piece, report: { opens, figures, line } }: { readonly piece: ReportPiece; readonly report: ReportDocument }) {
  const { text, format } = useDesk();
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'figure': {
      const href = opens[piece.figure];
      const small = figures[piece.figure]?.small ? text.reports.page.small : undefined;
      return href === undefined ? <b class="report-figure" title={small}>{piece.text}</b> : <a class="report-figure" href={href} title={[text.reports.page.opens(piece.text), small].filter(Boolean).join('; ')}>{piece.text}</a>;
    }
    case 'name': {
      const href = namePath(piece, line.period, format);
      return href === null ? <>{piece.text}</> : <a class="report-name" href={href}>{piece.text}</a>;
    }
    case 'link':
      return /^https?:\/\//.test(piece.href) ? <a class="report-link" href={piece.href} target="_blank" rel="noopener noreferrer">{piece.text}</a> : piece.href.startsWith('/') ? <a class="report-link" href={piece.href}>{piece.text}</a> : <>{piece.text}</>;
    case 'quote':
      return <q class="report-quote">{piece.text.replace(/^[“"]|[”"]$/gu, '')}</q>;
    case 'date':
      return <time dateTime={new Date(piece.at).toISOString()}>{piece.text}</time>;
  }
}

/** The outlet of an article that is quoted, with the way to it and to what the console keeps of it. */
export function QuotedFrom({ document, report }: { readonly document: string; readonly report: ReportDocument }) {
  const { text } = useDesk();
  const from = report.documents[document];
  if (!from || from.outlet === '') return <a class="report-cite" href={documentPath(document)}>↗</a>;
  const outlet = /^https?:\/\//.test(from.url) ? <a href={from.url} target="_blank" rel="noopener noreferrer" title={from.title}>{from.outlet}</a> : <a href={documentPath(document)}>{from.outlet}</a>;
  return <cite class="report-cite"><span class="sr-only">{text.reports.page.from('')}</span>— {outlet}</cite>;
}
