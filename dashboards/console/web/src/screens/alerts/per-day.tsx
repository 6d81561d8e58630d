import type { BackTestFound } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { dayOf } from '../desk/log-list.tsx';

const height = 100;
const gap = 0.24;

/** Pixels that a day takes at most: of a week the columns would be walls. */
const widest = 34;

/** Messages by day, as columns; the table beside it has the figures. */
export function PerDay({ days }: { readonly days: BackTestFound['perDay'] }) {
  const { text, format } = useDesk();
  const words = text.alerts.rules;
  const most = Math.max(1, ...days.map(({ messages }) => messages));
  const total = days.reduce((sum, { messages }) => sum + messages, 0);
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return (
    <figure class="try-days" style={{ maxWidth: `${days.length * widest}px` }}>
      <figcaption>{words.perDay} <span class="quiet">(≤ {format.number(most)})</span></figcaption>
      <svg viewBox={`0 0 ${days.length} ${height}`} preserveAspectRatio="none" role="img" aria-label={words.perDayLabel(format.number(days.length), format.number(total), format.number(most))}>
        <path class="timeline-grid" d={`M0 0.5H${days.length}M0 ${height - 0.5}H${days.length}`} />
        {days.map(({ day, messages }, index) => <rect key={day} class="timeline-naming" x={index + gap / 2} width={1 - gap} y={height - (messages / most) * height} height={(messages / most) * height} />)}
      </svg>
      <p class="try-days-axis quiet" aria-hidden="true"><span>{dayOf(first).slice(0, 5)}</span><span>{dayOf(last).slice(0, 5)}</span></p>
    </figure>
  );
}
