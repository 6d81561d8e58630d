import type { ListItem } from '../../../api/index.ts';
import { useDesk } from '../lib/context.ts';
import { DocumentRow } from './document-row.tsx';

interface ListProps {
  readonly items: readonly ListItem[];
  readonly label: string;
  /** Of the days' headings, below the heading the list stands under. */
  readonly level?: 2 | 3;
  readonly dense?: boolean;
}

/** Documents under the days they were published, newest first. */
export function DocumentList({ items, label, level = 2, dense = false }: ListProps) {
  const { format } = useDesk();
  const Day = `h${level}` as const;
  const days = Map.groupBy(items, (item) => format.isoDay(item.publishedAt));
  // A short list of one day needs no heading of its own; the titles then take its level.
  const named = days.size > 1 || !dense;
  const Title = `h${named ? level + 1 : level}` as 'h2' | 'h3' | 'h4';
  return (
    <div class="list" role="region" aria-label={label}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} class="list-day">
          {named && <Day class="day-heading">{format.day(ofDay[0]?.publishedAt ?? 0)}</Day>}
          <ol class="rows">{ofDay.map((item) => <DocumentRow key={item.id} item={item} dense={dense} heading={Title} />)}</ol>
        </section>
      ))}
    </div>
  );
}
