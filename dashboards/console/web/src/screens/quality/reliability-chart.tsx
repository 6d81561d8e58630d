import type { Quality } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { enough, shareOf } from './enough.ts';

const size = 260;
/** Room for the figures at the left and below. */
const left = 54;
const below = 34;
const quarters = [0, 0.25, 0.5, 0.75, 1];

/** What the machine had said against what people found: dots near the diagonal are what is wanted; and the same as a table. */
export function ReliabilityChart({ bins }: { readonly bins: Quality['reliability'] }) {
  const { text, format } = useDesk();
  const words = text.quality;
  const shown = bins.flatMap((bin) => (bin.said === null ? [] : [{ ...bin, said: bin.said }]));
  const sure = shown.filter(({ judged }) => judged >= enough);
  const most = Math.max(1, ...shown.map(({ judged }) => judged));
  const x = (said: number): number => left + said * size;
  const y = (share: number): number => 8 + (1 - share) * size;
  const radius = (judged: number): number => 4 + 7 * Math.sqrt(judged / most);
  return (
    <section class="block quality-chart" aria-labelledby="quality-reliability">
      <h2 id="quality-reliability">{words.reliability}</h2>
      <p class="quiet">{words.reliabilityText}</p>
      <figure>
        <svg class="reliability" viewBox={`0 0 ${left + size + 14} ${8 + size + below}`} role="img" aria-label={words.reliabilityLabel(format.number(shown.length), format.number(shown.reduce((sum, { judged }) => sum + judged, 0)))}>
          <path class="score-grid" d={quarters.map((share) => `M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`).join('')} />
          <path class="reliability-even" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
          {sure.length > 1 && <polyline class="score-line" points={sure.map((bin) => `${x(bin.said).toFixed(1)},${y(shareOf(bin)).toFixed(1)}`).join(' ')} />}
          {shown.map((bin) => <circle key={bin.from} class={bin.judged < enough ? 'reliability-few' : 'reliability-dot'} cx={x(bin.said)} cy={y(shareOf(bin))} r={radius(bin.judged)}><title>{`${words.bin(format.percent(bin.from), format.percent(bin.to))}: ${format.percent(shareOf(bin))}, ${bin.judged}`}</title></circle>)}
          <g class="reliability-words" aria-hidden="true">
            {[0, 0.5, 1].map((share) => <text key={`x${share}`} x={x(share)} y={y(0) + 15} text-anchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}>{format.percent(share)}</text>)}
            {[0.5, 1].map((share) => <text key={`y${share}`} x={x(0) - 6} y={y(share) + 4} text-anchor="end">{format.percent(share)}</text>)}
            <text x={x(0.5)} y={y(0) + 30} text-anchor="middle">{words.said}</text>
            <text transform={`translate(11 ${y(0.5)}) rotate(-90)`} text-anchor="middle" dy="-1">{words.found}</text>
          </g>
        </svg>
        <details class="timeline-table">
          <summary>{words.showTable}</summary>
          <table>
            <thead><tr><th scope="col">{words.said}</th><th scope="col">{words.judged}</th><th scope="col">{words.upheld}</th><th scope="col">{words.found}</th></tr></thead>
            <tbody>{bins.map((bin) => <tr key={bin.from} class={bin.judged < enough ? 'quality-pale' : ''}><th scope="row">{words.bin(format.percent(bin.from), format.percent(bin.to))}</th><td>{format.number(bin.judged)}</td><td>{format.number(bin.upheld)}</td><td>{bin.judged < enough ? '–' : format.percent(shareOf(bin))}</td></tr>)}</tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
