import { useDesk } from '../lib/context.ts';

export interface Series {
  readonly name: string;
  /** Of the drawing's colours: `series-…`. */
  readonly tone: string;
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  readonly label: string;
  readonly slot: 'hour' | 'day';
  /** Starts of the slots, ascending. */
  readonly starts: readonly number[];
  /** From below upwards. */
  readonly series: readonly Series[];
  /** Thin lines at a time, with what happened then; `at` in slots. */
  readonly marks?: readonly { readonly at: number; readonly tone: string; readonly kind: string; readonly name: string }[];
  readonly tall?: boolean;
}

const gap = 0.2;
const height = 100;
/** Of a line: a part of the drawing's width. */
const thinness = 300;

/** Counts over slots of time, one upon another: an inline drawing, and the same as a table. */
export function StackedColumns({ title, label, slot, starts, series, marks = [], tall = false }: Props) {
  const { text, format } = useDesk();
  const sums = starts.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const scale = (count: number): number => (count / most) * height;
  // Half as broad, half as many names.
  const every = Math.ceil(starts.length / (tall ? 8 : 4));
  const name = (at: number, index: number): string => (slot === 'day' ? format.shortDay(at) : index === 0 || format.clock(at) === '00:00' ? `${format.clock(at)}, ${format.shortDay(at)}` : format.clock(at));
  // Few columns would be as broad as the page.
  const room = Math.max(starts.length, 6);
  return (
    <figure class={`columns ${tall ? 'columns-tall' : ''}`}>
      <figcaption class="timeline-caption">
        <h2>{title}</h2>
        {series.map(({ name: what, tone }) => <span key={tone} class={`key key-${tone}`}>{what}</span>)}
        {[...new Map(marks.map(({ tone, kind }) => [tone, kind]))].map(([tone, kind]) => <span key={tone} class={`key key-line key-line-${tone}`}>{kind}</span>)}
      </figcaption>
      <div class="timeline-plot">
        <span class="timeline-most" aria-hidden="true">{format.number(most)}</span>
        <svg viewBox={`0 0 ${room} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
          <path class="timeline-grid" d={`M0 0.5H${room}M0 ${height / 2}H${room}M0 ${height - 0.5}H${room}`} />
          {starts.map((start, index) => {
            let top = height;
            return series.map(({ tone, values }) => {
              const size = scale(values[index] ?? 0);
              top -= size;
              return size > 0 && <rect key={`${start} ${tone}`} class={`series-${tone}`} x={index + gap / 2} width={1 - gap} y={top} height={size} />;
            });
          })}
          {marks.map(({ at, tone, name: what }, index) => <rect key={index} class={`mark-line mark-line-${tone}`} x={Math.min(at, room - room / thinness)} width={room / thinness} y="0" height={height}><title>{what}</title></rect>)}
        </svg>
        <ol class={`timeline-axis timeline-axis-${slot}`} aria-hidden="true">
          {Array.from({ length: room }, (_, index) => <li key={index}>{index % every === 0 && starts[index] !== undefined ? name(starts[index], index) : ''}</li>)}
        </ol>
      </div>
      <details class="timeline-table">
        <summary>{text.stories.showTable}</summary>
        <table>
          <thead><tr><th scope="col">{text.stories.slot[slot]}</th>{series.map(({ name: what, tone }) => <th key={tone} scope="col">{what}</th>)}</tr></thead>
          <tbody>
            {starts.map((start, index) => (sums[index] ?? 0) > 0 && (
              <tr key={start}><th scope="row">{slot === 'day' ? format.plainDay(start) : format.full(start)}</th>{series.map(({ tone, values }) => <td key={tone}>{format.number(values[index] ?? 0)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
