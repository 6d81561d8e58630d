import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { readTrendFilters, trendsPath, writeTrendFilters } from '../../lib/trend-filters.ts';
import { Heading } from '../../parts/heading.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Charts } from './charts.tsx';
import { writtenPeriod } from './describe.ts';
import { TrendFilterBar } from './filter-bar.tsx';
import { Headline } from './headline.tsx';
import { useFigure } from './use-figure.ts';

/** How much is written, about whom and how: the figures that Grafana and the exports have too. */
export function TrendsScreen() {
  const desk = useDesk();
  const { query, route } = useLocation();
  const words = desk.text.trends;
  const filters = readTrendFilters(query);
  const search = writeTrendFilters(filters);
  const numbers = useFigure('headline-numbers', search);
  const sample = numbers.data?.rows[0]?.all ?? null;
  useScrollToChart(numbers.data !== null);
  return (
    <div class="screen screen-trends">
      <Heading title={words.title} eyebrow={numbers.data && writtenPeriod(numbers.data, desk)} />
      <p class="intro">{words.intro}</p>
      <TrendFilterBar filters={filters} onChange={(next) => route(trendsPath(next), true)} />
      <Headline of={numbers} search={search} filters={filters} />
      {sample === 0 && !numbers.changing ? <Empty title={words.emptyTitle}>{words.emptyText}</Empty> : <Charts filters={filters} search={search} sample={sample} />}
    </div>
  );
}

/** A link to one chart brings it into view, once it has its room. */
function useScrollToChart(ready: boolean): void {
  useEffect(() => {
    if (ready && /^#[a-z-]+$/.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView({ block: 'start' });
  }, [ready]);
}
