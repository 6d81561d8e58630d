import { useDesk } from '../../lib/context.ts';
import { factsPath, type FactFilters } from '../../lib/facts.ts';

/** Facts on one page. */
export const pageSize = 50;

/** The ways to the pages before and after, where there are any. */
export function FactPages({ filters, total }: { readonly filters: FactFilters; readonly total: number }) {
  const { text, format } = useDesk();
  const words = text.facts;
  const from = filters.offset ?? 0;
  if (total <= pageSize && from === 0) return null;
  const to = Math.min(total, from + pageSize);
  return (
    <nav class="fact-pages" aria-label={words.pages}>
      {from > 0 && <a class="button" href={factsPath({ ...filters, offset: Math.max(0, from - pageSize) || undefined })}>{words.newer}</a>}
      <span>{words.page(format.number(Math.min(from + 1, total)), format.number(to), format.number(total))}</span>
      {to < total && <a class="button" href={factsPath({ ...filters, offset: to })}>{words.older}</a>}
    </nav>
  );
}
