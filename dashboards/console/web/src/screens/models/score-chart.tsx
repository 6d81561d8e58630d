import type { ModelEvent, ModelTaskName } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

const width = 240;
const height = 72;
const inset = 7;
/** Room for the figures at the edge. */
const edge = 30;

interface Props {
  readonly task: ModelTaskName;
  readonly measure: string;
  readonly events: readonly ModelEvent[];
}

/** A score over time: filled where the version was put to use or stayed in it, hollow where it was refused; and the same as a table. */
export function ScoreChart({ task, measure, events }: Props) {
  const { text, format } = useDesk();
  const words = text.models;
  const refused = new Set(events.filter(({ event }) => event === 'refused').map(({ version }) => version));
  const scored = events.filter((event) => measure in event.scores).map((event) => ({ ...event, score: event.scores[measure] ?? 0 }));
  const evaluated = scored.filter(({ event }) => event === 'evaluated');
  const points = evaluated.length > 0 ? evaluated : scored;
  const scores = points.map(({ score }) => score);
  const [low, high] = [Math.max(0, Math.floor(Math.min(...scores) * 20 - 0.5) / 20), Math.min(1, Math.ceil(Math.max(...scores) * 20 + 0.5) / 20)];
  const [first, last] = [points[0]?.eventAt ?? 0, points.at(-1)?.eventAt ?? 0];
  const x = (at: number): number => (first === last ? width / 2 : inset + ((at - first) / (last - first)) * (width - inset - edge));
  const y = (score: number): number => height - inset - ((score - low) / Math.max(0.05, high - low)) * (height - 2 * inset);
  const kept = points.filter(({ version }) => !refused.has(version));
  const promoted = events.filter(({ event, eventAt }) => event === 'promoted' && eventAt >= first && eventAt <= last);
  const latest = points.at(-1);
  return (
    <figure class="score-chart">
      <div class="score-plot">
        <span class="score-bound" aria-hidden="true">{format.decimal(high, 2)}</span>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.chartLabel(words.tasks[task], words.measures[measure] ?? measure, format.number(points.length), format.decimal(latest?.score ?? 0))}>
          <path class="score-grid" d={`M0 ${inset}H${width - edge + inset}M0 ${height / 2}H${width - edge + inset}M0 ${height - inset}H${width - edge + inset}`} />
          {promoted.map(({ eventAt }) => <path key={eventAt} class="score-promoted" d={`M${x(eventAt)} 0V${height}`} />)}
          {kept.length > 1 && <polyline class="score-line" points={kept.map(({ eventAt, score }) => `${x(eventAt).toFixed(1)},${y(score).toFixed(1)}`).join(' ')} />}
          {points.map(({ eventAt, score, version }) => <circle key={`${eventAt} ${version}`} class={refused.has(version) ? 'score-refused' : 'score-point'} cx={x(eventAt)} cy={y(score)} r={refused.has(version) ? 3.4 : 3.2} />)}
        </svg>
        <span class="score-bound" aria-hidden="true">{format.decimal(low, 2)}</span>
      </div>
      <p class="score-days" aria-hidden="true"><span>{format.shortDay(first)}</span>{last - first > 86_400_000 && <span>{format.shortDay(last)}</span>}</p>
      <details class="timeline-table">
        <summary>{text.today.showTable}</summary>
        <table>
          <thead><tr><th scope="col">{text.today.slot.day}</th><th scope="col">{words.versionShort}</th><th scope="col">{words.event}</th><th scope="col">{words.measures[measure] ?? measure}</th></tr></thead>
          <tbody>
            {events.toReversed().slice(0, 12).map(({ eventAt, version, event, scores: all }) => (
              <tr key={`${eventAt} ${version} ${event}`}><th scope="row">{format.shortDay(eventAt)}</th><td>{version}</td><td>{words.events[event]}</td><td>{measure in all ? format.decimal(all[measure] ?? 0) : '–'}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
