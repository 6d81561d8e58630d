import { useLocation } from 'preact-iso';
import type { Stories, Today, TodayPeriod } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { moveInList, focusedRow, openOriginal, useShortcuts } from '../../lib/shortcuts.ts';
import { useData, type Loaded } from '../../lib/use-data.ts';
import { DocumentList } from '../../parts/document-list.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import { ByOutlet, ByTopic, ByUnit } from './breakdowns.tsx';
import { Figures } from './figures.tsx';
import { NewestReport } from './newest-report.tsx';
import { TopStories, useTopStories } from './top-stories.tsx';

const isPeriod = (value: string | undefined): value is TodayPeriod => value === 'today' || value === '24h' || value === '7d';

/** What came in, at one look. */
export function TodayScreen() {
  const { text, format, meta } = useDesk();
  const { query, route } = useLocation();
  const period = isPeriod(query['period']) ? query['period'] : 'today';
  const pressOnly = query['kind'] === 'article';
  const path = `/api/today?period=${period}${pressOnly ? '&kind=article' : ''}`;
  const loaded = useData<Today>(path);
  const top = useTopStories(period);
  useShortcuts({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    ArrowDown: (event) => focusedRow() && moveInList(1) && event.preventDefault(),
    ArrowUp: (event) => focusedRow() && moveInList(-1) && event.preventDefault(),
    o: () => void (focusedRow() && openOriginal(focusedRow() ?? '')),
    '/': (event) => {
      event.preventDefault();
      route('/documents?focus=search');
    },
  });
  return (
    <div class={`screen ${loaded.changing ? 'is-changing' : ''}`}>
      <Heading title={text.today.titles[period]} eyebrow={<>{format.longDay(Date.now())}<span class="eyebrow-office"> · {meta.office.name}</span></>}>
        <Segmented label={text.today.period} name="period" value={period} choices={text.today.periods} onChoose={(next) => route(todayPath(next, pressOnly), true)} />
      </Heading>
      <NewestReport />
      <LoadedPart of={loaded} skeleton={<Bones heights={[96, 180, 320]} />}>
        {(today) => <TodayContent today={today} top={top} pressOnly={pressOnly} onPressOnly={(next) => route(todayPath(period, next), true)} />}
      </LoadedPart>
    </div>
  );
}

function todayPath(period: TodayPeriod, pressOnly: boolean): string {
  const params = new URLSearchParams({ ...(period === 'today' ? {} : { period }), ...(pressOnly ? { kind: 'article' } : {}) }).toString();
  return params === '' ? '/' : `/?${params}`;
}

interface ContentProps {
  readonly today: Today;
  readonly top: Loaded<Stories>;
  /** Whether posts and comments are left out of the latest documents. */
  readonly pressOnly: boolean;
  readonly onPressOnly: (pressOnly: boolean) => void;
}

function TodayContent({ today, top, pressOnly, onPressOnly }: ContentProps) {
  const { text } = useDesk();
  if (today.stored === 0) return <Empty title={text.today.emptyTitle} busy>{text.today.emptyText}</Empty>;
  return (
    <>
      <Figures today={today} />
      <div class="today-columns">
        <div class="today-main">
          <Timeline timeline={today.timeline} />
          <TopStories period={today.period} loaded={top} />
          <section class="block">
            <header class="block-head">
              <h2>{text.today.latest}</h2>
              <label class="check press-only"><input type="checkbox" checked={pressOnly} onChange={(event) => onPressOnly(event.currentTarget.checked)} /> {text.today.pressOnly}</label>
              <a href={documentsPath({ period: today.period, ...(pressOnly ? { kind: 'article' } : {}) })}>{text.today.allDocuments} →</a>
            </header>
            {today.latest.length === 0 ? <Empty title={text.today.emptyPeriodTitle}>{text.today.emptyPeriodText}</Empty> : <DocumentList items={today.latest} label={text.today.latest} level={3} dense />}
          </section>
        </div>
        <div class="today-side">
          <ByUnit today={today} />
          <ByTopic today={today} />
          <ByOutlet today={today} />
        </div>
      </div>
    </>
  );
}
