import type { DutyTurn } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { instantOf } from '../../lib/zoned.ts';
import { shortName } from './short-name.ts';

const day = 86_400_000;
const weeks = 8;
/** Colours of the calendar; with more people they come again. */
const shades = 6;

/** Eight weeks with who has each day, told by noon; the exact hours stand in the table below. Each person has a shade, and a name where a turn begins. */
export function DutyCalendar({ turns }: { readonly turns: readonly DutyTurn[] }) {
  const { text, format } = useDesk();
  const words = text.alerts.duty;
  const today = format.isoDay(Date.now());
  const people = [...new Set(turns.map(({ who }) => who.id))].sort();
  // A day of a calendar has no zone; it is reckoned with as one in UTC.
  const start = Date.parse(`${today}T00:00Z`) - ((new Date(`${today}T00:00Z`).getUTCDay() + 6) % 7) * day;
  const onDay = (iso: string): DutyTurn | undefined => {
    const noon = instantOf(format, `${iso}T12:00`);
    return turns.find(({ since, until }) => since <= noon && noon < until);
  };
  return (
    <table class="duty-calendar">
      <caption>{words.calendar}</caption>
      <thead><tr>{words.weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {words.weekdays.map((name, weekday) => {
              const iso = new Date(start + (week * 7 + weekday) * day).toISOString().slice(0, 10);
              const turn = iso < today ? undefined : onDay(iso);
              const before = weekday === 0 || iso === today ? undefined : onDay(new Date(Date.parse(`${iso}T00:00Z`) - day).toISOString().slice(0, 10));
              const shade = turn ? people.indexOf(turn.who.id) % shades : null;
              return (
                <td key={name} class={`${shade === null ? 'duty-none' : `duty-shade-${shade}`} ${iso === today ? 'duty-today' : ''} ${turn && turn.why !== '' ? 'duty-other' : ''}`} aria-current={iso === today ? 'date' : undefined}>
                  <span class="duty-date">{iso.slice(8)}{(iso.endsWith('-01') || (week === 0 && weekday === 0)) && <small>/{iso.slice(5, 7)}</small>}</span>
                  {turn && (turn.who.id !== before?.who.id ? <b class="duty-name" title={turn.who.name}>{shortName(turn.who.name)}</b> : <span class="sr-only">{turn.who.name}</span>)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
