import type { Quality } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { enough, shareOf } from './enough.ts';

const height = 150;
const gap = 0.24;

/** The share that was right, week by week: columns, and the same as a table. */
export function WeekChart({ weeks }: { readonly weeks: Quality['weeks'] }) {
  const { text, format } = useDesk();
  const words = text.quality;
  const total = (of: 'judged' | 'upheld'): string => format.number(weeks.reduce((sum, week) => sum + week[of], 0));
  const every = Math.ceil(weeks.length / 7);
  return (
    <section class="block quality-chart" aria-labelledby="quality-weeks">
      <h2 id="quality-weeks">{words.byWeek}</h2>
      <p class="quiet">{words.byWeekText}</p>
      <figure>
        <div class="quality-plot">
          <span class="quality-bound quality-top" aria-hidden="true">{format.percent(1)}</span>
          <span class="quality-bound quality-middle" aria-hidden="true">{format.percent(0.5)}</span>
          <svg viewBox={`0 0 ${weeks.length} ${height}`} preserveAspectRatio="none" role="img" aria-label={words.weekLabel(format.number(weeks.length), total('upheld'), total('judged'))}>
            <path class="timeline-grid" d={`M0 0.5H${weeks.length}M0 ${height / 2}H${weeks.length}M0 ${height - 0.5}H${weeks.length}`} />
            {weeks.map((week, index) => week.judged > 0 && (
              <g key={week.from} class={week.judged < enough ? 'quality-few' : ''}>
                <rect class="quality-all" x={index + gap / 2} width={1 - gap} y={0} height={height} />
                <rect class="quality-right" x={index + gap / 2} width={1 - gap} y={height * (1 - shareOf(week))} height={height * shareOf(week)} />
              </g>
            ))}
          </svg>
          <ol class="timeline-axis timeline-axis-day" aria-hidden="true">{weeks.map((week, index) => <li key={week.from}>{index % every === 0 ? format.shortDay(week.from) : ''}</li>)}</ol>
        </div>
        <details class="timeline-table">
          <summary>{words.showTable}</summary>
          <table>
            <thead><tr><th scope="col">{words.week}</th><th scope="col">{words.judged}</th><th scope="col">{words.upheld}</th><th scope="col">{words.share}</th></tr></thead>
            <tbody>{weeks.map((week) => <tr key={week.from}><th scope="row">{format.plainDay(week.from)}</th><td>{format.number(week.judged)}</td><td>{format.number(week.upheld)}</td><td>{week.judged < enough ? '–' : format.percent(shareOf(week))}</td></tr>)}</tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
