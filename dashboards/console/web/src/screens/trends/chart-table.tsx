import { useDesk } from '../../lib/context.ts';
import { totalAt, type ChartModel } from './models/model.ts';

/** The same figures as a table, each with its link: for the keyboard, for screen readers, and to read exactly. */
export function ChartTable({ model }: { readonly model: ChartModel }) {
  const { text, format } = useDesk();
  const words = text.trends;
  const { places, series, usual, shares } = model;
  const shown = places.map((place, index) => ({ place, index })).filter(({ index }) => model.kind === 'bars' || totalAt(model, index) > 0);
  return (
    <details class="timeline-table trend-table">
      <summary>{words.showTable}</summary>
      <div class="table-frame" tabIndex={0} role="region" aria-label={words.showTable}>
        <table>
          <thead><tr><th scope="col">{model.kind === 'bars' ? words.columns.name : words.columns.time}</th>{series.map(({ key, name }) => <th key={key} scope="col">{name}</th>)}{usual && <th scope="col">{usual.name}</th>}{places.some(({ note }) => note) && <th scope="col">{words.columns.all}</th>}</tr></thead>
          <tbody>
            {shown.map(({ place, index }) => (
              <tr key={place.key}>
                <th scope="row">{place.href === null ? place.name : <a href={place.href}>{place.name}</a>}</th>
                {series.map(({ key, values, hrefs }) => {
                  const value = values[index] ?? 0;
                  const written = `${format.number(value)}${shares ? ` (${format.percent(value / Math.max(1, totalAt(model, index)))})` : ''}`;
                  const href = hrefs[index] ?? null;
                  return <td key={key}>{href === null || value === 0 || series.length === 1 ? written : <a href={href}>{written}</a>}</td>;
                })}
                {usual && <td>{usual.expected[index] === null ? '–' : format.number(Math.round((usual.expected[index] ?? 0) * 10) / 10)}</td>}
                {places.some(({ note }) => note) && <td>{place.note}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
