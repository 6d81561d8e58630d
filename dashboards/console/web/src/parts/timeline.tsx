import type { Today } from '../../../api/index.ts';
import { useDesk } from '../lib/context.ts';
import { documentsPath } from '../lib/filters.ts';

const height = 120;
const gap = 0.22;

/** Documents over the hours of a day or the days of a week: an inline drawing, and the same as a table. */
export function Timeline({ timeline }: { readonly timeline: Today['timeline'] }) {
  const { text, format } = useDesk();
  const { slot, slots } = timeline;
  const most = roundUp(Math.max(...slots.map((entry) => entry.documents)));
  const total = slots.reduce((sum, entry) => sum + entry.documents, 0);
  const naming = slots.reduce((sum, entry) => sum + entry.naming, 0);
  const name = (at: number): string => (slot === 'hour' ? format.clock(at) : format.shortDay(at));
  const every = slot === 'hour' ? 3 : 1;
  const scale = (count: number): number => (count / most) * height;
  return (
    <figure class="timeline">
      <figcaption class="timeline-caption">
        <h2>{slot === 'hour' ? text.today.byHour : text.today.byDay}</h2>
        <span class="key key-naming">{text.today.legendNaming}</span>
        <span class="key key-other">{text.today.legendOther}</span>
      </figcaption>
      <div class="timeline-plot">
        <span class="timeline-most" aria-hidden="true">{format.number(most)}</span>
        <svg viewBox={`0 0 ${slots.length} ${height}`} preserveAspectRatio="none" role="img" aria-label={text.today.chartLabel(format.number(total), format.number(naming))}>
          <path class="timeline-grid" d={`M0 0.5H${slots.length}M0 ${height / 2}H${slots.length}M0 ${height - 0.5}H${slots.length}`} />
          {slots.map((entry, index) => {
            const [all, part] = [scale(entry.documents), scale(entry.naming)];
            return (
              <g key={entry.from}>
                <rect class="timeline-other" x={index + gap / 2} width={1 - gap} y={height - all} height={Math.max(0, all - part)} />
                <rect class="timeline-naming" x={index + gap / 2} width={1 - gap} y={height - part} height={part} />
              </g>
            );
          })}
        </svg>
        <ol class={`timeline-axis timeline-axis-${slot}`} aria-hidden="true">
          {slots.map((entry, index) => <li key={entry.from}>{index % every === 0 ? name(entry.from) : ''}</li>)}
        </ol>
      </div>
      <details class="timeline-table">
        <summary>{text.today.showTable}</summary>
        <table>
          <thead><tr><th scope="col">{text.today.slot[slot]}</th><th scope="col">{text.today.documents}</th><th scope="col">{text.today.naming}</th></tr></thead>
          <tbody>
            {slots.filter((entry) => entry.documents > 0).map((entry) => (
              <tr key={entry.from}>
                <th scope="row"><a href={documentsPath({ from: format.isoMinute(entry.from), to: format.isoMinute(entry.to) })}>{name(entry.from)}</a></th>
                <td>{format.number(entry.documents)}</td>
                <td>{format.number(entry.naming)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The top of the scale: 4, 10, 20, 40, 100, … */
function roundUp(count: number): number {
  const steps = [4, 10, 20, 40, 60, 80, 100];
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return (steps.find((step) => step * power >= count) ?? 100) * power;
}
