import { useLocation } from 'preact-iso';
import type { Quality } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { FactTable } from './fact-table.tsx';
import { QualityFigures } from './quality-figures.tsx';
import { ReliabilityChart } from './reliability-chart.tsx';
import { WeekChart } from './week-chart.tsx';

const periods = ['28', '91', '364'] as const;
const usual = '91';

/** How often people agree with the machine's flags. */
export function QualityScreen() {
  const { text } = useDesk();
  const { query, route } = useLocation();
  const words = text.quality;
  const days = periods.find((period) => period === query['days']) ?? usual;
  const path = `/api/quality?days=${days}`;
  const loaded = useData<Quality>(path);
  return (
    <div class="screen quality">
      <Heading title={words.title}>
        <Segmented label={words.period} name="days" value={days} choices={words.periods} onChoose={(next) => route(next === usual ? '/quality' : `/quality?days=${next}`, true)} />
      </Heading>
      <p class="intro">{words.intro}</p>
      <LoadedPart of={loaded} skeleton={<Bones heights={[96, 180, 320]} />}>
        {(quality) => (
          <div class={loaded.changing ? 'is-changing' : ''}>
            <QualityFigures quality={quality} />
            {quality.figures.judged === 0 ? <Empty title={words.emptyTitle}>{words.emptyText}</Empty> : (
              <>
                <div class="quality-charts">
                  <WeekChart weeks={quality.weeks} />
                  <ReliabilityChart bins={quality.reliability} />
                </div>
                <FactTable facts={quality.facts} />
              </>
            )}
          </div>
        )}
      </LoadedPart>
    </div>
  );
}
