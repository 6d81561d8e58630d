import type { ReportBlock, ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { ReportPieces } from './pieces.tsx';

/** A table in a frame of its own: what is wider than the page scrolls there. */
export function ReportTableBlock({ block: { id, caption, head, rows }, report, problems }: { readonly block: Extract<ReportBlock, { kind: 'table' }>; readonly report: ReportDocument; readonly problems: readonly string[] }) {
  const { text } = useDesk();
  const words = text.reports.page;
  const numbers = head.map((_, at) => rows.length > 0 && rows.every((row) => row[at]?.align === 'right'));
  return (
    <div id={`s-${id}`} class="report-table" role="region" aria-label={words.scroll(caption)} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead><tr>{head.map((name, at) => <th key={at} scope="col" class={numbers[at] ? 'report-cell-right' : ''}>{name}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, at) => <tr key={at}>{row.map((cell, column) => (column === 0 ? <th key={column} scope="row"><ReportPieces pieces={cell.pieces} report={report} /></th> : <td key={column} class={cell.align === 'right' ? 'report-cell-right' : ''}><ReportPieces pieces={cell.pieces} report={report} /></td>))}</tr>)}
        </tbody>
      </table>
      {rows.length === 0 && <p class="quiet">{words.emptyTable}</p>}
      {problems.map((said) => <p key={said} class="report-problem">{said}</p>)}
    </div>
  );
}
