import type { LedgerCounts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

export const fates = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered', 'pending'] as const;

/** Seen = stored + duplicate + …: the sum, drawn and written out. */
export function LedgerTotals({ totals }: { readonly totals: LedgerCounts }) {
  const { text, format } = useDesk();
  let from = 0;
  const parts = fates.map((fate) => {
    const part = { fate, from, size: Math.max(0, totals[fate]) };
    from += part.size;
    return part;
  });
  return (
    <div class="totals">
      <svg class="totals-bar" viewBox={`0 0 ${Math.max(1, totals.seen)} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part) => <rect key={part.fate} class={`fate-${part.fate}`} x={part.from} width={part.size} height="10" />)}
      </svg>
      <dl class="sum">
        <div class="sum-seen"><dt>{text.sources.seen}</dt><dd>{format.number(totals.seen)}</dd></div>
        {fates.filter((fate) => fate !== 'pending' || totals.pending !== 0).map((fate, index) => (
          <div key={fate}><dt><i class={`swatch fate-${fate}`} aria-hidden="true" />{text.sources[fate]}</dt><dd><span class="sum-sign" aria-hidden="true">{index === 0 ? '=' : '+'}</span>{format.number(totals[fate])}</dd></div>
        ))}
      </dl>
    </div>
  );
}
