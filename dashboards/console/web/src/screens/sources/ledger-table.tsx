import type { Ledger, LedgerCounts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { fates } from './ledger-totals.tsx';

/** The ledger source by source, and its sum. */
export function LedgerTable({ ledger: { bySource, totals } }: { readonly ledger: Ledger }) {
  const { text, format, meta } = useDesk();
  if (bySource.length === 0) return null;
  const outlets = new Map(meta.sources.map((source) => [source.id, source.outlet]));
  // Two sources of one outlet are told apart by their ids.
  const several = (id: string): boolean => meta.sources.filter((source) => source.outlet === outlets.get(id)).length > 1;
  const shown = fates.filter((fate) => fate !== 'pending' || totals.pending !== 0);
  const cells = (counts: LedgerCounts) => (
    <>
      <td>{format.number(counts.seen)}</td>
      {shown.map((fate) => <td key={fate} class={counts[fate] === 0 ? 'zero' : ''}>{format.number(counts[fate])}</td>)}
    </>
  );
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={text.sources.ledger}>
      <table class="counts">
        <thead><tr><th scope="col">{text.sources.source}</th><th scope="col">{text.sources.seen}</th>{shown.map((fate) => <th key={fate} scope="col">{text.sources[fate]}</th>)}</tr></thead>
        <tbody>{bySource.map((row) => <tr key={row.id}><th scope="row">{outlets.get(row.id) ?? row.id}{several(row.id) && <small> {row.id}</small>}</th>{cells(row)}</tr>)}</tbody>
        <tfoot><tr><th scope="row">{text.sources.total}</th>{cells(totals)}</tr></tfoot>
      </table>
    </div>
  );
}
