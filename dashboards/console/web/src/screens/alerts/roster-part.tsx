import type { Duty } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { DutyCalendar } from './duty-calendar.tsx';

type Roster = Duty['rosters'][number];

/** One roster: who has it now, who is next, and the weeks to come. */
export function RosterPart({ roster }: { readonly roster: Roster }) {
  const { text, format } = useDesk();
  const words = text.alerts.duty;
  const next = roster.turns.find(({ since, who }) => since >= roster.until && who.id !== roster.who.id);
  return (
    <section class="block roster" aria-labelledby={`roster-${roster.id}`}>
      <h2 id={`roster-${roster.id}`}>{roster.name}</h2>
      <div class="roster-now">
        <p class="quiet">{words.now}</p>
        <p class="roster-person">{roster.who.name}</p>
        <p>{words.until(format.full(roster.until))}</p>
        {roster.deputy && <p class="quiet">{words.deputy(roster.deputy.name)}</p>}
        {next && <p class="quiet">{words.next(next.who.name, format.full(next.since))}</p>}
      </div>
      <DutyCalendar turns={roster.turns} />
      <details class="item-facts">
        <summary>{words.turns}</summary>
        <div class="table-frame">
          <table class="duty-turns">
            <thead><tr><th scope="col">{words.turnColumns.person}</th><th scope="col">{words.turnColumns.since}</th><th scope="col">{words.turnColumns.until}</th><th scope="col">{words.turnColumns.why}</th></tr></thead>
            <tbody>{roster.turns.map((turn) => <tr key={turn.since}><th scope="row">{turn.who.name}</th><td><Time at={turn.since} /></td><td><Time at={turn.until} /></td><td>{words.whys[turn.why] ?? turn.why}</td></tr>)}</tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
